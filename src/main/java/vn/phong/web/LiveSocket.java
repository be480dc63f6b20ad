package vn.phong.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * One page's connection. One message is on its way at a time; of what waits behind it only the newest of each kind is
 * kept, so a slow page sees fewer states and never an old one, and nobody waits for it.
 */
final class LiveSocket {
    /** How long one message may take before the page is given up; it connects again by itself. */
    static final Duration SEND_MAX = Duration.ofSeconds(10);
    /** How long a page that once answered a beat may be silent. */
    static final Duration SILENCE_MAX = Duration.ofSeconds(10);
    /** Answers to presses that may wait; a page that presses more without reading is given up. */
    static final int ANSWERS_MAX = 16;

    static final String WALL = "wall";

    private final Session session;
    private final Page page;
    private final long number;
    private final LongSupplier nanos;
    private final long joinedNanos;
    private final Map<String, String> newest = new LinkedHashMap<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private boolean sending;
    private long sendingSinceNanos;
    private boolean beats;
    private long heardNanos;
    private Optional<String> shown = Optional.empty();
    private Optional<WallScreen> screen = Optional.empty();

    /**
     * What is connected.
     *
     * @param id names the connection while it lasts
     * @param name the first part of the page's path, such as {@code remote}; empty for a program
     * @param device the id of the device whose page this is; a wall's page needs none
     * @param address where from
     * @param looksAhead whether it is told of pictures that are not on the wall yet
     */
    record Page(String id, String name, Optional<String> device, String address, boolean looksAhead) {
        boolean isWall() {
            return name.equals(WALL);
        }
    }

    /** @param number grows with every page that joins */
    LiveSocket(Session session, Page page, long number, LongSupplier nanos) {
        this.session = session;
        this.page = page;
        this.number = number;
        this.nanos = nanos;
        this.joinedNanos = nanos.getAsLong();
    }

    boolean wallPage() {
        return page.isWall();
    }

    Page page() {
        return page;
    }

    long number() {
        return number;
    }

    /** What a wall page last said of its screen; empty before. */
    synchronized Optional<WallScreen> screen() {
        return screen;
    }

    synchronized void isOn(WallScreen told) {
        screen = Optional.of(told);
    }

    /** The picture this page last said it shows, "" for none; empty before it said anything. */
    synchronized Optional<String> shown() {
        return shown;
    }

    synchronized void showed(String picture) {
        shown = Optional.of(picture);
    }

    /** Whether this page lives and says that it shows something else than it should. */
    synchronized boolean isWrong(WallWatch watch) {
        return beats
                && shown.filter(picture -> watch.isWrong(picture, joinedNanos, heardNanos))
                        .isPresent();
    }

    /** The page answered a beat, and is held to it from now on. */
    synchronized void heard() {
        beats = true;
        heardNanos = nanos.getAsLong();
    }

    /** Sends now, or as soon as the message on its way is gone; a later message of the same kind takes its place. */
    void offer(String tag, String message) {
        synchronized (this) {
            newest.put(tag, message);
        }
        sendNext();
    }

    void answer(String message) {
        boolean full;
        synchronized (this) {
            full = answers.size() >= ANSWERS_MAX;
            if (!full) {
                answers.addLast(message);
            }
        }
        if (full) {
            session.disconnect();
        } else {
            sendNext();
        }
    }

    /** Gives the page up when it does not take what it is sent, or has fallen silent. */
    void dropIfStuck() {
        boolean stuck;
        synchronized (this) {
            long now = nanos.getAsLong();
            stuck = (sending && now - sendingSinceNanos > SEND_MAX.toNanos())
                    || (beats && now - heardNanos > SILENCE_MAX.toNanos());
        }
        if (stuck) {
            session.disconnect();
        }
    }

    void close() {
        session.close(1001, "", Callback.NOOP);
    }

    private void sendNext() {
        String message;
        synchronized (this) {
            message = sending ? null : pollNext();
            if (message == null) {
                return;
            }
            sending = true;
            sendingSinceNanos = nanos.getAsLong();
        }
        session.sendText(message, Callback.from(this::sent, failure -> session.disconnect()));
    }

    private void sent() {
        synchronized (this) {
            sending = false;
        }
        sendNext();
    }

    private String pollNext() {
        if (!answers.isEmpty()) {
            return answers.removeFirst();
        }
        var kinds = newest.values().iterator();
        if (!kinds.hasNext()) {
            return null;
        }
        String message = kinds.next();
        kinds.remove();
        return message;
    }
}
