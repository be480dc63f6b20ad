package vn.phong.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes out the abbreviations of offices' papers, whole tokens only, and points out the capitals it does not know. */
public final class Abbreviations {
    private static final Abbreviations STANDARD = new Abbreviations(AbbreviationFile.shipped());

    /**
     * Letters, with a hyphen, a slash or an ampersand between letters: {@code KT-XH}, {@code đ/c}, {@code KH&CN}. What
     * touches a digit, a slash or an at-sign is a document's number or an address, and no token.
     */
    private static final Pattern JOINED =
            Pattern.compile("(?<![\\p{L}\\d/@_\\-])\\p{L}+(?:[-/&]\\p{L}+)*+(?![\\p{L}\\d@_]|[/\\-][\\p{L}\\d])");

    private static final Pattern BESIDE_AMPERSAND = Pattern.compile("[^&]+");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\-/&]*\\p{Lu}");
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+(?:-[IVXLC]+)?");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("\\s+số\\b.*", Pattern.DOTALL);

    /** What one Vietnamese syllable can look like without its marks; an abbreviation rarely does. */
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|n|nh|ph?|qu|r|s|th?|tr|v|x)?" + "[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?");

    /** Abbreviations have letters with a mark of their own, as in TƯ and QĐ, but never a tone. */
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private final Map<String, String> meanings;

    private Abbreviations(Map<String, String> meanings) {
        this.meanings = meanings;
    }

    /**
     * A token in capitals whose meaning is not known.
     *
     * @param start index of its first char in the text it was found in
     * @param end index after its last char
     * @param token as written
     */
    public record Unknown(int start, int end, String token) {}

    private record Token(int start, String word) {
        int end() {
            return start + word.length();
        }
    }

    /** The abbreviations of provincial papers that are shipped with the program. */
    public static Abbreviations standard() {
        return STANDARD;
    }

    /** These and an office's own, whose meaning counts where both have one; see {@link AbbreviationFile}. */
    public Abbreviations with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(meanings);
        all.putAll(more);
        return new Abbreviations(Map.copyOf(all));
    }

    /** Whether the token is in the dictionary, with these capitals. */
    public boolean isKnown(String token) {
        return meanings.containsKey(token);
    }

    /**
     * The normalized text with every known abbreviation written out: in capitals where the words around it are, and
     * with a capital at the start of the text.
     */
    public String expanded(String text) {
        String composed = VietnameseText.normalized(text);
        boolean shouted = isShouted(composed);
        StringBuilder expanded = new StringBuilder();
        int told = 0;
        for (Token token : tokens(composed)) {
            expanded.append(composed, told, token.start()).append(expansion(token, composed, shouted));
            told = token.end();
        }
        return expanded.append(composed, told, composed.length()).toString();
    }

    /**
     * The tokens that {@link #expanded} writes out wherever they stand, in order, each once; the text is to be in NFC.
     */
    public List<String> writtenOut(String text) {
        return tokens(text).stream()
                .map(Token::word)
                .filter(word -> !meanings.getOrDefault(word, word).equals(word))
                .distinct()
                .toList();
    }

    /**
     * The all-capital tokens whose meaning is not known, in order, each once. Words that are only written in capitals,
     * Roman numbers, degrees and kinds of places are none.
     */
    public List<String> unknown(String text) {
        return unknownIn(VietnameseText.normalized(text)).stream()
                .map(Unknown::token)
                .distinct()
                .toList();
    }

    /** The same with every place; the text is to be in NFC. */
    public List<Unknown> unknownIn(String text) {
        List<Token> tokens = tokens(text);
        List<String> words = tokens.stream().map(Token::word).toList();
        List<Unknown> unknown = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (isCapitals(word) && !isNoAbbreviation(word) && !isShoutedWord(words, i)) {
                unknown.add(new Unknown(tokens.get(i).start(), tokens.get(i).end(), word));
            }
        }
        return unknown;
    }

    private String expansion(Token token, String text, boolean shouted) {
        boolean numbered = BEFORE_NUMBER.matcher(text.substring(token.end())).matches();
        String key = numbered && meanings.containsKey(token.word() + " số") ? token.word() + " số" : token.word();
        if (!meanings.containsKey(key)) {
            return token.word();
        }
        String meaning = meanings.get(key);
        if (shouted) {
            return VietnameseText.upperCase(meaning);
        }
        boolean first = text.substring(0, token.start()).codePoints().noneMatch(Character::isLetterOrDigit);
        return first ? meaning.substring(0, 1).toUpperCase(Locale.ROOT) + meaning.substring(1) : meaning;
    }

    private List<Token> tokens(String text) {
        return JOINED.matcher(text).results().flatMap(this::apart).toList();
    }

    /** What an ampersand joins is one token where the dictionary has it whole, or knows no part of it. */
    private Stream<Token> apart(MatchResult joined) {
        String whole = joined.group();
        boolean isOne = isKnown(whole)
                || BESIDE_AMPERSAND
                        .matcher(whole)
                        .results()
                        .map(MatchResult::group)
                        .allMatch(part -> isCapitals(part) && !isNoAbbreviation(part));
        return isOne
                ? Stream.of(new Token(joined.start(), whole))
                : BESIDE_AMPERSAND
                        .matcher(whole)
                        .results()
                        .map(part -> new Token(joined.start() + part.start(), part.group()));
    }

    private static boolean isCapitals(String token) {
        return CAPITALS.matcher(token).matches();
    }

    private boolean isNoAbbreviation(String token) {
        String key = Syllable.key(token);
        return isKnown(token)
                || hasTone(token)
                || ROMAN.matcher(token).matches()
                || Words.STANDARD.honorifics().has(key)
                || Words.STANDARD.placeKinds().has(key);
    }

    /** Whether the text is words in capitals, in which an abbreviation written out has to be in capitals too. */
    private boolean isShouted(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase)
                && tokens(text).stream().map(Token::word).anyMatch(word -> !isKnown(word) && isSyllable(word));
    }

    /** A word in capitals: it carries a Vietnamese mark, or stands beside another word in capitals. */
    private boolean isShoutedWord(List<String> tokens, int i) {
        String token = tokens.get(i);
        boolean beside = (i > 0 && isCapitalWord(tokens.get(i - 1)))
                || (i + 1 < tokens.size() && isCapitalWord(tokens.get(i + 1)));
        return isSyllable(token) && (beside || !VietnameseText.folded(token).equals(token.toLowerCase(Locale.ROOT)));
    }

    private boolean isCapitalWord(String token) {
        return isCapitals(token) && isSyllable(token) && (hasTone(token) || !isNoAbbreviation(token));
    }

    private static boolean hasTone(String token) {
        return TONES.matcher(Normalizer.normalize(token, Normalizer.Form.NFD)).find();
    }

    private static boolean isSyllable(String token) {
        return SYLLABLE.matcher(VietnameseText.folded(token)).matches();
    }
}
