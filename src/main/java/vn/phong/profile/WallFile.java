package vn.phong.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.phong.message.Refusal;
import vn.phong.wall.ModuleGrid;
import vn.phong.wall.Wall;
import vn.phong.wall.WallArea;

/** Reads a wall file: the wall's size and what drives it. {@code firmware-profiles/README.md} says every key. */
public final class WallFile {
    private static final int OUTPUTS_MAX = 64;
    private static final int SIDE_MAX = 16_384;
    private static final int MODULE_SIDE_MAX = 1024;
    private static final int MODULES_MAX = 1024;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    private WallFile() {}

    /** @throws Refusal naming the file, the place in it and the remedy */
    public static WallPlan read(Path file, ProfileLibrary library) {
        return plan(Members.of(file), library);
    }

    /** As {@link #read(Path, ProfileLibrary)}, of a wall that comes with the program; {@code name} is for refusals. */
    public static WallPlan read(String name, byte[] json, ProfileLibrary library) {
        return read(name, Path.of(name).resolveSibling(""), json, library);
    }

    /** As {@link #read(String, byte[], ProfileLibrary)}, with tables of cabinets in a folder. */
    static WallPlan read(String name, Path folder, byte[] json, ProfileLibrary library) {
        return plan(Members.of(Path.of(name), folder, json), library);
    }

    private static WallPlan plan(Members root, ProfileLibrary library) {
        root.only("schemaVersion", "name", "width", "height", "module", "pitchMm", "parts", "outputs", "controls");
        root.integer("schemaVersion", 1, 1);
        Optional<ModuleGrid> modules = modules(root);
        Wall wall = wall(root, modules);
        List<OutputPlan> outputs = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (Members output : root.objects("outputs", OUTPUTS_MAX)) {
            OutputPlan plan = output(output, wall, library);
            if (plan instanceof OutputPlan.Pixels pixels && !pixels.isVirtual()) {
                PixelsOutput.checkUnused(output, pixels, names);
            }
            outputs.add(plan);
        }
        return new WallPlan(wall, modules, outputs, WallParts.of(root, wall), ControlPlans.read(root, library));
    }

    private static Optional<ModuleGrid> modules(Members root) {
        if (!root.has("module")) {
            return Optional.empty();
        }
        for (String key : List.of("width", "height")) {
            if (root.has(key)) {
                throw root.refusal(
                        key,
                        "kích thước đã có ở module; hãy chỉ giữ một trong hai",
                        "the module gives the size already; keep one of the two");
            }
        }
        Members module = root.object("module").only("width", "height", "columns", "rows");
        return Optional.of(new ModuleGrid(
                module.integer("width", 1, MODULE_SIDE_MAX),
                module.integer("height", 1, MODULE_SIDE_MAX),
                module.integer("columns", 1, MODULES_MAX),
                module.integer("rows", 1, MODULES_MAX)));
    }

    private static Wall wall(Members root, Optional<ModuleGrid> modules) {
        String name = root.text("name", NAME, "main");
        int width = modules.map(ModuleGrid::wallWidth).orElseGet(() -> root.integer("width", 16, SIDE_MAX));
        int height = modules.map(ModuleGrid::wallHeight).orElseGet(() -> root.integer("height", 16, SIDE_MAX));
        double pitchMm = root.number("pitchMm", 0.5, 50);
        try {
            return new Wall(name, width, height, pitchMm);
        } catch (Refusal e) {
            String place = modules.isPresent() ? "/module" : "/width";
            throw new Refusal(
                    "Tệp " + root.file() + " tại " + place + ": " + e.words().vi(),
                    "File " + root.file() + " at " + place + ": " + e.words().en());
        }
    }

    private static OutputPlan output(Members output, Wall wall, ProfileLibrary library) {
        FirmwareProfile profile = library.named(output, each -> !(each instanceof ControlProfile));
        if (profile instanceof ScreenProfile screen) {
            return screen(output, wall, screen);
        }
        return PixelsOutput.read(output, wall, (PixelProfile) profile);
    }

    private static OutputPlan screen(Members output, Wall wall, ScreenProfile profile) {
        output.only("profile", "offset", "ports");
        checkPixels(output, "profile", WallArea.of(wall).pixels(), profile);
        Optional<Ports> ports = Ports.read(output, List.of());
        if (!output.has("offset")) {
            return new OutputPlan.Screen(profile, 0, 0, ports);
        }
        Members offset = output.object("offset").only("x", "y");
        return new OutputPlan.Screen(
                profile, offset.integer("x", 0, SIDE_MAX), offset.integer("y", 0, SIDE_MAX), ports);
    }

    static WallArea area(Members area, Wall wall) {
        area.only("x", "y", "width", "height");
        int x = area.integer("x", 0, wall.width() - 1);
        int y = area.integer("y", 0, wall.height() - 1);
        return new WallArea(
                x, y, area.integer("width", 1, wall.width() - x), area.integer("height", 1, wall.height() - y));
    }

    static void checkPixels(Members output, String key, long pixels, FirmwareProfile profile) {
        if (pixels > profile.pixelsMax()) {
            throw output.refusal(
                    key,
                    pixels + " điểm ảnh là quá nhiều cho " + profile.id() + " (tối đa " + profile.pixelsMax()
                            + "); hãy chia cho nhiều bộ điều khiển hoặc dùng generic/screen",
                    pixels + " pixels are too many for " + profile.id() + " (at most " + profile.pixelsMax()
                            + "); share them among controllers or use generic/screen");
        }
    }
}
