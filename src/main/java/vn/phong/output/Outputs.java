package vn.phong.output;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import vn.phong.message.Refusal;
import vn.phong.profile.OutputPlan;
import vn.phong.profile.WallPlan;
import vn.phong.transport.UdpTransport;
import vn.phong.wall.GammaTable;
import vn.phong.wall.PixelMap;

/** Puts a wall's outputs into operation. */
public final class Outputs {
    private Outputs() {}

    /**
     * Opens every output, in the plan's order.
     *
     * @param virtualPort the UDP port on this machine where a planned virtual controller listens
     * @param openPages how many browsers have the wall's page open
     * @param nanos a clock that only goes forward, in nanoseconds
     * @throws Refusal when a controller's name does not resolve; nothing stays open then
     */
    public static List<PixelOutput> open(
            WallPlan plan, ToIntFunction<OutputPlan.Pixels> virtualPort, IntSupplier openPages, LongSupplier nanos) {
        List<PixelOutput> outputs = new ArrayList<>();
        try {
            for (OutputPlan output : plan.outputs()) {
                if (output instanceof OutputPlan.Pixels pixels) {
                    outputs.add(ddp(pixels, virtualPort, nanos));
                } else {
                    outputs.add(new ScreenOutput(
                            output.name(), output.profile().id(), plan.wall().name(), openPages));
                }
            }
        } catch (Refusal e) {
            outputs.forEach(PixelOutput::close);
            throw e;
        }
        return List.copyOf(outputs);
    }

    private static PixelOutput ddp(
            OutputPlan.Pixels plan, ToIntFunction<OutputPlan.Pixels> virtualPort, LongSupplier nanos) {
        PixelMap map = new PixelMap(plan.area(), plan.colorOrder(), GammaTable.of(plan.gamma(), plan.brightness()));
        return new DdpOutput(plan.name(), plan.profile(), map, transport(plan, virtualPort), nanos);
    }

    private static UdpTransport transport(OutputPlan.Pixels plan, ToIntFunction<OutputPlan.Pixels> virtualPort) {
        if (plan.isVirtual()) {
            return UdpTransport.to(InetAddress.getLoopbackAddress().getHostAddress(), virtualPort.applyAsInt(plan));
        }
        return UdpTransport.to(plan.host(), plan.port());
    }
}
