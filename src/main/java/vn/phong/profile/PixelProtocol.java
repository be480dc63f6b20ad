package vn.phong.profile;

import java.util.List;
import java.util.stream.Stream;

/** A protocol that carries pixels: what its standard allows whatever the device. */
public enum PixelProtocol {
    DDP("ddp", "DDP", PixelLink.Kind.UDP, 10, 1440, 12, 16_000_000),
    ARTNET("artnet", "Art-Net", PixelLink.Kind.UDP, 18, 510, 3, 32_768 * 170),
    SACN("sacn", "sACN", PixelLink.Kind.UDP, 126, 510, 3, 63_999 * 170),
    TPM2_NET("tpm2.net", "TPM2.net", PixelLink.Kind.UDP, 7, 1464, 3, 255 * 488),
    WLED("wled", "WLED realtime", PixelLink.Kind.UDP, 4, 1467, 3, 65_536),
    OPC("opc", "Open Pixel Control", PixelLink.Kind.TCP, 4, 65_535, 3, 21_845),
    ADALIGHT("adalight", "Adalight", PixelLink.Kind.SERIAL, 6, 196_608, 3, 65_536),
    TPM2_SERIAL("tpm2", "TPM2", PixelLink.Kind.SERIAL, 5, 65_535, 3, 21_845),
    COLORLIGHT("colorlight", "Colorlight 5A-75", PixelLink.Kind.ETHERNET, 7, 1491, 3, 16_000_000);

    static final List<String> KEYS = Stream.of(values()).map(PixelProtocol::key).toList();

    private final String key;
    private final String label;
    private final PixelLink.Kind link;
    private final int headerSize;
    private final int payloadMax;
    private final int payloadUnit;
    private final int pixelsMax;

    PixelProtocol(
            String key,
            String label,
            PixelLink.Kind link,
            int headerSize,
            int payloadMax,
            int payloadUnit,
            int pixelsMax) {
        this.key = key;
        this.label = label;
        this.link = link;
        this.headerSize = headerSize;
        this.payloadMax = payloadMax;
        this.payloadUnit = payloadUnit;
        this.pixelsMax = pixelsMax;
    }

    static PixelProtocol of(String key) {
        return values()[KEYS.indexOf(key)];
    }

    /** What profiles call it. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** What it travels over. */
    public PixelLink.Kind link() {
        return link;
    }

    /** Bytes of its own around the pixels of a packet. */
    int headerSize() {
        return headerSize;
    }

    /** The most bytes of pixels in a packet. */
    int payloadMax() {
        return payloadMax;
    }

    /** Packets carry a multiple of so many bytes, so that none ends inside a pixel. */
    int payloadUnit() {
        return payloadUnit;
    }

    /** The most pixels its numbers can count in packets of this payload. */
    int pixelsMax(int packetPayload) {
        return switch (this) {
            case DDP, WLED, COLORLIGHT -> pixelsMax;
            default -> (int) ((long) pixelsMax * packetPayload / payloadMax);
        };
    }

    /** Whether a picture is cut into universes with numbers of their own. */
    public boolean hasUniverses() {
        return this == ARTNET || this == SACN;
    }

    /** Whether a picture is one message, be it large or small. */
    public boolean isWhole() {
        return this == OPC || this == ADALIGHT || this == TPM2_SERIAL;
    }
}
