package vn.phong.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import vn.phong.message.Refusal;
import vn.phong.profile.OutputPlan;
import vn.phong.profile.PixelProtocol;
import vn.phong.profile.WallPlan;
import vn.phong.wall.GammaTable;
import vn.phong.wall.PixelMap;
import vn.phong.wall.Wall;

/** Puts a wall's outputs into operation. */
public final class Outputs {
    private Outputs() {}

    /**
     * Opens every output, in the plan's order.
     *
     * @param cid this installation's identifier as a source of sACN; asked for only when there is such an output
     * @param virtualPort the UDP or TCP port on this machine where a planned virtual controller listens
     * @param openPages how many browsers have the wall's page open
     * @param nanos a clock that only goes forward, in nanoseconds
     * @throws Refusal when a controller's name does not resolve; nothing stays open then
     */
    public static List<PixelOutput> open(
            WallPlan plan,
            Supplier<UUID> cid,
            ToIntFunction<OutputPlan.Pixels> virtualPort,
            IntSupplier openPages,
            LongSupplier nanos) {
        List<PixelOutput> outputs = new ArrayList<>();
        Optional<Sacn> sacn = sacn(plan, cid, nanos);
        try {
            for (OutputPlan output : plan.outputs()) {
                if (output instanceof OutputPlan.Pixels pixels) {
                    outputs.add(controller(pixels, plan.wall(), new Links(virtualPort, sacn, nanos), nanos));
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

    private static PixelOutput controller(OutputPlan.Pixels plan, Wall wall, Links links, LongSupplier nanos) {
        PixelMap map = map(plan, wall);
        PicturePackets packets = links.packets(plan, map.wireSize());
        return new ControllerOutput(plan.name(), plan.profile(), map, packets, links.delivery(plan, packets), nanos);
    }

    private static PixelMap map(OutputPlan.Pixels plan, Wall wall) {
        GammaTable gamma = plan.dithers()
                ? GammaTable.inTurns(plan.gamma(), plan.brightness(), plan.whiteBalance())
                : GammaTable.of(plan.gamma(), plan.brightness(), plan.whiteBalance());
        return plan.cabinets().isEmpty()
                ? new PixelMap(plan.area(), plan.colorOrder(), gamma)
                : new PixelMap(plan.cabinets(), wall, plan.colorOrder(), gamma);
    }

    private static Optional<Sacn> sacn(WallPlan plan, Supplier<UUID> cid, LongSupplier nanos) {
        List<OutputPlan.Pixels> sources = plan.outputs().stream()
                .filter(OutputPlan.Pixels.class::isInstance)
                .map(OutputPlan.Pixels.class::cast)
                .filter(pixels -> pixels.profile().protocol() == PixelProtocol.SACN)
                .toList();
        return sources.isEmpty() ? Optional.empty() : Optional.of(Sacn.of(sources, cid.get(), nanos));
    }
}
