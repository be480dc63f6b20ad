package vn.phong.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes out the abbreviations of offices' papers, whole tokens only, and points out the capitals it does not know. */
public final class Abbreviations {
    private static final Map<String, String> MEANINGS = meanings();

    /** Letters, with a hyphen, slash or stop between letters part of the token: {@code KT-XH}, {@code Đ/c}. */
    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\p{L}\\d/.\\-])\\p{L}+(?:[-/]\\p{L}+)*(?![\\p{L}\\d]|[/\\-][\\p{L}\\d])");

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\-/]*\\p{Lu}");
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+(?:-[IVXLC]+)?");

    private Abbreviations() {}

    /** The text with every known abbreviation written out; a text all in capitals gets its words in capitals. */
    public static String expanded(String text) {
        String composed = VietnameseText.normalized(text);
        boolean capitals = isAllCapitals(composed);
        return TOKEN.matcher(composed)
                .replaceAll(token -> Matcher.quoteReplacement(expansion(token.group(), capitals)));
    }

    /** The all-capital tokens that are not known, in order, each once; none for a text all in capitals. */
    public static List<String> unknown(String text) {
        String composed = VietnameseText.normalized(text);
        if (isAllCapitals(composed)) {
            return List.of();
        }
        return TOKEN.matcher(composed)
                .results()
                .map(token -> token.group())
                .filter(token -> CAPITALS.matcher(token).matches())
                .filter(token ->
                        !MEANINGS.containsKey(token) && !ROMAN.matcher(token).matches())
                .distinct()
                .toList();
    }

    private static String expansion(String token, boolean capitals) {
        String meaning = MEANINGS.getOrDefault(token, token);
        return capitals ? VietnameseText.upperCase(meaning) : meaning;
    }

    private static boolean isAllCapitals(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase);
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String line : Phrases.lines("abbreviations.txt")) {
            int equals = line.indexOf('=');
            meanings.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        return Map.copyOf(meanings);
    }
}
