package vn.phong.playout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.message.Message;
import vn.phong.show.Show;

/**
 * Laying pictures on the shelf beside the show: the one on the air, those that may come next and the backdrop. When
 * that fails the show goes on, a red banner says so, and every look tries again.
 */
final class Shelving {
    private static final Logger LOG = LoggerFactory.getLogger(Shelving.class);
    private static final Message NOT_KEPT = new Message(
            "Không lưu được hình cuối: nếu máy khởi động lại, màn sẽ tối vài giây; hãy kiểm tra ổ đĩa.",
            "The last picture is not being saved: after a restart the wall would be dark for seconds; check the disk.");

    private final Optional<FrameShelf> shelf;
    private final Pictures pictures;
    private final Crew crew;
    private final Supplier<Picture> onAir;
    private final Supplier<Show> show;
    private final Runnable changed;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean failing;

    /**
     * @param shelf where pictures are kept; empty for nowhere
     * @param onAir the picture that was handed to the outputs last
     * @param changed is called when it begins to fail
     */
    Shelving(
            Optional<FrameShelf> shelf,
            Pictures pictures,
            Crew crew,
            Supplier<Picture> onAir,
            Supplier<Show> show,
            Runnable changed) {
        this.shelf = shelf;
        this.pictures = pictures;
        this.crew = crew;
        this.onAir = onAir;
        this.show = show;
        this.changed = changed;
        this.failing = shelf.filter(FrameShelf::isThere).isEmpty();
    }

    /** Names the picture that goes on the air; whether it lies here. */
    boolean name(Picture picture) {
        return shelf.map(place -> place.name(picture)).orElse(true);
    }

    /** However many pictures come meanwhile, one filling waits: it takes what is wanted when it runs. */
    void fill() {
        shelf.filter(place -> waiting.compareAndSet(false, true)).ifPresent(place -> crew.beside(() -> fill(place)));
    }

    private void fill(FrameShelf place) {
        waiting.set(false);
        try {
            Picture current = onAir.get();
            place.keep(current);
            place.nameAgain(current);
            for (Picture next : pictures.finishedAhead()) {
                place.keep(next);
            }
            Show now = show.get();
            Optional<Picture> backdrop = pictures.finished(
                            Scene.of(now.event(), now.rundown().backdrop()))
                    .filter(place::has);
            if (backdrop.isPresent()) {
                place.nameBackdrop(backdrop.get());
            }
            List<String> needed = new ArrayList<>(pictures.ready());
            current.ground().ifPresent(ground -> needed.add(ground.id()));
            place.tidy(needed);
            failing = false;
        } catch (IOException | RuntimeException unwritten) {
            LOG.debug("The shelf cannot be filled.", unwritten);
            failing = true;
            changed.run();
        }
    }

    /** Looks whether what was kept is still there, and keeps it again when it is not. */
    void look() {
        if (failing || shelf.filter(place -> !place.isThere()).isPresent()) {
            fill();
        }
    }

    /** For the red banner, while it fails. */
    Optional<Message> alarm() {
        return failing ? Optional.of(NOT_KEPT) : Optional.empty();
    }

    void close() {
        shelf.ifPresent(FrameShelf::close);
    }
}
