package vn.phong.text;

/**
 * Where one phrase ends and the next begins: before connectives, names and what completes a sentence, not between a
 * verb and its object, nor before what completes a noun, nor inside a short list.
 */
final class PhraseRules {
    /** Items of a list that are this short, in syllables, stay together rather than part at their commas. */
    private static final int SHORT_ITEM = 2;

    /** What "and" joins is short up to this many syllables. */
    private static final int SHORT_PART = 3;

    /** A clause is left alone at the end of a line with this many syllables or fewer. */
    private static final int STUB = 3;

    /** A saying of this many syllables or fewer is short. */
    private static final int SHORT_QUOTE = 8;

    private final Gaps gaps;
    private final Words words;
    private final WordRules ordinary;

    PhraseRules(Gaps gaps, Words words, WordRules ordinary) {
        this.gaps = gaps;
        this.words = words;
        this.ordinary = ordinary;
    }

    void apply() {
        for (int i = 1; i < gaps.count(); i++) {
            gaps.raise(i, border(i));
            stub(i);
        }
        for (int i = 0; i < gaps.count(); i++) {
            quote(i);
        }
    }

    /** A line rather ends before a clause than a word or two into it. */
    private void stub(int i) {
        boolean welcome = ordinary.isConnective(i) || begins(words.starters(), i) || isPause(i - 1);
        if (!gaps.follows(i) || welcome) {
            return;
        }
        for (int start = i - 1; start > 0 && start >= i - STUB; start--) {
            boolean begun = gaps.at(start - 1).closed() || ordinary.isConnective(start);
            if (begun && !gaps.at(start).digit() && !ordinary.isInsideCompound(start)) {
                gaps.raise(i, Joins.AFTER_STUB);
            }
        }
    }

    /** A short saying in quotation marks or emphasis stays whole. */
    private void quote(int start) {
        boolean emphasis =
                gaps.at(start).emphasis() && (start == 0 || !gaps.at(start - 1).emphasis());
        boolean opened = gaps.at(start).opened();
        int end = start;
        while (end + 1 < gaps.count()
                && (emphasis
                        ? gaps.at(end + 1).emphasis()
                        : opened && !gaps.at(end).closed())) {
            end++;
        }
        if (end - start < SHORT_QUOTE) {
            for (int i = start + 1; i <= end; i++) {
                gaps.raise(i, Joins.INSIDE_QUOTE);
            }
        }
    }

    private int border(int i) {
        Syllable before = gaps.at(i - 1);
        Syllable syllable = gaps.at(i);
        boolean edge = syllable.emphasis() != before.emphasis();
        if (edge && syllable.emphasis()) {
            return Joins.WELCOME;
        }
        if (syllable.opened()) {
            return isAside(i) ? Joins.BEFORE_ASIDE : Joins.WELCOME;
        }
        if (before.closed()) {
            return before.text().endsWith(",") ? afterComma(i) : afterMark(i);
        }
        if (ordinary.isConnective(i)) {
            return beforeConnective(i);
        }
        if (edge || isPause(i - 1)) {
            return Joins.AFTER_PUNCTUATION;
        }
        return before.dash() ? Joins.INSIDE_GROUP : betweenWords(i);
    }

    /** Brackets round a word or two explain the word before them. */
    private boolean isAside(int i) {
        boolean bracket = gaps.at(i).text().startsWith("(");
        return bracket
                && (gaps.at(i).closed()
                        || (i + 1 < gaps.count() && gaps.at(i + 1).closed()));
    }

    private int afterMark(int i) {
        char mark = gaps.at(i - 1).text().charAt(gaps.at(i - 1).text().length() - 1);
        return ";:.!?".indexOf(mark) >= 0 ? Joins.WELCOME : Joins.AFTER_PUNCTUATION;
    }

    private int afterComma(int i) {
        if (ordinary.isConnective(i)) {
            return Joins.AFTER_PUNCTUATION;
        }
        if (itemLength(i) <= SHORT_ITEM || isBareItem(i)) {
            return Joins.INSIDE_LIST;
        }
        return beginsPlace(i) ? Joins.BEFORE_CONNECTIVE : Joins.AFTER_PUNCTUATION;
    }

    /** {@code quản lý, bảo vệ rừng}, {@code số 12, đường …}: a verb or a number before the comma waits for the rest. */
    private boolean isBareItem(int i) {
        int length = itemLengthBefore(i);
        return length <= SHORT_ITEM && (gaps.at(i - 1).digit() || start(words.verbs(), i) == i - length);
    }

    private int beforeConnective(int i) {
        String key = gaps.at(i).key();
        if (itemLength(i + 1) <= 1 && !key.equals("năm")) {
            return Joins.SHORT_ADJUNCT;
        }
        if (key.equals("của")) {
            return Joins.BEFORE_OWNER;
        }
        if (!isCoordination(i)) {
            return Joins.BEFORE_CONNECTIVE;
        }
        if (isName(i + 1) && endsName(i) && !beginsOffice(i + 1)) {
            return Joins.INSIDE_GROUP;
        }
        if (itemLength(i + 1) > SHORT_PART) {
            return Joins.BETWEEN_CLAUSES;
        }
        return itemLengthBefore(i) <= SHORT_PART ? Joins.INSIDE_LIST : Joins.BEFORE_OWNER;
    }

