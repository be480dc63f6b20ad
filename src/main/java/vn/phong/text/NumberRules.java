package vn.phong.text;

import java.util.Arrays;
import java.util.Set;

/** Numbers stay with what they number or count: dates, terms, sessions, amounts, ranges. */
final class NumberRules {
    private static final Set<String> MULTIPLES = Set.of("trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ");
    private static final Set<String> CLOCK = Set.of("giờ", "phút");

    private final Gaps gaps;
    private final Words words;
    private final WordRules ordinary;
    /** Whether an expression such as {@code năm 2019} or {@code lần thứ XVI} begins here. */
    private final boolean[] begins;
    /** Whether the syllable belongs to a day, a month or a year with its number. */
    private final boolean[] inDate;
    /** Whether the syllable belongs to such an expression, so that its number counts nothing after it. */
    private final boolean[] within;

    NumberRules(Gaps gaps, Words words, WordRules ordinary) {
        this.gaps = gaps;
        this.words = words;
        this.ordinary = ordinary;
        this.begins = new boolean[gaps.count()];
        this.within = new boolean[gaps.count()];
        this.inDate = new boolean[gaps.count()];
    }

    void apply() {
        for (int i = 0; i < gaps.count(); i++) {
            numbered(i);
            ordinal(i);
        }
        for (int i = 0; i < gaps.count(); i++) {
            date(i);
            amount(i);
        }
    }

    boolean begins(int i) {
        return begins[i];
    }

    /** {@code ngày 26}, {@code nhiệm kỳ 2022-2027}, {@code khóa XV}, {@code số 123/QĐ-UBND}. */
    private void numbered(int i) {
        int number = i + gaps.length(words.numbered(), i);
        boolean parted = number > i
                && gaps.at(number - 1).closed()
                && !gaps.at(number - 1).text().endsWith(":");
        if (number > i && isNumber(number) && !parted) {
            keep(i, rangeEnd(number));
            ofDocument(i);
            Arrays.fill(inDate, i, rangeEnd(number) + 1, isDatePart(gaps.at(i).key()));
        }
    }

    /** {@code Nghị quyết số 57-NQ/TW}, {@code Quốc hội khóa XVI}: what is numbered stands before it. */
    private void ofDocument(int i) {
        boolean tight = gaps.at(i).key().equals("số") || gaps.at(i).key().equals("khóa");
        if (tight && gaps.follows(i)) {
            boolean code = gaps.at(i + 1).core().matches("\\d+[/-].*");
            gaps.raise(i, code ? Joins.INSIDE_NAME : Joins.BEFORE_MODIFIER);
        }
    }

    /** {@code lần thứ nhất}, {@code hạng ba}, {@code lần thứ mười hai}. */
    private void ordinal(int i) {
        int end = i + gaps.length(words.ordinalHeads(), i);
        boolean found = false;
        while (end > i && gaps.follows(end) && isOrdinalWord(end)) {
            found = true;
            end++;
        }
        if (found) {
            keep(i, end - 1);
        }
    }

    private boolean isOrdinalWord(int i) {
        boolean year = gaps.at(i).key().equals("năm") && isNumber(i + 1);
        return gaps.length(words.ordinals(), i) > 0 && !year;
    }

    private void keep(int from, int to) {
        gaps.bind(from, to);
        begins[from] = true;
        Arrays.fill(within, from, to + 1, true);
    }

    /** The parts of one date: {@code ngày 26 tháng 12 năm 2019}, its day or month perhaps still missing. */
    private void date(int i) {
        String key = gaps.at(i).key();
        boolean afterPart =
                gaps.touches(i) && (inDate[i - 1] || gaps.at(i - 1).key().equals("ngày"));
        if (inDate[i] && key.equals("năm")) {
            // It begins a line better than it ends one, but it belongs to what was done that year.
            gaps.raise(i, Joins.BEFORE_YEAR);
        }
        if (afterPart && !key.equals("ngày") && isDatePart(key)) {
            gaps.raise(i, Joins.INSIDE_WORD);
        }
    }

