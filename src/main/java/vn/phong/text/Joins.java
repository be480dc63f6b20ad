package vn.phong.text;

import java.util.Arrays;
import java.util.List;

/**
 * Weighs every gap between two syllables: what a line break there costs, or that it may never be. Each rule may only
 * raise the cost of a gap, so their order does not matter, save that names end where a number or a post begins.
 */
final class Joins {
    static final int NAME_SYLLABLES_MAX = 6;

    static final int WELCOME = 0;
    static final int AFTER_PUNCTUATION = 20;
    static final int NORMAL = 150;
    static final int INSIDE_GROUP = 300;
    static final int AFTER_CONNECTIVE = 500;
    static final int INSIDE_PHRASE = 600;
    static final int INSIDE_DATE = 700;
    static final int INSIDE_WORD = 800;
    static final int AFTER_HONORIFIC = 900;

    /** A name with its honorific from this many characters on may part after the honorific. */
    private static final int LONG_NAME_CHARACTERS = 24;

    private static final int CAPITALS_PLACE_SYLLABLES = 2;
    private static final int PLACE_SYLLABLES_MAX = 4;

    private final List<Syllable> syllables;
    private final Words words;
    private final int count;
    private final int[] penalties;
    /** Whether a syllable is in a line that is all capitals, where a capital tells nothing. */
    private final boolean[] capitals;
    /** Whether a number expression (a date, a term, a session) or a post begins here, where a name must end. */
    private final boolean[] nameEnds;

    private final boolean[] consumed;
    /** Whether the syllable lies in a compound that began before it. */
    private final boolean[] insideCompound;

    private final boolean[] beginsCompound;

    Joins(List<Syllable> syllables, Words words) {
        this.syllables = syllables;
        this.words = words;
        this.count = syllables.size();
        this.penalties = new int[count];
        this.capitals = new boolean[count];
        this.nameEnds = new boolean[count];
        this.consumed = new boolean[count];
        this.insideCompound = new boolean[count];
        this.beginsCompound = new boolean[count];
    }

    /** The penalty before each syllable; that of the first and of a forced one means nothing. */
    int[] penalties() {
        findCapitalLines();
        each(this::ordinary);
        each(this::compound);
        each(this::numbered);
        each(this::date);
        each(this::amount);
        each(this::post);
        each(this::office);
        each(this::place);
        each(this::personWithHonorific);
        each(this::personAlone);
        each(this::properRun);
        each(this::punctuation);
        wholeField();
        return penalties;
    }

    /** As {@link #penalties()}, for a field that holds a name. */
    int[] ofName() {
        penalties();
        int start = honorifics(0);
        if (start < count && count - start <= NAME_SYLLABLES_MAX && isBareName(start)) {
            bind(start, count - 1);
            joinHonorific(0, start, count);
        }
        return penalties;
    }

    private interface Rule {
        void at(int i);
    }

    private void each(Rule rule) {
        for (int i = 0; i < count; i++) {
            rule.at(i);
        }
    }