    /** Whether a capitalised word of one or two syllables ends before {@code i}. */
    private boolean endsName(int i) {
        return isName(i - 1) || (i > 1 && isName(i - 2) && ordinary.isInsideCompound(i - 1));
    }

    private boolean isCoordination(int i) {
        String key = gaps.at(i).key();
        return ordinary.isConnective(i) && (key.equals("và") || key.equals("hoặc") || key.equals("hay"));
    }

    private int betweenWords(int i) {
        if (begins(words.modifiers(), i)) {
            return Joins.BEFORE_MODIFIER;
        }
        if (endsInstitution(i) || isOwnName(i)) {
            return Joins.INSIDE_NAME;
        }
        if (begins(words.starters(), i)) {
            return Joins.BEFORE_YEAR;
        }
        boolean name = (isName(i) && !isName(i - 1)) || beginsOffice(i) || beginsPlace(i);
        if (endsVerb(i)) {
            boolean counted = gaps.at(i).digit() || gaps.length(words.leaders(), i) > 0;
            return name || counted ? Joins.VERB_AND_NAME : Joins.VERB_AND_OBJECT;
        }
        if (name) {
            return Joins.BEFORE_NAME;
        }
        if (begins(words.verbs(), i)) {
            return Joins.BEFORE_VERB;
        }
        return isLone(i) || isLone(i - 1) ? Joins.LONE_SYLLABLE : Joins.NORMAL;
    }

    /** A syllable that is a word by itself leans on its neighbours. */
    private boolean isLone(int i) {
        return !ordinary.isInsideCompound(i)
                && ordinary.compoundLength(i) == 0
                && gaps.at(i).lower();
    }

    /** {@code … Trung học cơ sở Tân Mỹ}: two capitals in a row that are no word name what stands before them. */
    private boolean isOwnName(int i) {
        boolean run = isName(i) && !isName(i - 1) && gaps.follows(i + 1) && isName(i + 1);
        boolean place = gaps.length(words.placeKinds(), i) > 0 || gaps.length(words.honorifics(), i) > 0;
        return run && !place && !begins(words.starters(), i) && ordinary.compoundLength(i) == 0 && !beginsOffice(i);
    }

    /** Whether the name of an institution goes on after its kind. */
    private boolean endsInstitution(int i) {
        int start = start(words.institutions(), i);
        return start < i && (isName(start) || gaps.shouted(start));
    }

    /** Whether a verb ends before {@code i}; a capital inside a sentence makes it part of a name. */
    private boolean endsVerb(int i) {
        int start = start(words.verbs(), i);
        return start < i
                && (start == 0
                        || !isName(start)
                        || gaps.at(start).opened()
                        || gaps.at(start - 1).closed());
    }

    /** Whether a word of the list begins here and is not the middle of another. */
    private boolean begins(Phrases phrases, int i) {
        int length = gaps.length(phrases, i);
        return length > 0 && !ordinary.isInsideCompound(i) && (length > 1 || ordinary.compoundLength(i) == 0);
    }

    /** Where a word of the list begins that ends before {@code i}; {@code i} itself when none does. */
    private int start(Phrases phrases, int i) {
        for (int start = Math.max(0, i - 3); start < i; start++) {
            if (start + gaps.length(phrases, start) == i && begins(phrases, start)) {
                return start;
            }
        }
        return i;
    }

    private boolean isName(int i) {
        return i < gaps.count() && gaps.at(i).capital() && !gaps.shouted(i);
    }

    private boolean beginsPlace(int i) {
        int name = i + gaps.length(words.placeKinds(), i);
        boolean named = name > i && !ordinary.isInsideCompound(i) && gaps.follows(name);
        return named && (gaps.at(name).capital() || gaps.at(name).digit());
    }

    private boolean beginsOffice(int i) {
        boolean kind = gaps.length(words.officeKinds(), i) > 0 || gaps.length(words.posts(), i) > 0;
        boolean institution = gaps.length(words.institutions(), i) > (gaps.shouted(i) ? 1 : 0);
        return (kind || institution) && !ordinary.isInsideCompound(i) && (isName(i) || gaps.shouted(i));
    }

    /** A long dash parts clauses; a hyphen does so only after a mark or before the name of an office or a post. */
    private boolean isPause(int dash) {
        boolean parts = !gaps.at(dash).text().equals("-")
                || beginsOffice(dash + 1)
                || gaps.length(words.posts(), dash + 1) > 0
                || (dash > 0 && gaps.at(dash - 1).closed())
                || (itemLengthBefore(dash) > SHORT_PART && itemLength(dash + 1) > SHORT_PART);
        return gaps.at(dash).dash() && parts;
    }

    /** How many syllables there are from {@code i} to the next mark or connective. */
    private int itemLength(int i) {
        int end = i;
        while (end < gaps.count() && (end == i || !isItemEnd(end))) {
            end++;
        }
        return end - i;
    }

    private boolean isItemEnd(int i) {
        boolean marked = !gaps.follows(i) && !ordinary.isInsideCompound(i);
        return marked || ordinary.isConnective(i);
    }

    /** How many syllables there are from the last mark or connective to {@code i}. */
    private int itemLengthBefore(int i) {
        int start = Math.max(0, i - 1);
        while (start > 0 && gaps.follows(start) && !isLink(start)) {
            start--;
        }
        return i - start - (isLink(start) ? 1 : 0);
    }

    private boolean isLink(int i) {
        return ordinary.isConnective(i) && !gaps.at(i).key().equals("năm");
    }
}
