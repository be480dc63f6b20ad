package vn.phong.command;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a technician asks of a processor.
 *
 * @param number percent of brightness, or the 1-based place of a test pattern, input or preset; 0 where there is none
 */
public record Operation(Kind kind, int number) {
    /** The operations, by the key that profiles and people write. */
    public enum Kind {
        BRIGHTNESS("brightness", true),
        BLACK("black", false),
        FREEZE("freeze", false),
        NORMAL("normal", false),
        TEST_PATTERN("test", true),
        INPUT("input", true),
        PRESET("preset", true);

        private final String key;
        private final boolean numbered;

        Kind(String key, boolean numbered) {
            this.key = key;
            this.numbered = numbered;
        }

        public String key() {
            return key;
        }

        public boolean isNumbered() {
            return numbered;
        }

        public static Optional<Kind> of(String key) {
            return Stream.of(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }
    }

    /** @param percent 0 to 100 */
    public static Operation brightness(int percent) {
        return new Operation(Kind.BRIGHTNESS, percent);
    }

    public static Operation black() {
        return new Operation(Kind.BLACK, 0);
    }

    /** Holds the picture. */
    public static Operation freeze() {
        return new Operation(Kind.FREEZE, 0);
    }

    /** Undoes black, freeze and a test pattern. */
    public static Operation normal() {
        return new Operation(Kind.NORMAL, 0);
    }

    public static Operation testPattern(int number) {
        return new Operation(Kind.TEST_PATTERN, number);
    }

    public static Operation input(int number) {
        return new Operation(Kind.INPUT, number);
    }

    public static Operation preset(int number) {
        return new Operation(Kind.PRESET, number);
    }

    /** As a person types it, such as {@code brightness 60}. */
    @Override
    public String toString() {
        return kind.isNumbered() ? kind.key() + " " + number : kind.key();
    }
}
