package vn.phong.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.phong.command.Operation;

/** What waits to be said: in order, but for brightness, of which only the newest is said. Any thread may use it. */
final class ControlQueue {
    /** More than a person presses while one command is answered. */
    static final int WAITING_MAX = 16;

    private final Deque<Request> waiting = new ArrayDeque<>();
    /** One permit a request; some are left over by {@link #drain}, which makes a taker look once in vain. */
    private final Semaphore ready = new Semaphore(0);

    private boolean closed;

    /** One operation and who waits for it. */
    record Request(Operation operation, CompletableFuture<ControlOutcome> outcome) {}

    /** What the operation will come to; empty when too many wait or the queue is closed. */
    synchronized Optional<CompletableFuture<ControlOutcome>> put(Operation operation) {
        Request last = waiting.peekLast();
        if (last != null && isBrightness(last.operation()) && isBrightness(operation)) {
            waiting.removeLast();
            waiting.addLast(new Request(operation, last.outcome()));
            return Optional.of(last.outcome());
        }
        if (closed || waiting.size() == WAITING_MAX) {
            return Optional.empty();
        }
        CompletableFuture<ControlOutcome> outcome = new CompletableFuture<>();
        waiting.addLast(new Request(operation, outcome));
        ready.release();
        return Optional.of(outcome);
    }

    /** The next one; empty when none came in time. */
    Optional<Request> take(long waitMs) throws InterruptedException {
        boolean came = ready.tryAcquire(waitMs, TimeUnit.MILLISECONDS);
        return came ? first() : Optional.empty();
    }

    private synchronized Optional<Request> first() {
        return Optional.ofNullable(waiting.pollFirst());
    }

    /** Everything that waits; nothing is left. */
    synchronized List<Request> drain() {
        List<Request> all = new ArrayList<>(waiting);
        waiting.clear();
        return all;
    }

    synchronized void close() {
        closed = true;
        ready.release();
    }

    private static boolean isBrightness(Operation operation) {
        return operation.kind() == Operation.Kind.BRIGHTNESS;
    }
}
