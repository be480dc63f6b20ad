package vn.phong.wall;

/**
 * How the data runs through a cabinet, seen from the front while it stands upright.
 *
 * @param lines whether it runs along rows or along columns
 * @param serpentine whether every second line runs back, instead of beginning again at the side of the first
 * @param start the corner of the first pixel
 */
public record ScanOrder(Lines lines, boolean serpentine, Corner start) {
    /** Row by row from the top left, each from the left: as a picture is stored. */
    public static final ScanOrder USUAL = new ScanOrder(Lines.ROWS, false, Corner.TOP_LEFT);

    /** What the data runs along. */
    public enum Lines {
        ROWS,
        COLUMNS
    }

    /** Where the data comes in. */
    public enum Corner {
        TOP_LEFT,
        TOP_RIGHT,
        BOTTOM_LEFT,
        BOTTOM_RIGHT;

        boolean isRight() {
            return this == TOP_RIGHT || this == BOTTOM_RIGHT;
        }

        boolean isBottom() {
            return this == BOTTOM_LEFT || this == BOTTOM_RIGHT;
        }
    }

    /** The column of a pixel of the chain in an upright cabinet of this size. */
    int column(int pixel, int width, int height) {
        int column = lines == Lines.ROWS ? along(pixel, width) : pixel / height;
        return start.isRight() ? width - 1 - column : column;
    }

    /** The row of a pixel of the chain in an upright cabinet of this size. */
    int row(int pixel, int width, int height) {
        int row = lines == Lines.ROWS ? pixel / width : along(pixel, height);
        return start.isBottom() ? height - 1 - row : row;
    }

    private int along(int pixel, int length) {
        int line = pixel / length;
        int step = pixel % length;
        return serpentine && line % 2 == 1 ? length - 1 - step : step;
    }
}
