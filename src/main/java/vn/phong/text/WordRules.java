package vn.phong.text;

/** What ordinary words and punctuation ask of a line: whole compounds, connectives at its start, no stray marks. */
final class WordRules {
    private final Gaps gaps;
    private final Words words;
    private final boolean[] insideCompound;
    private final int[] compoundLength;

    WordRules(Gaps gaps, Words words) {
        this.gaps = gaps;
        this.words = words;
        this.insideCompound = new boolean[gaps.count()];
        this.compoundLength = new int[gaps.count()];
    }

    void apply() {
        for (int i = 0; i < gaps.count(); i++) {
            compound(i);
        }
        for (int i = 1; i < gaps.count(); i++) {
            ordinary(i);
            connective(i);
            punctuation(i);
        }
    }

    /** Whether a word that joins others stands here on its own, not as part of a compound. */
    boolean isConnective(int i) {
        return gaps.length(words.connectives(), i) > 0 && !insideCompound[i];
    }

    /** Whether the syllable lies in a compound that began before it. */
    boolean isInsideCompound(int i) {
        return insideCompound[i];
    }

    /** How many syllables the longest compound that begins here has; 0 when none does. */
    int compoundLength(int i) {
        return compoundLength[i];
    }

    private void compound(int i) {
        for (int length : gaps.lengths(words.compounds(), i)) {
            compoundLength[i] = Math.max(compoundLength[i], length);
            for (int inside = i + 1; inside < i + length; inside++) {
                gaps.raise(inside, length == 2 ? Joins.INSIDE_WORD : Joins.INSIDE_PHRASE);
                insideCompound[inside] = true;
            }
        }
    }

    private void ordinary(int i) {
        Syllable before = gaps.at(i - 1);
        Syllable syllable = gaps.at(i);
        boolean edge = syllable.emphasis() != before.emphasis();
        if ((edge && syllable.emphasis()) || syllable.opened()) {
            gaps.raise(i, Joins.WELCOME);
        } else if (edge || before.closed() || isPause(i - 1)) {
            gaps.raise(i, isConnective(i) ? Joins.WELCOME : Joins.AFTER_PUNCTUATION);
        } else if (!isConnective(i)) {
            gaps.raise(i, Joins.NORMAL);
        }
    }

    /** A long dash parts clauses; a hyphen does so only before the name of an office or a post. */
    private boolean isPause(int dash) {
        boolean partsOffices =
                gaps.length(words.officeKinds(), dash + 1) > 0 || gaps.length(words.posts(), dash + 1) > 0;
        return gaps.at(dash).dash() && (!gaps.at(dash).text().equals("-") || partsOffices);
    }

    private void connective(int i) {
        boolean leads = isConnective(i - 1) || (gaps.length(words.leaders(), i - 1) == 1 && !insideCompound[i - 1]);
        if (leads && gaps.follows(i)) {
            gaps.raise(i, Joins.AFTER_CONNECTIVE);
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
