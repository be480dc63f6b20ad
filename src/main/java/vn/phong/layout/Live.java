package vn.phong.layout;

import java.util.Locale;
import java.util.Optional;

/**
 * What a slot shows that moves on by itself while its cue is on the air. A slot is live by its name and by the
 * {@value #READING} in its words, which stands wherever the picture is not on the air: previews, proofs, approvals.
 *
 * @param kind what is told
 * @param field for {@link Kind#UNTIL} the cue's field with the time of day; empty otherwise
 */
public record Live(Kind kind, String field) {
    public static final String READING = "--:--";
    private static final String PREFIX = "live";

    public enum Kind {
        /** The time of day. */
        CLOCK,
        /** What is left of the show's timer. */
        TIMER,
        /** What is left until a time of day. */
        UNTIL
    }

    /** What one set line tells; empty when it never changes. */
    public static Optional<Live> of(SetText line) {
        return line.text().contains(READING) ? ofSlot(line.slot()) : Optional.empty();
    }

    /** {@code liveClock}, {@code liveTimer}, and {@code liveStartTime} for the field {@code startTime}. */
    static Optional<Live> ofSlot(String name) {
        if (!name.startsWith(PREFIX) || name.length() == PREFIX.length()) {
            return Optional.empty();
        }
        String what = name.substring(PREFIX.length());
        return Optional.of(
                switch (what) {
                    case "Clock" -> new Live(Kind.CLOCK, "");
                    case "Timer" -> new Live(Kind.TIMER, "");
                    default -> new Live(Kind.UNTIL, what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1));
                });
    }
}
