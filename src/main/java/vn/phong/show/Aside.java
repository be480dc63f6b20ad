package vn.phong.show;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the evening has beside its cues.
 *
 * @param overlays what is laid over the wall's picture
 * @param timer the speaker's or the break's
 * @param toSpeaker what the speaker reads on the page beside the timer; empty for nothing, never on the wall
 * @param aired when each cue was first on the air, in milliseconds since 1970, by its id, in that order
 */
public record Aside(Overlays overlays, Timer timer, String toSpeaker, Map<String, Long> aired) {
    public static final Aside NONE = new Aside(Overlays.NONE, Timer.NONE, "", Map.of());

    /** A journal older than a member has none of it. */
    public Aside {
        overlays = overlays == null ? Overlays.NONE : overlays;
        timer = timer == null ? Timer.NONE : timer;
        toSpeaker = toSpeaker == null ? "" : toSpeaker;
        aired = aired == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(aired));
    }

    Aside with(Overlays changed) {
        return new Aside(changed, timer, toSpeaker, aired);
    }

    Aside with(Timer changed) {
        return new Aside(overlays, changed, toSpeaker, aired);
    }

    Aside withToSpeaker(String text) {
        return new Aside(overlays, timer, text, aired);
    }

    /** With the moment a cue is on the air, unless it was before. */
    Aside airedAt(String cue, long nowMs) {
        if (aired.containsKey(cue)) {
            return this;
        }
        Map<String, Long> longer = new LinkedHashMap<>(aired);
        longer.put(cue, nowMs);
        return new Aside(overlays, timer, toSpeaker, longer);
    }

    /**
     * After a step was taken back: the overlays are those from before, but time goes on and what was said is said. The
     * timer and the word to the speaker are given back only as long as nobody has touched what the step made of them.
     *
     * @param brought what the step made of {@code before}
     */
    Aside takenBackTo(Aside before, Aside brought) {
        return new Aside(
                before.overlays,
                timer.equals(brought.timer) ? before.timer : timer,
                toSpeaker.equals(brought.toSpeaker) ? before.toSpeaker : toSpeaker,
                aired);
    }
}
