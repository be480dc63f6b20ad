package vn.phong.playout;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.event.Position;
import vn.phong.event.Rundown;
import vn.phong.event.Transition;
import vn.phong.journal.Ledger;
import vn.phong.journal.LogBook;
import vn.phong.journal.Resumed;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.output.Mark;
import vn.phong.output.OutputHealth;
import vn.phong.output.PixelOutput;
import vn.phong.overlay.OverlayArtist;
import vn.phong.show.Desk;
import vn.phong.show.OnWall;
import vn.phong.show.OverlayCommand;
import vn.phong.show.Overlays;
import vn.phong.show.Press;
import vn.phong.show.Presser;
import vn.phong.show.Show;
import vn.phong.show.ShowState;
import vn.phong.show.Verdict;

/**
 * The single loop of the evening: press → journal → show → finished frame → outputs, then the answer, then the pages.
 * One thread owns the state; a press swaps finished frames, and a picture that is not finished yet, or cannot be drawn,
 * leaves the last good one on the wall.
 */
public final class Playout implements AutoCloseable {
    /** Presses waiting at once, at most; a hall has a few hands. */
    static final int PRESSES_MAX = 256;

    private static final int LOOK_INTERVAL_MS = 500;
    /** Nothing that lies over a picture moves less often than each minute. */
    private static final long TICK_MAX_MS = 60_000;

    private static final Logger LOG = LoggerFactory.getLogger(Playout.class);

    private final Desk desk;
    private final Clock clock;
    private final Overlaying overlaying;
    private final Listeners ticks;
    private final Savings savings;
    private final Pictures pictures;
    private final List<PixelOutput> outputs;
    private final Shelving shelving;
    private final Listeners changes;
    private final Watch watch;
    private final Crew crew;
    private volatile Show show;
    private volatile Optional<Message> undrawn = Optional.empty();
    private volatile Presented presented;
    private volatile Guard guard = Guard.NONE;
    private volatile Optional<LogBook> book = Optional.empty();
    private volatile boolean lit;
    private OnWall wanted;
    /** When what lies over the wall's picture was read from the clock. */
    private Clock laidAt;

    private volatile long tickDueMs = Long.MAX_VALUE;

    /**
     * @param evening the show as it was left, or as it opens, and where presses are saved
     * @param reopening opens the journal after a failure
     * @param shelf where the last picture is kept; empty for nowhere
     * @param overlays draws what is laid over the wall's picture
     * @param clock the time of day in the hall
     */
    public Playout(
            Resumed evening,
            Supplier<? extends Ledger> reopening,
            Pictures pictures,
            List<PixelOutput> outputs,
            Optional<FrameShelf> shelf,
            OverlayArtist overlays,
            Clock clock) {
        this(evening, reopening, pictures, outputs, shelf, overlays, clock, new Threads());
    }

    /** @param crew who does the work, from the first step on */
    Playout(
            Resumed evening,
            Supplier<? extends Ledger> reopening,
            Pictures pictures,
            List<PixelOutput> outputs,
            Optional<FrameShelf> shelf,
            OverlayArtist overlays,
            Clock clock,
            Crew crew) {
        this.desk = evening.desk();
        this.clock = clock;
        this.overlaying = new Overlaying(overlays, clock);
        this.laidAt = clock;
        this.show = desk.show();
        this.savings = new Savings(evening.journal(), reopening, evening.said());
        this.pictures = pictures;
        this.outputs = List.copyOf(outputs);
        this.presented = new Presented(pictures.onWall(), 0, show.state().revision());
        this.watch = new Watch(this.outputs);
        this.crew = crew;
        this.shelving = new Shelving(shelf, pictures, crew, () -> presented.picture(), () -> show, this::tell);
        this.changes = new Listeners(crew);
        this.ticks = new Listeners(crew);
    }

    /** Begins: the picture of the saved state goes to the outputs; the future is done when the wall shows it. */
    public CompletableFuture<Void> start() {
        CompletableFuture<Void> lit = new CompletableFuture<>();
        crew.everyInterval(this::saveBeside, LOOK_INTERVAL_MS);
        crew.step(() -> {
            wanted = show.state().onWall();
            present(show, Transition.CUT, () -> lit.complete(null));
        });
        return lit;
    }

    /** From now on what may come next is drawn ahead; apart from the start, so that the pages open first. */
    public void lookAhead() {
        crew.step(() -> expect(show));
    }

