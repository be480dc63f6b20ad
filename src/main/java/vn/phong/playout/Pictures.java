package vn.phong.playout;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.frame.Frame;
import vn.phong.message.Refusal;

/**
 * The finished pictures of the event, drawn ahead of the presses that may need them. One thread draws, what is wanted
 * on the air before what may come next before what somebody only looks at; anyone may ask.
 */
public final class Pictures implements AutoCloseable {
    /** Pictures kept beside those that may come next; at 1920x1080 a picture is 8 MB. */
    static final long KEPT_BYTES_MAX = 56L << 20;
    /** Drawings waiting, at most: the pages of a long event, asked for by a few people at once. */
    static final int WAITING_MAX = 1024;

    /** Who waits for a drawing; the earlier of these goes first. */
    enum Urgency {
        ON_AIR,
        MAY_COME_NEXT,
        LOOKED_AT
    }

    private record Drawing(Urgency urgency, long order, Runnable work) implements Comparable<Drawing> {
        @Override
        public int compareTo(Drawing other) {
            int byUrgency = urgency.compareTo(other.urgency);
            return byUrgency != 0 ? byUrgency : Long.compare(order, other.order);
        }
    }

    private final Artist artist;
    private final Supplier<Frame> testPattern;
    private final Picture black;
    private final PriorityBlockingQueue<Drawing> waiting = new PriorityBlockingQueue<>();
    private final AtomicLong orders = new AtomicLong();
    private final Map<Scene, Picture> finished = new LinkedHashMap<>(32, 0.75f, true);
    private final Thread thread;
    private volatile boolean open = true;
    private volatile Event event;
    private volatile Picture onWall;
    private volatile Optional<Picture> pattern = Optional.empty();
    private volatile List<Scene> expected = List.of();

    /**
     * @param testPattern draws the test pattern of the wall, on the drawing thread
     * @param onWall what the wall shows until the first take: the picture of the last evening's end, or black
     */
    public Pictures(
            Artist artist, Supplier<Frame> testPattern, int width, int height, Event event, Optional<Frame> onWall) {
        this.artist = artist;
        this.testPattern = testPattern;
        this.black = new Picture(Frame.filled(width, height, 0));
        this.event = event;
        this.onWall = onWall.map(Picture::new).orElse(black);
        this.thread = new Thread(this::draw, "drawing");
        thread.setDaemon(true);
        thread.start();
    }

    public Picture black() {
        return black;
    }

    /** The test pattern, drawn when it is first asked for, before all else. */
    CompletableFuture<Picture> pattern() {
        Optional<Picture> drawn = pattern;
        if (drawn.isPresent()) {
            return CompletableFuture.completedFuture(drawn.get());
        }
        CompletableFuture<Picture> answer = new CompletableFuture<>();
        enqueue(Urgency.ON_AIR, answer, () -> {
            Picture picture = pattern.orElseGet(() -> new Picture(testPattern.get()));
            pattern = Optional.of(picture);
            answer.complete(picture);
        });
        return answer;
    }

    /** What the wall shows now. */
    public Picture onWall() {
        return onWall;
    }

    /**
     * The picture of a place in the rundown as the event says it now; exceptionally a {@link Refusal} when it cannot be
     * drawn or too many wait.
     */
    public CompletableFuture<Picture> picture(Position position) {
        return asked(position, scene -> picture(scene, Urgency.LOOKED_AT));
    }

    /**
     * The picture of a cue as it could become; kept like any other, so that it is there when the change is made.
     * Refused as {@link #picture(Position)} is.
     *
     * @param draft a cue of the event, changed
     */
    public CompletableFuture<Picture> draft(Cue draft, int page) {
        return picture(new Scene(event.with(draft), draft, page), Urgency.LOOKED_AT);
    }

    /** The same as vectors. */
    public CompletableFuture<String> svg(Position position) {
        return asked(position, scene -> {
            CompletableFuture<String> svg = new CompletableFuture<>();
            enqueue(Urgency.LOOKED_AT, svg, () -> svg.complete(artist.svg(scene.event(), scene.cue(), scene.page())));
            return svg;
        });
    }

