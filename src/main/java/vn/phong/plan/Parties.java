package vn.phong.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who signs with whom, as far as an item's words or the column beside tell.
 *
 * @param title what is signed, without the parties where it named them
 * @param names two or more, as printed
 */
record Parties(String title, List<String> names) {
    private static final Pattern SIGNS = Pattern.compile("^(le |nghi thuc )?(ky ket|ky giao uoc|sign).*");
    private static final Pattern BETWEEN =
            Pattern.compile("(.+?)[\\s,]+(?:giữa|between)\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String AND = "(?:\\s*[,;–-]\\s*|,?\\s+(?:và|với|cùng|and|with)\\s+)";
    /** {@code và} stands inside names as well: a party begins with the kind of a unit. */
    private static final Pattern BEFORE_UNIT =
            Pattern.compile(AND + "(?:các\\s+)?(?=(?:the\\s+)?(?:" + PlanWords.UNIT + ")(?![\\p{L}\\p{N}]))");

    private static final Pattern LAST = Pattern.compile("(.+)\\s(?:và|với|cùng|and|with)\\s+(?=\\p{Lu})(.+)");

    Parties {
        names = List.copyOf(names);
    }

    /** Empty for what is no signing, and where fewer than two are told. */
    static Optional<Parties> of(String text, String performer) {
        if (!SIGNS.matcher(PlanWords.words(text)).matches()) {
            return Optional.empty();
        }
        Matcher between = BETWEEN.matcher(text);
        boolean told = between.matches();
        List<String> names = told ? apart(between.group(2)) : units(performer);
        return names.size() > 1 ? Optional.of(new Parties(told ? between.group(1) : text, names)) : Optional.empty();
    }

    private static List<String> apart(String told) {
        List<String> units = split(told);
        Matcher last = LAST.matcher(told);
        return units.size() > 1 || !last.matches()
                ? units
                : Stream.of(last.group(1), last.group(2)).map(String::strip).toList();
    }

    /** A column that names no parties names who looks after the signing. */
    private static List<String> units(String performer) {
        List<String> units = split(performer);
        return units.stream().allMatch(Performer::isLikely) ? units : List.of();
    }

    private static List<String> split(String told) {
        return BEFORE_UNIT
                .splitAsStream(told)
                .map(name -> name.replaceAll("[\\s.;,]+$", "").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
