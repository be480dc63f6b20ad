package vn.phong.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.message.Message;

/** Makes the programme and the rundown from the agenda's rows, and asks for what the plan leaves open. */
final class RundownDraft {
    static final String BACKDROP_CUE = "phong";

    private static final String SILENCE = "Phút mặc niệm";
    private static final int PAPER_COUNT_MAX = 60;
    private static final int AWARDS_PER_PAGE = 8;
    private static final int RANKS_PER_PAGE = 8;
    private static final int TEXT_LENGTH_MAX = 2_000;
    private static final int LABEL_LENGTH_MAX = 100;
    private static final int ASKED_LENGTH_MAX = 50;
    private static final Pattern PAPER_COUNT = Pattern.compile(
            "(\\d{1,3})(?:\\s*(?:-|–|đến|tới|hoặc)\\s*(\\d{1,3}))?\\s*(?:bài |ý kiến )?(?:tham luận|bài|ý kiến|"
                    + "báo cáo)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern REPORT_LEAD = Pattern.compile(
            "^(?:(?:Trình bày|Thông qua|Đọc)\\s+)?(?:Báo cáo|báo cáo)\\s+(?!của|về|số|do|" + "viên)",
            Pattern.UNICODE_CASE);
    private static final Pattern ANNOUNCE =
            Pattern.compile("^(?:Công bố(?: và trao)?|Trao tặng|Trao|Đọc)\\s+(?:các\\s+)?");
    private static final List<String> SPEECHES = List.of(
            "khai mạc", "chào mừng", "chỉ đạo", "kết luận", "đáp từ", "bế mạc", "tiếp thu ý kiến chỉ đạo", "cảm ơn");

    private final List<PlanLine> lines;
    private final Ledger ledger;
    private final Fields backdrop;
    private final List<AgendaItem> items = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<DraftRow> rows = new ArrayList<>();
    private final Timeline timeline = new Timeline();

    RundownDraft(List<PlanLine> lines, Ledger ledger, Fields backdrop) {
        this.lines = lines;
        this.ledger = ledger;
        this.backdrop = backdrop;
        cues.add(new Cue(BACKDROP_CUE, "Phông chính", Event.BACKDROP, "", backdrop, null, null, null));
    }

    List<AgendaItem> items() {
        return items;
    }

    List<Cue> cues() {
        return cues;
    }

    /** The items as they are reviewed, in the order of {@link #items}. */
    List<DraftRow> rows() {
        return rows;
    }

    List<Question> questions() {
        return questions;
    }

    void agenda(String title, List<AgendaRow> rows) {
        cues.add(new Cue("chuong-trinh", title, "agenda", "", Fields.of(Map.of("title", title)), null, null, null));
        rows.stream().map(AgendaRow::closed).forEach(this::add);
    }

    private void add(AgendaRow row) {
        String id = "muc-" + (items.size() + 1);
        String performer = row.performer().isEmpty() ? RowText.ownerIn(row.text()) : row.performer();
        items.add(new AgendaItem(
                id,
                clipped(row.number()),
                clipped(row.clock().printed()),
                clipped(row.text()),
                clipped(row.performer()),
                row.extra(),
                null));
        row.lines()
                .forEach(at ->
                        ledger.use(at, "mục " + items.size() + " của chương trình", "agenda item " + items.size()));
        boolean timeDoubtful = checkTime(row, id);
        List<Integer> source =
                row.lines().stream().map(at -> lines.get(at).number()).toList();
        rows.add(RowReview.of(row, source, timeDoubtful));
        CueKind kind = CueKind.of(row.text());
        boolean nested = kind != CueKind.PAPERS
                && (row.children().stream().anyMatch(AgendaRow::soundsLikeAgenda)
                        || row.isPart() && !row.children().isEmpty());
        if (nested) {
            row.children().forEach(this::add);
        } else {
            cuesOf(kind, new Source(id, row, performer));
        }
    }

    private void cuesOf(CueKind kind, Source source) {
        switch (kind) {
            case PAPERS -> papers(source);
            case REPORT -> report(source);
            case RANKING -> ranking(source);
            case BREAK, VOTE ->
                cue(
                        source,
                        source.id(),
                        source.row().text(),
                        "notice",
                        notice(source.row().text()));
            case SILENCE -> cue(source, source.id(), source.row().text(), "notice", notice(SILENCE));
            case BACKDROP -> backdrop(source);
            case DECISION -> decision(source);
            case AWARDS -> awards(source);
            case DECISION_AND_AWARDS -> {
                decision(source);
                awards(source);
            }
            case CEREMONY -> ceremony(source);
            case SPEECH -> speech(source);
            case OTHER -> other(source);
        }
    }