    private static boolean isDatePart(String key) {
        return key.equals("ngày") || key.equals("tháng") || key.equals("năm");
    }

    /** {@code 30 tập thể}, {@code 1,5 tỷ đồng}, {@code 08 - 10 tham luận}, {@code 07 giờ 30 phút}. */
    private void amount(int i) {
        if (!isNumber(i) || gaps.at(i).dots()) {
            return;
        }
        int end = rangeEnd(i);
        if (isClock(i)) {
            end = i;
            clockRange(i);
        }
        gaps.bind(i, end);
        int measure = measure(end + 1);
        boolean counts = measure > 0 || isCounted(end + 1);
        if (!within[i]) {
            afterItsNoun(i, counts);
        }
        if (within[i] || !gaps.at(end).count() || !counts) {
            return;
        }
        if (measure == 0) {
            gaps.bind(end, end + 1);
            secondSyllable(end + 2);
            return;
        }
        int last = end + measure;
        gaps.bind(end, last);
        String unit = gaps.at(last).key();
        if (MULTIPLES.contains(unit)) {
            gaps.bind(last, last + Math.max(measure(last + 1), isCounted(last + 1) ? 1 : 0));
        } else if (CLOCK.contains(unit)
                && gaps.follows(last + 1)
                && gaps.at(last + 1).digit()) {
            gaps.bind(last, last + 1);
        }
    }

    /** {@code 8h00}, or the minutes of {@code 13 giờ 30}. */
    private boolean isClock(int i) {
        return gaps.at(i).core().matches("\\d{1,2}[hg:]\\d{0,2}.*")
                || gaps.follows(i) && gaps.at(i - 1).key().equals("giờ");
    }

    /** {@code 8h00 - 8h10}: where a line is too narrow for both it ends after the dash, and nowhere else. */
    private void clockRange(int i) {
        if (rangeEnd(i) > i) {
            gaps.bind(i, i + 1);
            gaps.raise(i + 2, Joins.INSIDE_WHOLE);
        }
    }

    /** {@code Đề án 06}, {@code Ban Chỉ đạo 35}, {@code 30, 40, 50 năm}: a number that counts nothing itself. */
    private void afterItsNoun(int i, boolean counts) {
        boolean listed = i > 0
                && gaps.touches(i)
                && isNumber(i - 1)
                && gaps.at(i - 1).text().endsWith(",");
        boolean named = !counts && gaps.follows(i) && !ordinary.isConnective(i - 1);
        if (listed || named) {
            gaps.raise(i, Joins.INSIDE_WHOLE);
        }
    }

    private int measure(int i) {
        return gaps.follows(i) ? gaps.length(words.measures(), i) : 0;
    }

    /** Any noun may be counted; a year before a noun counts nothing. */
    private boolean isCounted(int i) {
        if (!gaps.follows(i) || isYear(gaps.at(i - 1).core())) {
            return false;
        }
        Syllable noun = gaps.at(i);
        return !noun.core().isEmpty() && !noun.dash() && !noun.digit() && !ordinary.isConnective(i) && !within[i];
    }

    private static boolean isYear(String digits) {
        return digits.matches("(?:19|20)\\d\\d");
    }

    private void secondSyllable(int i) {
        if (gaps.follows(i) && !ordinary.isConnective(i) && !gaps.at(i).digit() && !within[i]) {
            gaps.raise(i, Joins.AFTER_LEADER);
        }
    }

    private boolean isNumber(int i) {
        if (i >= gaps.count() || gaps.at(i).forced()) {
            return false;
        }
        Syllable syllable = gaps.at(i);
        return syllable.digit() || syllable.roman() || syllable.dots();
    }

    /** The index of the last syllable of {@code 8 - 10} or {@code XV - XVI} when one begins at {@code number}. */
    private int rangeEnd(int number) {
        boolean range = gaps.follows(number + 1)
                && gaps.at(number + 1).dash()
                && gaps.follows(number + 2)
                && isNumber(number + 2);
        return range ? number + 2 : number;
    }
}
