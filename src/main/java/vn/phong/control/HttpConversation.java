package vn.phong.control;

import java.io.IOException;
import vn.phong.command.Answer;
import vn.phong.command.HttpStep;
import vn.phong.command.Step;
import vn.phong.transport.HttpLine;

/** Speaks HTTP with JSON; there is no connection to keep. */
final class HttpConversation implements Conversation {
    private final HttpLine line;

    HttpConversation(HttpLine line) {
        this.line = line;
    }

    @Override
    public Answer open() {
        return new Answer.Good("");
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public Answer say(Step step, String value) throws IOException {
        HttpStep said = (HttpStep) step;
        HttpLine.Reply reply = line.exchange(said.method(), said.path(value), said.body(value));
        return said.answer(reply.status(), reply.body(), value);
    }

    @Override
    public void disconnect() {
        // Every exchange ends its own connection.
    }

    @Override
    public void close() {
        line.close();
    }
}
