package vn.phong.output;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.frame.Frame;
import vn.phong.message.Message;
import vn.phong.profile.PixelProfile;
import vn.phong.wall.PixelMap;
import vn.phong.wall.WirePicture;

/**
 * One controller in operation, whatever its protocol: a thread of its own fades, paces, repeats and retries; the caller
 * never waits.
 */
final class ControllerOutput implements PixelOutput {
    private static final Logger LOG = LoggerFactory.getLogger(ControllerOutput.class);
    private static final long MS = 1_000_000;
    /** After a change the same picture again at 60, 150 and 300 ms: a packet lost on the way is not seen for long. */
    private static final long[] REPEAT_AFTER_NS = {60 * MS, 90 * MS, 150 * MS};

    /** How often the network card is looked at; a start has no time for it. */
    private static final long LOOK_NS = 1000 * MS;

    private static final long RETRY_MIN_NS = 250 * MS;
    private static final long RETRY_MAX_NS = 500 * MS;
    /** A controller that refuses says so only after a packet, so one clean picture proves nothing yet. */
    private static final int CLEAN_PICTURES_TO_BE_LIVE = 2;

    /** A controller is told the end in this time; a send that hangs longer is ended. */
    private static final long FAREWELL_WAIT_MS = 500;

    private static final long CLOSE_WAIT_MS = 1000;

    private record Take(Frame frame, int fadeMs) {}

    private record Condition(OutputHealth.State state, Message words, Message lastError) {}

    private final String name;
    private final PixelProfile profile;
    private final Delivery delivery;
    private final LongSupplier nanos;
    private final PictureSender sender;
    private final PixelMap map;
    private final MappedFrames mapped;
    private final Thread thread;
    private final long frameNs;
    private final long keepaliveNs;
    private final OutputWords words;
    private final Message liveWords;

    private final AtomicReference<Take> mailbox = new AtomicReference<>();
    private final ArrayBlockingQueue<Frame> expected = new ArrayBlockingQueue<>(MappedFrames.COUNT_MAX);
    private final AtomicReference<Optional<Mark>> asked = new AtomicReference<>();
    private final AtomicLong frames = new AtomicLong();
    private final Meter meter = new Meter();
    private volatile Condition condition;
    private volatile Frame sent;
    private volatile boolean closed;

    // Of the sending thread only.
    private final WireFade fade;
    private final Flash flash = new Flash();
    private Frame current;
    private final BooleanSupplier takeIsDue = this::takeIsDue;
    private final BooleanSupplier isClosed = () -> closed;
    private boolean started;
    private boolean gaveUp;
    private boolean isFirstOfCut;
    private int repeats;
    private long dueNs;
    private long takeDueNs;
    private long lookDueNs;
    private long retryNs = RETRY_MIN_NS;
    private int cleanPictures = CLEAN_PICTURES_TO_BE_LIVE;

    /**
     * Starts the thread; sends nothing before the first frame.
     *
     * @param name what the technician calls it
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    ControllerOutput(
            String name,
            PixelProfile profile,
            PixelMap map,
            PicturePackets packets,
            Delivery delivery,
            LongSupplier nanos) {
        this.name = name;
        this.profile = profile;
        this.delivery = delivery;
        this.nanos = nanos;
        PixelProfile.Limits limits = profile.limits();
        PacketPace pace = new PacketPace(nanos, limits.packetsPerSecondMax(), limits.burstPacketsMax());
        this.sender = new PictureSender(packets, delivery, pace);
        this.map = map;
        this.mapped = new MappedFrames(map);
        this.fade = new WireFade(map.wireSize());
        this.frameNs = TimeUnit.SECONDS.toNanos(1) / limits.frameRateMax();
        this.keepaliveNs = profile.keepaliveMs() * MS;
        this.takeDueNs = nanos.getAsLong();
        this.lookDueNs = takeDueNs + LOOK_NS;
        this.words = new OutputWords(name, profile.protocol().label());
        this.liveWords = words.live();
        this.condition = new Condition(OutputHealth.State.LIVE, words.ready(), new Message("", ""));
        this.thread = new Thread(this::run, "output-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void show(Frame frame, int fadeMs) {
        frames.incrementAndGet();
        asked.set(null);
        if (mailbox.getAndSet(new Take(frame, fadeMs)) != null) {
            meter.dropped(1);
        }
        LockSupport.unpark(thread);
    }

    @Override
    public void identify(Optional<Mark> mark) {
        asked.set(mark);
        LockSupport.unpark(thread);
    }

    @Override
    public void expect(Frame frame) {
        while (!expected.offer(frame)) {
            expected.poll();
        }
        LockSupport.unpark(thread);
    }

    @Override
    public boolean sends(Frame frame) {
        return sent == frame;
    }

    @Override
    public OutputHealth health() {
        Condition now = condition;
        return new OutputHealth(
                name,
                profile.id(),
                now.state(),
                now.words(),
                now.lastError(),
                frames.get(),
                sender.packets(),
                meter.read(nanos.getAsLong()));
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(FAREWELL_WAIT_MS);
            delivery.close().run();
            thread.join(CLOSE_WAIT_MS);
        } catch (InterruptedException e) {
            delivery.close().run();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                step(nanos.getAsLong());
            } catch (RuntimeException | Error e) {
                // The wall keeps what it has; who watches sends the picture again.
                LOG.error("output {}: a frame could not be sent", name, e);
                takeDueNs = nanos.getAsLong() + RETRY_MAX_NS;
                dueNs = takeDueNs;
            }
        }
        if (started) {
            sayFarewell();
        }
    }

    private void sayFarewell() {
        try {
            sender.finish();
        } catch (IOException e) {
            LOG.debug("output {}: the end could not be told: {}", name, e.toString());
        }
    }

    private void step(long nowNs) {
        if (takeIsDue()) {
            begin(mailbox.getAndSet(null), nowNs);
        } else if (started && asked.get() != null) {
            mark(asked.getAndSet(null), nowNs);
        } else if (flash.isDue(nowNs)) {
            cut(flash.turn(), nowNs);
        } else if (started && nowNs - dueNs >= 0) {
            sendNow(nowNs);
        } else if (fade.isRunning() || expected.isEmpty()) {
            LockSupport.parkNanos(this, nsToWait(nowNs));
        } else {
            mapAhead();
        }
    }

    private boolean takeIsDue() {
        return mailbox.get() != null && nanos.getAsLong() - takeDueNs >= 0;
    }

    private long nsToWait(long nowNs) {
        long untilDue = started ? dueNs - nowNs : keepaliveNs;
        if (flash.isRunning()) {
            untilDue = Math.min(untilDue, flash.nsToWait(nowNs));
        }
        return mailbox.get() == null ? untilDue : Math.min(untilDue, takeDueNs - nowNs);
    }

    private void mapAhead() {
        Frame frame = expected.poll();
        if (frame != null) {
            mapped.of(frame);
        }
    }

    private void begin(Take take, long nowNs) {
        takeDueNs = nowNs + frameNs;
        WirePicture wire = mapped.of(take.frame());
        current = take.frame();
        flash.stop();
        if (take.fadeMs() > 0) {
            fade.fadeTo(wire, nowNs, take.fadeMs());
        } else {
            fade.cutTo(wire);
        }
        isFirstOfCut = take.fadeMs() <= 0;
        started = true;
        repeats = 0;
        dueNs = nowNs;
        sendNow(nowNs);
    }

    /** The newest picture with the mark coming and going over it, or without it from now on. */
    private void mark(Optional<Mark> mark, long nowNs) {
        if (mark != null && mark.isPresent()) {
            flash.start(map.map(mark.get().over(current)), mapped.of(current), nowNs);
        } else if (flash.isRunning()) {
            cut(flash.end(), nowNs);
        }
    }

