package vn.phong.wall;

/**
 * A picture as one controller wants it: bytes in the order they are sent, packed four to an int, the first in the
 * lowest bits, so that fades work on four bytes at a time. Not to be changed.
 */
public final class WireFrame {
    private final int[] packed;
    private final int size;

    WireFrame(int[] packed, int size) {
        this.packed = packed;
        this.size = size;
    }

    /** All bytes zero: a dark wall. */
    public static WireFrame dark(int size) {
        return new WireFrame(new int[(size + 3) / 4], size);
    }

    /** The ints themselves, for reading only; bytes past {@link #size()} are zero. */
    public int[] packed() {
        return packed;
    }

    /** Bytes on the wire. */
    public int size() {
        return size;
    }
}
