package vn.phong.wall;

/**
 * The equal modules a wall is put together from.
 *
 * @param width pixels across of one module
 * @param height pixels down of one module
 * @param columns modules side by side
 * @param rows modules above each other
 */
public record ModuleGrid(int width, int height, int columns, int rows) {
    /** Pixels across of them all. */
    public int wallWidth() {
        return Math.multiplyExact(width, columns);
    }

    /** Pixels down of them all. */
    public int wallHeight() {
        return Math.multiplyExact(height, rows);
    }
}
