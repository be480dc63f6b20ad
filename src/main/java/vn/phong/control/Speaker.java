package vn.phong.control;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import vn.phong.command.Answer;
import vn.phong.command.Step;
import vn.phong.message.Message;
import vn.phong.transport.PortTakenException;

/** Says steps so that a cut line, a damaged answer or a device that hung up meanwhile costs one more try, no more. */
final class Speaker {
    private static final int TRIES = 2;

    private final Conversation conversation;
    private final ControlWords words;
    private final ControlState state;
    private boolean heardSinceOpen;

    Speaker(Conversation conversation, ControlWords words, ControlState state) {
        this.conversation = conversation;
        this.words = words;
        this.state = state;
    }

    /**
     * The answer, which is neither silence nor a no; damaged only when it was so twice.
     *
     * @throws SaidNo the device's reason
     * @throws IOException when nobody answers
     */
    Answer say(Step step, String value) throws IOException, SaidNo {
        Answer answer = new Answer.Silent();
        for (int i = 1; i <= TRIES && !isWhole(answer); i++) {
            boolean stood = conversation.isOpen();
            try {
                answer = sayOnce(step, value);
            } catch (IOException cut) {
                conversation.disconnect();
                if (!stood || i == TRIES) {
                    throw cut;
                }
            }
        }
        return answer;
    }

    /** Asks whether the device is there, and tells it nothing. */
    void ask(Step probe) throws IOException, SaidNo {
        Answer answer = say(probe, "");
        if (answer instanceof Answer.Different other) {
            state.live(other.said(), words.unexpected(other.said()));
        }
    }

    /** Remembers that nobody is there and why; true when that is news. */
    boolean lost(IOException gone) {
        conversation.disconnect();
        boolean taken = gone instanceof PortTakenException || words.knowsVendorTool() && wasHungUp(gone);
        boolean silent = gone instanceof NoAnswer || gone instanceof SocketTimeoutException;
        Message reason = taken ? words.taken() : silent ? words.silent() : words.absent(gone);
        return state.away(taken ? ControlHealth.State.TAKEN : ControlHealth.State.AWAY, reason);
    }

    /** A device that takes one connection resets the second, or closes it before it has said anything. */
    private boolean wasHungUp(IOException cut) {
        String why = String.valueOf(cut.getMessage()).toLowerCase(Locale.ROOT);
        boolean reset = cut instanceof SocketException && why.contains("reset");
        boolean pipe = cut instanceof SocketException && why.contains("broken pipe");
        return reset || !heardSinceOpen && (cut instanceof EOFException || pipe);
    }

    private static boolean isWhole(Answer answer) {
        return answer instanceof Answer.Good || answer instanceof Answer.Different;
    }

    private Answer sayOnce(Step step, String value) throws IOException, SaidNo {
        if (!conversation.isOpen()) {
            heardSinceOpen = false;
            Answer greeting = conversation.open();
            if (!(greeting instanceof Answer.Good)) {
                conversation.disconnect();
                return letIn(greeting);
            }
        }
        return letIn(conversation.say(step, value));
    }

    private Answer letIn(Answer answer) throws IOException, SaidNo {
        if (answer instanceof Answer.Silent) {
            throw new NoAnswer();
        }
        if (answer instanceof Answer.Refused refused) {
            heardSinceOpen = true;
            state.live(refused.said(), refused.words());
            throw new SaidNo(refused.words());
        }
        if (answer instanceof Answer.Damaged) {
            state.failed(words.damaged());
        } else {
            heardSinceOpen = true;
            state.live(answer instanceof Answer.Good good ? good.said() : ((Answer.Different) answer).said());
        }
        return answer;
    }
}
