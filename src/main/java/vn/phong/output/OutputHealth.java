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
 */
public record OutputHealth(
        String name, String profile, State state, Message words, Message lastError, long frames, long packets) {
    public enum State {
        /** Frames are being handed over without an error. */
        LIVE,
        /** Nobody is there to receive: no page open, or the network refuses. */
        AWAY
    }
}
