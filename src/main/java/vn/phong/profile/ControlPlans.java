package vn.phong.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the {@code controls} of a wall file. */
final class ControlPlans {
    private static final int CONTROLS_MAX = 16;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]{1,253}");
    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9._:/\\\\-]{1,253}");

    private ControlPlans() {}

    static List<ControlPlan> read(Members wall, ProfileLibrary library) {
        List<ControlPlan> plans = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        if (wall.has("controls")) {
            for (Members control : wall.objects("controls", CONTROLS_MAX)) {
                ControlPlan plan = plan(control, library);
                if (!names.add(plan.name())) {
                    throw control.refusal(
                            "profile",
                            plan.name() + " đã có ở trên; hãy bỏ một trong hai",
                            plan.name() + " is listed above already; take one of them out");
                }
                plans.add(plan);
            }
        }
        return plans;
    }

    private static ControlPlan plan(Members control, ProfileLibrary library) {
        ControlProfile profile = (ControlProfile) library.named(control, ControlProfile.class::isInstance);
        return control.has("serial") ? serial(control, profile) : network(control, profile);
    }

    private static ControlPlan serial(Members control, ControlProfile profile) {
        control.only("profile", "serial", "baud", "password");
        ControlTransport usual = profile.transport(ControlTransport.Kind.SERIAL)
                .orElseThrow(() -> control.refusal(
                        "serial",
                        profile.id() + " không có cổng nối tiếp; hãy ghi \"host\"",
                        profile.id() + " has no serial line; write \"host\""));
        int baud = control.integer("baud", 300, 4_000_000, usual.baud());
        ControlTransport transport = new ControlTransport(ControlTransport.Kind.SERIAL, 0, baud);
        return new ControlPlan(profile, transport, control.text("serial", SERIAL, "/dev/ttyUSB0"), password(control));
    }

    private static ControlPlan network(Members control, ControlProfile profile) {
        control.only("profile", "host", "port", "password");
        ControlTransport usual = profile.transports().stream()
                .filter(each -> each.kind() != ControlTransport.Kind.SERIAL)
                .findFirst()
                .orElseThrow(() -> control.refusal(
                        "host",
                        profile.id() + " chỉ có cổng nối tiếp; hãy ghi \"serial\", ví dụ /dev/ttyUSB0 hoặc COM3",
                        profile.id() + " has only a serial line; write \"serial\", such as /dev/ttyUSB0 or COM3"));
        ControlTransport transport =
                new ControlTransport(usual.kind(), control.integer("port", 1, 65_535, usual.port()), 0);
        return new ControlPlan(profile, transport, control.text("host", HOST, "192.168.0.10"), password(control));
    }

    private static String password(Members control) {
        return control.has("password") ? control.text("password") : "";
    }
}
