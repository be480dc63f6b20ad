package vn.phong.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.phong.message.Refusal;

/**
 * The words after a subcommand: options with a value each ({@code --port 7700} or {@code -o file}) and the rest.
 *
 * @param options by name, without the dashes
 * @param rest the words that are no option, in order
 */
public record Arguments(Map<String, String> options, List<String> rest) {
    /**
     * @param words as typed
     * @param known the options this subcommand has
     * @throws Refusal for an option it does not have, or one without its value
     */
    public static Arguments of(List<String> words, Set<String> known) {
        return of(words, known, Set.of());
    }

    /** @param flags the options that stand alone, such as {@code --json} */
    static Arguments of(List<String> words, Set<String> known, Set<String> flags) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            if (!word.startsWith("-") || word.equals("-")) {
                rest.add(word);
                continue;
            }
            String name = word.replaceFirst("^--?", "");
            if (flags.contains(name)) {
                options.put(name, "");
                continue;
            }
            if (!known.contains(name)) {
                throw new Refusal(
                        "Không có tùy chọn " + word + "; các tùy chọn dùng được: " + listed(known, flags) + ".",
                        "There is no option " + word + "; the options are: " + listed(known, flags) + ".");
            }
            if (index + 1 == words.size()) {
                throw new Refusal(
                        "Tùy chọn " + word + " cần một giá trị theo sau.",
                        "The option " + word + " needs a value after it.");
            }
            options.put(name, words.get(++index));
        }
        return new Arguments(options, rest);
    }

    private static String listed(Set<String> names, Set<String> flags) {
        return String.join(
                " ",
                Stream.concat(names.stream(), flags.stream())
                        .map(Arguments::dashed)
                        .sorted()
                        .toList());
    }

    private static String dashed(String name) {
        return name.length() == 1 ? "-" + name : "--" + name;
    }

    /** Whether an option that stands alone was given. */
    boolean flag(String name) {
        return options.containsKey(name);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** @throws Refusal when the option is absent */
    String required(String name, String example) {
        return option(name)
                .orElseThrow(() -> new Refusal(
                        "Thiếu tùy chọn " + dashed(name) + "; ví dụ: " + dashed(name) + " " + example + ".",
                        "The option " + dashed(name) + " is missing; for example: " + dashed(name) + " " + example
                                + "."));
    }

    /** @throws Refusal when the option is no whole number between the two */
    public int number(String name, int otherwise, int min, int max) {
        String text = option(name).orElse(String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below, like a number out of range
        }
        throw new Refusal(
                dashed(name) + " " + text + " không dùng được; hãy cho một số từ " + min + " đến " + max + ".",
                dashed(name) + " " + text + " cannot be used; give a number from " + min + " to " + max + ".");
    }

    /** @throws Refusal when there is not exactly one */
    String only(String what) {
        if (rest.size() != 1) {
            throw new Refusal(
                    "Cần đúng một " + what + "; xem ./run.sh help.",
                    "Exactly one " + what + " is needed; see ./run.sh help.");
        }
        return rest.get(0);
    }

    /** @throws Refusal when a word is left over */
    public void nothingElse() {
        if (!rest.isEmpty()) {
            throw new Refusal(
                    "Không hiểu \"" + rest.get(0) + "\"; xem ./run.sh help.",
                    "\"" + rest.get(0) + "\" is not understood; see ./run.sh help.");
        }
    }
}
