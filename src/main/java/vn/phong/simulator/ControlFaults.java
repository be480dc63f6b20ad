package vn.phong.simulator;

/**
 * How a simulated processor misbehaves.
 *
 * @param delayMs how long it thinks before it answers
 * @param splitMs how long it rests in the middle of an answer; 0 for none
 * @param silent answers nothing
 * @param half stops in the middle of each answer
 * @param wrongChecksum damages the end of each answer
 * @param closes resets every connection at once, as a device does whose only connection somebody else has
 * @param oneClient resets a second connection
 */
public record ControlFaults(
        int delayMs,
        int splitMs,
        boolean silent,
        boolean half,
        boolean wrongChecksum,
        boolean closes,
        boolean oneClient) {
    public static final ControlFaults NONE = new ControlFaults(0, 0, false, false, false, false, false);

    public ControlFaults withDelay(int ms) {
        return new ControlFaults(ms, splitMs, silent, half, wrongChecksum, closes, oneClient);
    }

    public ControlFaults withSplit(int ms) {
        return new ControlFaults(delayMs, ms, silent, half, wrongChecksum, closes, oneClient);
    }

    public ControlFaults withSilence() {
        return new ControlFaults(delayMs, splitMs, true, half, wrongChecksum, closes, oneClient);
    }

    public ControlFaults withHalfAnswers() {
        return new ControlFaults(delayMs, splitMs, silent, true, wrongChecksum, closes, oneClient);
    }

    public ControlFaults withWrongChecksums() {
        return new ControlFaults(delayMs, splitMs, silent, half, true, closes, oneClient);
    }

    public ControlFaults withResets() {
        return new ControlFaults(delayMs, splitMs, silent, half, wrongChecksum, true, oneClient);
    }

    public ControlFaults withOneClient() {
        return new ControlFaults(delayMs, splitMs, silent, half, wrongChecksum, closes, true);
    }
}
