package vn.phong.playout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import vn.phong.frame.FrameHash;
import vn.phong.show.Show;

/**
 * The hash of every page's pixels, drawn behind everything the wall may need and remembered while the page stays as it
 * is. Safe for any thread.
 */
final class PictureHashes {
    /** The pages of a long event, and those of its last edits. */
    private static final int KEPT_MAX = 2000;

    private final Pictures pictures;
    private final Map<Scene, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Scene, Known> eldest) {
            return size() > KEPT_MAX;
        }
    };
    private final Set<Scene> asked = new HashSet<>();

    /** A hash, and what beside the event the picture was drawn from. */
    private record Known(String hash, Map<String, String> makings) {}

    PictureHashes(Pictures pictures) {
        this.pictures = pictures;
    }

    /** The hashes of a cue's pages in order, when all are known; never waits. */
    synchronized Optional<List<String>> known(Show show, String cue) {
        List<String> hashes = new ArrayList<>();
        for (Scene scene : scenes(show, cue)) {
            Known there = known.get(scene);
            if (there == null) {
                return Optional.empty();
            }
            hashes.add(there.hash());
        }
        return Optional.of(hashes);
    }

    /**
     * The hashes of a cue's pages in order; exceptionally a {@link vn.phong.message.Refusal} when one cannot be drawn.
     */
    CompletableFuture<List<String>> of(Show show, String cue) {
        List<CompletableFuture<String>> hashes =
                scenes(show, cue).stream().map(this::hash).toList();
        return CompletableFuture.allOf(hashes.toArray(CompletableFuture[]::new))
                .thenApply(drawn -> hashes.stream().map(CompletableFuture::join).toList());
    }

    /**
     * Makes a cue's hashes known by and by; what cannot be drawn stays unknown. Asks once while it waits.
     *
     * @param then when nothing is waited for any more
     */
    void wanted(Show show, String cue, Runnable then) {
        for (Scene scene : scenes(show, cue)) {
            synchronized (this) {
                if (known.containsKey(scene) || !asked.add(scene)) {
                    continue;
                }
            }
            CompletableFuture<String> unused = hash(scene).whenComplete((hash, failed) -> {
                if (forget(scene)) {
                    then.run();
                }
            });
        }
    }

    /** Whether nothing else is waited for. */
    private synchronized boolean forget(Scene scene) {
        asked.remove(scene);
        return asked.isEmpty();
    }

    private CompletableFuture<String> hash(Scene scene) {
        synchronized (this) {
            Known there = known.get(scene);
            if (there != null) {
                return CompletableFuture.completedFuture(there.hash());
            }
        }
        return pictures.picture(scene, Drawings.Urgency.LOOKED_AT).thenApplyAsync(picture -> {
            Known drawn = new Known(FrameHash.of(picture.frame()), picture.makings());
            keep(scene, drawn);
            return drawn.hash();
        });
    }

    private synchronized void keep(Scene scene, Known drawn) {
        known.put(scene, drawn);
    }

    /**
     * Looks whether a file that pages were drawn from says something else now, and forgets the hashes of those.
     *
     * @return whether any was forgotten
     */
    CompletableFuture<Boolean> lookAgain() {
        List<Map<String, String>> drawn;
        synchronized (this) {
            drawn = known.values().stream().map(Known::makings).distinct().toList();
        }
        return pictures.lookAgain(drawn).thenApply(this::forgetChanged);
    }

    private synchronized boolean forgetChanged(Map<String, String> now) {
        return known.values().removeIf(each -> !Pictures.holds(now, each.makings()));
    }

    /** The photograph after a page shows the backdrop, which is a cue of its own. */
    private static List<Scene> scenes(Show show, String cue) {
        return show.rundown().positions().stream()
                .filter(position -> position.cue().equals(cue) && !position.photo())
                .map(position -> Scene.of(show.event(), position))
                .toList();
    }
}
