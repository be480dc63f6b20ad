package vn.phong.protocol;

import java.nio.ByteBuffer;

/** A picture's bytes, packed four to an int with the first in the lowest bits, on their way into a packet. */
final class PackedBytes {
    private PackedBytes() {}

    /**
     * Copies bytes of a picture to the buffer's position.
     *
     * @param into big-endian
     * @param offset the first byte, at any place within an int
     */
    static void put(ByteBuffer into, int[] packed, int offset, int size) {
        int at = offset;
        int end = offset + size;
        while (at < end && at % 4 != 0) {
            into.put(byteAt(packed, at++));
        }
        for (; at + 4 <= end; at += 4) {
            into.putInt(Integer.reverseBytes(packed[at / 4]));
        }
        while (at < end) {
            into.put(byteAt(packed, at++));
        }
    }

    private static byte byteAt(int[] packed, int at) {
        return (byte) (packed[at / 4] >>> (8 * (at % 4)));
    }
}
