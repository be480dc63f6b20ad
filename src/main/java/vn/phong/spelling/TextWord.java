package vn.phong.spelling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A run of letters in a text; {@code H'Hen} is one.
 *
 * @param start index of its first char
 * @param end index after its last char
 * @param text in NFC, without unseen characters
 * @param exempt whether it is part of a number, a document's number, an address of mail or web
 */
record TextWord(int start, int end, String text, boolean exempt) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Cf}]+(?:['’ʼ`][\\p{L}\\p{M}\\p{Cf}]+)*");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern CHUNK = Pattern.compile("\\S+");
    private static final Pattern NO_WORDS = Pattern.compile(
            ".*[\\d@_#].*|.*://.*|.*\\bwww\\..*|.*\\w\\.(?:vn|com|net|org|gov|edu|info)\\b.*", Pattern.DOTALL);
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");

    static List<TextWord> of(String line) {
        List<TextWord> words = new ArrayList<>();
        Matcher chunks = CHUNK.matcher(line);
        while (chunks.find()) {
            boolean exempt = NO_WORDS.matcher(chunks.group()).matches();
            Matcher found = WORD.matcher(chunks.group());
            while (found.find()) {
                int start = chunks.start() + found.start();
                String seen = UNSEEN.matcher(found.group()).replaceAll("");
                String text = Normalizer.normalize(seen, Normalizer.Form.NFC);
                if (!text.isEmpty() && Character.isLetter(text.charAt(0))) {
                    words.add(new TextWord(start, chunks.start() + found.end(), text, exempt));
                }
            }
        }
        return words;
    }

    boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Two letters or more, all capitals. */
    boolean capitals() {
        return CAPITALS.matcher(text).matches();
    }

    /** Capitals inside, as in {@code ThS} and {@code VNeID}. */
    boolean mixedCase() {
        return !capitals() && IntStream.range(1, text.length()).anyMatch(i -> Character.isUpperCase(text.charAt(i)));
    }

    boolean plain() {
        return text.chars().allMatch(letter -> letter < 128);
    }

    boolean joined() {
        return text.chars().anyMatch(letter -> "'’ʼ`".indexOf(letter) >= 0);
    }
}
