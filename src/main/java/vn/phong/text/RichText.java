package vn.phong.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code *emphasis*}, {@code \*}, manual line breaks and spaces that are kept out of a text. */
final class RichText {
    /** A space beside a word joiner is kept; from here on this stands for both. */
    private static final char KEPT = '\uE060';

    private static final char JOINER = '\u2060';
    private static final Pattern JOINED = Pattern.compile(" +\\u2060[\\u2060 ]*|\\u2060+ [\\u2060 ]*");

    private final String text;
    private final List<Syllable> syllables = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int marksLeft;
    private boolean emphasis;
    private boolean space;
    private boolean forced;
    private boolean kept;

    private RichText(String text) {
        this.text = text;
    }

    /** The syllables in order; a syllable whose emphasis changes inside comes as several without space between. */
    static List<Syllable> syllables(String rich) {
        // Hardly any text has one, and a start reads every text of the evening.
        String marked = rich.indexOf(JOINER) < 0 ? rich : JOINED.matcher(rich).replaceAll(String.valueOf(KEPT));
        RichText reader = new RichText(VietnameseText.normalized(marked));
        reader.marksLeft = reader.marks();
        reader.read();
        return reader.syllables;
    }

    /** An odd mark at the end opens nothing: it is an asterisk. */
    private int marks() {
        int marks = 0;
        for (int i = 0; i < text.length(); i = next(i)) {
            if (text.charAt(i) == '*') {
                marks++;
            }
        }
        return marks - marks % 2;
    }

    private void read() {
        for (int i = 0; i < text.length(); i = next(i)) {
            char c = text.charAt(i);
            if (c == '*' && marksLeft > 0) {
                finishWord();
                emphasis = !emphasis;
                marksLeft--;
            } else if (c == ' ' || c == '\n' || c == KEPT) {
                finishWord();
                space = true;
                forced |= c == '\n';
                kept |= c == KEPT;
            } else if (isEscape(i)) {
                word.append('*');
            } else {
                word.append(c);
            }
        }
        finishWord();
    }

    /** Several asterisks in a row are one mark. */
    private int next(int at) {
        if (isEscape(at)) {
            return at + 2;
        }
        int next = at + 1;
        while (text.charAt(at) == '*' && next < text.length() && text.charAt(next) == '*') {
            next++;
        }
        return next;
    }

    private boolean isEscape(int at) {
        return text.startsWith("\\*", at);
    }

    private void finishWord() {
        if (word.length() == 0) {
            return;
        }
        boolean first = syllables.isEmpty();
        syllables.add(Syllable.of(word.toString(), emphasis, space && !first, forced && !first, kept && !forced));
        word.setLength(0);
        space = false;
        forced = false;
        kept = false;
    }
}
