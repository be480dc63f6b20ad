package vn.phong.text;

/** Names of people, places and offices stay whole: told by the words before them and by their capitals. */
final class NameRules {
    static final int NAME_SYLLABLES_MAX = 6;

    /** Among capitals nothing shows where a name ends: most places have two syllables, most people up to four. */
    private static final int SHOUTED_PLACE_SYLLABLES = 2;

    private static final int SHOUTED_PERSON_SYLLABLES = 4;
    private static final int PLACE_SYLLABLES_MAX = 4;

    /** A name with its honorific of more characters than this may part after the honorific. */
    private static final int LONG_NAME_CHARACTERS = 24;

    private final Gaps gaps;
    private final Words words;
    private final WordRules ordinary;
    private final NumberRules numbers;
    private final boolean[] beginsPost;

    NameRules(Gaps gaps, Words words, WordRules ordinary, NumberRules numbers) {
        this.gaps = gaps;
        this.words = words;
        this.ordinary = ordinary;
        this.numbers = numbers;
        this.beginsPost = new boolean[gaps.count()];
    }

    void apply() {
        for (int i = 0; i < gaps.count(); i++) {
            post(i);
        }
        for (int i = 0; i < gaps.count(); i++) {
            office(i);
            place(i);
            personWithHonorific(i);
            personAlone(i);
            capitals(i);
        }
        if (gaps.count() <= NAME_SYLLABLES_MAX && honorifics(0) == 0 && isWholeName()) {
            gaps.bind(0, gaps.count() - 1);
        }
    }

    /** A field known to hold a name stays whole however it is capitalised, unless it holds more than a name. */
    void keepBareName() {
        int start = honorifics(0);
        if (gaps.count() - start > NAME_SYLLABLES_MAX) {
            return;
        }
        for (int i = start; i < gaps.count(); i++) {
            boolean inner =
                    i + 1 < gaps.count() && gaps.at(i).closed() && !gaps.at(i).abbreviation();
            if (inner || gaps.at(i).digit() || gaps.at(i).core().isEmpty()) {
                return;
            }
        }
        keepPerson(0, start, gaps.count());
    }

    private void post(int i) {
        int length = gaps.length(words.posts(), i);
        beginsPost[i] = length > 0;
        for (int inside = i + 1; inside < i + length; inside++) {
            gaps.raise(inside, Joins.INSIDE_WORD);
        }
        officeOfPost(i + length);
    }

    /** {@code Trưởng phòng Tổ chức - Hành chính}: the office is named by the end of the post. */
    private void officeOfPost(int first) {
        if (gaps.follows(first)
                && gaps.length(words.officeKinds(), first - 1) == 1
                && gaps.at(first).capital()) {
            boolean two = gaps.follows(first + 1) && gaps.at(first + 1).lower();
            goOn(first + (two ? 2 : 1));
        }
    }

    /** {@code Sở Nội vụ}: the kind and the first word of the name; the rest of the name when the line allows. */
    private void office(int i) {
        int first = i + gaps.length(words.officeKinds(), i);
        if (first == i || (ordinary.isInsideCompound(i) && !gaps.at(i).capital()) || isNoOffice(i, first - i)) {
            return;
        }
        gaps.bind(i, first - 1);
        boolean servesOffice = gaps.follows(first) && isServed(i, first);
        if (servesOffice || isCouncil(i, first)) {
            gaps.raise(first, servesOffice ? Joins.INSIDE_NAME : Joins.INSIDE_WHOLE);
            return;
        }
        if (!isNameOfOffice(i, first)) {
            return;
        }
        gaps.bind(i, first);
        int next = first + 1;
        if (gaps.follows(next)
                && !ordinary.isConnective(next)
                && (gaps.shouted(i) || gaps.at(next).lower())) {
            boolean certain = gaps.shouted(i)
                    ? ordinary.isInsideCompound(next)
                    : gaps.at(first).core().length() > 1;
            gaps.raise(next, certain ? Unit.NEVER : Joins.INSIDE_WORD);
            next++;
        }
        goOn(next);
    }

