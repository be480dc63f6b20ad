package vn.phong.output;

import vn.phong.message.Message;

/**
 * How an output is doing, for the remote.
 *
 * @param name what the technician calls it, such as {@code 192.168.1.20:4048}
 * @param profile the firmware profile's id, such as {@code generic/ddp}
 * @param state whether pixels are on their way
 * @param words the state in a sentence, with the next step when something is wrong
 * @param lastError the last thing that went wrong, with its next step; empty texts when nothing has
 * @param frames frames handed to the output since start
 * @param packets packets handed to the network since start
 * @param sending how pictures leave
 */
public record OutputHealth(
        String name,
        String profile,
        State state,
        Message words,
        Message lastError,
        long frames,
        long packets,
        Sending sending) {
    public enum State {
        /** Frames are being handed over without an error. */
        LIVE,
        /** Nobody is there to receive: no page open, or the network refuses. */
        AWAY
    }

    /**
     * How pictures leave, those of a fade and repeated ones among them.
     *
     * @param pictures sent whole since start
     * @param lastAgeMs how long ago the last one was, {@link #NEVER} before the first
     * @param lately how many in the last second
     * @param drops pictures that were not sent: the link did not take them, or their time was over
     */
    public record Sending(long pictures, long lastAgeMs, int lately, long drops) {
        public static final long NEVER = -1;
        public static final Sending NOTHING = new Sending(0, NEVER, 0, 0);
    }

    /** The same with something wrong to be told first. */
    public OutputHealth saying(Message wrong) {
        return new OutputHealth(name, profile, state, wrong, wrong, frames, packets, sending);
    }

    /** Of an output that sends no packets itself. */
    public OutputHealth(
            String name, String profile, State state, Message words, Message lastError, long frames, long packets) {
        this(name, profile, state, words, lastError, frames, packets, Sending.NOTHING);
    }
}
