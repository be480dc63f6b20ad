package vn.phong.simulator;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import vn.phong.frame.Frame;

/** What a virtual controller has received and what it shows; whoever uses it holds its lock. */
final class Canvas {
    private static final int BLACK = 0xFF000000;
    private static final int COMPONENTS = 3;

    private final int width;
    private final int height;
    private final int[] incoming;
    private final int[] latched;
    private final BitSet arrived;
    /** What is latched as a picture, while somebody looks at it; null otherwise. */
    private Frame picture;

    private boolean unshown;

    private long packets;
    private long frames;
    private long incompleteFrames;
    private long unendedFrames;
    private int missingRows;
    private long lostPackets;
    private long badPackets;
    private long bytes;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.incoming = new int[width * height];
        Arrays.fill(incoming, BLACK);
        this.latched = incoming.clone();
        this.arrived = new BitSet(width * height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Bytes of a whole picture. */
    int size() {
        return incoming.length * COMPONENTS;
    }

    void received(int size) {
        packets++;
        bytes += size;
    }

    void bad() {
        badPackets++;
    }

    void lost(int count) {
        lostPackets += count;
    }

    boolean fits(long offset, int length) {
        return offset + length <= size();
    }

    /** Stores bytes of RGB; what lies beyond the picture is passed over. */
    void put(long offset, ByteBuffer from, int length) {
        int kept = (int) Math.max(0, Math.min(length, size() - offset));
        int component = (int) (offset % COMPONENTS);
        int pixel = (int) (offset / COMPONENTS);
        int left = kept;
        // Nearly every packet holds whole pixels, and half of this machine may be busy sending the next one.
        for (; component == 0 && left >= COMPONENTS; left -= COMPONENTS) {
            incoming[pixel++] = BLACK | (from.get() & 0xFF) << 16 | (from.get() & 0xFF) << 8 | from.get() & 0xFF;
        }
        for (; left > 0; left--) {
            int shift = 16 - 8 * component;
            incoming[pixel] = incoming[pixel] & ~(0xFF << shift) | (from.get() & 0xFF) << shift;
            if (++component == COMPONENTS) {
                component = 0;
                pixel++;
            }
        }
        from.position(from.position() + length - kept);
        if (kept > 0) {
            arrived.set((int) (offset / COMPONENTS), (int) ((offset + kept + COMPONENTS - 1) / COMPONENTS));
            unshown = true;
        }
    }

    /** Shows what has come, when anything has: the sender's picture ends here. */
    boolean latchIfUnshown() {
        boolean any = unshown;
        if (any) {
            latch();
        }
        return any;
    }

    /** Shows what has come, when anything has, because nothing more comes; the picture may yet go on. */
    boolean latchUnended() {
        boolean any = unshown;
        if (any) {
            show();
            unendedFrames++;
        }
        return any;
    }

    /** Shows what has come: the sender's picture ends here. */
    void latch() {
        show();
        missingRows = rowsWithGaps();
        if (missingRows > 0) {
            incompleteFrames++;
        }
        arrived.clear();
    }

    private void show() {
        System.arraycopy(incoming, 0, latched, 0, latched.length);
        picture = null;
        unshown = false;
        frames++;
    }

    Frame shown() {
        if (picture == null) {
            picture = new Frame(width, height, latched.clone());
        }
        return picture;
    }

    /** Whether every so many pixels are a picture's; copies nothing. */
    boolean shows(Frame expected, int step) {
        int[] pixels = expected.pixels();
        for (int index = 0; index < latched.length; index += step) {
            if (latched[index] != pixels[index]) {
                return false;
            }
        }
        return true;
    }

    Counts counts() {
        return new Counts(
                packets, frames, incompleteFrames, unendedFrames, missingRows, lostPackets, badPackets, bytes);
    }

    private int rowsWithGaps() {
        int rows = 0;
        int gap = arrived.nextClearBit(0);
        while (gap < incoming.length) {
            rows++;
            int nextRow = (gap / width + 1) * width;
            gap = arrived.nextClearBit(nextRow);
        }
        return rows;
    }
}
