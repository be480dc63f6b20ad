package vn.phong.wall;

import java.util.List;

/**
 * A picture as one controller wants it while it stands: one frame that stays, or several that are sent in turn, whose
 * levels over time are finer than a frame's own 256.
 *
 * @param turns at least one
 */
public record WirePicture(List<WireFrame> turns) {
    public WirePicture {
        turns = List.copyOf(turns);
    }

    /** Of one frame: all bytes zero, a dark wall. */
    public static WirePicture dark(int size) {
        return new WirePicture(List.of(WireFrame.dark(size)));
    }

    /** Whether it is only itself while it is sent again and again. */
    public boolean takesTurns() {
        return turns.size() > 1;
    }

    /** The frame of a turn, counted from 0 on without an end. */
    public WireFrame turn(int number) {
        return turns.get(Math.floorMod(number, turns.size()));
    }
}