    /** Nothing but the backdrop; a minute of silence told in the same item comes after it. */
    private void backdrop(Source source) {
        cue(source, source.id(), source.row().text(), Event.BACKDROP, backdrop);
        if (PlanWords.has(PlanWords.words(source.row().text()), "mac niem")) {
            cue(source, source.id() + "-mac-niem", SILENCE, "notice", notice(SILENCE));
        }
    }

    private void speech(Source source) {
        String text = source.row().text();
        cue(source, source.id(), text, "speaker", person(new String[] {"kind", speechKind(text)}, source.who()));
        askForName(source);
    }

    /** A person has a name or a post; a unit or everybody has no card of their own. */
    private void other(Source source) {
        Performer who = source.who();
        if (who.isNameless() && who.position().isEmpty()) {
            backdrop(source);
        } else {
            speech(source);
        }
    }

    private void ceremony(Source source) {
        String text = source.row().text();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("heading", "");
        fields.put("title", clipped(text));
        cue(source, source.id(), text, "ceremony", Fields.of(fields));
    }

    private void report(Source source) {
        String text = source.row().text();
        Matcher lead = REPORT_LEAD.matcher(text);
        String title = lead.find() ? PlanWords.capitalised(text.substring(lead.end())) : text;
        cue(source, source.id(), text, "report", person(new String[] {"title", title}, source.who()));
        askForName(source);
    }

    private void papers(Source source) {
        List<AgendaRow> told = source.row().children();
        int total = Math.min(PAPER_COUNT_MAX, paperCount(source));
        for (int index = 1; index <= total; index++) {
            boolean known = index <= told.size();
            Performer who = known ? Performer.of(told.get(index - 1).performer()) : Performer.NOBODY;
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("index", index);
            fields.put("total", total);
            fields.put("topic", known ? clipped(told.get(index - 1).text()) : "");
            addPerson(fields, who);
            int paper = index;
            if (known) {
                told.get(index - 1).lines().forEach(at -> ledger.use(at, "tham luận " + paper, "paper " + paper));
            }
            cue(
                    source,
                    source.id() + "-tham-luan-" + index,
                    "Tham luận " + index + "/" + total,
                    "paper",
                    Fields.of(fields));
        }
        int open =
                (int) told.stream().takeWhile(paper -> !paper.text().isEmpty()).count();
        if (open < total) {
            ask(
                    source,
                    source.id() + "-tham-luan-" + (open + 1),
                    "hãy điền tên tham luận, họ tên và đơn vị cho các ô tham luận còn trống",
                    "fill in the topic, name and unit of the papers still empty");
        }
    }

    /**
     * Those that are listed, when the figures allow so few; else the larger figure of a range, so that nobody is left
     * without a place; a place too many is simply skipped.
     */
    private int paperCount(Source source) {
        Matcher count = PAPER_COUNT.matcher(source.row().text());
        String cue = source.id() + "-tham-luan-1";
        int listed = source.row().children().size();
        if (!count.find()) {
            if (listed == 0) {
                ask(
                        source,
                        cue,
                        "kế hoạch không nói có mấy tham luận, đã chuẩn bị 1 ô; hãy thêm cho đủ",
                        "the plan does not say how many papers there are, 1 place is ready; add the others");
            }
            return Math.max(1, listed);
        }
        int first = Math.max(1, Integer.parseInt(count.group(1)));
        int last = count.group(2) == null ? first : Math.max(first, Integer.parseInt(count.group(2)));
        if (listed >= first) {
            return listed;
        }
        int total = Math.min(PAPER_COUNT_MAX, last);
        if (last > first || last > total) {
            ask(
                    source,
                    cue,
                    "kế hoạch ghi \"" + count.group() + "\", đã chuẩn bị " + total + " ô; hãy bỏ ô thừa khi chốt",
                    "the plan says \"" + count.group() + "\", " + total
                            + " places are ready; take out those not needed");
        }
        return total;
    }

    private void decision(Source source) {
        String cue = source.id() + "-quyet-dinh";
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", "");
        fields.put("date", "");
        fields.put("authority", "");
        fields.put("summary", clipped(announced(source.row().text())));
        fields.put("reader", clipped(source.performer()));
        cue(source, cue, source.row().text(), "decision", Fields.of(fields));
        ask(
                source,
                cue,
                "hãy điền số, ngày, người ký và trích yếu của quyết định",
                "fill in the decision's number, date, authority and summary");
    }

