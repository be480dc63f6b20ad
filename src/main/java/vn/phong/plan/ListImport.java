package vn.phong.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.phong.event.Cue;
import vn.phong.event.Fields;
import vn.phong.event.Posts;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.plan.ListHeads.Column;

/** Makes cues of a table of awards or of ranks, whatever the order of its columns; columns nobody knows are kept. */
public final class ListImport {
    /** What a line begins with that only tells people something. */
    public static final String NOTE = "# ";

    private static final int HEADS_WITHIN = 60;
    private static final int ROW_COUNT_MAX = 2_000;
    private static final int PER_PAGE = 8;
    private static final Pattern AWARD_WORDS = Pattern.compile(
            ".*\\b(huan chuong|huy chuong|bang khen|giay khen|co thi dua|chien si thi dua|ky niem chuong|danh hieu"
                    + "|lao dong tien tien|giai (nhat|nhi|ba|khuyen khich)|giai thuong)\\b.*");
    /** {@code Giải Nhất} and {@code trao giải Cuộc thi} are of one form; a {@code giải pháp} is no prize. */
    private static final Pattern FORMS = Pattern.compile("\\b(huan chuong|huy chuong|bang khen|giay khen|co thi dua"
            + "|chien si thi dua|ky niem chuong|lao dong tien tien|giai(?! (phap|doan|trinh|quyet|lao|phong)\\b))\\b");

    /** What leads to the award in the title of a list. */
    private static final Pattern LIST_OF =
            Pattern.compile("(?iu)^danh sách\\s.*?(?:tặng thưởng|trao tặng|tặng|được nhận|trao)\\s+"
                    + "(?=(?:huân chương|huy chương|bằng khen|giấy khen|cờ thi đua|kỷ niệm chương|danh hiệu|giải))");

    /** Their form alone says neither which nor of which contest. */
    private static final String PRIZES = "giai";

    private static final Pattern PRIZE = Pattern.compile("(dac biet|nhat|nhi|ba|tu|khuyen khich)");

    private static final String COLLECTIVES = "Tập thể";
    private static final String INDIVIDUALS = "Cá nhân";
    private static final Pattern COLLECTIVE = Pattern.compile("(.*\\W)?tap the( .*)?");
    private static final Pattern INDIVIDUAL = Pattern.compile("(.*\\W)?ca nhan( .*)?");

    /** Two words or more, each with a capital. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'.]*(\\s+\\p{Lu}[\\p{L}'.]*){1,7}");

    private static final Set<Column> OF_RECIPIENTS = EnumSet.of(
            Column.NUMBER,
            Column.NAME,
            Column.POSITION,
            Column.UNIT,
            Column.AWARD,
            Column.DECISION,
            Column.GROUP,
            Column.WALL_NOTE);
    /** The cells of a rank after its name, in their order, by the field that holds them. */
    private static final Map<String, Column> OF_RANKS = ofRanks();

    private static final Set<Column> TOLD_OF_RANKS =
            EnumSet.of(Column.NUMBER, Column.RANK, Column.NAME, Column.UNIT, Column.SCORE, Column.GRADE, Column.NOTE);

    private final PlanDocument document;
    private final ListKind kind;
    private final Map<String, Batch> batches = new LinkedHashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<UnreadLine> unread = new ArrayList<>();
    private ListHeads heads;
    private String section = "";
    private String type = "";
    private String award = "";
    /** What the rows below were decided by, until another line says otherwise. */
    private String decided = "";

    private int rows;

    private ListImport(PlanDocument document, ListKind kind) {
        this.document = document;
        this.kind = kind;
        this.questions.addAll(document.review());
    }

    /** What the table's heads say it is a list of; empty when they say neither, and for a programme with its lists. */
    public static Optional<ListKind> kindOf(PlanDocument document) {
        if (document.printed()) {
            return Optional.empty();
        }
        return document.lines().stream()
                .filter(PlanLine::isRow)
                .limit(HEADS_WITHIN)
                .filter(line -> !TableHeads.of(line.cells()).isAgenda())
                .map(line -> ListHeads.of(line.cells()))
                .flatMap(heads -> heads.isRanking()
                        ? Optional.of(ListKind.RANKING).stream()
                        : heads.isAwards() ? Optional.of(ListKind.AWARDS).stream() : java.util.stream.Stream.empty())
                .findFirst();
    }

