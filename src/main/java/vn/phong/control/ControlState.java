package vn.phong.control;

import java.util.function.LongSupplier;
import vn.phong.message.Message;
import vn.phong.profile.ControlPlan;
import vn.phong.profile.ControlProfile;

/** What is known about a device. The link's thread writes; any may read. */
final class ControlState {
    private static final long MS = 1_000_000;

    private final ControlPlan plan;
    private final LongSupplier nanos;
    private final Message liveWords;
    private volatile Known known;

    private record Known(
            ControlHealth.State state, Message words, String lastAnswer, long answeredNs, Message lastError) {}

    ControlState(ControlPlan plan, ControlWords words, LongSupplier nanos) {
        this.plan = plan;
        this.nanos = nanos;
        this.liveWords = words.live();
        this.known =
                new Known(ControlHealth.State.UNTRIED, words.untried(), "", nanos.getAsLong(), new Message("", ""));
    }

    /** It answered; {@code said} may be empty. */
    void live(String said) {
        live(said, liveWords);
    }

    /** It answered, and this is to be said about it. */
    void live(String said, Message words) {
        Known now = known;
        boolean silent = said.isEmpty();
        known = new Known(
                ControlHealth.State.LIVE,
                words,
                silent ? now.lastAnswer() : said,
                silent ? now.answeredNs() : nanos.getAsLong(),
                now.lastError());
    }

    /** Nobody can say whether it is there. */
    void untried(Message words) {
        Known now = known;
        known = new Known(ControlHealth.State.UNTRIED, words, now.lastAnswer(), now.answeredNs(), now.lastError());
    }

    /** True when that is news. */
    boolean away(ControlHealth.State state, Message reason) {
        Known now = known;
        known = new Known(state, reason, now.lastAnswer(), now.answeredNs(), reason);
        return !reason.equals(now.words());
    }

    Message failed(Message error) {
        Known now = known;
        known = new Known(now.state(), now.words(), now.lastAnswer(), now.answeredNs(), error);
        return error;
    }

    ControlHealth health() {
        Known now = known;
        ControlProfile profile = plan.profile();
        return new ControlHealth(
                plan.name(),
                profile.id(),
                profile.maker() + " " + profile.model(),
                now.state(),
                now.words(),
                now.lastAnswer(),
                now.lastAnswer().isEmpty() ? -1 : (nanos.getAsLong() - now.answeredNs()) / MS,
                now.lastError());
    }
}
