package vn.phong.playout;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import vn.phong.show.OverlayCommand;
import vn.phong.show.Press;
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

    private static final Logger LOG = LoggerFactory.getLogger(Playout.class);

    private final Desk desk;
    private final Clock clock;
    private final Savings savings;
    private final Pictures pictures;
    private final List<PixelOutput> outputs;
    private final Shelving shelving;
    private final Listeners changes;
    private final OnAir onAir;
    private final Crew crew;
    private volatile Show show;
    private volatile Guard guard = Guard.NONE;

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
        this.show = desk.show();
        this.savings = new Savings(evening.journal(), reopening, evening.said());
        this.pictures = pictures;
        this.outputs = List.copyOf(outputs);
        this.crew = crew;
        this.changes = new Listeners(crew);
        this.shelving = new Shelving(shelf, pictures, crew, () -> presented().picture(), this::show, changes::tell);
        this.onAir = new OnAir(pictures, this.outputs, overlays, clock, crew, this::show, shelving, changes);
    }

    /** Begins: the picture of the saved state goes to the outputs; the future is done when the wall shows it. */
    public CompletableFuture<Void> start() {
        CompletableFuture<Void> lit = new CompletableFuture<>();
        crew.everyInterval(this::saveBeside, LOOK_INTERVAL_MS);
        crew.step(() -> onAir.present(Transition.CUT, () -> lit.complete(null)));
        return lit;
    }

    /** From now on what may come next is drawn ahead; apart from the start, so that the pages open first. */
    public void lookAhead() {
        crew.step(() -> expect(show));
    }

    /**
     * Other layouts are in use: from now on pages are counted and pictures drawn by them. What stands on the wall stays
     * until a press brings another picture.
     */
    public void drawAnew() {
        CompletableFuture<Void> unused = pictures.lookAgain(List.of())
                .thenAccept(seen -> crew.step(() -> {
                    desk.countPages();
                    show = desk.show();
                    changes.tell();
                    expect(show);
                }));
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

    /** From now on what comes on the wall, and what cannot, is written down here. */
    public void writeDown(LogBook in) {
        onAir.writeDown(in);
    }

    /** From now on every press is looked at by this guard first. */
    public void guard(Guard looking) {
        guard = looking;
    }

    /** What is to be laid over the wall is drawn by the one who asks, so that the press finds it finished. */
    private void prepare(Press press) {
        if (press.command() instanceof OverlayCommand command && command.adds()) {
            onAir.prepare(command.changed(show.state().aside().overlays()));
        }
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
        return onAir.presented();
    }

    /** What the next take would put on the air, with what is laid over the wall now; no waiting. */
    public Optional<Picture> coming() {
        return onAir.coming();
    }

    /** What is wrong now, for the red banner; empty when all is well. */
    public List<Message> alarms() {
        return Stream.of(onAir.alarms(), savings.alarms().stream(), shelving.alarm().stream())
                .flatMap(each -> each)
                .toList();
    }

    public List<OutputHealth> outputs() {
        return outputs.stream().map(PixelOutput::health).toList();
    }

    /**
     * One output's own area flashes its number, or stops to; the next picture ends it. Never while somebody wants the
     * wall as it is, nor before the first picture: exceptionally a {@link Refusal} then.
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
            } else if (mark.isPresent() && outputs.get(output).health().frames() == 0) {
                answer.completeExceptionally(new Refusal(
                        "Màn chưa có hình nào nên không nháy; hãy bật Hình kiểm tra rồi bấm Nháy.",
                        "No picture has come to the wall yet, so nothing flashes; switch the test pattern on, then"
                                + " press Identify."));
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

    /**
     * Calls back when only what is laid over the wall has moved on, from one thread that the wall does not wait for;
     * close to stop.
     */
    public AutoCloseable onTick(Runnable listener) {
        return onAir.onTick(listener);
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
        // A picture on the wall may tell of a timer that somebody has just changed.
        if (changesPicture) {
            onAir.present(step.transition(), () -> {});
        } else if (step.changesOverlays() || step.changesTimer() && onAir.tellsOfTimer()) {
            onAir.layAnew();
        }
        answer.complete(verdict);
        changes.tell();
        expect(after);
        savings.afterPress(after);
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
        onAir.expectLikeliest();
        shelving.fill();
        changes.tell();
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
        onAir.look();
        savings.look();
        if (savings.failing()) {
            crew.step(() -> {
                savings.recover(show);
                changes.tell();
            });
        }
        shelving.look();
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
