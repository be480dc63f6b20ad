package vn.phong.playout;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.frame.Frame;
import vn.phong.frame.Patch;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/**
 * The finished pictures of the event, drawn ahead of the presses that may need them. One thread draws, what is wanted
 * on the air before what may come next before what somebody only looks at; anyone may ask.
 */
public final class Pictures implements AutoCloseable {
    /** Pictures kept, those that may come next among them; at 1024x640 twelve. */
    static final long KEPT_BYTES_MAX = 32L << 20;
    /** Drawings waiting, at most: the pages of a long event, asked for by a few people at once. */
    static final int WAITING_MAX = 1024;
    /** Scenes remembered that cannot be drawn. */
    private static final int UNDRAWABLE_MAX = 256;

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    private final Drawings easel;
    private final Supplier<Frame> testPattern;
    private final Picture black;
    /** Scenes that cannot be drawn; those that took the thread, or the memory twice, are not tried again. */
    private final Map<Scene, Failure> undrawable = new LinkedHashMap<>();

    private final LaidPictures laid;
    private final Map<Scene, Picture> finished = new LinkedHashMap<>(32, 0.75f, true);
    private volatile Event event;
    private volatile Picture onWall;
    private volatile Optional<Picture> pattern = Optional.empty();
    private volatile List<Scene> expected = List.of();

    /**
     * Why a scene cannot be drawn.
     *
     * @param times it failed in this way, one after the other
     */
    private record Failure(Throwable cause, int times) {
        /** Whether another try would cost more than this picture. What else took the memory may be over, once. */
        boolean isGrave() {
            return cause instanceof DrawingHung
                    || cause instanceof VirtualMachineError && !(cause instanceof OutOfMemoryError && times < 2);
        }
    }

    /**
     * @param testPattern draws the test pattern of the wall, on the drawing thread
     * @param onWall what the wall shows until the first take: the picture of the last evening's end, or black
     */
    public Pictures(
            Artist artist, Supplier<Frame> testPattern, int width, int height, Event event, Optional<Frame> onWall) {
        this(() -> artist, testPattern, width, height, event, onWall);
    }

    /** @param artists makes the artist, and another one when a drawing hangs, each on the thread that draws with it */
    public Pictures(
            Supplier<Artist> artists,
            Supplier<Frame> testPattern,
            int width,
            int height,
            Event event,
            Optional<Frame> onWall) {
        this(new Easel(artists, Easel.DRAWING_MAX_MS), testPattern, width, height, event, onWall);
    }

