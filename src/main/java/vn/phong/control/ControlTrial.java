package vn.phong.control;

import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import vn.phong.command.Step;
import vn.phong.profile.ControlPlan;

/** One question to a processor that no link holds: whether it is there. It is told nothing. */
public final class ControlTrial {
    private ControlTrial() {}

    /**
     * Returns when it has answered or its profile's time is over.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     * @return {@link ControlHealth.State#UNTRIED} of a model that has no question, when the way to it opens
     */
    public static ControlHealth of(ControlPlan plan, LongSupplier nanos) {
        ControlWords words = new ControlWords(plan);
        ControlState state = new ControlState(plan, words, nanos);
        try (Conversation conversation = ControlLinks.conversation(plan, nanos)) {
            Speaker speaker = new Speaker(conversation, words, state);
            try {
                List<Step> probe = plan.profile().probe();
                if (probe.isEmpty()) {
                    conversation.open();
                    state.untried(words.unasked());
                } else {
                    speaker.ask(probe.get(0));
                }
            } catch (SaidNo no) {
                state.failed(no.reason());
            } catch (IOException gone) {
                speaker.lost(gone);
            }
        }
        return state.health();
    }
}