    private void findCapitalLines() {
        int start = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || syllables.get(i).forced()) {
                boolean mixed = syllables.subList(start, i).stream()
                        .anyMatch(syllable -> syllable.core().chars().anyMatch(Character::isLowerCase));
                Arrays.fill(capitals, start, i, !mixed);
                start = i;
            }
        }
    }

    private void ordinary(int i) {
        Syllable syllable = syllables.get(i);
        boolean connective = isConnective(i);
        boolean phraseEdge =
                i > 0 && syllable.emphasis() != syllables.get(i - 1).emphasis();
        penalties[i] = connective || phraseEdge && syllable.emphasis() ? WELCOME : NORMAL;
        if (i > 0
                && (syllables.get(i - 1).closed()
                        || phraseEdge
                        || syllables.get(i - 1).dash())) {
            penalties[i] = Math.min(penalties[i], AFTER_PUNCTUATION);
        }
        if (i > 0 && isConnective(i - 1) && !syllables.get(i - 1).closed()) {
            raise(i, AFTER_CONNECTIVE);
        }
    }

    private void compound(int i) {
        int length = words.compounds().length(syllables, i);
        beginsCompound[i] = length > 1;
        for (int inside = i + 1; inside < i + length; inside++) {
            raise(inside, length == 2 ? INSIDE_WORD : INSIDE_PHRASE);
            insideCompound[inside] = true;
        }
    }

    /** {@code lần thứ XVI}, {@code nhiệm kỳ 2022-2027}, {@code khóa XV}, {@code số 123/QĐ-UBND}. */
    private void numbered(int i) {
        int length = words.numbered().length(syllables, i);
        int number = i + length;
        if (length == 0 || number >= count || !isNumber(number)) {
            return;
        }
        bindNumber(i, number);
    }

    /** {@code ngày dd}, {@code tháng mm}, {@code năm yyyy}, and the three of them as one date. */
    private void date(int i) {
        String key = syllables.get(i).key();
        if (i > 0 && (key.equals("tháng") || key.equals("năm")) && nameEnds[i] && consumed[i - 1]) {
            raise(i, INSIDE_DATE);
        }
    }

    /** {@code 30 tập thể}, {@code 1,5 tỷ đồng}, {@code 08 - 10 tham luận}, {@code 07 giờ 30}. */
    private void amount(int i) {
        Syllable number = syllables.get(i);
        if (!number.digit()) {
            return;
        }
        int end = rangeEnd(i);
        bind(i, end);
        if (consumed[i] || !syllables.get(end).count() || end + 1 >= count || !isCounted(end + 1)) {
            return;
        }
        int measure = words.measures().length(syllables, end + 1);
        bind(end, end + Math.max(measure, 1));
        if (measure == 0 && end + 2 < count && syllables.get(end + 2).lower() && !isConnective(end + 2)) {
            raise(end + 2, AFTER_CONNECTIVE);
        }
        int next = end + 1 + measure;
        if (measure > 0 && next < count && follows(next) && (syllables.get(next).digit() || isMeasure(next))) {
            bind(next - 1, next + Math.max(words.measures().length(syllables, next), 1) - 1);
        }
    }

    private boolean isMeasure(int i) {
        return words.measures().length(syllables, i) > 0;
    }

    private boolean isCounted(int i) {
        Syllable noun = syllables.get(i);
        return follows(i)
                && (isMeasure(i) || !noun.core().isEmpty() && !noun.dash() && !noun.digit() && !isConnective(i));
    }

    private void post(int i) {
        int length = words.posts().length(syllables, i);
        if (length > 0) {
            nameEnds[i] = true;
            for (int inside = i + 1; inside < i + length; inside++) {
                raise(inside, INSIDE_WORD);
            }
        }
    }

    /** {@code Sở Nội} and what follows of the office's name. */
    private void office(int i) {
        int length = words.officeKinds().length(syllables, i);
        if (length == 0 || insideCompound[i] || !syllables.get(i).capital()) {
            return;
        }
        bind(i, i + length - 1);
        int first = i + length;
        boolean named = first < count && follows(first) && !isConnective(first) && !nameEnds[first];
        if (!named || !capitals[i] && !syllables.get(first).capital() && length == 1) {
            return;
        }
        bind(i, first);
        int next = first + 1;
        boolean oneLetter = syllables.get(first).core().length() == 1;
        if (next < count
                && follows(next)
                && !isConnective(next)
                && (capitals[i] || syllables.get(next).lower())) {
            raise(next, oneLetter || capitals[i] ? INSIDE_WORD : Unit.NEVER);
            next++;
        }
        officeNameGoesOn(next);
    }

    /** {@code … và Truyền thông}, {@code … - Khen thưởng}: kept whole when the line allows. */
    private void officeNameGoesOn(int i) {
        boolean joint = i + 1 < count
                && follows(i)
                && (syllables.get(i).dash() || syllables.get(i).key().equals("và"));
        if (!joint || !syllables.get(i + 1).capital() || words.officeKinds().length(syllables, i + 1) > 0) {
            return;
        }
        raise(i, INSIDE_PHRASE);
        raise(i + 1, INSIDE_WORD);
        if (i + 2 < count && follows(i + 2) && !isConnective(i + 2)) {
            raise(i + 2, INSIDE_WORD);
        }
    }

    /** {@code tỉnh Tiền Giang}, {@code xã Z}, {@code khu phố 3}. */
    private void place(int i) {
        int length = words.placeKinds().length(syllables, i);
        if (length == 0) {
            return;
        }
        bind(i, i + length - 1);
        int first = i + length;
        if (first >= count || !followsAbbreviation(first)) {
            return;
        }
        if (syllables.get(first).digit()) {
            bind(i, first);
            return;
        }
        int end = capitals[i] ? capitalsPlaceEnd(first) : runEnd(first, PLACE_SYLLABLES_MAX);
        bind(i, end - 1);
        if (end > first && end + 1 < count && syllables.get(end).dash() && follows(end) && !nameEnds[end + 1]) {
            int second = runEnd(end + 1, 2);
            boolean office = words.officeKinds().length(syllables, end + 1) > 0;
            if (second == end + 3 && !office) {
                bind(i, second - 1);
            }
        }
    }

    /** Among capitals nothing shows where a place's name ends: most have two syllables. */
    private int capitalsPlaceEnd(int first) {
        int end = runEnd(first, CAPITALS_PLACE_SYLLABLES);
        boolean oneLeft =
                end == first + CAPITALS_PLACE_SYLLABLES && runEnd(first, CAPITALS_PLACE_SYLLABLES + 2) == end + 1;
        boolean lineEnds = end + 1 >= count
                || syllables.get(end + 1).forced()
                || oneLeft && syllables.get(end).closed();
        return oneLeft && lineEnds ? end + 1 : end;
    }

    private void personWithHonorific(int i) {
        int first = honorifics(i);
        boolean begun = i > 0 && honorifics(i - 1) == first && first > i;
        if (first == i || begun || first >= count || capitals[first] && !isSurname(first)) {
            return;
        }
        int end = runEnd(first, NAME_SYLLABLES_MAX);
        if (end > first) {
            bind(first, end - 1);
            joinHonorific(i, first, end);
        }
    }

    private void joinHonorific(int honorific, int first, int end) {
        if (first == honorific) {
            return;
        }
        bind(honorific, first - 1);
        int characters = 0;
        for (int i = honorific; i < end; i++) {
            characters += syllables.get(i).text().length() + 1;
        }
        raise(first, characters > LONG_NAME_CHARACTERS ? AFTER_HONORIFIC : Unit.NEVER);
    }

    /** The index after the honorifics and degrees that begin at {@code i}; {@code i} when there is none. */
    private int honorifics(int i) {
        int end = i;
        while (end < count) {
            int length = words.honorifics().length(syllables, end);
            if (length == 0 || end > i && !followsAbbreviation(end)) {
                return end;
            }
            end += length;
        }
        return end;
    }

    /** A common surname and what follows it, without honorific. */
    private void personAlone(int i) {
        boolean goesOn =
                i > 0 && follows(i) && !capitals[i] && syllables.get(i - 1).capital();
        if (!syllables.get(i).capital() || !isSurname(i) || goesOn || insideCompound[i] || beginsCompound[i]) {
            return;
        }
        int end = runEnd(i, NAME_SYLLABLES_MAX - 1);
        if (end - i > 1) {
            bind(i, end - 1);
        }
    }

    /** Two capitals in a row are most likely one name; a capital and a small letter one word of an office's name. */
    private void properRun(int i) {
        if (i == 0 || capitals[i] || !follows(i) || !syllables.get(i - 1).capital() || isConnective(i)) {
            return;
        }
        if (syllables.get(i).capital()) {
            raise(i, INSIDE_WORD);
        } else if (syllables.get(i).lower()) {
            raise(i, INSIDE_GROUP);
        }
    }

    private void punctuation(int i) {
        if (i == 0) {
            return;
        }
        Syllable syllable = syllables.get(i);
        Syllable before = syllables.get(i - 1);
        char first = syllable.text().charAt(0);
        boolean clings = Syllable.CLOSERS.indexOf(first) >= 0 || "-–—&/%+".indexOf(first) >= 0;
        boolean held =
                Syllable.OPENERS.indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
        if (clings && !syllable.dots() || held || !syllable.spaceBefore()) {
            raise(i, Unit.NEVER);
        } else if (before.text().equals("&") || before.text().equals("/")) {
            raise(i, INSIDE_PHRASE);
        }
    }

    /** A field of two to six capitalised syllables is a name. */
    private void wholeField() {
        if (count < 2 || count > NAME_SYLLABLES_MAX || capitals[0] && !isSurname(0)) {
            return;
        }
        if (runEnd(0, NAME_SYLLABLES_MAX) == count) {
            bind(0, count - 1);
        }
    }

    private boolean isBareName(int start) {
        for (int i = start; i < count; i++) {
            boolean inner = i + 1 < count && syllables.get(i).closed();
            if (inner || syllables.get(i).digit() || syllables.get(i).core().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean isConnective(int i) {
        return words.connectives().length(syllables, i) > 0 && !insideCompound[i] && !nameEnds[i];
    }

    private boolean isSurname(int i) {
        return words.surnames().length(syllables, i) > 0;
    }

    /** The end (exclusive) of a run of capitalised syllables from {@code first}, at most {@code max} of them. */
    private int runEnd(int first, int max) {
        int end = first;
        while (end < count && end - first < max && (end == first || follows(end)) && isProper(end)) {
            end++;
        }
        return end;
    }

    private boolean isProper(int i) {
        if (!syllables.get(i).capital() || nameEnds[i]) {
            return false;
        }
        return !capitals[i]
                || !isConnective(i)
                        && !beginsCompound[i]
                        && words.officeKinds().length(syllables, i) == 0
                        && words.placeKinds().length(syllables, i) == 0;
    }

    private boolean isNumber(int i) {
        Syllable syllable = syllables.get(i);
        return !syllable.forced() && (syllable.digit() || syllable.roman() || syllable.dots());
    }

    private void bindNumber(int from, int number) {
        int end = rangeEnd(number);
        bind(from, end);
        nameEnds[from] = true;
        Arrays.fill(consumed, from, end + 1, true);
    }

    /** The index of the last syllable of {@code 8 - 10} or {@code XV - XVI} beginning at {@code number}. */
    private int rangeEnd(int number) {
        boolean range = number + 2 < count
                && syllables.get(number + 1).dash()
                && isNumber(number + 2)
                && follows(number + 1)
                && follows(number + 2);
        return range ? number + 2 : number;
    }

    /** Whether the syllable goes on from the one before, with neither punctuation nor a manual break between. */
    private boolean follows(int i) {
        return followsAbbreviation(i) && !syllables.get(i - 1).closed();
    }

    /** As {@link #follows}, where the one before may end with the full stop of an abbreviation. */
    private boolean followsAbbreviation(int i) {
        Syllable syllable = syllables.get(i);
        String before = syllables.get(i - 1).text();
        boolean ended = syllables.get(i - 1).closed() && !before.endsWith(".") && !before.endsWith(",");
        return !syllable.forced() && !syllable.opened() && !ended;
    }

    /** No break between the syllables {@code from} to {@code to}, both included. */
    private void bind(int from, int to) {
        for (int i = from + 1; i <= to && i < count; i++) {
            raise(i, Unit.NEVER);
        }
    }

    private void raise(int i, int penalty) {
        penalties[i] = Math.max(penalties[i], penalty);
    }
}
