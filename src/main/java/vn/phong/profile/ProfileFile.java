package vn.phong.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phong.message.Refusal;
import vn.phong.wall.ColorOrder;

/** Reads one firmware profile; {@code firmware-profiles/schema.json} says the same in JSON Schema. */
final class ProfileFile {
    private static final int PIXELS_MAX = 16_000_000;
    static final int SOURCES_MAX = 20;
    static final int NOTES_MAX = 20;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*");
    static final List<String> TESTED_AGAINST =
            List.of("simulator", "vendor vectors", "independent decoder", "real device");
    static final List<String> COLOR_ORDERS =
            Stream.of(ColorOrder.values()).map(Enum::name).toList();

    private ProfileFile() {}

    /** @throws Refusal naming the file, the place in it and the remedy */
    static FirmwareProfile read(Path file) {
        Members root = Members.of(file);
        return switch (root.oneOf("kind", List.of("pixels", "screen", "control"))) {
            case "pixels" -> PixelProfileFile.read(root);
            case "control" -> ControlProfileFile.read(root, id(root));
            default -> screen(root);
        };
    }

    private static FirmwareProfile screen(Members root) {
        root.only("schemaVersion", "id", "maker", "model", "kind", "limits", "testedAgainst", "sources");
        root.integer("schemaVersion", 1, 1);
        Members limits = root.object("limits").only("pixelsMax");
        return new ScreenProfile(
                id(root),
                root.text("maker"),
                root.text("model"),
                limits.integer("pixelsMax", 1, PIXELS_MAX),
                root.choices("testedAgainst", TESTED_AGAINST),
                root.links("sources", SOURCES_MAX));
    }

    static String id(Members root) {
        String id = root.text("id", ID, "maker/model");
        Path file = root.file().toAbsolutePath();
        String byPath = file.getParent().getFileName() + "/" + file.getFileName();
        if (!byPath.equals(id + ".json")) {
            throw root.refusal(
                    "id",
                    "là \"" + id + "\" nhưng tệp nằm ở " + byPath + "; hãy đổi tên tệp hoặc id cho khớp",
                    "is \"" + id + "\" but the file is " + byPath + "; rename one of them");
        }
        return id;
    }
}
