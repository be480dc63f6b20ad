package vn.phong.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.phong.message.Message;

/** What a device calls the number of an operation. */
public sealed interface Values {
    /** The device's value; empty for a number it has none for. */
    Optional<String> of(int number);

    /** The numbers there are, lowest first. */
    List<Integer> numbers();

    /** What a number is called; empty where numbers are all there is. */
    Optional<Message> name(int number);

    /** For operations without a number. */
    record None() implements Values {
        @Override
        public Optional<String> of(int number) {
            return Optional.of("");
        }

        @Override
        public List<Integer> numbers() {
            return List.of(0);
        }

        @Override
        public Optional<Message> name(int number) {
            return Optional.empty();
        }
    }

    /**
     * Percent spread over the device's own scale.
     *
     * @param min the device's value at 0 %
     * @param max the device's value at 100 %
     * @param decimals digits after the point, 0 to 4
     */
    record Scale(double min, double max, int decimals) implements Values {
        @Override
        public Optional<String> of(int percent) {
            if (percent < 0 || percent > 100) {
                return Optional.empty();
            }
            BigDecimal span = BigDecimal.valueOf(max).subtract(BigDecimal.valueOf(min));
            BigDecimal share = span.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
            BigDecimal value = BigDecimal.valueOf(min).add(share).setScale(decimals, RoundingMode.HALF_UP);
            return Optional.of(value.toPlainString());
        }

        @Override
        public List<Integer> numbers() {
            return IntStream.rangeClosed(0, 100).boxed().toList();
        }

        @Override
        public Optional<Message> name(int number) {
            return Optional.empty();
        }
    }

    /**
     * The places 1, 2, 3 … of something the device counts itself.
     *
     * @param first what the device calls the first
     */
    record Counted(int count, int first) implements Values {
        @Override
        public Optional<String> of(int number) {
            return number < 1 || number > count ? Optional.empty() : Optional.of(String.valueOf(first + number - 1));
        }

        @Override
        public List<Integer> numbers() {
            return IntStream.rangeClosed(1, count).boxed().toList();
        }

        @Override
        public Optional<Message> name(int number) {
            return Optional.empty();
        }
    }

    /** A list of named values; the first is number 1. */
    record Choices(List<Choice> choices) implements Values {
        public Choices {
            choices = List.copyOf(choices);
        }

        @Override
        public Optional<String> of(int number) {
            return at(number).map(Choice::value);
        }

        @Override
        public List<Integer> numbers() {
            return IntStream.rangeClosed(1, choices.size()).boxed().toList();
        }

        @Override
        public Optional<Message> name(int number) {
            return at(number).map(Choice::name);
        }

        private Optional<Choice> at(int number) {
            return number < 1 || number > choices.size() ? Optional.empty() : Optional.of(choices.get(number - 1));
        }
    }

    /** One of a list, as people and as the device call it. */
    record Choice(Message name, String value) {}
}
