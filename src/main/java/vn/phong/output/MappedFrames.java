package vn.phong.output;

import java.util.ArrayDeque;
import java.util.Iterator;
import vn.phong.frame.Frame;
import vn.phong.wall.PixelMap;
import vn.phong.wall.WirePicture;

/** The few frames mapped last, by identity, so that a press finds its frame ready for the wire. One thread uses it. */
final class MappedFrames {
    /** Program, next, previous, backdrop, black and preview. */
    static final int COUNT_MAX = 6;

    /** At 1920x1080 the one that is shown and the one that is expected. */
    private static final int BYTES_MAX = 13 * 1024 * 1024;

    private record Mapped(Frame frame, WirePicture wire) {}

    private final PixelMap map;
    private final int countMax;
    private final ArrayDeque<Mapped> latestFirst = new ArrayDeque<>(COUNT_MAX + 1);

    MappedFrames(PixelMap map) {
        this.map = map;
        this.countMax = Math.max(2, Math.min(COUNT_MAX, BYTES_MAX / map.pictureSize()));
    }

    WirePicture of(Frame frame) {
        Mapped mapped = taken(frame);
        latestFirst.addFirst(mapped);
        if (latestFirst.size() > countMax) {
            latestFirst.removeLast();
        }
        return mapped.wire();
    }

    private Mapped taken(Frame frame) {
        for (Iterator<Mapped> all = latestFirst.iterator(); all.hasNext(); ) {
            Mapped mapped = all.next();
            if (mapped.frame() == frame) {
                all.remove();
                return mapped;
            }
        }
        return new Mapped(frame, map.map(frame));
    }
}
