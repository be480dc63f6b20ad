package vn.phong.control;

import java.io.IOException;
import vn.phong.command.Answer;
import vn.phong.command.Step;

/** Speaks with one device in its language. One thread speaks; any may close. */
interface Conversation extends AutoCloseable {
    /**
     * Connects and gets past what the device wants first.
     *
     * @return {@link Answer.Good}, or why the device does not let us in
     * @throws IOException when there is nobody
     */
    Answer open() throws IOException;

    /** Whether the last opening still stands as far as is known. */
    boolean isOpen();

    /**
     * Says one step and waits for its answer.
     *
     * @param value in the device's terms
     * @throws IOException when the device is gone
     */
    Answer say(Step step, String value) throws IOException;

    /** Ends the connection; it can be opened again. */
    void disconnect();

    @Override
    void close();
}
