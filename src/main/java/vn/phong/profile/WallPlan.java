package vn.phong.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.message.Refusal;
import vn.phong.wall.Wall;
import vn.phong.wall.WallArea;

/**
 * A wall and what drives it.
 *
 * @param outputs at least one
 * @param parts what is set each on its own; empty for a wall that is one picture
 * @param controls the processors that are told what to do with the picture; empty when none is
 */
public record WallPlan(Wall wall, List<OutputPlan> outputs, List<WallPart> parts, List<ControlPlan> controls) {
    private static final String NAME = "main";
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})x(\\d{1,9})@(\\d{1,4}(?:\\.\\d{1,4})?)");

    public WallPlan {
        outputs = List.copyOf(outputs);
        parts = List.copyOf(parts);
        controls = List.copyOf(controls);
    }

    /**
     * The wall {@code main} of a size such as {@code 1024x640@4.0}: pixels across, down, pitch in millimetres. It is
     * shown on the full-screen page and, unless it is too large for DDP, by the virtual controller.
     *
     * @throws Refusal when that is no size or no wall can have it
     */
    public static WallPlan ofSize(String size, ProfileLibrary library) {
        Matcher parts = SIZE.matcher(size);
        if (!parts.matches()) {
            throw new Refusal(
                    "\"" + size
                            + "\" không phải kích thước màn; hãy ghi như 1024x640@4.0 (điểm ngang x"
                            + " dọc @ mm mỗi điểm).",
                    "\"" + size
                            + "\" is no size of a wall; write it like 1024x640@4.0 (pixels across x down @ mm pitch).");
        }
        Wall wall = new Wall(
                NAME,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Double.parseDouble(parts.group(3)));
        return new WallPlan(wall, usualOutputs(wall, library), List.of(), List.of());
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
