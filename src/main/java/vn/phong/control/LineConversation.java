package vn.phong.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.LongSupplier;
import vn.phong.command.Answer;
import vn.phong.command.LineStep;
import vn.phong.command.PjlinkGreeting;
import vn.phong.command.RawStep;
import vn.phong.command.Step;
import vn.phong.transport.Line;

/** Speaks over a byte line: one request at a time, each answered or not before the next. */
final class LineConversation implements Conversation {
    private static final int ANSWER_SIZE_MAX = 4096;
    private static final int SERIAL_MAX = 255;
    /** Whoever does not take us closes within this, even when there is no answer to wait for. */
    private static final int FAREWELL_MS = 60;
    /** An answer that not every model gives. */
    private static final int OPTIONAL_REPLY_MS = 300;

    private static final int NOW_MS = 1;
    private static final long MS = 1_000_000;

    private final Line line;
    private final boolean greets;
    private final String password;
    private final int timeoutMs;
    private final LongSupplier nanos;
    private final byte[] incoming = new byte[ANSWER_SIZE_MAX];
    private String prefix = "";
    private int serial;
    private boolean open;

    /**
     * @param greets whether the device speaks first, as PJLink does
     * @param password for such a device; may be empty
     */
    LineConversation(Line line, boolean greets, String password, int timeoutMs, LongSupplier nanos) {
        this.line = line;
        this.greets = greets;
        this.password = password;
        this.timeoutMs = timeoutMs;
        this.nanos = nanos;
    }

    @Override
    public Answer open() throws IOException {
        line.open();
        prefix = "";
        Answer answer =
                greets ? listen(timeoutMs, received -> PjlinkGreeting.read(received, password)) : new Answer.Good("");
        if (answer instanceof Answer.Good greeting) {
            prefix = greeting.said();
            open = true;
        }
        return answer;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public Answer say(Step step, String value) throws IOException {
        LineStep said = (LineStep) step;
        passOverWhatIsLate();
        serial = serial == SERIAL_MAX ? 0 : serial + 1;
        int number = serial;
        line.write(withPrefix(said.request(value, number)));
        return switch (said.reply()) {
            case NONE -> unanswered();
            case OPTIONAL -> {
                Answer answer = listen(OPTIONAL_REPLY_MS, received -> said.answer(received, value, number));
                yield answer instanceof Answer.Silent ? new Answer.Good("") : answer;
            }
            case REQUIRED -> listen(timeoutMs, received -> said.answer(received, value, number));
        };
    }

    @Override
    public void disconnect() {
        open = false;
        line.disconnect();
    }

    @Override
    public void close() {
        line.close();
    }

    /** Also notices that the device hung up while nothing was said. */
    private void passOverWhatIsLate() throws IOException {
        int count = line.read(incoming, NOW_MS);
        for (int left = ANSWER_SIZE_MAX; count > 0 && left > 0; left -= count) {
            count = line.read(incoming, NOW_MS);
        }
    }

    private byte[] withPrefix(byte[] request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(prefix.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        bytes.writeBytes(request);
        prefix = "";
        return bytes.toByteArray();
    }

    private Answer unanswered() throws IOException {
        line.read(incoming, FAREWELL_MS);
        return new Answer.Good("");
    }

    /** {@link Answer.Silent} when nothing came in time, {@link Answer.Damaged} when only a part did. */
    private Answer listen(int waitMs, Function<byte[], Answer> understood) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        long endNs = nanos.getAsLong() + waitMs * MS;
        long leftMs = waitMs;
        while (leftMs > 0 && received.size() < ANSWER_SIZE_MAX) {
            int count = line.read(incoming, (int) leftMs);
            received.writeBytes(Arrays.copyOf(incoming, count));
            if (count > 0) {
                Answer answer = understood.apply(received.toByteArray());
                if (!(answer instanceof Answer.Silent)) {
                    return answer;
                }
            }
            leftMs = (endNs - nanos.getAsLong()) / MS;
        }
        return received.size() == 0 ? new Answer.Silent() : new Answer.Damaged(RawStep.legible(received.toByteArray()));
    }
}