    /** The further parts of an office's name, from the one after its first word. */
    private void goOn(int part) {
        int next = part;
        while (next < gaps.count() && officeNameGoesOn(next)) {
            next += 3;
        }
        if (gaps.follows(next) && isHyphen(next) && gaps.length(words.officeKinds(), next + 1) > 0) {
            gaps.raise(next + 1, Joins.BETWEEN_OFFICES);
        }
    }

    private boolean isHyphen(int i) {
        return gaps.at(i).text().equals("-");
    }

    /**
     * {@code Văn phòng Ủy ban …}, {@code Văn phòng Sở Y}: the office that another one works for has a name of its own.
     */
    private boolean isServed(int kind, int served) {
        int length = gaps.length(words.officeKinds(), served);
        boolean named = served - kind > 1 && gaps.at(served).capital() && gaps.follows(served + 1);
        return length > 1 || length == 1 && named && !ordinary.isConnective(served + 1);
    }

    /** {@code Ủy ban nhân dân}, {@code Hội đồng nhân dân}: long enough to part where a column is very narrow. */
    private boolean isCouncil(int kind, int first) {
        return first - kind > 1 && ordinary.compoundLength(kind) > first - kind + 1;
    }

    /** {@code BAN HÀNH}, {@code BỘ ĐỘI} and the end of {@code CÁN BỘ} among capitals are no offices. */
    private boolean isNoOffice(int i, int kind) {
        boolean word = ordinary.isInsideCompound(i) || (kind == 1 && ordinary.compoundLength(i) == 2);
        return gaps.shouted(i) && word;
    }

    private boolean isNameOfOffice(int kind, int first) {
        if (!gaps.follows(first) || ordinary.isConnective(first) || numbers.begins(first)) {
            return false;
        }
        boolean longKind = first - kind > 1 && gaps.at(kind).capital();
        return gaps.at(first).capital() || (longKind && gaps.at(first).lower());
    }

    /** {@code … và Truyền thông}, {@code … - Khen thưởng}, {@code …, Thể thao và Du lịch}. */
    private boolean officeNameGoesOn(int i) {
        String joint = gaps.at(i).key();
        if (gaps.touches(i) && gaps.at(i - 1).text().endsWith(",")) {
            boolean listed = gaps.at(i).capital()
                    && gaps.follows(i + 2)
                    && gaps.at(i + 2).key().equals("và");
            if (listed && isPartOfOffice(i + 3)) {
                gaps.raise(i, Joins.INSIDE_PHRASE);
                gaps.raise(i + 1, Joins.INSIDE_WORD);
                gaps.raise(i + 2, Joins.INSIDE_PHRASE);
                gaps.raise(i + 3, Joins.INSIDE_WHOLE);
                gaps.raise(i + 4, Joins.INSIDE_WORD);
            }
            return false;
        }
        boolean goesOn = gaps.follows(i) && (isHyphen(i) || joint.equals("và")) && isPartOfOffice(i + 1);
        if (goesOn) {
            gaps.raise(i, Joins.INSIDE_PHRASE);
            gaps.raise(i + 1, isHyphen(i) ? Joins.AFTER_HYPHEN : Joins.INSIDE_WHOLE);
            gaps.raise(i + 2, gaps.follows(i + 2) && !ordinary.isConnective(i + 2) ? Joins.INSIDE_WORD : 0);
        }
        return goesOn;
    }

    private boolean isPartOfOffice(int i) {
        boolean another = gaps.length(words.officeKinds(), i) > 0 || gaps.length(words.institutions(), i) > 1;
        return gaps.follows(i) && gaps.at(i).capital() && !another;
    }

