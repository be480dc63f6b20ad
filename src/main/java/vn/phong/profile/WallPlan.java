package vn.phong.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phong.message.Refusal;
import vn.phong.wall.ModuleGrid;
import vn.phong.wall.Wall;
import vn.phong.wall.WallArea;

/**
 * A wall and what drives it.
 *
 * @param modules what the wall is put together from, when its size was given by them
 * @param outputs at least one
 * @param parts what is set each on its own; empty for a wall that is one picture
 * @param controls the processors that are told what to do with the picture; empty when none is
 */
public record WallPlan(
        Wall wall,
        Optional<ModuleGrid> modules,
        List<OutputPlan> outputs,
        List<WallPart> parts,
        List<ControlPlan> controls) {
    public WallPlan {
        outputs = List.copyOf(outputs);
        parts = List.copyOf(parts);
        controls = List.copyOf(controls);
    }

    /** A wall whose size was given in pixels or metres. */
    public WallPlan(Wall wall, List<OutputPlan> outputs, List<WallPart> parts, List<ControlPlan> controls) {
        this(wall, Optional.empty(), outputs, parts, controls);
    }

    /**
     * The wall {@code main} of a size: pixels such as {@code 1024x640@4.0}, metres such as {@code 6x3m@3.91} or modules
     * such as {@code 16x20*64x32@4.0}, each with the pitch in millimetres. It is shown on the full-screen page and,
     * unless it is too large for DDP, by the virtual controller.
     *
     * @throws Refusal when that is no size or no wall can have it
     */
    public static WallPlan ofSize(String text, ProfileLibrary library) {
        WallSize size = WallSize.of(text);
        return new WallPlan(size.wall(), size.modules(), usualOutputs(size.wall(), library), List.of(), List.of());
    }

    private static List<OutputPlan> usualOutputs(Wall wall, ProfileLibrary library) {
        List<OutputPlan> outputs = new ArrayList<>();
        if (library.profile("generic/screen") instanceof ScreenProfile screen) {
            outputs.add(new OutputPlan.Screen(screen, 0, 0));
        }
        WallArea whole = WallArea.of(wall);
        if (library.profile("generic/ddp") instanceof PixelProfile ddp && whole.pixels() <= ddp.pixelsMax()) {
            String virtual = OutputPlan.Pixels.VIRTUAL;
            outputs.add(new OutputPlan.Pixels(ddp, virtual, 0, whole, ddp.colorOrder(), 1, 1));
        }
        return outputs;
    }
}