    /** @throws Refusal when the document holds no such table */
    public static ListDraft read(PlanDocument document, ListKind kind) {
        return new ListImport(document, kind).draft();
    }

    private ListDraft draft() {
        for (PlanLine line : document.lines()) {
            if (!line.isBlank()) {
                line(line);
            }
        }
        if (rows == 0) {
            throw noTable();
        }
        List<Cue> cues = new ArrayList<>();
        batches.values().forEach(batch -> cues.add(batch.cue(cues.size() + 1)));
        unread.addAll(document.unreadAsides());
        return new ListDraft(kind, cues, rows, questions, unread);
    }

    private void line(PlanLine line) {
        ListHeads found = line.isRow() ? ListHeads.of(line.cells()) : null;
        if (found != null && (kind == ListKind.RANKING ? found.isRanking() : found.isNames())) {
            heads = found;
            return;
        }
        List<String> told =
                line.cells().stream().filter(cell -> !cell.isBlank()).toList();
        boolean isRow =
                line.isRow() && heads != null && (told.size() > 1 ? !isSection(line, told) : isNameAlone(line, told));
        if (isRow && rows < ROW_COUNT_MAX && kind == ListKind.AWARDS) {
            recipient(line);
        } else if (isRow && rows < ROW_COUNT_MAX) {
            rank(line);
        } else if (!line.isRow() && line.text().startsWith(NOTE)) {
            unread.add(new UnreadLine(line.number(), line.text()));
        } else {
            section(line, told);
        }
    }

    /** A number and one phrase, such as {@code I | TẬP THỂ}. */
    private boolean isSection(PlanLine line, List<String> told) {
        boolean numbered = told.size() == 2 && told.get(0).matches("[IVX]{1,5}\\.?|[A-H]\\.?");
        return numbered && heads.cell(line.cells(), Column.UNIT).isEmpty();
    }

    /** A name, in its column, and nothing else; what heads a part of the list says who or what they are given. */
    private boolean isNameAlone(PlanLine line, List<String> told) {
        String name = heads.cell(line.cells(), Column.NAME);
        return kind == ListKind.AWARDS
                && told.size() == 1
                && !name.isEmpty()
                && NAME.matcher(name).matches()
                && !name.equals(name.toUpperCase(Locale.ROOT))
                && !AWARD_WORDS.matcher(PlanWords.words(name)).matches();
    }

    private void section(PlanLine line, List<String> told) {
        String text = Marker.without(told.isEmpty() ? line.plain() : told.get(told.size() - 1))
                .replace("*", "")
                .strip();
        Optional<DecisionText> decision = kind == ListKind.AWARDS ? DecisionText.of(text) : Optional.empty();
        if (decision.isPresent()) {
            decided = decision.get().printed();
            text = PlanWords.capitalised(DecisionText.beside(text));
            if (text.isEmpty()) {
                return;
            }
        }
        String words = PlanWords.words(text);
        boolean collective = COLLECTIVE.matcher(words).matches();
        boolean individual = INDIVIDUAL.matcher(words).matches();
        if (kind == ListKind.AWARDS && collective != individual) {
            type = collective ? COLLECTIVES : INDIVIDUALS;
        }
        if (kind == ListKind.AWARDS && AWARD_WORDS.matcher(words).matches()) {
            award = LIST_OF.matcher(text).replaceFirst("");
        } else if (heads == null || !collective && !individual) {
            section = text;
        }
        if (decision.isEmpty()) {
            unread.add(new UnreadLine(line.number(), line.text()));
        }
    }