    /** {@code tỉnh Tiền Giang}, {@code xã Z}, {@code khu phố 3}, {@code tổ dân phố số 5}. */
    private void place(int i) {
        int first = i + gaps.length(words.placeKinds(), i);
        if (first == i || (gaps.shouted(i) && isPartOfWord(i, first))) {
            return;
        }
        gaps.bind(i, first - 1);
        boolean person = isPersonOfProvince(i, first);
        bareKind(i, first, person);
        if (person || !gaps.followsAbbreviation(first)) {
            return;
        }
        boolean numbered = gaps.at(first).key().equals("số") && numbers.begins(first);
        if (gaps.at(first).digit() || numbered) {
            gaps.bind(i, first);
            return;
        }
        int end = gaps.shouted(i) ? shoutedPlaceEnd(first) : runEnd(first, PLACE_SYLLABLES_MAX);
        gaps.bind(i, end - 1);
        doublePlace(first, end);
    }

    /** {@code Chủ tịch UBND tỉnh Nguyễn Thị B}: communes and wards are named after people, provinces are not. */
    private boolean isPersonOfProvince(int kind, int first) {
        return gaps.at(kind).key().equals("tỉnh")
                && gaps.follows(first)
                && isSurname(first)
                && gaps.follows(first + 1)
                && gaps.length(words.middleNames(), first + 1) > 0
                && personEnd(first) > first + 2;
    }

    /** {@code Ủy ban nhân dân tỉnh}, {@code trên địa bàn xã}: a kind without a name completes what stands before it. */
    private void bareKind(int kind, int next, boolean person) {
        boolean bare = person || !gaps.follows(next) || ordinary.isConnective(next) || numbers.begins(next);
        if (bare && gaps.follows(kind) && !ordinary.isConnective(kind - 1)) {
            gaps.raise(kind, Joins.BEFORE_BARE_KIND);
        }
    }

    /** {@code XÃ HỘI} and the end of {@code HỢP TÁC XÃ} are no places. */
    private boolean isPartOfWord(int kind, int first) {
        return (ordinary.isInsideCompound(kind) && !ordinary.isInsideCompound(first - 1))
                || ordinary.compoundLength(kind) > first - kind
                || (first - kind == 1 && ordinary.isInsideCompound(kind));
    }

    private int shoutedPlaceEnd(int first) {
        int end = runEnd(first, SHOUTED_PLACE_SYLLABLES);
        boolean oneMore =
                end == first + SHOUTED_PLACE_SYLLABLES && runEnd(first, SHOUTED_PLACE_SYLLABLES + 2) == end + 1;
        boolean lineEnds = end + 1 >= gaps.count()
                || gaps.at(end + 1).forced()
                || (oneMore && gaps.at(end).closed());
        return oneMore && lineEnds ? end + 1 : end;
    }

    /** {@code tỉnh Bà Rịa - Vũng Tàu}: two by two syllables around a hyphen are one name. */
    private void doublePlace(int first, int end) {
        boolean hyphen = end == first + 2 && gaps.follows(end) && isHyphen(end);
        if (hyphen && isPartOfOffice(end + 1) && runEnd(end + 1, PLACE_SYLLABLES_MAX) == end + 3) {
            gaps.bind(first, end + 2);
        }
    }

    private void personWithHonorific(int i) {
        int first = honorifics(i);
        boolean begun = i > 0 && honorifics(i - 1) == first;
        if (first == i || begun || ordinary.isInsideCompound(i) || !gaps.followsAbbreviation(first)) {
            return;
        }
        boolean doubtful = first - i == 1 && !gaps.at(i).abbreviation();
        if (gaps.shouted(first) && doubtful && !isSurname(first)) {
            return;
        }
        int end = personEnd(first);
        if (end > first) {
            keepPerson(i, first, end);
        }
    }

    private void keepPerson(int honorific, int first, int end) {
        gaps.bind(first, end - 1);
        if (first == honorific) {
            return;
        }
        gaps.bind(honorific, first - 1);
        int characters = end - honorific - 1;
        for (int i = honorific; i < end; i++) {
            characters += (i + 1 < end ? gaps.at(i).text() : gaps.at(i).core()).length();
        }
        gaps.raise(first, characters > LONG_NAME_CHARACTERS ? Joins.AFTER_HONORIFIC : Unit.NEVER);
    }

