package vn.phong.profile;

import java.util.List;
import vn.phong.wall.ColorOrder;

/**
 * A controller that takes pixels over the network.
 *
 * @param protocol {@code ddp}
 * @param port the UDP port it listens on
 * @param colorOrder in which order it wants a pixel's bytes
 * @param keepaliveMs how often an unchanged picture is sent again
 * @param receiverTimeoutMs after how long without packets it shows something of its own
 */
public record PixelProfile(
        String id,
        String maker,
        String model,
        String protocol,
        int port,
        ColorOrder colorOrder,
        Limits limits,
        int keepaliveMs,
        int receiverTimeoutMs,
        List<String> testedAgainst,
        List<String> sources)
        implements FirmwareProfile {

    /**
     * What it and its network take without losing anything.
     *
     * @param pixelsMax pixels in a picture
     * @param packetPayloadMax bytes of pixels in a packet, a multiple of 12
     * @param frameRateMax pictures a second
     * @param packetsPerSecondMax packets a second, over more than a burst
     * @param burstPacketsMax packets at once, so that its receive buffer does not overflow
     */
    public record Limits(
            int pixelsMax, int packetPayloadMax, int frameRateMax, int packetsPerSecondMax, int burstPacketsMax) {}

    @Override
    public int pixelsMax() {
        return limits.pixelsMax();
    }
}
