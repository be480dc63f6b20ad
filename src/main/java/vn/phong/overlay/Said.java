package vn.phong.overlay;

/**
 * What is laid over a wall's picture at one moment.
 *
 * @param strip an announcement; empty for none
 * @param clock the time of day as people read it; empty for none
 * @param countdown the time left as people read it; empty for none
 * @param alert how pressing the countdown is
 */
public record Said(String strip, String clock, String countdown, Alert alert) {
    /** The colour of the countdown, beside its figures, which say the same. */
    public enum Alert {
        NONE,
        WARNING,
        DANGER
    }

    public boolean isNothing() {
        return strip.isEmpty() && clock.isEmpty() && countdown.isEmpty();
    }
}
