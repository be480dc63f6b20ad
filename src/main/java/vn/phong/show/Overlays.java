package vn.phong.show;

import java.util.Set;
import vn.phong.event.Cue;

/**
 * What is laid over the wall's picture, whatever the cue.
 *
 * @param strip an announcement along the foot of the wall; empty for none
 * @param clock whether the time of day is shown
 * @param countdown whether the time left of the timer is shown
 */
public record Overlays(String strip, boolean clock, boolean countdown) {
    public static final Overlays NONE = new Overlays("", false, false);

    /** Layouts that nothing is ever laid over: the flag, and the dark wall of a silence. */
    private static final Set<String> BARE = Set.of("flag-salute", "silence");

    public Overlays {
        strip = strip == null ? "" : strip;
    }

    /** Whether this cue, or one part of a wall that it fills, stays bare. */
    public static boolean spare(Cue cue) {
        return BARE.contains(cue.layout()) || cue.parts().values().stream().anyMatch(BARE::contains);
    }

    Overlays withStrip(String text) {
        return new Overlays(text, clock, countdown);
    }

    Overlays withClock(boolean on) {
        return new Overlays(strip, on, countdown);
    }

    Overlays withCountdown(boolean on) {
        return new Overlays(strip, clock, on);
    }
}