    Pictures(Drawings easel, Supplier<Frame> testPattern, int width, int height, Event event, Optional<Frame> onWall) {
        this.easel = easel;
        this.testPattern = testPattern;
        this.laid = new LaidPictures(width, height);
        this.black = new Picture(Frame.filled(width, height, 0));
        this.event = event;
        this.onWall = onWall.map(Picture::new).orElse(black);
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
        enqueue(Drawings.Urgency.ON_AIR, answer, artist -> {
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
        return picture(event, position);
    }

    /** The same of another event than the show's, such as one that is being prepared. */
    public CompletableFuture<Picture> picture(Event looked, Position position) {
        return asked(looked, position, scene -> picture(scene, Drawings.Urgency.LOOKED_AT));
    }

    /**
     * The picture of a cue as it could become; kept like any other, so that it is there when the change is made.
     * Refused as {@link #picture(Position)} is.
     *
     * @param draft a cue of the event, changed
     */
    public CompletableFuture<Picture> draft(Cue draft, int page) {
        return picture(new Scene(event.with(draft), draft, page), Drawings.Urgency.LOOKED_AT);
    }

    /** Which entries of its list each page of such a draft shows, as {@link Artist#entries} tells; refused as it is. */
    public CompletableFuture<List<List<Integer>>> entries(Cue draft) {
        CompletableFuture<List<List<Integer>>> entries = new CompletableFuture<>();
        enqueue(
                Drawings.Urgency.LOOKED_AT,
                entries,
                artist -> entries.complete(artist.entries(event.with(draft), draft)));
        return entries;
    }

    /** The same as vectors. */
    public CompletableFuture<String> svg(Event looked, Position position) {
        return asked(looked, position, scene -> {
            CompletableFuture<String> svg = new CompletableFuture<>();
            enqueue(
                    Drawings.Urgency.LOOKED_AT,
                    svg,
                    artist -> svg.complete(artist.svg(scene.event(), scene.cue(), scene.page())));
            return svg;
        });
    }

    /** The words of the same in reading order. */
    public CompletableFuture<List<Artist.Words>> words(Event looked, Position position) {
        return asked(looked, position, scene -> {
            CompletableFuture<List<Artist.Words>> words = new CompletableFuture<>();
            enqueue(
                    Drawings.Urgency.LOOKED_AT,
                    words,
                    artist -> words.complete(artist.words(scene.event(), scene.cue(), scene.page())));
            return words;
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
        Optional<Picture> over = laid.byId(id)
                .or(() -> shown.ground().filter(ground -> ground.id().equals(id)));
        if (over.isPresent()) {
            return over;
        }
        synchronized (finished) {
            return finished.values().stream()
                    .filter(picture -> picture.id().equals(id))
                    .findFirst();
        }
    }

    /** A finished picture with something laid over it. */
    Picture over(Picture ground, List<Patch> patches) {
        return laid.over(ground, patches);
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

    CompletableFuture<Picture> picture(Scene scene, Drawings.Urgency urgency) {
        Optional<Picture> already = finished(scene);
        if (already.isPresent()) {
            return CompletableFuture.completedFuture(already.get());
        }
        Optional<Failure> grave = failure(scene).filter(Failure::isGrave);
        if (grave.isPresent()) {
            return CompletableFuture.failedFuture(grave.get().cause());
        }
        CompletableFuture<Picture> picture = new CompletableFuture<>();
        CompletableFuture<Picture> unused = picture.whenComplete((drawn, failed) -> note(scene, failed));
        enqueue(urgency, picture, artist -> picture.complete(drawnWithRoom(artist, scene)));
        return picture;
    }

    /** What nobody needs just now may have taken the memory. */
    private Picture drawnWithRoom(Artist artist, Scene scene) {
        try {
            return drawn(artist, scene);
        } catch (OutOfMemoryError full) {
            makeRoom(artist);
            return drawn(artist, scene);
        }
    }

    /** Why a place in the rundown cannot be drawn, when that was tried; empty otherwise. */
    public Optional<Message> problem(Position position) {
        return problem(event, position);
    }

    /** The same of another event than the show's. */
    public Optional<Message> problem(Event looked, Position position) {
        return undrawable.isEmpty() || looked.cue(position.cue()).isEmpty()
                ? Optional.empty()
                : failure(Scene.of(looked, position)).map(failed -> words(Scene.of(looked, position), failed.cause()));
    }

    /** Why a scene cannot be drawn, in words for people. */
    static Message words(Scene scene, Throwable failed) {
        Throwable cause = failed instanceof CompletionException ? failed.getCause() : failed;
        if (cause instanceof Refusal refusal) {
            return refusal.words();
        }
        String label = scene.cue().label();
        if (cause instanceof OutOfMemoryError) {
            return new Message(
                    "Lúc vẽ mục \"" + label
                            + "\" máy hết bộ nhớ: màn giữ hình trước; hãy bấm Về phông, đợi vài giây rồi"
                            + " chọn lại mục này; nếu vẫn vậy, hãy thay ảnh của mục bằng ảnh nhỏ hơn.",
                    "There was no memory left to draw the cue \"" + label + "\": the wall keeps its picture; press"
                            + " Backdrop, wait some seconds and choose the cue again; if it stays so, take a smaller"
                            + " picture for it.");
        }
        if (cause instanceof DrawingHung || cause instanceof VirtualMachineError) {
            return new Message(
                    "Mục \"" + label + "\" vẽ quá lâu hoặc quá nặng: màn giữ hình trước; hãy bấm Về phông, rồi thay"
                            + " ảnh hoặc bố cục của mục này.",
                    "The cue \"" + label + "\" takes too long or too much memory to draw: the wall keeps its picture;"
                            + " press Backdrop, then change the cue's picture or layout.");
        }
        LOG.error("The cue {} could not be drawn.", scene.position(), cause);
        return new Message(
                "Không vẽ được mục \"" + label + "\": màn giữ hình trước; hãy bấm Về phông hoặc sửa mục này.",
                "The cue \"" + label + "\" cannot be drawn: the wall keeps its picture; press Backdrop or edit"
                        + " the cue.");
    }

    private Optional<Failure> failure(Scene scene) {
        synchronized (undrawable) {
            return Optional.ofNullable(undrawable.get(scene));
        }
    }

    private void note(Scene scene, Throwable failed) {
        Throwable cause = failed instanceof CompletionException ? failed.getCause() : failed;
        synchronized (undrawable) {
            Failure before = undrawable.remove(scene);
            if (cause != null) {
                boolean again = before != null && before.cause().getClass() == cause.getClass();
                undrawable.put(scene, new Failure(cause, again ? before.times() + 1 : 1));
            }
            while (undrawable.size() > UNDRAWABLE_MAX) {
                undrawable.remove(undrawable.keySet().iterator().next());
            }
        }
    }

    /** Lets go of everything that may not come next, and of what can be made again. */
    private void makeRoom(Artist artist) {
        synchronized (finished) {
            finished.keySet().retainAll(new HashSet<>(expected));
        }
        laid.makeRoom();
        artist.makeRoom();
    }

    /** From now on pictures are asked for by what this event says, and these are kept: they may come next. */
    void expect(Event current, List<Scene> next) {
        event = current;
        expected = List.copyOf(next);
    }

    void onWall(Picture picture) {
        onWall = picture;
    }

    /**
     * Looks whether files that pictures were drawn from say something else now, and forgets the finished pictures drawn
     * from those: they are drawn anew when they are next needed. What is on the wall stays.
     *
     * @param drawn what was drawn from, beside the finished pictures, by name and content
     * @return what each of all these files holds now, by name
     */
    CompletableFuture<Map<String, String>> lookAgain(Collection<Map<String, String>> drawn) {
        Set<String> names = new HashSet<>();
        drawn.forEach(makings -> names.addAll(makings.keySet()));
        synchronized (finished) {
            finished.values().forEach(picture -> names.addAll(picture.makings().keySet()));
        }
        CompletableFuture<Map<String, String>> now = new CompletableFuture<>();
        enqueue(Drawings.Urgency.LOOKED_AT, now, artist -> {
            Map<String, String> makings = names.stream().collect(Collectors.toMap(name -> name, artist::making));
            synchronized (finished) {
                finished.values().removeIf(picture -> !holds(makings, picture.makings()));
            }
            now.complete(makings);
        });
        return now;
    }

    /** Whether what was drawn from is as it was; what was not looked at is. */
    static boolean holds(Map<String, String> now, Map<String, String> drawn) {
        return drawn.entrySet().stream()
                .allMatch(
                        each -> now.getOrDefault(each.getKey(), each.getValue()).equals(each.getValue()));
    }

    /** Does somebody's drawing on the thread that draws, behind all that the wall may need; in short pieces, please. */
    public <T> CompletableFuture<T> drawing(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        enqueue(Drawings.Urgency.LOOKED_AT, done, artist -> done.complete(work.get()));
        return done;
    }

    private static <T> CompletableFuture<T> asked(
            Event looked, Position position, Function<Scene, CompletableFuture<T>> ask) {
        if (looked.cue(position.cue()).isEmpty()) {
            return CompletableFuture.failedFuture(new Refusal(
                    "Không có mục \"" + position + "\" trong chương trình; hãy tải lại trang.",
                    "There is no cue \"" + position + "\" in the rundown; reload the page."));
        }
        return ask.apply(Scene.of(looked, position));
    }

    private void enqueue(Drawings.Urgency urgency, CompletableFuture<?> answer, Consumer<Artist> work) {
        if (easel.waiting() >= WAITING_MAX && urgency == Drawings.Urgency.LOOKED_AT) {
            answer.completeExceptionally(new Refusal(
                    "Quá nhiều hình đang chờ vẽ; hãy đợi một lát rồi tải lại trang.",
                    "Too many pictures are waiting to be drawn; wait a moment, then reload the page."));
            return;
        }
        easel.enqueue(urgency, answer, work);
    }

    private Picture drawn(Artist artist, Scene scene) {
        Optional<Picture> already = finished(scene);
        if (already.isPresent()) {
            return already.get();
        }
        Optional<Failure> grave = failure(scene).filter(Failure::isGrave);
        if (grave.isPresent()) {
            // Asked for twice before the first one hung.
            throw new CompletionException(grave.get().cause());
        }
        Artist.Drawn drawn = artist.drawn(scene.event(), scene.cue(), scene.page());
        Picture picture = new Picture(
                drawn.frame(),
                drawn.live().stream().map(box -> Ticking.of(box, scene.cue())).toList(),
                drawn.foot(),
                drawn.makings());
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
        easel.close();
    }
}