    /**
     * A person or a program presses. Done when the new picture is on its way to every output; exceptionally a
     * {@link Refusal} when the command names something unknown or too many presses wait.
     */
    public CompletableFuture<Verdict> press(Press press) {
        CompletableFuture<Verdict> answer = new CompletableFuture<>();
        if (crew.waiting() < PRESSES_MAX) {
            try {
                prepare(press);
                crew.step(() -> decide(press, answer));
            } catch (Refusal noRoom) {
                answer.completeExceptionally(noRoom);
            }
        } else {
            answer.completeExceptionally(new Refusal(
                    "Có quá nhiều lệnh cùng lúc; hãy đợi một giây rồi bấm lại.",
                    "Too many presses at once; wait a second, then press again."));
        }
        return answer;
    }

    /** From now on every press is looked at by this guard first. */
    public void guard(Guard looking) {
        guard = looking;
    }

    /** What is to be laid over the wall is drawn by the one who asks, so that the press finds it finished. */
    private void prepare(Press press) {
        if (press.command() instanceof OverlayCommand command && command.adds()) {
            overlaying.prepare(show, command.changed(show.state().aside().overlays()));
        }
    }

    /** From now on what comes on the wall, and what cannot, is written down here. */
    public void writeDown(LogBook in) {
        book = Optional.of(in);
    }

    /** The time of day in the hall. */
    public Clock clock() {
        return clock;
    }

    public Show show() {
        return show;
    }

    /** Waits until the loop has taken a step; false when it does not in this time. */
    public boolean answers(int seconds) {
        CompletableFuture<Void> stepped = new CompletableFuture<>();
        crew.step(() -> stepped.complete(null));
        try {
            stepped.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException hangs) {
            return false;
        }
    }

    public Pictures pictures() {
        return pictures;
    }

    /** What was last handed to the outputs, and how it came. */
    public Presented presented() {
        return presented;
    }

    /** What is wrong now, for the red banner; empty when all is well. */
    public List<Message> alarms() {
        Stream<Message> unseen =
                Stream.of(shelving.alarm(), undrawn, overlaying.refused()).flatMap(Optional::stream);
        return Stream.of(watch.alarms().stream(), savings.alarms().stream(), unseen)
                .flatMap(each -> each)
                .toList();
    }

    public List<OutputHealth> outputs() {
        return outputs.stream().map(PixelOutput::health).toList();
    }

    /**
     * One output's own area flashes its number, or stops to; the next picture ends it. Never while somebody wants the
     * wall as it is: exceptionally a {@link Refusal} then.
     *
     * @param output its place in the wall, from 0
     * @param mark empty to end it
     */
    public CompletableFuture<Message> identify(int output, Optional<Mark> mark) {
        CompletableFuture<Message> answer = new CompletableFuture<>();
        crew.step(() -> {
            ShowState state = show.state();
            if (mark.isPresent() && (state.locked() || state.black() || state.frozen())) {
                answer.completeExceptionally(new Refusal(
                        "Màn đang khóa, tắt đen hoặc giữ hình nên không nháy; hãy mở lại rồi bấm Nháy.",
                        "The wall is locked, black or frozen and does not flash; open it, then press Identify."));
            } else {
                outputs.get(output).identify(mark);
                answer.complete(identified(mark.isPresent()));
            }
        });
        return answer;
    }

    private static Message identified(boolean on) {
        return on
                ? new Message(
                        "Vùng này nháy số của nó trong " + Mark.SECONDS + " giây; lệnh lên hình tiếp theo sẽ dừng nó.",
                        "This area flashes its number for " + Mark.SECONDS + " seconds; the next picture ends it.")
                : new Message("Đã dừng nháy.", "It has stopped flashing.");
    }

    /** Calls back after every change, from one thread that the wall does not wait for; close to stop. */
    public AutoCloseable onChange(Runnable listener) {
        return changes.add(listener);
    }

    private void decide(Press press, CompletableFuture<Verdict> answer) {
        Show before = show;
        Optional<Message> objection = objection(before, press);
        if (objection.isPresent()) {
            answer.complete(new Verdict(Verdict.Kind.ACCEPTED, before, press.command(), objection));
            return;
        }
        Verdict verdict;
        try {
            desk.now(clock.instant().atZone(clock.getZone()));
            verdict = desk.press(press);
        } catch (RuntimeException refused) {
            answer.completeExceptionally(refused);
            return;
        }
        Show after = verdict.show();
        if (after == before) {
            answer.complete(verdict);
            return;
        }
        savings.append(press, verdict.done(), after);
        show = after;
        Step step = new Step(before, after);
        boolean changesPicture = step.changesPicture();
        if (changesPicture || step.changesOverlays() || movesLive(step)) {
            wanted = after.state().onWall();
            present(after, changesPicture ? step.transition() : Transition.CUT, () -> {});
        }
        answer.complete(verdict);
        tell();
        expect(after);
        savings.afterPress(after);
    }

    /** Whether the picture on the wall tells of a timer that somebody has just changed. */
    private boolean movesLive(Step step) {
        return step.changesTimer() && presented.picture().ticking().stream().anyMatch(Ticking::ofTimer);
    }