    private void cut(WirePicture to, long nowNs) {
        fade.cutTo(to);
        isFirstOfCut = true;
        repeats = 0;
        dueNs = nowNs;
    }

    private void sendNow(long nowNs) {
        // A picture stands until the next one, so it is drawn as of the end of its time: a fade moves at once.
        int[] packed = fade.at(nowNs + frameNs);
        try {
            boolean whole = sender.send(packed, isFirstOfCut || gaveUp ? isClosed : takeIsDue);
            gaveUp = !whole;
            isFirstOfCut = false;
            if (whole) {
                lookIfDue(nowNs);
                delivered();
                planNext();
            }
        } catch (IOException e) {
            failed(e);
        }
    }

    /** Not within a fade, which has no time for it; at every try while nothing gets away. */
    private void lookIfDue(long nowNs) throws IOException {
        boolean isAway = condition.state() == OutputHealth.State.AWAY;
        if (isAway || !fade.isRunning() && nowNs - lookDueNs >= 0) {
            lookDueNs = nowNs + LOOK_NS;
            delivery.look().now();
        }
    }

    private void planNext() {
        long nowNs = nanos.getAsLong();
        if (fade.isMoving()) {
            dueNs += frameNs;
            if (dueNs - nowNs < 0) {
                meter.dropped((nowNs - dueNs) / frameNs);
                dueNs = nowNs;
            }
        } else if (repeats < REPEAT_AFTER_NS.length) {
            dueNs = nowNs + REPEAT_AFTER_NS[repeats++];
        } else {
            dueNs = nowNs + keepaliveNs;
        }
    }

    private void delivered() {
        meter.sent(nanos.getAsLong());
        sent = current;
        cleanPictures = Math.min(cleanPictures + 1, CLEAN_PICTURES_TO_BE_LIVE);
        if (cleanPictures == CLEAN_PICTURES_TO_BE_LIVE) {
            retryNs = RETRY_MIN_NS;
            live();
        }
    }

    private void failed(IOException e) {
        if (closed) {
            return;
        }
        meter.dropped(1);
        // Nobody sees the rest of the fade; whoever comes back shall see its end.
        fade.finish();
        cleanPictures = 0;
        repeats = 0;
        gaveUp = false;
        isFirstOfCut = false;
        dueNs = nanos.getAsLong() + retryNs;
        retryNs = Math.min(2 * retryNs, RETRY_MAX_NS);
        away(e);
    }

    private void live() {
        if (liveWords.equals(condition.words())) {
            return;
        }
        if (condition.state() == OutputHealth.State.AWAY) {
            LOG.info("output {}: back", name);
        }
        condition = new Condition(OutputHealth.State.LIVE, liveWords, condition.lastError());
    }

    private void away(IOException e) {
        Message failure = words.failed(e);
        if (!failure.equals(condition.words())) {
            LOG.warn("output {}: {}", name, failure);
            condition = new Condition(OutputHealth.State.AWAY, failure, failure);
        }
    }
}
