package vn.phong.protocol;

import java.nio.ByteBuffer;

/**
 * One universe of pixels in Art-Net 4 ("ArtDmx packet definition"): a header of 18 bytes and at most 512 channels. A
 * universe carries 170 whole pixels, because nodes never split one over two.
 */
public final class ArtDmxPacket {
    public static final int HEADER_SIZE = 18;
    public static final int PAYLOAD_MAX = 510;
    public static final int PORT = 6454;
    /** Net, sub-net and universe together are 15 bits. */
    public static final int PORT_ADDRESS_MAX = 32_767;
    /** Sequence numbers go 1 to 255 and again from 1; 0 would tell the node not to look at them. */
    public static final int SEQUENCE_MAX = 255;

    private static final byte PHYSICAL_PORT_UNSAID = 0;

    private ArtDmxPacket() {}

    public static int sequenceAfter(int sequence) {
        return sequence % SEQUENCE_MAX + 1;
    }

    /**
     * Writes the packet at the buffer's position; an odd payload is filled up with a zero, as the standard wants.
     *
     * @param into at least {@code HEADER_SIZE + PAYLOAD_MAX} bytes remaining, big-endian
     * @param sequence 1 to {@link #SEQUENCE_MAX}
     * @param portAddress 0 to {@link #PORT_ADDRESS_MAX}
     * @param packed the picture's bytes, four to an int, the first in the lowest bits
     * @param offset the payload's first byte within the picture
     * @param size bytes of payload, 1 to {@link #PAYLOAD_MAX}
     */
    public static void encode(ByteBuffer into, int sequence, int portAddress, int[] packed, int offset, int size) {
        if (sequence < 1
                || sequence > SEQUENCE_MAX
                || portAddress < 0
                || portAddress > PORT_ADDRESS_MAX
                || size < 1
                || size > PAYLOAD_MAX) {
            throw new IllegalArgumentException(
                    "sequence " + sequence + ", port-address " + portAddress + ", size " + size);
        }
        int evenSize = size + size % 2;
        ArtNet.putHeader(into, ArtNet.OP_DMX);
        into.put((byte) sequence);
        into.put(PHYSICAL_PORT_UNSAID);
        into.put((byte) portAddress); // SubUni
        into.put((byte) (portAddress >> 8)); // Net
        into.putShort((short) evenSize);
        PackedBytes.put(into, packed, offset, size);
        if (evenSize > size) {
            into.put((byte) 0);
        }
    }
}
