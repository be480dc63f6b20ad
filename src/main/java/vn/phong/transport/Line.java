package vn.phong.transport;

import java.io.IOException;

/** Bytes to a device that is asked and answers. One thread opens, writes and reads; any may close. */
public interface Line extends AutoCloseable {
    /**
     * Connects; ends what was connected before.
     *
     * @throws IOException when there is nobody, or the line was closed for good
     */
    void open() throws IOException;

    /** @throws IOException when the other side is gone */
    void write(byte[] request) throws IOException;

    /**
     * Waits for bytes and takes those there are.
     *
     * @param timeoutMs 1 or more
     * @return how many bytes were put at the start of {@code into}; 0 when none came in time
     * @throws IOException when the other side is gone
     */
    int read(byte[] into, int timeoutMs) throws IOException;

    /** Ends the connection; it can be opened again. */
    void disconnect();

    /** Ends what waits, and every later try to open. */
    @Override
    void close();
}
