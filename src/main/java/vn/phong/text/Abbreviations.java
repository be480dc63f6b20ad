package vn.phong.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes out the abbreviations of offices' papers, whole tokens only, and points out the capitals it does not know. */
public final class Abbreviations {
    private static final Map<String, String> MEANINGS = meanings();

    /**
     * Letters, with a hyphen or slash between letters part of the token: {@code KT-XH}, {@code đ/c}. What touches a
     * digit, a slash or an at-sign is a document's number or an address, and no token.
     */
    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\p{L}\\d/@_\\-])\\p{L}+(?:[-/]\\p{L}+)*+(?![\\p{L}\\d@_]|[/\\-][\\p{L}\\d])");

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\-/]*\\p{Lu}");
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+(?:-[IVXLC]+)?");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("\\s+số\\b.*", Pattern.DOTALL);

    /** What one Vietnamese syllable can look like without its marks; an abbreviation rarely does. */
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|n|nh|ph?|qu|r|s|th?|tr|v|x)?" + "[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?");

    private Abbreviations() {}

    /**
     * The normalized text with every known abbreviation written out: in capitals where the words around it are, and
     * with a capital at the start of the text.
     */
    public static String expanded(String text) {
        String composed = VietnameseText.normalized(text);
        boolean shouted = isShouted(composed);
        return TOKEN.matcher(composed)
                .replaceAll(token -> Matcher.quoteReplacement(expansion(token, composed, shouted)));
    }

    /**
     * The all-capital tokens whose meaning is not known, in order, each once. Words that are only written in capitals,
     * Roman numbers, degrees and kinds of places are none.
     */
    public static List<String> unknown(String text) {
        List<String> tokens = tokens(VietnameseText.normalized(text));
        Set<String> unknown = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isCapitals(tokens.get(i)) && !isKnown(tokens.get(i)) && !isShoutedWord(tokens, i)) {
                unknown.add(tokens.get(i));
            }
        }
        return List.copyOf(unknown);
    }

    private static String expansion(MatchResult token, String text, boolean shouted) {
        boolean numbered = BEFORE_NUMBER.matcher(text.substring(token.end())).matches();
        String key = numbered && MEANINGS.containsKey(token.group() + " số") ? token.group() + " số" : token.group();
        if (!MEANINGS.containsKey(key)) {
            return token.group();
        }
        String meaning = MEANINGS.get(key);
        if (shouted) {
            return VietnameseText.upperCase(meaning);
        }
        boolean first = text.substring(0, token.start()).codePoints().noneMatch(Character::isLetterOrDigit);
        return first ? meaning.substring(0, 1).toUpperCase(Locale.ROOT) + meaning.substring(1) : meaning;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean isCapitals(String token) {
        return CAPITALS.matcher(token).matches();
    }

    private static boolean isKnown(String token) {
        String key = Syllable.key(token);
        return MEANINGS.containsKey(token)
                || ROMAN.matcher(token).matches()
                || Words.STANDARD.honorifics().has(key)
                || Words.STANDARD.placeKinds().has(key);
    }

    /** Whether the text is words in capitals, in which an abbreviation written out has to be in capitals too. */
    private static boolean isShouted(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase)
                && tokens(text).stream().anyMatch(token -> !MEANINGS.containsKey(token) && isSyllable(token));
    }

    /** A word in capitals: it carries a Vietnamese mark, or stands beside another word in capitals. */
    private static boolean isShoutedWord(List<String> tokens, int i) {
        String token = tokens.get(i);
        boolean beside = (i > 0 && isCapitalWord(tokens.get(i - 1)))
                || (i + 1 < tokens.size() && isCapitalWord(tokens.get(i + 1)));
        return isSyllable(token) && (beside || !VietnameseText.folded(token).equals(token.toLowerCase(Locale.ROOT)));
    }

    private static boolean isCapitalWord(String token) {
        return isCapitals(token) && isSyllable(token) && !isKnown(token);
    }

    private static boolean isSyllable(String token) {
        return SYLLABLE.matcher(VietnameseText.folded(token)).matches();
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