    /** A finished picture by its id, while it is kept. */
    public Optional<Picture> byId(String id) {
        Picture shown = onWall;
        if (shown.id().equals(id)) {
            return Optional.of(shown);
        }
        if (black.id().equals(id)) {
            return Optional.of(black);
        }
        Optional<Picture> test = pattern.filter(picture -> picture.id().equals(id));
        if (test.isPresent()) {
            return test;
        }
        synchronized (finished) {
            return finished.values().stream()
                    .filter(picture -> picture.id().equals(id))
                    .findFirst();
        }
    }

    /** The ids of the finished pictures that may come next, most likely first, black last. */
    public List<String> ready() {
        return Stream.concat(finishedAhead().stream(), Stream.of(black))
                .map(Picture::id)
                .distinct()
                .toList();
    }

    /** The finished ones of the pictures that may come next, most likely first. */
    List<Picture> finishedAhead() {
        return expected.stream().map(this::finished).flatMap(Optional::stream).toList();
    }

    /** The finished picture of a scene; no waiting. */
    Optional<Picture> finished(Scene scene) {
        synchronized (finished) {
            return Optional.ofNullable(finished.get(scene));
        }
    }

    CompletableFuture<Picture> picture(Scene scene, Urgency urgency) {
        Optional<Picture> already = finished(scene);
        if (already.isPresent()) {
            return CompletableFuture.completedFuture(already.get());
        }
        CompletableFuture<Picture> picture = new CompletableFuture<>();
        enqueue(urgency, picture, () -> picture.complete(drawn(scene)));
        return picture;
    }

    /** From now on pictures are asked for by what this event says, and these are kept: they may come next. */
    void expect(Event current, List<Scene> next) {
        event = current;
        expected = List.copyOf(next);
    }

    void onWall(Picture picture) {
        onWall = picture;
    }

    /** Does somebody's drawing on the thread that draws, behind all that the wall may need; in short pieces, please. */
    public <T> CompletableFuture<T> drawing(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        enqueue(Urgency.LOOKED_AT, done, () -> done.complete(work.get()));
        return done;
    }

    private <T> CompletableFuture<T> asked(Position position, Function<Scene, CompletableFuture<T>> ask) {
        Event current = event;
        if (current.cue(position.cue()).isEmpty()) {
            return CompletableFuture.failedFuture(new Refusal(
                    "Không có mục \"" + position + "\" trong chương trình; hãy tải lại trang.",
                    "There is no cue \"" + position + "\" in the rundown; reload the page."));
        }
        return ask.apply(Scene.of(current, position));
    }

    private void enqueue(Urgency urgency, CompletableFuture<?> answer, Runnable work) {
        if (waiting.size() >= WAITING_MAX && urgency == Urgency.LOOKED_AT) {
            answer.completeExceptionally(new Refusal(
                    "Quá nhiều hình đang chờ vẽ; hãy đợi một lát rồi tải lại trang.",
                    "Too many pictures are waiting to be drawn; wait a moment, then reload the page."));
            return;
        }
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException | Error failed) {
                answer.completeExceptionally(failed);
            }
        };
        waiting.add(new Drawing(urgency, orders.incrementAndGet(), guarded));
    }

    private void draw() {
        while (open) {
            try {
                waiting.take().work().run();
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    private Picture drawn(Scene scene) {
        Optional<Picture> already = finished(scene);
        if (already.isPresent()) {
            return already.get();
        }
        Picture picture = new Picture(artist.frame(scene.event(), scene.cue(), scene.page()));
        synchronized (finished) {
            finished.put(scene, picture);
            forgetOldest();
        }
        return picture;
    }

    private void forgetOldest() {
        Set<Scene> kept = new HashSet<>(expected);
        long frameBytes = 4L * black.frame().width() * black.frame().height();
        long surplus = finished.size() - kept.size() - Math.max(1, KEPT_BYTES_MAX / frameBytes - kept.size());
        var oldest = finished.keySet().iterator();
        while (surplus > 0 && oldest.hasNext()) {
            if (!kept.contains(oldest.next())) {
                oldest.remove();
                surplus--;
            }
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
