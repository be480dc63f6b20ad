package vn.phong.wall;

/**
 * A cabinet as it hangs on the wall.
 *
 * @param area the part of the wall it covers as it hangs
 * @param rotation how far it was turned clockwise from upright, seen from the front: 0, 90, 180 or 270 degrees
 * @param scan how the data runs through it while it stands upright; the rotation turns that with it
 * @param port which of the controller's ports it hangs on, from 1
 */
public record Cabinet(WallArea area, int rotation, ScanOrder scan, int port) {
    public Cabinet {
        if (rotation != 0 && rotation != 90 && rotation != 180 && rotation != 270) {
            throw new IllegalArgumentException("rotation " + rotation);
        }
    }

    /** One of a controller's first port. */
    public Cabinet(WallArea area, int rotation, ScanOrder scan) {
        this(area, rotation, scan, 1);
    }

    /** Where the pixel of this number on its chain is in a wall's frame, counted row by row. */
    int position(int pixel, int wallWidth) {
        boolean onItsSide = rotation % 180 != 0;
        int width = onItsSide ? area.height() : area.width();
        int height = onItsSide ? area.width() : area.height();
        int column = scan.column(pixel, width, height);
        int row = scan.row(pixel, width, height);
        int x = switch (rotation) {
            case 90 -> height - 1 - row;
            case 180 -> width - 1 - column;
            case 270 -> row;
            default -> column;
        };
        int y = switch (rotation) {
            case 90 -> column;
            case 180 -> height - 1 - row;
            case 270 -> width - 1 - column;
            default -> row;
        };
        return (area.y() + y) * wallWidth + area.x() + x;
    }
}
