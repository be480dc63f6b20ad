package vn.phong.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.phong.playout.Picture;

/**
 * The pictures that stood on the wall lately, which anybody may fetch who may see the wall: a page is told of one a
 * moment before it asks for it.
 */
final class WallLately {
    /** A picture and what lies over it, of as many presses as a slow page is behind. */
    private static final int COUNT_MAX = 64;

    private final Set<String> ids = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > COUNT_MAX;
        }
    });

    synchronized void stood(Picture picture) {
        note(picture.id());
        picture.ground().ifPresent(ground -> note(ground.id()));
        picture.pieces().forEach(piece -> note(piece.picture().id()));
    }

    synchronized boolean has(String id) {
        return ids.contains(id);
    }

    private void note(String id) {
        // What stands again is the newest again.
        ids.remove(id);
        ids.add(id);
    }
}
