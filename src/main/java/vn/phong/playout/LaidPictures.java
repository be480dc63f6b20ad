package vn.phong.playout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.phong.frame.Frame;
import vn.phong.frame.Patch;

/**
 * The newest pictures with something laid over them, each made once: what is on the wall, what the next take would put
 * there, and the ones before, for pages that are late. Safe for any thread.
 */
final class LaidPictures {
    /** On the wall, after the next take, and one of each before. */
    private static final int PICTURES_MAX = 4;

    /** A larger wall keeps fewer, but always the first two. */
    private static final long BYTES_MAX = 12L << 20;

    private static final int PATCHES_MAX = 32;

    private final Map<String, Picture> pictures;
    private final Map<Frame, Picture> patches = newestFirst(PATCHES_MAX);

    /** @param width and height of the wall in pixels */
    LaidPictures(int width, int height) {
        long fitting = BYTES_MAX / (4L * width * height);
        this.pictures = newestFirst((int) Math.max(2, Math.min(PICTURES_MAX, fitting)));
    }

    private static <K> Map<K, Picture> newestFirst(int max) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Picture> eldest) {
                return size() > max;
            }
        };
    }

    /** The ground with the patches over it; the ground itself when there are none. */
    synchronized Picture over(Picture ground, List<Patch> laid) {
        if (laid.isEmpty()) {
            return ground;
        }
        String id = FrameId.laid(ground.id(), laid);
        Picture known = pictures.get(id);
        if (known == null) {
            List<Picture.Piece> pieces = laid.stream().map(this::piece).toList();
            known = new Picture(id, Patch.lay(ground.frame(), laid), ground, pieces);
            pictures.put(id, known);
        }
        return known;
    }

    /** What is still shown somewhere is held there. */
    synchronized void makeRoom() {
        pictures.clear();
    }

    private Picture.Piece piece(Patch patch) {
        Picture picture = patches.computeIfAbsent(patch.picture(), Picture::new);
        return new Picture.Piece(patch.x(), patch.y(), picture);
    }

    /** One of them by its id, or one of the pieces they were made of. */
    synchronized Optional<Picture> byId(String id) {
        return Optional.ofNullable(pictures.get(id))
                .or(() -> patches.values().stream()
                        .filter(piece -> piece.id().equals(id))
                        .findFirst());
    }
}
