package vn.phong.text;

/** What ordinary words and punctuation ask of a line: whole words and phrases, no stray marks. */
final class WordRules {
    /** From this many syllables on, a phrase may part at its own commas and connectives for less. */
    private static final int LONG_PHRASE_SYLLABLES = 6;

    private final Gaps gaps;
    private final Words words;
    private final Segments segments;
    private final boolean[] insideCompound;
    private final int[] compoundLength;
    /** Whether a word of two syllables begins here. */
    private final boolean[] beginsWord;

    WordRules(Gaps gaps, Words words) {
        this.gaps = gaps;
        this.words = words;
        this.segments = new Segments(gaps, words);
        this.insideCompound = new boolean[gaps.count()];
        this.compoundLength = new int[gaps.count()];
        this.beginsWord = new boolean[gaps.count()];
    }

    void apply() {
        for (int i = 0; i < gaps.count(); i++) {
            compounds(i);
        }
        for (int i = 0; i < gaps.count(); i++) {
            connective(i);
        }
        for (int i = 1; i < gaps.count(); i++) {
            unknown(i);
            leader(i);
            punctuation(i);
        }
    }

    /** Whether a word that joins others stands here on its own, not as part of a compound. */
    boolean isConnective(int i) {
        int length = gaps.length(words.connectives(), i);
        boolean word = length == 1 && beginsWord[i];
        boolean span = gaps.at(i).key().equals("năm") && !(i + 1 < gaps.count() && isYear(gaps.at(i + 1)));
        return length > 0 && !insideCompound[i] && !word && !span;
    }

    private static boolean isYear(Syllable syllable) {
        return syllable.digit() || syllable.dots();
    }

    /** Whether the syllable lies in a compound that began before it. */
    boolean isInsideCompound(int i) {
        return insideCompound[i];
    }

    /** How many syllables the longest compound that begins here has; 0 when none does. */
    int compoundLength(int i) {
        return compoundLength[i];
    }

    private void compounds(int i) {
        for (int length : gaps.lengths(words.compounds(), i)) {
            if (length > 2 || segments.together(i, length)) {
                compoundLength[i] = Math.max(compoundLength[i], length);
                compound(i, length);
            }
        }
    }

    private void compound(int i, int length) {
        beginsWord[i] |= length == 2;
        for (int inside = i + 1; inside < i + length; inside++) {
            gaps.raise(inside, insidePhrase(inside, length));
            insideCompound[inside] = true;
        }
    }

    private int insidePhrase(int inside, int length) {
        if (length == 2) {
            return Joins.INSIDE_WORD;
        }
        if (gaps.length(words.connectives(), inside - 1) == 1) {
            return Joins.AFTER_CONNECTIVE;
        }
        if (length == 3) {
            return Joins.INSIDE_WHOLE;
        }
        boolean joint = gaps.at(inside - 1).closed() || gaps.length(words.connectives(), inside) > 0;
        return length >= LONG_PHRASE_SYLLABLES && joint ? Joins.INSIDE_LONG_PHRASE : Joins.INSIDE_PHRASE;
    }

    /** No list holds every word: two small syllables in a row that are in none are likely one. */
    private void unknown(int i) {
        if (gaps.follows(i) && segments.unknown(i - 1) && segments.unknown(i)) {
            gaps.raise(i, Joins.UNKNOWN_WORD);
        }
    }

    private void connective(int i) {
        int length = isConnective(i) ? gaps.length(words.connectives(), i) : 0;
        for (int inside = i + 1; inside < i + length; inside++) {
            gaps.raise(inside, Joins.INSIDE_WORD);
        }
        int next = i + length;
        if (length > 0 && next < gaps.count() && !gaps.at(next - 1).closed()) {
            gaps.raise(next, Joins.AFTER_CONNECTIVE);
        }
    }

    private void leader(int i) {
        boolean leads =
                gaps.length(words.leaders(), i - 1) == 1 && !insideCompound[i - 1] && compoundLength[i - 1] == 0;
        if (leads && gaps.follows(i)) {
            gaps.raise(i, Joins.AFTER_LEADER);
        }
    }

    private void punctuation(int i) {
        String before = gaps.at(i - 1).text();
        String text = gaps.at(i).text();
        boolean clings = Syllable.CLOSERS.indexOf(text.charAt(0)) >= 0 || "-–—&/%+".indexOf(text.charAt(0)) >= 0;
        boolean held = Syllable.OPENERS.indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean quote = (before.equals("\"") && isOddQuote(i - 1)) || (text.equals("\"") && !isOddQuote(i));
        if (clings || held || quote || !gaps.at(i).spaceBefore()) {
            gaps.raise(i, Unit.NEVER);
        } else if (before.equals("&") || before.equals("/")) {
            gaps.raise(i, Joins.INSIDE_PHRASE);
        }
    }

    /** A straight quotation mark opens when it is the first, third, fifth of the text. */
    private boolean isOddQuote(int i) {
        long marks = 0;
        for (int earlier = 0; earlier <= i; earlier++) {
            marks += gaps.at(earlier).text().chars().filter(c -> c == '"').count();
        }
        return marks % 2 == 1;
    }
}
