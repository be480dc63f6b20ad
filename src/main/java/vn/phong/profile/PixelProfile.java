package vn.phong.profile;

import java.util.List;
import vn.phong.wall.ColorOrder;

/**
 * A controller that takes pixels over the network, a serial line or a network card of its own.
 *
 * @param firmware which versions the facts are about, in words; empty when the sources name none
 * @param colorOrder in which order it wants a pixel's bytes
 * @param keepaliveMs how often an unchanged picture is sent again
 * @param receiverTimeoutMs after how long without packets it shows something of its own
 * @param notes what a technician should know, in English
 */
public record PixelProfile(
        String id,
        String maker,
        String model,
        String firmware,
        PixelProtocol protocol,
        PixelLink link,
        ColorOrder colorOrder,
        Limits limits,
        Showing showing,
        int keepaliveMs,
        int receiverTimeoutMs,
        List<String> notes,
        List<String> testedAgainst,
        List<String> sources)
        implements FirmwareProfile {

    /**
     * What it and its network take without losing anything.
     *
     * @param pixelsMax pixels in a picture
     * @param packetPayloadMax bytes of pixels in a packet, whole pixels
     * @param frameRateMax pictures a second
     * @param packetsPerSecondMax packets a second, over more than a burst
     * @param burstPacketsMax packets at once, so that its receive buffer does not overflow
     */
    public record Limits(
            int pixelsMax, int packetPayloadMax, int frameRateMax, int packetsPerSecondMax, int burstPacketsMax) {}

    /**
     * How it is told to show a picture whose packets have come.
     *
     * @param sync whether Art-Net and sACN send a packet for that
     * @param latches how many times Colorlight's frame for that is sent, 1 or 2
     */
    public record Showing(boolean sync, int latches) {
        public static final Showing USUAL = new Showing(false, 1);
    }

    @Override
    public int pixelsMax() {
        return limits.pixelsMax();
    }

    /** Packets of pixels that a picture takes. */
    public int packetsOf(long pixels) {
        int perPacket = limits.packetPayloadMax() / 3;
        return Math.toIntExact((pixels + perPacket - 1) / perPacket);
    }
}
