package vn.phong.legacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Converts texts in the encodings of before Unicode, wholly or only the lines and words that are in one. To be used
 * before {@link vn.phong.text.VietnameseText#normalized}, which drops the soft hyphen that is ư in TCVN3.
 */
public final class LegacyText {
    /** So many words have to speak for an encoding before anything is converted. */
    private static final int WORDS_MIN = 3;

    private static final int WORDS_MIN_WITHOUT_UNICODE = 2;
    /** An encoding rules the whole text when Unicode words are fewer than one in so many. */
    private static final int RULING = 5;

    private LegacyText() {}

    /**
     * A plain text, judged by its words: those that are no Vietnamese syllables as they stand and are after conversion.
     * A text that is Unicode already comes back untouched; a few stray words are only suggested.
     */
    public static Converted converted(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        Optional<LegacyEncoding> found = encoding(lines);
        if (found.isEmpty()) {
            return new Converted(text, List.of(), Repairs.unconverted(lines));
        }
        boolean ruling = isRuling(lines, found.get());
        List<String> after = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (String line : lines) {
            String unicode = line(line, found.get(), ruling);
            after.add(unicode);
            if (!unicode.equals(line)) {
                changes.add(new Change(after.size(), line, unicode, found.get()));
            }
        }
        return new Converted(String.join("\n", after), changes, Repairs.of(after, changes));
    }

    /** A text whose fonts are known, each run converted by its own font and the others left as they are. */
    public static Converted converted(List<FontRun> runs) {
        StringBuilder text = new StringBuilder();
        List<Change> changes = new ArrayList<>();
        for (FontRun run : joined(runs)) {
            Optional<LegacyEncoding> encoding = LegacyEncoding.ofFont(run.font());
            String unicode =
                    encoding.map(from -> from.unicode(run.text(), run.font())).orElse(run.text());
            if (!unicode.equals(run.text())) {
                int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
                changes.add(new Change(line, run.text(), unicode, encoding.get()));
            }
            text.append(unicode);
        }
        List<String> lines = List.of(text.toString().split("\n", -1));
        return new Converted(text.toString(), changes, Repairs.of(lines, changes));
    }

    /** A vowel of VNI and its mark may be parted by the end of a run. */
    private static List<FontRun> joined(List<FontRun> runs) {
        List<FontRun> joined = new ArrayList<>();
        for (FontRun run : runs) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).font().equals(run.font())) {
                joined.set(last, new FontRun(joined.get(last).text() + run.text(), run.font()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private static Optional<LegacyEncoding> encoding(List<String> lines) {
        Map<String, Long> counts = counts(lines);
        long unicode = sum(counts, Token::speaksForUnicode);
        long min = unicode == 0 ? WORDS_MIN_WITHOUT_UNICODE : WORDS_MIN;
        Map<LegacyEncoding, Long> speaking = new EnumMap<>(LegacyEncoding.class);
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            speaking.put(encoding, sum(counts, token -> token.speaksFor(encoding)));
        }
        return List.of(LegacyEncoding.values()).stream()
                .max(Comparator.comparing(speaking::get))
                .filter(encoding -> speaking.get(encoding) >= min);
    }

    /** How often each word stands in the text, so that each is judged once however long the text is. */
    private static Map<String, Long> counts(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Token.of(line).stream())
                .collect(Collectors.groupingBy(Token::text, Collectors.counting()));
    }

    private static long sum(Map<String, Long> counts, Predicate<Token> counted) {
        return counts.entrySet().stream()
                .filter(each -> counted.test(new Token(0, each.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean isRuling(List<String> lines, LegacyEncoding encoding) {
        long unicode = lines.stream()
                .flatMap(line -> Token.of(line).stream())
                .filter(token -> token.speaksForUnicode()
                        && encoding.unicode(token.text()).equals(token.text()))
                .count();
        return unicode * RULING < words(lines, encoding);
    }

    private static String line(String line, LegacyEncoding encoding, boolean ruling) {
        long speaking = words(List.of(line), encoding);
        boolean whole = speaking > 0 ? speaking >= against(line, encoding) : ruling;
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Token token : Token.of(line)) {
            out.append(line, from, token.start());
            from = token.start() + token.text().length();
            boolean convert = whole || token.speaksFor(encoding);
            out.append(convert ? token(token.text(), encoding) : token.text());
        }
        out.append(line.substring(from));
        String unicode = out.toString();
        return whole && encoding.lacksCapitals() && !unicode.equals(line) && isShouted(line)
                ? unicode.toUpperCase(Locale.ROOT)
                : unicode;
    }

    /** In plain text the capitals a font drew are small letters among capitals. */
    private static String token(String token, LegacyEncoding encoding) {
        String unicode = encoding.unicode(token);
        return encoding.lacksCapitals() && !unicode.equals(token) && isShouted(token)
                ? unicode.toUpperCase(Locale.ROOT)
                : unicode;
    }

    private static boolean isShouted(String text) {
        boolean small = text.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
        return !small
                && text.chars().filter(letter -> letter >= 'A' && letter <= 'Z').count() >= 2;
    }

    private static long words(List<String> lines, LegacyEncoding encoding) {
        return lines.stream()
                .flatMap(line -> Token.of(line).stream())
                .filter(token -> token.speaksFor(encoding))
                .count();
    }

    /** Words that only Unicode explains; {@code bé} is one in both. */
    private static long against(String line, LegacyEncoding encoding) {
        return Token.of(line).stream()
                .filter(Token::speaksForUnicode)
                .filter(token -> !token.couldBe(encoding))
                .count();
    }
}
