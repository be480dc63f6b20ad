package vn.phong.control;

import java.util.List;
import java.util.function.LongSupplier;
import vn.phong.profile.ControlPlan;
import vn.phong.profile.ControlTransport;
import vn.phong.profile.WallPlan;
import vn.phong.transport.HttpLine;
import vn.phong.transport.Line;
import vn.phong.transport.SerialLine;
import vn.phong.transport.TcpLine;
import vn.phong.transport.UdpLine;

/** Opens the control links of a wall. */
public final class ControlLinks {
    private ControlLinks() {}

    /** @param nanos a clock that only goes forward, in nanoseconds */
    public static List<ControlLink> open(WallPlan plan, LongSupplier nanos) {
        return plan.controls().stream().map(each -> open(each, nanos)).toList();
    }

    /** As {@link #open(WallPlan, LongSupplier)}, of one device. */
    public static ControlLink open(ControlPlan plan, LongSupplier nanos) {
        return new ControlLink(plan, conversation(plan, nanos), nanos);
    }

    static Conversation conversation(ControlPlan plan, LongSupplier nanos) {
        int timeoutMs = plan.profile().timeoutMs();
        ControlTransport transport = plan.transport();
        if (transport.kind() == ControlTransport.Kind.HTTP) {
            return new HttpConversation(new HttpLine(plan.address(), transport.port(), timeoutMs, nanos));
        }
        boolean greets = plan.profile().language().equals("pjlink");
        return new LineConversation(line(plan, timeoutMs), greets, plan.password(), timeoutMs, nanos);
    }

    private static Line line(ControlPlan plan, int timeoutMs) {
        ControlTransport transport = plan.transport();
        return switch (transport.kind()) {
            case TCP -> new TcpLine(plan.address(), transport.port(), timeoutMs);
            case UDP -> new UdpLine(plan.address(), transport.port());
            case SERIAL -> new SerialLine(plan.address(), transport.baud());
            case HTTP -> throw new IllegalArgumentException("HTTP is no line");
        };
    }
}
