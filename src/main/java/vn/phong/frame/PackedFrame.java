package vn.phong.frame;

import java.util.Arrays;

/**
 * A finished picture kept small, to be laid down again and again: what is one colour is kept as its length. Flat art
 * takes a small share of its pixels' memory so, and is laid down faster than it is copied, because nothing is read.
 */
public final class PackedFrame {
    /** Shorter runs cost more as runs than as the pixels they are. */
    private static final int RUN_MIN = 32;

    private final int width;
    private final int height;
    /**
     * Row by row, each row from its left: a negative number for so many pixels of the one colour that follows it, a
     * positive one for the so many pixels that follow it.
     */
    private final int[] code;

    private PackedFrame(int width, int height, int[] code) {
        this.width = width;
        this.height = height;
        this.code = code;
    }

    /** @param frame is not kept */
    public static PackedFrame of(Frame frame) {
        Packing packing = new Packing();
        for (int row = 0; row < frame.height(); row++) {
            packing.row(frame.pixels(), row * frame.width(), (row + 1) * frame.width());
        }
        return new PackedFrame(frame.width(), frame.height(), packing.code());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** What it takes in memory, but for a few. */
    public long bytes() {
        return 4L * code.length;
    }

    /**
     * Lays the picture down over what is there.
     *
     * @param pixels a picture that this one lies wholly within, row by row
     * @param from where this one's upper left corner comes
     * @param rowLength the pixels of that picture's rows
     */
    public void lay(int[] pixels, int from, int rowLength) {
        int next = 0;
        for (int row = 0; row < height; row++) {
            int at = from + row * rowLength;
            int end = at + width;
            while (at < end) {
                int count = code[next++];
                if (count < 0) {
                    Arrays.fill(pixels, at, at - count, code[next++]);
                    at -= count;
                } else {
                    System.arraycopy(code, next, pixels, at, count);
                    next += count;
                    at += count;
                }
            }
        }
    }

    /** The code as it grows. */
    private static final class Packing {
        private int[] code = new int[1024];
        private int length;

        void row(int[] pixels, int from, int end) {
            int unsaid = from;
            for (int at = from; at < end; ) {
                int next = at + 1;
                while (next < end && pixels[next] == pixels[at]) {
                    next++;
                }
                if (next - at >= RUN_MIN) {
                    asTheyAre(pixels, unsaid, at);
                    run(next - at, pixels[at]);
                    unsaid = next;
                }
                at = next;
            }
            asTheyAre(pixels, unsaid, end);
        }

        private void run(int count, int colour) {
            grow(2);
            code[length++] = -count;
            code[length++] = colour;
        }

        private void asTheyAre(int[] pixels, int from, int end) {
            int count = end - from;
            if (count > 0) {
                grow(1 + count);
                code[length++] = count;
                System.arraycopy(pixels, from, code, length, count);
                length += count;
            }
        }

        private void grow(int by) {
            if (length + by > code.length) {
                code = Arrays.copyOf(code, Math.max(length + by, code.length * 2));
            }
        }

        int[] code() {
            return Arrays.copyOf(code, length);
        }
    }
}
