package vn.phong.wall;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    /** What a pixel becomes on the wire. */
    private record Levels(int[] red, int[] green, int[] blue) {
        static Levels of(GammaTable gamma, ColorOrder order, int turn) {
            return new Levels(gamma.redBits(order, turn), gamma.greenBits(order, turn), gamma.blueBits(order, turn));
        }

        int wire(int pixel) {
            return red[pixel >> 16 & 0xFF] | green[pixel >> 8 & 0xFF] | blue[pixel & 0xFF];
        }
    }

    private final Places places;
    private final List<Levels> turns;

    private PixelMap(Places places, ColorOrder order, GammaTable gamma) {
        this.places = places;
        this.turns = IntStream.range(0, gamma.turns())
                .mapToObj(turn -> Levels.of(gamma, order, turn))
                .toList();
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

    /** Bytes of a mapped picture, all turns together. */
    public int pictureSize() {
        return Math.multiplyExact(turns.size(), wireSize());
    }

    /**
     * All turns of a frame.
     *
     * @throws IllegalArgumentException when a pixel is out of the frame
     */
    public WirePicture map(Frame frame) {
        return new WirePicture(IntStream.range(0, turns.size())
                .mapToObj(turn -> map(frame, turn))
                .toList());
    }

    private WireFrame map(Frame frame, int turn) {
        places.check(frame);
        Group group = new Group(level(turn), level(turn + 1), level(turn + 2), level(turn + 3));
        int[] packed = new int[(wireSize() + 3) / 4];
        int[] block = new int[BLOCK];
        for (int first = 0; first < places.count(); first += BLOCK) {
            int count = Math.min(BLOCK, places.count() - first);
            places.copy(frame, first, count, block);
            group.pack(block, count, packed, first / GROUP * BYTES_PER_PIXEL);
        }
        return new WireFrame(packed, wireSize());
    }

    private Levels level(int turn) {
        return turns.get(turn % turns.size());
    }

    /** Four pixels beside each other: their levels do not come and go at the same turn. */
    private record Group(Levels first, Levels second, Levels third, Levels fourth) {
        void pack(int[] block, int count, int[] packed, int at) {
            int whole = count / GROUP * GROUP;
            int to = at + whole / GROUP * BYTES_PER_PIXEL;
            if (isAlike()) {
                packAlike(block, whole, packed, at);
            } else {
                packInTurn(block, whole, packed, at);
            }
            if (whole < count) {
                int[] last = new int[BYTES_PER_PIXEL];
                // Pixels that are not there are black, which every table leaves as it is; so many pixels touch as many
                // ints.
                Arrays.fill(block, count, whole + GROUP, 0);
                packFour(first, second, third, fourth, block, whole, last, 0);
                System.arraycopy(last, 0, packed, to, count - whole);
            }
        }

        private boolean isAlike() {
            return first.equals(second) && first.equals(third) && first.equals(fourth);
        }

        private void packInTurn(int[] block, int count, int[] packed, int at) {
            for (int i = 0, to = at; i < count; i += GROUP, to += BYTES_PER_PIXEL) {
                packFour(first, second, third, fourth, block, i, packed, to);
            }
        }

        /** The same where all have one table, which leaves the processor its registers for the pixels. */
        private void packAlike(int[] block, int count, int[] packed, int at) {
            Levels all = first;
            for (int i = 0, to = at; i < count; i += GROUP, to += BYTES_PER_PIXEL) {
                packFour(all, all, all, all, block, i, packed, to);
            }
        }

        private static void packFour(
                Levels first, Levels second, Levels third, Levels fourth, int[] block, int i, int[] packed, int to) {
            int one = first.wire(block[i]);
            int two = second.wire(block[i + 1]);
            int three = third.wire(block[i + 2]);
            int four = fourth.wire(block[i + 3]);
            packed[to] = one | two << 24;
            packed[to + 1] = two >>> 8 | three << 16;
            packed[to + 2] = three >>> 16 | four << 8;
        }
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

    /** Cabinets of a wall, in the order of their chain. */
    private record Chain(Runs runs, Wall wall) implements Places {
        static Chain of(List<Cabinet> cabinets, Wall wall) {
            Runs runs = new Runs();
            for (Cabinet cabinet : cabinets) {
                if (!cabinet.area().isWithin(wall.width(), wall.height())) {
                    throw new IllegalArgumentException(cabinet.area() + " is not within " + wall);
                }
                int size = Math.toIntExact(cabinet.area().pixels());
                runs.append(size, pixel -> cabinet.position(pixel, wall.width()));
            }
            return new Chain(runs, wall);
        }

        @Override
        public int count() {
            return runs.size();
        }

        @Override
        public void check(Frame frame) {
            if (frame.width() != wall.width() || frame.height() != wall.height()) {
                throw new IllegalArgumentException(
                        frame.width() + "x" + frame.height() + " is no frame of " + wall.width() + "x" + wall.height());
            }
        }

        @Override
        public void copy(Frame frame, int first, int count, int[] into) {
            runs.copy(frame.pixels(), first, count, into);
        }
    }
}
