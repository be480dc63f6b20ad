package vn.phong.playout;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.event.Transition;
import vn.phong.journal.LogBook;
import vn.phong.message.Message;
import vn.phong.output.PixelOutput;
import vn.phong.overlay.OverlayArtist;
import vn.phong.show.OnWall;
import vn.phong.show.Overlays;
import vn.phong.show.Presser;
import vn.phong.show.Show;

/**
 * What stands on the wall, and how another picture comes there: at once when it is finished, as soon as it is drawn
 * otherwise, with what the show lays over it; until then the last good one stays. The playout's thread puts pictures
 * here; any thread may ask what stands.
 */
final class OnAir {
    /** Nothing that lies over a picture moves less often than each minute. */
    private static final long TICK_MAX_MS = 60_000;

    private static final Logger LOG = LoggerFactory.getLogger(OnAir.class);

    private final Pictures pictures;
    private final List<PixelOutput> outputs;
    private final Overlaying overlaying;
    private final Clock clock;
    private final Crew crew;
    private final Supplier<Show> show;
    private final Shelving shelving;
    private final Listeners changes;
    private final Listeners ticks;
    private final Watch watch;
    private volatile Optional<LogBook> book = Optional.empty();
    private volatile Optional<Message> undrawn = Optional.empty();
    private volatile Presented presented;
    private volatile boolean lit;
    private OnWall wanted;
    /** What the picture on the wall was drawn from; empty for another than a cue's. */
    private Optional<Scene> stands = Optional.empty();

    /** When what lies over the wall's picture was read from the clock. */
    private Clock laidAt;

    private volatile long tickDueMs = Long.MAX_VALUE;

    /**
     * @param overlays draws what is laid over the wall's picture
     * @param clock the time of day in the hall
     * @param show as it is now
     * @param changes who is told when something else stands on the wall, or cannot
     */
    OnAir(
            Pictures pictures,
            List<PixelOutput> outputs,
            OverlayArtist overlays,
            Clock clock,
            Crew crew,
            Supplier<Show> show,
            Shelving shelving,
            Listeners changes) {
        this.pictures = pictures;
        this.outputs = outputs;
        this.overlaying = new Overlaying(overlays, clock);
        this.clock = clock;
        this.crew = crew;
        this.show = show;
        this.shelving = shelving;
        this.changes = changes;
        this.ticks = new Listeners(crew);
        this.watch = new Watch(outputs);
        this.presented = new Presented(pictures.onWall(), 0, show.get().state().revision());
        this.laidAt = clock;
    }

    /** From now on what comes on the wall, and what cannot, is written down here. */
    void writeDown(LogBook in) {
        book = Optional.of(in);
    }

    /** What was last handed to the outputs, and how it came. */
    Presented presented() {
        return presented;
    }

    /** What is wrong with what stands on the wall. */
    Stream<Message> alarms() {
        return Stream.concat(
                watch.alarms().stream(),
                Stream.of(undrawn, overlaying.refused()).flatMap(Optional::stream));
    }

    /**
     * Draws ahead what would be laid over the wall, on the thread of the one who asks.
     *
     * @throws vn.phong.message.Refusal when this wall has no room for it
     */
    void prepare(Overlays overlays) {
        overlaying.prepare(show.get(), overlays);
    }

    /** Whether the picture on the wall tells of a timer. */
    boolean tellsOfTimer() {
        return presented.picture().ticking().stream().anyMatch(Ticking::ofTimer);
    }

    /**
     * Puts what the show wants now on the outputs: at once when it is finished, as soon as it is drawn otherwise.
     *
     * @param then runs when the wall shows it, or cannot
     */
    void present(Transition transition, Runnable then) {
        Show current = show.get();
        OnWall onWall = current.state().onWall();
        wanted = onWall;
        if (onWall.black()) {
            stands = Optional.empty();
            swap(pictures.black(), transition);
            then.run();
            return;
        }
        if (onWall.pattern()) {
            presentPattern(onWall, transition, then);
            return;
        }
        Scene scene = Scene.of(current.event(), onWall.position());
        Optional<Picture> finished = pictures.finished(scene);
        if (finished.isPresent()) {
            stands = Optional.of(scene);
            swap(laid(finished.get()), transition);
            then.run();
            return;
        }
        CompletableFuture<Picture> drawing = pictures.picture(scene, Drawings.Urgency.ON_AIR);
        CompletableFuture<Picture> unused = drawing.whenComplete((picture, failed) -> crew.step(() -> {
            presentDrawn(scene, onWall, transition, picture, failed);
            then.run();
        }));
    }

    /** Something else lies over the picture that stands: that one stays, even if it would be drawn otherwise now. */
    void layAnew() {
        Show current = show.get();
        Scene scene = Scene.of(current.event(), current.state().onWall().position());
        boolean stays = current.state().frozen() || stands.filter(scene::equals).isPresent();
        if (stays && current.state().onWall().equals(wanted)) {
            Picture shown = presented.picture();
            swap(laid(shown.ground().orElse(shown)), Transition.CUT);
        } else {
            present(Transition.CUT, () -> {});
        }
    }

    private void presentPattern(OnWall onWall, Transition transition, Runnable then) {
        CompletableFuture<Picture> unused = pictures.pattern()
                .whenComplete((picture, failed) -> crew.step(() -> {
                    if (onWall.equals(wanted)) {
                        presentPatternDrawn(picture, failed, transition);
                    }
                    then.run();
                }));
    }

    private void presentPatternDrawn(Picture picture, Throwable failed, Transition transition) {
        if (failed == null) {
            stands = Optional.empty();
            swap(picture, transition);
        } else {
            LOG.error("The test pattern could not be drawn.", failed);
            cannotDraw(new Message(
                    "Không vẽ được hình kiểm tra: màn giữ hình trước; hãy bấm Về phông.",
                    "The test pattern cannot be drawn: the wall keeps its picture; press Backdrop."));
        }
        changes.tell();
    }