    /** A guard that fails lets the press through: the show goes on. */
    private Optional<Message> objection(Show before, Press press) {
        try {
            return guard.objection(before, press);
        } catch (RuntimeException broken) {
            LOG.error("The guard failed; the press is done.", broken);
            return Optional.empty();
        }
    }

    /** Puts what is wanted on the outputs: at once when it is finished, as soon as it is drawn otherwise. */
    private void present(Show current, Transition transition, Runnable then) {
        OnWall onWall = wanted;
        if (onWall.black()) {
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
            swap(picture, transition);
        } else {
            LOG.error("The test pattern could not be drawn.", failed);
            cannotDraw(new Message(
                    "Không vẽ được hình kiểm tra: màn giữ hình trước; hãy bấm Về phông.",
                    "The test pattern cannot be drawn: the wall keeps its picture; press Backdrop."));
        }
        tell();
    }

    /** A drawing that is done may be too late: then a newer press has decided what is on the wall. */
    private void presentDrawn(Scene scene, OnWall onWall, Transition transition, Picture picture, Throwable failed) {
        if (!onWall.equals(wanted) || !scene.equals(Scene.of(show.event(), onWall.position()))) {
            return;
        }
        if (failed == null) {
            swap(laid(picture), transition);
        } else {
            cannotDraw(Pictures.words(scene, failed));
        }
        tell();
    }

    private void cannotDraw(Message words) {
        undrawn = Optional.of(words);
        book.ifPresent(kept -> kept.note(Presser.PROGRAM, words));
    }

    /** A press, or its drawing, has come to a picture. */
    private void swap(Picture picture, Transition transition) {
        long revision = show.state().revision();
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
                picture, overlaying.over(show, picture, Overlaid.of(show).overlays(), laidAt));
    }

    /** What is read of the time at one moment is of one second. */
    private Clock moment() {
        return Clock.fixed(clock.instant(), clock.getZone());
    }

    /** Nothing moves in the middle of a fade: what is laid over the picture comes with it as it was at the press. */
    private void planTick(Transition transition) {
        Overlaid overlaid = Overlaid.of(show);
        OptionalLong trueFor = presented.picture().ground().isPresent()
                ? overlaying.trueForMs(
                        overlaid.overlays(),
                        show.state().aside().timer(),
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
    public Optional<Picture> coming() {
        Show current = show;
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
    private void expectLikeliest() {
        coming().ifPresent(picture -> outputs.forEach(output -> output.expect(picture.frame())));
    }

    /**
     * Calls back when only what is laid over the wall has moved on, from one thread that the wall does not wait for;
     * close to stop.
     */
    public AutoCloseable onTick(Runnable listener) {
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

    /** What may come next is drawn, mapped and laid on the shelf ahead of the press. */
    private void expect(Show current) {
        List<Scene> scenes = mayComeNext(current);
        pictures.expect(current.event(), scenes);
        for (Scene scene : scenes) {
            CompletableFuture<Void> unused =
                    pictures.picture(scene, Drawings.Urgency.MAY_COME_NEXT).thenAccept(this::prepare);
        }
    }

    private void prepare(Picture picture) {
        outputs.forEach(output -> output.expect(picture.frame()));
        expectLikeliest();
        shelving.fill();
        tell();
    }

    private static List<Scene> mayComeNext(Show current) {
        ShowState state = current.state();
        Rundown rundown = current.rundown();
        List<Position> positions = new ArrayList<>();
        positions.add(state.onWall().position());
        state.preview().ifPresent(positions::add);
        positions.add(rundown.backdrop());
        positions.add(state.program());
        state.preview().flatMap(rundown::after).ifPresent(positions::add);
        rundown.before(state.selection()).ifPresent(positions::add);
        positions.add(state.selection());
        return positions.stream()
                .distinct()
                .map(position -> Scene.of(current.event(), position))
                .toList();
    }

    /** One look that fails must not be the last. */
    private void saveBeside() {
        try {
            lookAfterSaving();
        } catch (RuntimeException broken) {
            LOG.error("Looking after what is saved failed; the next look follows.", broken);
        }
    }

    private void lookAfterSaving() {
        lookAtOutputs();
        savings.look();
        if (savings.failing()) {
            crew.step(() -> {
                savings.recover(show);
                tell();
            });
        }
        if (tickIsDue()) {
            // The hall's clock was set.
            crew.step(this::tickIfDue);
        }
        shelving.look();
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
            tell();
        }
    }

    private void tell() {
        changes.tell();
    }

    /** Stops; the outputs keep what they show until they are closed by their owner. */
    @Override
    public void close() {
        crew.close();
        pictures.close();
        savings.look();
        savings.close();
        shelving.close();
    }
}
