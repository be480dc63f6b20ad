package vn.phong.output;

import java.nio.ByteBuffer;

/** How one protocol cuts pictures of one size into packets. One thread uses it; encoding allocates nothing. */
interface PicturePackets {
    /** Packets of a picture, those that show it among them. */
    int count();

    /** Bytes of the largest packet. */
    int sizeMax();

    /**
     * Writes one packet.
     *
     * @param index 0 to {@code count() - 1}, in this order
     * @param packed the picture's bytes, four to an int, the first in the lowest bits
     * @param into empty, {@link #sizeMax()} large, big-endian
     */
    void encode(int index, int[] packed, ByteBuffer into);

    /** How long the controller wants to rest before this packet, in milliseconds. */
    default int restMs(int index) {
        return 0;
    }

    /** Whether half a picture does no harm, because the next one puts it right. */
    default boolean mayBeGivenUp() {
        return true;
    }

    /** How often the end is told, once nothing more comes. */
    default int farewells() {
        return 0;
    }

    /** Writes what tells the end to whoever takes this packet; nothing when there is nothing to tell. */
    default void encodeFarewell(int index, ByteBuffer into) {}
}
