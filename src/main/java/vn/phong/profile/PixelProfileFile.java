package vn.phong.profile;

import java.util.List;
import java.util.Locale;
import vn.phong.wall.ColorOrder;

/** Reads what a firmware profile of kind {@code pixels} says beyond the members that all kinds have. */
final class PixelProfileFile {
    private PixelProfileFile() {}

    static PixelProfile read(Members root) {
        root.only(
                "schemaVersion",
                "id",
                "maker",
                "model",
                "kind",
                "firmware",
                "protocol",
                "transport",
                "colorOrder",
                "bitDepth",
                "limits",
                "sync",
                "latches",
                "keepaliveMs",
                "receiverTimeoutMs",
                "notes",
                "testedAgainst",
                "sources");
        root.integer("schemaVersion", 1, 1);
        root.integer("bitDepth", 8, 8);
        PixelProtocol protocol = PixelProtocol.of(root.oneOf("protocol", PixelProtocol.KEYS));
        return new PixelProfile(
                ProfileFile.id(root),
                root.text("maker"),
                root.text("model"),
                root.has("firmware") ? root.text("firmware") : "",
                protocol,
                link(root.object("transport"), protocol),
                ColorOrder.valueOf(root.oneOf("colorOrder", ProfileFile.COLOR_ORDERS)),
                limits(root.object("limits"), protocol),
                showing(root, protocol),
                keepaliveMs(root),
                root.integer("receiverTimeoutMs", 500, 600_000),
                root.has("notes") ? root.texts("notes", ProfileFile.NOTES_MAX) : List.of(),
                root.choices("testedAgainst", ProfileFile.TESTED_AGAINST),
                root.links("sources", ProfileFile.SOURCES_MAX));
    }

    private static PixelLink link(Members transport, PixelProtocol protocol) {
        PixelLink.Kind kind = protocol.link();
        transport.oneOf("kind", List.of(kind.name().toLowerCase(Locale.ROOT)));
        return switch (kind) {
            case UDP, TCP -> new PixelLink(kind, transport.only("kind", "port").integer("port", 1, 65_535), 0, 0);
            case SERIAL ->
                new PixelLink(
                        kind,
                        0,
                        transport.only("kind", "baud", "settleMs").integer("baud", 1200, 10_000_000),
                        transport.integer("settleMs", 0, 2000));
            case ETHERNET -> {
                transport.only("kind");
                yield new PixelLink(kind, 0, 0, 0);
            }
        };
    }

    private static PixelProfile.Showing showing(Members root, PixelProtocol protocol) {
        if (root.has("sync") && !protocol.hasUniverses()) {
            throw root.refusal(
                    "sync",
                    "chỉ có ở artnet và sacn; hãy bỏ khoá này",
                    "only artnet and sacn have that; take this key out");
        }
        if (root.has("latches") && protocol != PixelProtocol.COLORLIGHT) {
            throw root.refusal(
                    "latches", "chỉ có ở colorlight; hãy bỏ khoá này", "only colorlight has that; take this key out");
        }
        PixelProfile.Showing usual = PixelProfile.Showing.USUAL;
        return new PixelProfile.Showing(
                root.yesOrNo("sync", usual.sync()), root.integer("latches", 1, 2, usual.latches()));
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

    private static PixelProfile.Limits limits(Members limits, PixelProtocol protocol) {
        limits.only("pixelsMax", "packetPayloadMax", "frameRateMax", "packetsPerSecondMax", "burstPacketsMax");
        int unit = protocol.payloadUnit();
        int payloadMax = limits.integer("packetPayloadMax", unit, protocol.payloadMax());
        if (payloadMax % unit != 0) {
            throw limits.refusal(
                    "packetPayloadMax",
                    "là " + payloadMax + "; hãy ghi một bội số của " + unit + " như " + protocol.payloadMax()
                            + ", để mỗi gói chứa trọn điểm ảnh",
                    "is " + payloadMax + "; write a multiple of " + unit + " such as " + protocol.payloadMax()
                            + ", so that packets hold whole pixels");
        }
        return new PixelProfile.Limits(
                limits.integer("pixelsMax", 1, protocol.pixelsMax(payloadMax)),
                payloadMax,
                limits.integer("frameRateMax", 1, 60),
                limits.integer("packetsPerSecondMax", 10, 1_000_000),
                limits.integer("burstPacketsMax", 1, 1000));
    }
}
