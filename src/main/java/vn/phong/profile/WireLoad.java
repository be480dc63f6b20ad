package vn.phong.profile;

/**
 * What one controller's pictures cost on their way.
 *
 * @param packets of a picture, with what tells the controller to show it
 * @param wireBytes of a picture, with everything that goes around its packets, gaps among them
 * @param framesPerSecondMax what the device takes
 */
public record WireLoad(int packets, long wireBytes, double framesPerSecondMax) {
    public static final long GIGABIT = 1_000_000_000L;
    public static final long FAST_ETHERNET = 100_000_000L;

    /** Preamble 8, Ethernet 14, check sum 4, gap 12. */
    private static final int ETHERNET_AROUND = 38;

    private static final int IP_UDP_HEADER_SIZE = 28;
    private static final int TCP_PAYLOAD = 1448;
    private static final int TCP_PAYLOAD_ON_WIRE = 1538;
    /** The smallest payload of an Ethernet frame. */
    private static final int ETHERNET_PAYLOAD_MIN = 46;

    static final int BITS_PER_SERIAL_BYTE = 10;

    private static final int BYTES_PER_PIXEL = 3;

    public static WireLoad of(OutputPlan.Pixels plan) {
        PixelProfile profile = plan.profile();
        int packets = pixelPackets(plan);
        int shows = showPackets(profile);
        long pixelBytes = plan.pixels() * BYTES_PER_PIXEL;
        long bytes = pixelBytes + (long) packets * profile.protocol().headerSize();
        long wireBytes = switch (profile.link().kind()) {
            case UDP -> bytes + (long) packets * (IP_UDP_HEADER_SIZE + ETHERNET_AROUND);
            case TCP -> (bytes * TCP_PAYLOAD_ON_WIRE + TCP_PAYLOAD - 1) / TCP_PAYLOAD;
            case SERIAL -> bytes;
            // The protocol's header is the rest of the Ethernet frame, whose own 14 bytes are among those around.
            case ETHERNET -> bytes + (long) packets * ETHERNET_AROUND;
        };
        wireBytes += (long) shows * (ETHERNET_PAYLOAD_MIN + ETHERNET_AROUND);
        return new WireLoad(packets + shows, wireBytes, deviceRate(profile, packets + shows));
    }

    /** Pictures a second that a wire of this speed carries and the device takes. */
    public double framesPerSecond(long bitsPerSecond) {
        return Math.min(framesPerSecondMax, bitsPerSecond / 8.0 / wireBytes);
    }

    /** Pictures a second that a serial line carries and the device takes. */
    public double serialFramesPerSecond(int baud) {
        return Math.min(framesPerSecondMax, (double) baud / BITS_PER_SERIAL_BYTE / wireBytes);
    }

    private static int pixelPackets(OutputPlan.Pixels plan) {
        if (plan.profile().protocol() != PixelProtocol.COLORLIGHT) {
            return plan.profile().packetsOf(plan.pixels());
        }
        int perPacket = plan.profile().limits().packetPayloadMax() / BYTES_PER_PIXEL;
        return plan.area().height() * ((plan.area().width() + perPacket - 1) / perPacket);
    }

    private static int showPackets(PixelProfile profile) {
        if (profile.protocol() == PixelProtocol.COLORLIGHT) {
            return 2 * profile.showing().latches();
        }
        return profile.showing().sync() ? 1 : 0;
    }

    private static double deviceRate(PixelProfile profile, int packets) {
        PixelProfile.Limits limits = profile.limits();
        return Math.min(limits.frameRateMax(), (double) limits.packetsPerSecondMax() / packets);
    }
}
