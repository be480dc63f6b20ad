package vn.phong.control;

import vn.phong.message.Message;

/** What became of one request, in a sentence with the next step when something is wrong. */
public record ControlOutcome(Result result, Message words) {
    public enum Result {
        /** Read back from the device. */
        CONFIRMED,
        /** Handed over; the device cannot be asked whether it did it, or did not answer when asked. */
        SENT,
        /** The device said no or kept what it had, or it cannot do this at all. */
        REFUSED,
        /** Nobody answers. */
        ABSENT
    }
}