    /** A drawing that is done may be too late: then a newer press has decided what is on the wall. */
    private void presentDrawn(Scene scene, OnWall onWall, Transition transition, Picture picture, Throwable failed) {
        if (!onWall.equals(wanted) || !scene.equals(Scene.of(show.get().event(), onWall.position()))) {
            return;
        }
        if (failed == null) {
            stands = Optional.of(scene);
            swap(laid(picture), transition);
        } else {
            cannotDraw(Pictures.words(scene, failed));
        }
        changes.tell();
    }

    private void cannotDraw(Message words) {
        undrawn = Optional.of(words);
        book.ifPresent(kept -> kept.note(Presser.PROGRAM, words));
    }

    /** A press, or its drawing, has come to a picture. */
    private void swap(Picture picture, Transition transition) {
        long revision = show.get().state().revision();
        swap(picture, transition, revision);
        book.ifPresent(kept -> kept.shown(revision));
    }

    private void swap(Picture picture, Transition transition, long revision) {
        // Before the wall: a process killed between the two comes back with the newer picture, never with an older one.
        boolean shelved = shelving.name(picture);
        for (PixelOutput output : outputs) {
            show(output, picture, transition);
        }
        pictures.onWall(picture);
        presented = new Presented(picture, transition.fadeMs(), revision);
        lit = true;
        undrawn = Optional.empty();
        if (!shelved) {
            shelving.fill();
        }
        planTick(transition);
    }

    /** A picture with what the show lays over the wall now. */
    private Picture laid(Picture picture) {
        laidAt = moment();
        return pictures.over(
                picture,
                overlaying.over(show.get(), picture, Overlaid.of(show.get()).overlays(), laidAt));
    }

    /** What is read of the time at one moment is of one second. */
    private Clock moment() {
        return Clock.fixed(clock.instant(), clock.getZone());
    }

    /** Nothing moves in the middle of a fade: what is laid over the picture comes with it as it was at the press. */
    private void planTick(Transition transition) {
        Overlaid overlaid = Overlaid.of(show.get());
        OptionalLong trueFor = presented.picture().ground().isPresent()
                ? overlaying.trueForMs(
                        overlaid.overlays(),
                        show.get().state().aside().timer(),
                        presented.picture().ticking(),
                        laidAt)
                : OptionalLong.empty();
        tickDueMs = Long.MAX_VALUE;
        if (trueFor.isPresent()) {
            long waitMs = Math.max(trueFor.getAsLong(), transition.fadeMs());
            tickDueMs = laidAt.millis() + waitMs;
            crew.later(this::tickIfDue, waitMs);
        }
    }

    /** Also when it lies further ahead than any tick is planned: the hall's clock was set back. */
    private boolean tickIsDue() {
        long waitMs = tickDueMs - clock.millis();
        return tickDueMs != Long.MAX_VALUE && (waitMs <= 0 || waitMs > TICK_MAX_MS);
    }

    /** The figures of a clock or a countdown move on: a few boxes, never the picture underneath. */
    private void tickIfDue() {
        if (!tickIsDue()) {
            return;
        }
        Picture ground = presented.picture().ground().orElseThrow();
        Picture moved = laid(ground);
        if (moved == presented.picture()) {
            planTick(Transition.CUT);
            return;
        }
        swap(moved, Transition.CUT, presented.revision());
        expectLikeliest();
        ticks.tell();
    }

    /** What the next take would put on the air, with what is laid over the wall now; no waiting. */
    Optional<Picture> coming() {
        Show current = show.get();
        return current.state()
                .preview()
                .map(position -> Scene.of(current.event(), position))
                .flatMap(scene -> pictures.finished(scene).map(picture -> laidOver(current, scene, picture)));
    }

    private Picture laidOver(Show current, Scene scene, Picture picture) {
        Overlays overlays = current.state().aside().overlays();
        return Overlays.spare(scene.cue())
                ? picture
                : pictures.over(picture, overlaying.over(current, picture, overlays, moment()));
    }

    /**
     * The likeliest next picture, as it would lie on the wall, after every other one: an output that keeps only two
     * mapped keeps the newest.
     */
    void expectLikeliest() {
        coming().ifPresent(picture -> outputs.forEach(output -> output.expect(picture.frame())));
    }

    /**
     * Calls back when only what is laid over the wall has moved on, from one thread that the wall does not wait for;
     * close to stop.
     */
    AutoCloseable onTick(Runnable listener) {
        return ticks.add(listener);
    }

    /** An output that fails must not take the others with it. */
    private static void show(PixelOutput output, Picture picture, Transition transition) {
        try {
            output.show(picture.frame(), transition.fadeMs());
        } catch (RuntimeException broken) {
            LOG.error("An output failed; the others go on.", broken);
        }
    }

    /** Looks after what stands: that each output sends it, and that the hall's clock was not set. */
    void look() {
        lookAtOutputs();
        if (tickIsDue()) {
            // The hall's clock was set.
            crew.step(this::tickIfDue);
        }
    }

    /** What did not leave an output whole is sent there again, unless another picture came meanwhile. */
    private void lookAtOutputs() {
        Presented now = presented;
        if (!lit) {
            // Nothing was told yet, and what a controller holds from before is better than black.
            return;
        }
        List<Message> before = watch.alarms();
        for (PixelOutput output : watch.look(now)) {
            crew.step(() -> {
                if (presented.equals(now)) {
                    show(output, now.picture(), Transition.CUT);
                }
            });
        }
        if (!before.equals(watch.alarms())) {
            changes.tell();
        }
    }
}
