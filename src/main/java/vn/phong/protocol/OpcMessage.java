package vn.phong.protocol;

import java.nio.ByteBuffer;

/** A whole picture in Open Pixel Control over TCP: channel, command, length, RGB. */
public final class OpcMessage {
    public static final int HEADER_SIZE = 4;
    /** 21845 pixels: the length is two bytes. */
    public static final int PAYLOAD_MAX = 65_535;

    public static final int PORT = 7890;
    public static final int CHANNEL_MAX = 255;

    private static final byte COMMAND_SET_8_BIT = 0;

    private OpcMessage() {}

    /**
     * Writes the message at the buffer's position.
     *
     * @param into at least {@code HEADER_SIZE + size} bytes remaining, big-endian
     * @param channel 1 to {@link #CHANNEL_MAX}, 0 for all
     * @param packed the picture's bytes, four to an int, the first in the lowest bits
     * @param size all its bytes, 0 to {@link #PAYLOAD_MAX}
     */
    public static void encode(ByteBuffer into, int channel, int[] packed, int size) {
        if (channel < 0 || channel > CHANNEL_MAX || size < 0 || size > PAYLOAD_MAX) {
            throw new IllegalArgumentException("channel " + channel + ", size " + size);
        }
        into.put((byte) channel);
        into.put(COMMAND_SET_8_BIT);
        into.putShort((short) size);
        PackedBytes.put(into, packed, 0, size);
    }
}
