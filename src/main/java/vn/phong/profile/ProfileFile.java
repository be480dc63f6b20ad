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
    private static final int SOURCES_MAX = 20;
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
            case "pixels" -> pixels(root);
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

    private static FirmwareProfile pixels(Members root) {
        root.only(
                "schemaVersion",
                "id",
                "maker",
                "model",
                "kind",
                "protocol",
                "transport",
                "colorOrder",
                "bitDepth",
                "limits",
                "keepaliveMs",
                "receiverTimeoutMs",
                "testedAgainst",
                "sources");
        root.integer("schemaVersion", 1, 1);
        root.integer("bitDepth", 8, 8);
        return new PixelProfile(
                id(root),
                root.text("maker"),
                root.text("model"),
                root.oneOf("protocol", List.of("ddp")),
                udpPort(root.object("transport")),
                ColorOrder.valueOf(root.oneOf("colorOrder", COLOR_ORDERS)),
                limits(root.object("limits")),
                keepaliveMs(root),
                root.integer("receiverTimeoutMs", 500, 600_000),
                root.choices("testedAgainst", TESTED_AGAINST),
                root.links("sources", SOURCES_MAX));
    }

    private static String id(Members root) {
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

    private static int udpPort(Members transport) {
        transport.only("kind", "port").oneOf("kind", List.of("udp"));
        return transport.integer("port", 1, 65_535);
    }

    private static int keepaliveMs(Members root) {
        int keepaliveMs = root.integer("keepaliveMs", 100, 1000);
        if (keepaliveMs * 2 > root.integer("receiverTimeoutMs", 500, 600_000)) {
            throw root.refusal(
                    "keepaliveMs",
                    "quá dài; hãy ghi không quá nửa receiverTimeoutMs, để mất một lần gửi vẫn chưa sao",
                    "is too long; write at most half of receiverTimeoutMs, so that one lost repeat does no harm");
        }
        return keepaliveMs;
    }

    private static PixelProfile.Limits limits(Members limits) {
        limits.only("pixelsMax", "packetPayloadMax", "frameRateMax", "packetsPerSecondMax", "burstPacketsMax");
        int payloadMax = limits.integer("packetPayloadMax", 12, 1440);
        if (payloadMax % 12 != 0) {
            throw limits.refusal(
                    "packetPayloadMax",
                    "là " + payloadMax + "; hãy ghi một bội số của 12 như 1440, để mỗi gói chứa trọn điểm ảnh",
                    "is " + payloadMax + "; write a multiple of 12 such as 1440, so that packets hold whole pixels");
        }
        return new PixelProfile.Limits(
                limits.integer("pixelsMax", 1, PIXELS_MAX),
                payloadMax,
                limits.integer("frameRateMax", 1, 60),
                limits.integer("packetsPerSecondMax", 10, 1_000_000),
                limits.integer("burstPacketsMax", 1, 1000));
    }
}
