package vn.phong.wall;

import java.util.Arrays;
import java.util.List;
import vn.phong.frame.Frame;

/** Turns a wall's frame into one controller's bytes: its pixels in the order they are sent, three bytes each. */
public final class PixelMap {
    private static final int BYTES_PER_PIXEL = 3;
    /** Four pixels are three ints; so many groups of them stay in the processor's first cache. */
    private static final int GROUP = 4;

    private static final int BLOCK = 1024 * GROUP;

    /** Where a controller's pixels are in a frame. */
    private interface Places {
        int count();

        /** @throws IllegalArgumentException when they reach out of the frame */
        void check(Frame frame);

        /** Copies {@code count} pixels from the controller's {@code first} on. */
        void copy(Frame frame, int first, int count, int[] into);
    }

    private final Places places;
    private final int[] red;
    private final int[] green;
    private final int[] blue;

    private PixelMap(Places places, ColorOrder order, GammaTable gamma) {
        this.places = places;
        this.red = gamma.redBits(order);
        this.green = gamma.greenBits(order);
        this.blue = gamma.blueBits(order);
    }

    /** Of an area whose pixels are sent row by row. */
    public PixelMap(WallArea area, ColorOrder order, GammaTable gamma) {
        this(new Rows(area), order, gamma);
    }

    /**
     * Of cabinets in the order of their chain.
     *
     * @param cabinets at least one, all within the wall
     */
    public PixelMap(List<Cabinet> cabinets, Wall wall, ColorOrder order, GammaTable gamma) {
        this(Chain.of(cabinets, wall), order, gamma);
    }

    /** Bytes on the wire for one picture. */
    public int wireSize() {
        return Math.multiplyExact(places.count(), BYTES_PER_PIXEL);
    }

    /** @throws IllegalArgumentException when a pixel is out of the frame */
    public WireFrame map(Frame frame) {
        places.check(frame);
        int[] packed = new int[(wireSize() + 3) / 4];
        int[] block = new int[BLOCK];
        for (int first = 0; first < places.count(); first += BLOCK) {
            int count = Math.min(BLOCK, places.count() - first);
            places.copy(frame, first, count, block);
            pack(block, count, packed, first / GROUP * BYTES_PER_PIXEL);
        }
        return new WireFrame(packed, wireSize());
    }

    private void pack(int[] block, int count, int[] packed, int at) {
        int whole = count / GROUP * GROUP;
        int to = at;
        for (int i = 0; i < whole; i += GROUP) {
            packGroup(block, i, packed, to);
            to += BYTES_PER_PIXEL;
        }
        if (whole < count) {
            int[] last = new int[BYTES_PER_PIXEL];
            // Pixels that are not there are black, which every table leaves as it is; so many pixels touch as many
            // ints.
            Arrays.fill(block, count, whole + GROUP, 0);
            packGroup(block, whole, last, 0);
            System.arraycopy(last, 0, packed, to, count - whole);
        }
    }

    private void packGroup(int[] block, int i, int[] packed, int to) {
        int first = wirePixel(block[i]);
        int second = wirePixel(block[i + 1]);
        int third = wirePixel(block[i + 2]);
        int fourth = wirePixel(block[i + 3]);
        packed[to] = first | second << 24;
        packed[to + 1] = second >>> 8 | third << 16;
        packed[to + 2] = third >>> 16 | fourth << 8;
    }

    private int wirePixel(int pixel) {
        return red[pixel >> 16 & 0xFF] | green[pixel >> 8 & 0xFF] | blue[pixel & 0xFF];
    }

    private record Rows(WallArea area) implements Places {
        @Override
        public int count() {
            return Math.toIntExact(area.pixels());
        }

        @Override
        public void check(Frame frame) {
            if (!area.isWithin(frame.width(), frame.height())) {
                throw new IllegalArgumentException(area + " is not within " + frame.width() + "x" + frame.height());
            }
        }

        @Override
        public void copy(Frame frame, int first, int count, int[] into) {
            int done = 0;
            while (done < count) {
                int row = (first + done) / area.width();
                int column = (first + done) % area.width();
                int run = Math.min(area.width() - column, count - done);
                int from = (area.y() + row) * frame.width() + area.x() + column;
                System.arraycopy(frame.pixels(), from, into, done, run);
                done += run;
            }
        }
    }

    /** A table made once: where each pixel of the chain is in a frame of the wall. */
    private static final class Chain implements Places {
        private final int[] positions;
        private final int width;
        private final int height;

        private Chain(int[] positions, int width, int height) {
            this.positions = positions;
            this.width = width;
            this.height = height;
        }

        static Chain of(List<Cabinet> cabinets, Wall wall) {
            long pixels = cabinets.stream()
                    .mapToLong(cabinet -> cabinet.area().pixels())
                    .sum();
            int[] positions = new int[Math.toIntExact(pixels)];
            int at = 0;
            for (Cabinet cabinet : cabinets) {
                if (!cabinet.area().isWithin(wall.width(), wall.height())) {
                    throw new IllegalArgumentException(cabinet.area() + " is not within " + wall);
                }
                for (int i = 0; i < cabinet.area().pixels(); i++) {
                    positions[at++] = cabinet.position(i, wall.width());
                }
            }
            return new Chain(positions, wall.width(), wall.height());
        }

        @Override
        public int count() {
            return positions.length;
        }

        @Override
        public void check(Frame frame) {
            if (frame.width() != width || frame.height() != height) {
                throw new IllegalArgumentException(
                        frame.width() + "x" + frame.height() + " is no frame of " + width + "x" + height);
            }
        }

        @Override
        public void copy(Frame frame, int first, int count, int[] into) {
            int[] pixels = frame.pixels();
            for (int i = 0; i < count; i++) {
                into[i] = pixels[positions[first + i]];
            }
        }
    }
}