    /** The index after the honorifics, degrees and ranks that begin at {@code i}; {@code i} when there are none. */
    private int honorifics(int i) {
        int end = i;
        int length = gaps.length(words.honorifics(), end);
        while (length > 0) {
            end += length;
            boolean chained = gaps.followsAbbreviation(end)
                    || (gaps.touches(end) && gaps.at(end - 1).text().endsWith(","));
            length = chained ? gaps.length(words.honorifics(), end) : 0;
        }
        return end;
    }

    /** A common surname and what follows it, without honorific; among capitals a common middle name must follow. */
    private void personAlone(int i) {
        boolean goesOn = gaps.follows(i) && !gaps.shouted(i) && gaps.at(i - 1).capital() && !beginsPost[i - 1];
        if (!gaps.at(i).capital() || !isSurname(i) || (goesOn && isSurnameRun(i))) {
            return;
        }
        if (gaps.shouted(i) && !(gaps.follows(i + 1) && gaps.length(words.middleNames(), i + 1) > 0)) {
            return;
        }
        gaps.bind(i, personEnd(i) - 1);
    }

    /** Whether the capitalised syllable before belongs to a name that began earlier. */
    private boolean isSurnameRun(int i) {
        return isSurname(i - 1)
                || (i > 1 && gaps.follows(i - 1) && gaps.at(i - 2).capital());
    }

    /** Two capitals in a row are most likely one name; a capital and a small letter one word of an office's name. */
    private void capitals(int i) {
        if (!gaps.follows(i) || gaps.shouted(i) || !gaps.at(i - 1).capital() || ordinary.isConnective(i)) {
            return;
        }
        if (gaps.at(i).capital()) {
            gaps.raise(i, Joins.INSIDE_WORD);
        } else if (gaps.at(i).lower() && !isNameEnd(i)) {
            gaps.raise(i, Joins.INSIDE_GROUP);
        }
    }

    /** Two capitals before a small letter are a name that is over. */
    private boolean isNameEnd(int i) {
        return i > 1 && gaps.follows(i - 1) && gaps.at(i - 2).capital();
    }

    private boolean isWholeName() {
        boolean shoutedWords = gaps.count() > 0 && gaps.shouted(0) && !isSurname(0);
        return gaps.count() > 1 && !shoutedWords && runEnd(0, NAME_SYLLABLES_MAX) == gaps.count();
    }

    /** A degree may be written on to the surname: {@code TS.Nguyễn}. */
    private boolean isSurname(int i) {
        String key = gaps.at(i).key();
        return gaps.length(words.surnames(), i) > 0 || words.surnames().has(key.substring(key.lastIndexOf('.') + 1));
    }

    private int personEnd(int first) {
        int max = gaps.shouted(first) ? SHOUTED_PERSON_SYLLABLES : NAME_SYLLABLES_MAX;
        return isSurname(first) ? runEnd(first, max, 2) : runEnd(first, max);
    }

    private int runEnd(int first, int max) {
        return runEnd(first, max, 0);
    }

    /**
     * The end (exclusive) of a run of capitalised syllables from {@code first}, at most {@code max} of them. The first
     * {@code certain} of them are part of a name even where they could be another word.
     */
    private int runEnd(int first, int max, int certain) {
        int end = first;
        while (end < gaps.count() && end - first < max && (end == first || gaps.follows(end))) {
            boolean other = gaps.shouted(end) && end - first >= certain && isOtherWord(end);
            if (other || !gaps.at(end).capital() || numbers.begins(end) || beginsPost[end]) {
                return end;
            }
            end++;
        }
        return end;
    }

    /** Whether the syllable begins a word that ends a name; only asked among capitals. */
    private boolean isOtherWord(int i) {
        return ordinary.isConnective(i)
                || ordinary.compoundLength(i) > 0
                || gaps.length(words.officeKinds(), i) > 0
                || gaps.length(words.placeKinds(), i) > 0
                || gaps.length(words.honorifics(), i) > 0;
    }
}
