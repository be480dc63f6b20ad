package vn.phong.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.phong.spelling.Syllables;

/** What stands between two spaces, judged as Unicode and as one of the old encodings. */
record Token(int start, String text) {
    private static final Pattern TOKEN = Pattern.compile("[^\\s\\u00A0]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern ASCII_LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern DIGIT_OR_ADDRESS = Pattern.compile("[\\d@]|://");
    /** What stands in no Vietnamese word: symbols between letters, letters of other languages. */
    private static final Pattern ALIEN = Pattern.compile(
            "[\\u00A1-\\u00BF\\u00D7\\u00F7ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïðñöøûüþÿ\\u0192\\u0152\\u0153\\u0160\\u0161]");

    static List<Token> of(String line) {
        return TOKEN.matcher(line)
                .results()
                .map(match -> new Token(match.start(), match.group()))
                .toList();
    }

    /** All its words are syllables in use, and nothing strange is between them. */
    boolean isVietnamese() {
        return !ALIEN.matcher(text).find() && areSyllables(text);
    }

    /** Speaks for the encoding: no Vietnamese as it stands, and Vietnamese when converted. */
    boolean speaksFor(LegacyEncoding encoding) {
        return couldBe(encoding) && !isVietnamese();
    }

    /** Is Vietnamese when converted, whatever it is as it stands. */
    boolean couldBe(LegacyEncoding encoding) {
        boolean plain = text.chars().allMatch(letter -> letter < 0x80);
        if (plain
                || !ASCII_LETTER.matcher(text).find()
                || DIGIT_OR_ADDRESS.matcher(text).find()) {
            return false;
        }
        String converted = encoding.unicode(text);
        return !converted.equals(text) && areSyllables(converted);
    }

    /** Speaks for Unicode: marks of Vietnamese that are right as they stand. */
    boolean speaksForUnicode() {
        return text.chars().anyMatch(letter -> letter > 0x7F) && isVietnamese();
    }

    boolean isAlien() {
        return ALIEN.matcher(text).find();
    }

    private static boolean areSyllables(String text) {
        List<String> words = new ArrayList<>(
                WORD.matcher(text).results().map(MatchResult::group).toList());
        return !words.isEmpty() && words.stream().allMatch(Syllables.standard()::has);
    }
}
