package vn.phong.event;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens when a cue that nobody approved, or that changed since, is about to go on the wall. */
public enum ApprovalRule {
    /** Nothing. */
    OFF,
    /** The first press is answered with a warning, the second goes through. */
    WARN,
    /** It does not go on the wall. */
    REFUSE;

    /** How files write it, such as {@code warn}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ApprovalRule> of(Object key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