    private void recipient(PlanLine line) {
        List<String> cells = line.cells();
        String name = heads.cell(cells, Column.NAME);
        String unit = heads.cell(cells, Column.UNIT);
        boolean byUnit = name.isEmpty();
        if (byUnit && unit.isEmpty()) {
            unread.add(new UnreadLine(line.number(), line.text()));
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "name", byUnit ? unit : name);
        put(fields, "position", Posts.withoutUnit(heads.cell(cells, Column.POSITION), unit));
        put(fields, "unit", byUnit ? "" : unit);
        put(fields, "note", heads.cell(cells, Column.WALL_NOTE));
        beside(fields, heads.others(cells, OF_RECIPIENTS));
        String told = heads.cell(cells, Column.AWARD);
        boolean isPrize =
                heads.namesPrizes() && PRIZE.matcher(PlanWords.words(told)).matches();
        String form = told.isEmpty() ? award : isPrize ? "Giải " + told : told;
        if (form.isEmpty()) {
            ask(
                    line,
                    "Chưa rõ hình thức khen của “" + fields.get("name") + "”; hãy điền.",
                    "The award of “" + fields.get("name") + "” is not clear; fill it in.");
        }
        String group = heads.cell(cells, Column.GROUP);
        String who = kindOfRecipient(group, byUnit || heads.namesBodies());
        String heading = !group.isEmpty() && who.equalsIgnoreCase(group) ? "" : group;
        String cell = heads.cell(cells, Column.DECISION);
        String decision = cell.isEmpty() ? decided : cell;
        batches.computeIfAbsent(
                        String.join("\t", form, who, heading, decision),
                        unused -> new Batch(form, who, heading, decision))
                .rows
                .add(fields);
        rows++;
    }

    private String kindOfRecipient(String group, boolean isUnit) {
        String words = PlanWords.words(group);
        if (COLLECTIVE.matcher(words).matches()) {
            return COLLECTIVES;
        }
        if (INDIVIDUAL.matcher(words).matches()) {
            return INDIVIDUALS;
        }
        return type.isEmpty() ? isUnit ? COLLECTIVES : "" : type;
    }

    private void rank(PlanLine line) {
        List<String> cells = line.cells();
        boolean ofPeople = heads.has(Column.NAME);
        String person = heads.cell(cells, Column.NAME);
        String name = person.isEmpty() ? heads.cell(cells, Column.UNIT) : person;
        String rank = heads.cell(cells, Column.RANK);
        if (name.isEmpty()) {
            unread.add(new UnreadLine(line.number(), line.text()));
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rank", rank.isEmpty() ? heads.cell(cells, Column.NUMBER) : rank);
        fields.put("name", name);
        // A table's rows have as many cells as it has columns, empty ones too.
        OF_RANKS.forEach((field, column) -> {
            if (heads.has(column) && (ofPeople || column != Column.UNIT)) {
                fields.put(field, RundownDraft.clipped(heads.cell(cells, column)));
            }
        });
        beside(fields, heads.others(cells, TOLD_OF_RANKS));
        batches.computeIfAbsent(section, unused -> new Batch(section, "", "", ""))
                .rows
                .add(fields);
        rows++;
    }

    private static Map<String, Column> ofRanks() {
        Map<String, Column> cells = new LinkedHashMap<>();
        cells.put("unit", Column.UNIT);
        cells.put("score", Column.SCORE);
        cells.put("grade", Column.GRADE);
        cells.put("note", Column.NOTE);
        return cells;
    }

    /** Whether two titles name awards of different kinds; one that names none may be any. */
    static boolean isOtherAward(String one, String other) {
        Matcher first = AWARD_WORDS.matcher(PlanWords.words(one));
        Matcher second = AWARD_WORDS.matcher(PlanWords.words(other));
        return first.matches() && second.matches() && !first.group(1).equals(second.group(1));
    }

    /** Whether a place that the programme has for awards may be this list's: it names none, or one of the same form. */
    static boolean mayBeOf(String place, String award) {
        Set<String> forms = forms(place);
        return forms.isEmpty()
                || forms(award).isEmpty()
                || forms(award).stream().anyMatch(forms::contains);
    }

    /** Whether both name the same award, one maybe with who gives it: said together they say it twice. */
    static boolean isSameAward(String one, String other) {
        Set<String> forms = forms(one);
        return forms.size() == 1 && forms.equals(forms(other)) && !forms.contains(PRIZES);
    }

    /** Whether what a programme gives, maybe with more, is the same form of award. */
    static boolean namesAward(String called, String award) {
        Set<String> forms = forms(award);
        return !forms.isEmpty() && !forms.contains(PRIZES) && forms(called).containsAll(forms);
    }

    private static Set<String> forms(String text) {
        return FORMS.matcher(PlanWords.words(text))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static void beside(Map<String, Object> fields, Map<String, String> others) {
        if (!others.isEmpty()) {
            fields.put(Fields.EXTRA, others);
        }
    }

    private static void put(Map<String, Object> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, RundownDraft.clipped(text));
        }
    }

