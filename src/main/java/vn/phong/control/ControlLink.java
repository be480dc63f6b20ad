package vn.phong.control;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.command.Answer;
import vn.phong.command.CommandTable;
import vn.phong.command.Operation;
import vn.phong.command.Step;
import vn.phong.command.Values;
import vn.phong.message.Message;
import vn.phong.profile.ControlPlan;

/** One processor that is told what to do with its picture: a thread of its own speaks, the caller never waits. */
public final class ControlLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlLink.class);
    private static final long MS = 1_000_000;
    private static final long RETRY_MIN_MS = 250;
    private static final long RETRY_MAX_MS = 2000;
    /** A device that comes back just after it was asked in vain is met in this time and never after 3 s. */
    private static final long MET_AGAIN_MS = 2500;

    private static final int READ_BACK_TRIES = 3;
    private static final int READ_BACK_PAUSE_MS = 100;
    private static final int CLOSE_WAIT_MS = 1000;

    private final ControlPlan plan;
    private final Conversation conversation;
    private final LongSupplier nanos;
    private final ControlWords words;
    private final ControlState state;
    private final Speaker speaker;
    private final ControlQueue queue = new ControlQueue();
    private final Thread thread;
    private final long retryMaxMs;
    private volatile boolean closed;

    // Of the link's thread only.
    private long probeDueNs;
    private long retryMs = RETRY_MIN_MS;

    /** @param nanos a clock that only goes forward, in nanoseconds */
    ControlLink(ControlPlan plan, Conversation conversation, LongSupplier nanos) {
        this.plan = plan;
        this.conversation = conversation;
        this.nanos = nanos;
        this.words = new ControlWords(plan);
        this.state = new ControlState(plan, words, nanos);
        this.speaker = new Speaker(conversation, words, state);
        this.probeDueNs = nanos.getAsLong();
        long untilMet = MET_AGAIN_MS - plan.profile().timeoutMs();
        this.retryMaxMs = Math.max(RETRY_MIN_MS, Math.min(RETRY_MAX_MS, untilMet));
        this.thread = new Thread(this::run, "control-" + plan.name());
        thread.setDaemon(true);
        thread.start();
    }

    public ControlPlan plan() {
        return plan;
    }

    public ControlHealth health() {
        return state.health();
    }

    /**
     * Asks for an operation and returns at once. Of brightnesses that wait one behind the other only the newest is
     * said, and all get its outcome. What hangs on the outcome without an executor of its own runs on the link's
     * thread.
     */
    public CompletableFuture<ControlOutcome> request(Operation operation) {
        Optional<CommandTable.Entry> entry = plan.profile().commands().of(operation.kind());
        if (entry.isEmpty()) {
            return refused(words.cannot(operation));
        }
        Values values = entry.get().values();
        if (values.of(operation.number()).isEmpty()) {
            List<Integer> numbers = values.numbers();
            return refused(words.noSuchNumber(operation, numbers.get(0) + "–" + numbers.get(numbers.size() - 1)));
        }
        return queue.put(operation).orElseGet(() -> refused(closed ? words.closed() : words.tooMany()));
    }

    @Override
    public void close() {
        closed = true;
        queue.close();
        conversation.close();
        try {
            thread.join(CLOSE_WAIT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answerWaiting(new ControlOutcome(ControlOutcome.Result.ABSENT, words.closed()));
    }

    private static CompletableFuture<ControlOutcome> refused(Message words) {
        return CompletableFuture.completedFuture(new ControlOutcome(ControlOutcome.Result.REFUSED, words));
    }

    private void run() {
        while (!closed) {
            try {
                step();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("control {}: a command could not be said", plan.name(), e);
                conversation.disconnect();
                probeDueNs = nanos.getAsLong() + RETRY_MAX_MS * MS;
            }
        }
        conversation.disconnect();
    }

    private void step() throws InterruptedException {
        boolean probes = !plan.profile().probe().isEmpty();
        long waitMs = probes ? (probeDueNs - nanos.getAsLong()) / MS : Long.MAX_VALUE;
        Optional<ControlQueue.Request> next = queue.take(waitMs);
        if (next.isPresent()) {
            answer(next.get());
        } else if (probes && !closed && nanos.getAsLong() - probeDueNs >= 0) {
            probe(plan.profile().probe().get(0));
        }
    }

    private void answer(ControlQueue.Request request) throws InterruptedException {
        ControlOutcome outcome = new ControlOutcome(ControlOutcome.Result.ABSENT, words.closed());
        try {
            outcome = perform(request.operation());
        } finally {
            request.outcome().complete(outcome);
        }
        if (outcome.result() == ControlOutcome.Result.ABSENT) {
            answerWaiting(outcome);
        } else {
            retryMs = RETRY_MIN_MS;
        }
        if (plan.profile().probe().isEmpty()) {
            conversation.disconnect(); // nothing would notice that it was cut
        }
    }

    /** What waits behind a command that nobody answered would only wait as long again. */
    private void answerWaiting(ControlOutcome outcome) {
        queue.drain().forEach(request -> request.outcome().complete(outcome));
    }

    private ControlOutcome perform(Operation operation) throws InterruptedException {
        CommandTable.Entry entry =
                plan.profile().commands().of(operation.kind()).orElseThrow();
        String value = entry.values().of(operation.number()).orElseThrow();
        try {
            boolean sound = true;
            for (Step step : entry.send()) {
                sound &= isTaken(operation, speaker.say(step, value));
            }
            if (!entry.readBack().isEmpty()) {
                return readBack(operation, entry.readBack(), value);
            }
            return new ControlOutcome(
                    ControlOutcome.Result.SENT, sound ? words.sent(operation) : state.failed(words.damaged()));
        } catch (SaidNo no) {
            return new ControlOutcome(ControlOutcome.Result.REFUSED, state.failed(no.reason()));
        } catch (IOException gone) {
            return new ControlOutcome(ControlOutcome.Result.ABSENT, away(gone));
        }
    }

    /** Whether the command surely arrived. */
    private boolean isTaken(Operation operation, Answer answer) throws SaidNo {
        if (answer instanceof Answer.Different other) {
            throw new SaidNo(words.declined(operation, other.said()));
        }
        return answer instanceof Answer.Good;
    }

    private ControlOutcome readBack(Operation operation, List<Step> steps, String value) throws InterruptedException {
        Answer answer = new Answer.Silent();
        for (int i = 0; i < READ_BACK_TRIES && !closed && !(answer instanceof Answer.Good); i++) {
            if (i > 0) {
                Thread.sleep(READ_BACK_PAUSE_MS);
            }
            answer = read(steps, value);
        }
        if (answer instanceof Answer.Good) {
            return new ControlOutcome(ControlOutcome.Result.CONFIRMED, words.confirmed(operation));
        }
        return answer instanceof Answer.Different other
                ? new ControlOutcome(ControlOutcome.Result.REFUSED, state.failed(words.kept(operation, other.said())))
                : new ControlOutcome(ControlOutcome.Result.SENT, state.failed(words.notReadBack(operation)));
    }

    /** The last answer, or the first that is not good. A command that was sent stays sent when asking fails. */
    private Answer read(List<Step> steps, String value) {
        Answer answer = new Answer.Silent();
        for (Step step : steps) {
            try {
                answer = speaker.say(step, value);
            } catch (SaidNo no) {
                return new Answer.Silent();
            } catch (IOException gone) {
                away(gone);
                return new Answer.Silent();
            }
            if (!(answer instanceof Answer.Good)) {
                return answer;
            }
        }
        return answer;
    }

    private void probe(Step step) {
        try {
            speaker.ask(step);
            retryMs = RETRY_MIN_MS;
            probeDueNs = nanos.getAsLong() + plan.profile().probeIntervalMs() * MS;
        } catch (SaidNo no) {
            state.failed(no.reason());
            probeDueNs = nanos.getAsLong() + plan.profile().probeIntervalMs() * MS;
        } catch (IOException gone) {
            away(gone);
        }
    }

    /** Remembers that nobody is there and when to look again. */
    private Message away(IOException gone) {
        boolean isNews = speaker.lost(gone);
        Message reason = state.health().words();
        if (isNews && !closed) {
            LOG.warn("control {}: {}", plan.name(), reason);
        }
        probeDueNs = nanos.getAsLong() + retryMs * MS;
        retryMs = Math.min(2 * retryMs, retryMaxMs);
        return reason;
    }
}
