package vn.phong.playout;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where pictures are drawn: one thread, what is wanted on the air before what may come next before what somebody only
 * looks at. A drawing that hangs is given up, and another thread with an artist of its own takes over.
 */
final class Easel implements Drawings {
    /** The longest an honest drawing has ever taken, on a cold and busy machine, several times over. */
    static final int DRAWING_MAX_MS = 15_000;

    private static final int LOOKS_PER_LIMIT = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Easel.class);

    private record Drawing(Urgency urgency, long order, CompletableFuture<?> answer, Consumer<Artist> work)
            implements Comparable<Drawing> {
        @Override
        public int compareTo(Drawing other) {
            int byUrgency = urgency.compareTo(other.urgency);
            return byUrgency != 0 ? byUrgency : Long.compare(order, other.order);
        }
    }

    private final Supplier<Artist> artists;
    private final PriorityBlockingQueue<Drawing> waiting = new PriorityBlockingQueue<>();
    private final AtomicLong orders = new AtomicLong();
    private final ScheduledThreadPoolExecutor watch;
    private volatile boolean open = true;
    private volatile Thread thread;
    private volatile Drawing now;
    // Of the watching thread only.
    private Drawing seen;
    private int looks;

    /** @param artists makes an artist for each drawing thread, on that thread */
    Easel(Supplier<Artist> artists, int drawingMaxMs) {
        this.artists = artists;
        this.watch = new ScheduledThreadPoolExecutor(1, work -> daemon(work, "drawing-watch"));
        begin();
        int everyMs = Math.max(1, drawingMaxMs / LOOKS_PER_LIMIT);
        ScheduledFuture<?> unused = watch.scheduleWithFixedDelay(this::look, everyMs, everyMs, TimeUnit.MILLISECONDS);
    }

    @Override
    public int waiting() {
        return waiting.size();
    }

    @Override
    public void enqueue(Urgency urgency, CompletableFuture<?> answer, Consumer<Artist> work) {
        waiting.add(new Drawing(urgency, orders.incrementAndGet(), answer, work));
    }

    private void begin() {
        thread = daemon(this::draw, "drawing");
        thread.start();
    }

    private void draw() {
        Artist artist = null;
        while (open && Thread.currentThread() == thread) {
            try {
                Drawing drawing = waiting.take();
                now = drawing;
                artist = artist == null ? made(drawing) : artist;
                if (artist != null) {
                    drawn(drawing, artist);
                }
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    private Artist made(Drawing first) {
        try {
            return artists.get();
        } catch (RuntimeException | Error failed) {
            first.answer().completeExceptionally(failed);
            return null;
        }
    }

    private void drawn(Drawing drawing, Artist artist) {
        try {
            drawing.work().accept(artist);
        } catch (RuntimeException | Error failed) {
            drawing.answer().completeExceptionally(failed);
        } finally {
            if (Thread.currentThread() == thread) {
                now = null;
            }
        }
    }

    private void look() {
        Drawing current = now;
        looks = current != null && current.equals(seen) ? looks + 1 : 0;
        seen = current;
        if (looks >= LOOKS_PER_LIMIT) {
            Thread stuck = thread;
            LOG.error(
                    "A drawing hangs; another thread takes over. It hangs at {}", Arrays.asList(stuck.getStackTrace()));
            now = null;
            // First the failure, so that the next thread knows what not to try again.
            current.answer().completeExceptionally(new DrawingHung());
            begin();
            stuck.interrupt();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread made = new Thread(work, name);
        made.setDaemon(true);
        return made;
    }

    @Override
    public void close() {
        open = false;
        watch.shutdownNow();
        thread.interrupt();
    }
}
