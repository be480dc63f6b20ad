package vn.phong.spelling;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.phong.text.NameWords;

/** Tells which words of a line are names of persons and places, which nobody but their bearer can spell. */
final class Names {
    private static final int WORDS_MAX = 6;
    /** Among capitals a name has no end of its own. */
    private static final int SHOUTED_WORDS_MAX = 4;

    private static final Pattern BETWEEN = Pattern.compile("[ \\u00A0.\\-–]{1,3}");
    private static final Pattern AFTER_ADDRESS = Pattern.compile("[ \\u00A0.:/]{1,3}");

    /** Consonants no Vietnamese syllable begins or ends with: {@code Krông}, {@code Pleiku}, {@code Đắk}. */
    private static final Pattern FOREIGN_SHAPE =
            Pattern.compile("(?:[bdđgkpcsfmh][lrjnsw]|kp|kb|s[ktpm]|y[aăâeêioôơuư]|[fjwz]).*"
                    + "|.*(?:[klrsbdđvxfjwzq]|(?<!n)g|(?<![cnh])h)");

    private static final Set<String> LISTED = WordList.of("names.txt");

    private Names() {}

    /** For each word of the line whether it belongs to a name. */
    static boolean[] in(String line, List<TextWord> words) {
        boolean[] names = new boolean[words.size()];
        for (int i = 0; i < words.size(); i++) {
            TextWord word = words.get(i);
            if (isForeign(word) || word.joined()) {
                mark(names, line, words, i, i);
                markBefore(names, line, words, i);
            } else if (isAddress(words, i) && i + 1 < words.size() && follows(line, words, i + 1, AFTER_ADDRESS)) {
                mark(names, line, words, i + 1, i + 1);
            } else if (isSurname(word)) {
                mark(names, line, words, i, i);
            } else if (isInitial(line, words, i)) {
                mark(names, line, words, i, i);
            }
        }
        return names;
    }

    /** {@code Đòan} is no surname, though the lists take it for one in the other manner of writing. */
    private static boolean isSurname(TextWord word) {
        return word.capitalised()
                && NameWords.isSurname(word.text())
                && Syllables.standard().has(word.text());
    }

    /** {@code Y Moan}, {@code A Pá}. */
    private static boolean isInitial(String line, List<TextWord> words, int at) {
        return words.get(at).capitalised()
                && words.get(at).text().length() == 1
                && at + 1 < words.size()
                && words.get(at + 1).capitalised()
                && !words.get(at + 1).capitals()
                && line.charAt(words.get(at).end()) == ' ';
    }

    /** A capitalised word that is written as no Vietnamese word is. */
    static boolean isForeign(TextWord word) {
        String lower = Spellings.toneless(word.text());
        boolean listed = LISTED.contains(word.text().toLowerCase(Locale.ROOT));
        return word.capitalised()
                && (listed
                        || (lower.length() > 1 && FOREIGN_SHAPE.matcher(lower).matches()));
    }

    /** The words written on from {@code from}, as long as they are capitalised. */
    private static void mark(boolean[] names, String line, List<TextWord> words, int from, int first) {
        int max = words.get(first).capitals() ? SHOUTED_WORDS_MAX : WORDS_MAX;
        for (int i = from; i < words.size() && i < from + max; i++) {
            if (!words.get(i).capitalised() || (i > from && !follows(line, words, i, BETWEEN))) {
                return;
            }
            names[i] = true;
        }
    }

    private static void markBefore(boolean[] names, String line, List<TextWord> words, int at) {
        if (words.get(at).capitals()) {
            return;
        }
        for (int i = at - 1; i >= 0 && i > at - WORDS_MAX; i--) {
            if (!words.get(i).capitalised() || !follows(line, words, i + 1, BETWEEN)) {
                return;
            }
            names[i] = true;
        }
    }

    private static boolean isAddress(List<TextWord> words, int at) {
        String word = words.get(at).text().toLowerCase(Locale.ROOT);
        String before = at == 0 ? "" : words.get(at - 1).text().toLowerCase(Locale.ROOT);
        return NameWords.isHonorific(word)
                || NameWords.isPlaceKind(word)
                || (word.equals("chí") && before.equals("đồng"))
                || (word.equals("c") && before.equals("đ"))
                || (word.equals("trấn") && before.equals("thị"));
    }

    private static boolean follows(String line, List<TextWord> words, int at, Pattern between) {
        return between.matcher(
                        line.substring(words.get(at - 1).end(), words.get(at).start()))
                .matches();
    }
}