    private void awards(Source source) {
        String cue = source.id() + "-khen-thuong";
        String text = source.row().text();
        boolean ownAward = CueKind.of(text) == CueKind.AWARDS;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("award", ownAward ? clipped(announced(text)) : "");
        fields.put("heading", "");
        fields.put("recipients", List.of());
        fields.put("recipientType", "");
        fields.put("perPage", AWARDS_PER_PAGE);
        cue(source, cue, ownAward ? text : "Trao thưởng", "award-batch", Fields.of(fields));
        ask(
                source,
                cue,
                "hãy điền hình thức khen và danh sách nhận theo thứ tự đứng",
                "fill in the award and the recipients in their standing order");
    }

    private void ranking(Source source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", clipped(announced(source.row().text())));
        fields.put("columns", List.of("Hạng", "Đơn vị", "Điểm", "Xếp loại"));
        fields.put("rows", List.of());
        fields.put("perPage", RANKS_PER_PAGE);
        cue(source, source.id(), source.row().text(), "ranking", Fields.of(fields));
        ask(source, source.id(), "hãy điền bảng xếp hạng", "fill in the ranking");
    }

    private void cue(Source source, String id, String label, String layout, Fields fields) {
        String number = source.row().number();
        boolean numbered = !number.isEmpty() && Character.isLetterOrDigit(number.codePointAt(0));
        String shown = (numbered ? number + ". " : "") + label.replace("*", "");
        cues.add(new Cue(id, brief(shown, LABEL_LENGTH_MAX), layout, source.id(), fields, null, null, null));
    }

    private void askForName(Source source) {
        Performer who = source.who();
        if (!who.isNameless()) {
            return;
        }
        String told = source.performer().isEmpty() ? "" : " (kế hoạch chỉ ghi \"" + source.performer() + "\")";
        String toldEn = source.performer().isEmpty() ? "" : " (the plan only says \"" + source.performer() + "\")";
        ask(
                source,
                source.id(),
                "hãy điền họ tên người lên sân khấu" + told,
                "fill in the name of the person on stage" + toldEn);
    }

    /** Whether the time cannot be right beside the items above. */
    private boolean checkTime(AgendaRow row, String id) {
        boolean doubtful = timeline.contradicts(row);
        if (doubtful) {
            ask(
                    new Source(id, row, ""),
                    "",
                    "giờ \"" + row.clock().printed()
                            + "\" chồng lên hoặc lùi trước mục trên; hãy kiểm tra giờ, thứ tự vẫn giữ như kế hoạch",
                    "the time \"" + row.clock().printed()
                            + "\" overlaps or precedes the item above; check it, the plan's order is kept");
        }
        return doubtful;
    }

    private void ask(Source source, String cue, String vi, String en) {
        String item = brief(source.row().text(), ASKED_LENGTH_MAX);
        questions.add(new Question(
                lines.get(source.row().lines().get(0)).number(),
                cue,
                new Message("Mục “" + item + "”: " + vi + ".", "Item “" + item + "”: " + en + ".")));
    }

    private static String speechKind(String text) {
        List<String> said = SPEECHES.stream()
                .filter(speech -> text.toLowerCase(Locale.ROOT).contains(speech))
                .toList();
        boolean isSpeech = text.toLowerCase(Locale.ROOT).startsWith("phát biểu");
        boolean deep = said.size() == 2 && said.contains("tiếp thu ý kiến chỉ đạo");
        if (isSpeech && (said.size() == 1 || deep)) {
            return "Phát biểu " + said.get(said.size() - 1);
        }
        return clipped(text);
    }

    private static String announced(String text) {
        return PlanWords.capitalised(ANNOUNCE.matcher(text).replaceFirst(""));
    }

    private static Fields notice(String message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("message", clipped(message));
        fields.put("note", "");
        return Fields.of(fields);
    }

    private static Fields person(String[] first, Performer who) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(first[0], clipped(first[1]));
        addPerson(fields, who);
        return Fields.of(fields);
    }

    private static void addPerson(Map<String, Object> fields, Performer who) {
        fields.put("honorific", clipped(who.honorific()));
        fields.put("name", clipped(who.name()));
        fields.put("position", clipped(PlanWords.capitalised(who.position())));
        fields.put("unit", clipped(who.unit()));
    }

    /** No longer than an event allows; the whole text stays in the list of understood lines. */
    static String clipped(String text) {
        return brief(text, TEXT_LENGTH_MAX);
    }

    private static String brief(String text, int lengthMax) {
        return text.length() <= lengthMax ? text : text.substring(0, lengthMax - 1) + "…";
    }

    /** An item with the one who performs it, whether a column or its own text tells. */
    private record Source(String id, AgendaRow row, String performer) {
        Performer who() {
            return Performer.of(performer);
        }
    }
}