    private void ask(PlanLine line, String vi, String en) {
        questions.add(new Question(line.number(), "", new Message(vi, en)));
    }

    private Refusal noTable() {
        String name = document.fileName();
        return kind == ListKind.RANKING
                ? new Refusal(
                        "Tệp " + name + " không có bảng xếp hạng; hãy đặt tên cột \"Hạng, Đơn vị, Điểm, Ghi chú\".",
                        "The file " + name + " holds no ranking; name its columns \"Rank, Unit, Score, Note\".")
                : new Refusal(
                        "Tệp " + name + " không có danh sách khen thưởng; hãy đặt tên cột \"STT, Họ và tên, Chức vụ,"
                                + " Đơn vị, Hình thức khen\".",
                        "The file " + name + " holds no list of awards; name its columns \"No, Name, Position, Unit,"
                                + " Award\".");
    }

    /** Recipients of one award, or the ranks of one table. */
    private final class Batch {
        private final String title;
        private final String recipientType;
        private final String heading;
        private final String decision;
        private final ListHeads headed = heads;
        private final List<Map<String, Object>> rows = new ArrayList<>();

        Batch(String title, String recipientType, String heading, String decision) {
            this.title = title;
            this.recipientType = recipientType;
            this.heading = heading;
            this.decision = decision;
        }

        Cue cue(int number) {
            return kind == ListKind.AWARDS ? awards(number) : ranking(number);
        }

        private Cue awards(int number) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("award", RundownDraft.clipped(title));
            fields.put("heading", RundownDraft.clipped(heading));
            fields.put("recipients", rows);
            fields.put("recipientType", recipientType);
            fields.put("decisionRef", RundownDraft.clipped(decision));
            fields.put("perPage", PER_PAGE);
            String label = "Trao " + (title.isEmpty() ? "thưởng" : title);
            return cue(
                    "trao-thuong-" + number,
                    label + (recipientType.isEmpty() ? "" : ": " + recipientType.toLowerCase(Locale.ROOT)),
                    "award-batch",
                    fields);
        }

        private Cue ranking(int number) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("title", title.isEmpty() ? "Bảng xếp hạng" : RundownDraft.clipped(title));
            boolean ofPeople = rows.stream().anyMatch(row -> row.containsKey("unit"));
            List<String> columns = new ArrayList<>();
            columns.add(headed.caption(Column.RANK));
            columns.add(headed.caption(ofPeople || headed.has(Column.NAME) ? Column.NAME : Column.UNIT));
            OF_RANKS.forEach((field, column) -> {
                if (rows.stream().anyMatch(row -> row.containsKey(field))) {
                    columns.add(headed.caption(column));
                }
            });
            fields.put("columns", columns);
            fields.put("rows", rows);
            fields.put("perPage", PER_PAGE);
            return cue("xep-hang-" + number, String.valueOf(fields.get("title")), "ranking", fields);
        }

        private Cue cue(String id, String label, String layout, Map<String, Object> fields) {
            String told = label.length() <= 100 ? label : label.substring(0, 99) + "…";
            return new Cue(id, told, layout, "", Fields.of(fields), null, null, null);
        }
    }
}
