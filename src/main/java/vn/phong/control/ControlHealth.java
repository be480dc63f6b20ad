package vn.phong.control;

import vn.phong.message.Message;

/**
 * How a control link is doing, for the health page.
 *
 * @param name what the technician calls it, such as {@code 192.168.0.10:5200}
 * @param profile the firmware profile's id
 * @param model maker and model as the profile has them
 * @param words the state in a sentence, with the next step when something is wrong
 * @param lastAnswer what the device said last, in its own terms; empty before the first answer
 * @param lastAnswerAgeMs how long ago that was; -1 before the first answer
 * @param lastError the last thing that went wrong, with its next step; empty texts when nothing has
 */
public record ControlHealth(
        String name,
        String profile,
        String model,
        State state,
        Message words,
        String lastAnswer,
        long lastAnswerAgeMs,
        Message lastError) {
    public enum State {
        /** Nothing was asked yet. */
        UNTRIED,
        LIVE,
        /** Nobody answers. */
        AWAY,
        /** Somebody else has its only connection. */
        TAKEN
    }
}
