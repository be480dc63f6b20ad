package vn.phong.layout;

import java.util.ArrayList;
import java.util.List;

/** The five shapes of wall on which everything that is shipped must stand. */
public final class WallShapes {
    /** 1:1, 1.6:1, 16:9, 2:1 and 10:3; pixels across and down, as small as walls of such events are. */
    public static final List<int[]> FIVE = List.of(
            new int[] {640, 640}, new int[] {1024, 640}, new int[] {1136, 640}, new int[] {1280, 640}, new int[] {
                2132, 640
            });

    private WallShapes() {}

    /** The five and further ones. */
    static List<int[]> and(int[]... more) {
        List<int[]> walls = new ArrayList<>(FIVE);
        walls.addAll(List.of(more));
        return List.copyOf(walls);
    }
}
