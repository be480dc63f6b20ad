package vn.phong.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import vn.phong.event.AgendaItem;
import vn.phong.event.Backdrops;
import vn.phong.event.Cue;
import vn.phong.event.CueLabels;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.message.Message;

/** Makes the programme and the rundown from the agenda's rows, and asks for what the plan leaves open. */
final class RundownDraft {
    static final String BACKDROP_CUE = "phong";

    /** What a place for awards is called until a list says what they are. */
    static final String AWARDS = "Trao thưởng";

    private static final String SILENCE = "Phút mặc niệm";
    private static final int PAPER_COUNT_MAX = 60;
    private static final int TEXT_LENGTH_MAX = 2_000;
    private static final int LABEL_LENGTH_MAX = 100;
    private static final int ASKED_LENGTH_MAX = 50;

    private final List<PlanLine> lines;
    private final Ledger ledger;
    private final Fields backdrop;
    private final List<String> chair;
    private final List<AgendaItem> items = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<DraftRow> rows = new ArrayList<>();
    private final Timeline timeline = new Timeline();
    private final Map<String, Performer> known = new HashMap<>();
    private DayMarks dayMarks = DayMarks.of(List.of());
    /** The papers that are items of their own are one queue. */
    private int papersAlone;

    private int papersAloneTold;

    /** @param chair who chairs the event as the plan says beside its programme, each as printed */
    RundownDraft(List<PlanLine> lines, Ledger ledger, Fields backdrop, List<String> chair) {
        this.lines = lines;
        this.ledger = ledger;
        this.backdrop = backdrop;
        this.chair = chair;
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
        List<AgendaRow> apart =
                rows.stream().map(AgendaRow::closed).map(InlinePapers::apart).toList();
        papersAlone = papersAlone(apart);
        dayMarks = DayMarks.of(apart);
        people().forEach(this::know);
        apart.forEach(this::know);
        boolean told = chair.isEmpty() || apart.stream().anyMatch(RundownDraft::takesSeats);
        Optional<AgendaRow> introduced = apart.stream()
                .filter(RundownDraft::introduces)
                .filter(row -> !told)
                .findFirst();
        if (!told && introduced.isEmpty()) {
            chair("");
        }
        for (AgendaRow row : announcedOnly(apart)) {
            add(row);
            if (introduced.filter(row::equals).isPresent()) {
                chair(items.get(items.size() - 1).id());
            }
        }
    }

    /** Where the next item gives an award of its own, the one that announces the decisions gives none itself. */
    private static List<AgendaRow> announcedOnly(List<AgendaRow> rows) {
        List<AgendaRow> told = new ArrayList<>(rows);
        for (int at = 0; at + 1 < rows.size(); at++) {
            AgendaRow row = rows.get(at);
            boolean givesNone = row.card().isEmpty()
                    && row.kind() == CueKind.DECISION_AND_AWARDS
                    && !PlanWords.has(PlanWords.words(row.text()), "trao");
            if (givesNone && rows.get(at + 1).kind() == CueKind.AWARDS) {
                told.set(at, row.shownAs(CueKind.DECISION));
            }
        }
        return told;
    }

    private static boolean takesSeats(AgendaRow row) {
        return row.kind() == CueKind.PRESIDIUM || row.children().stream().anyMatch(RundownDraft::takesSeats);
    }

    /** Whether those who chair are introduced in it, as everybody is. */
    private static boolean introduces(AgendaRow row) {
        return row.kind() == CueKind.BACKDROP && PlanWords.has(PlanWords.words(row.text()), "gioi thieu");
    }

    /** Who chairs it, in a programme whose items do not say so. */
    private void chair(String item) {
        String role = "Chủ trì " + Backdrops.kind(backdrop.text("eventType"));
        cues.add(new Cue(
                "chu-tri",
                role.strip(),
                "presidium",
                item,
                CardFields.presidium(role.strip(), people()),
                null,
                null,
                null));
    }

    private void know(AgendaRow row) {
        know(Performer.of(row.performer()));
        row.children().forEach(this::know);
    }

    private void know(Performer person) {
        if (person.isPosted()) {
            known.putIfAbsent(person.name(), person);
        }
    }

    /** With the post that the plan gives the same person elsewhere, where it says none here. */
    private Performer posted(Performer who) {
        return who.isNameless() || who.isPosted() ? who : who.as(known.getOrDefault(who.name(), who));
    }

    private List<Performer> people() {
        return chair.stream().map(Performer::of).toList();
    }

    private static int papersAlone(List<AgendaRow> rows) {
        return rows.stream()
                .mapToInt(row -> InlinePapers.alone(row).isPresent() ? 1 : papersAlone(row.children()))
                .sum();
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
        CueKind kind = row.kind();
        boolean nested = kind != CueKind.PAPERS
                && (row.children().stream().anyMatch(AgendaRow::soundsLikeAgenda)
                        || row.isPart() && !row.children().isEmpty());
        CueKind card = nested ? CueKind.NONE : kind == CueKind.OTHER ? other(performer) : kind;
        rows.add(RowReview.of(row, source, timeDoubtful, card));
        if (nested) {
            row.children().forEach(this::add);
        } else {
            cuesOf(card, new Source(id, row, performer));
        }
    }

    /** A person has a name or a post; a unit or everybody has no card of their own. */
    private static CueKind other(String performer) {
        Performer who = Performer.of(performer);
        return who.isNameless() && who.position().isEmpty() ? CueKind.BACKDROP : CueKind.SPEECH;
    }

    private void cuesOf(CueKind kind, Source source) {
        String text = source.row().text();
        switch (kind) {
            case PAPERS -> papers(source);
            case REPORT -> {
                cue(source, "report", CardFields.report(text, posted(source.who())));
                askForName(source);
            }
            case RANKING -> {
                cue(source, "ranking", CardFields.ranking(text));
                ask(source, source.id(), "hãy điền bảng xếp hạng", "fill in the ranking");
            }
            case BREAK -> cue(source, "notice", CardFields.pause(source.row()));
            case VOTE -> cue(source, "notice", CardFields.notice(text));
            case PERFORMANCE -> cue(source, "performance", CardFields.performance(text, source.performer()));
            case SILENCE -> cue(source, "silence", CardFields.silence());
            case BACKDROP, OTHER -> backdrop(source);
            case DECISION -> decision(source);
            case AWARDS -> awards(source);
            case DECISION_AND_AWARDS -> {
                decision(source);
                awards(source);
            }
            case CEREMONY -> ceremony(source);
            case PRESIDIUM -> presidium(source);
            case SPEECH -> {
                cue(source, "speaker", CardFields.speech(text, posted(source.who())));
                askForName(source);
            }
            case WELCOME -> cue(source, "welcome", CardFields.welcome(source.row()));
            case FLAG -> cue(source, "flag-salute", CardFields.texts("mode", ""));
            case DELEGATES -> delegates(source);
            case CLOSING -> cue(source, "closing", CardFields.closing(text));
            case NONE -> {}
        }
    }

    /** Nothing but the backdrop; a minute of silence told in the same item comes after it. */
    private void backdrop(Source source) {
        cue(source, Event.BACKDROP, backdrop);
        if (PlanWords.has(PlanWords.words(source.row().text()), "mac niem")) {
            cue(source, source.id() + "-mac-niem", SILENCE, "silence", CardFields.silence());
        }
    }

    private void presidium(Source source) {
        List<Performer> named = source.who().isNameless() ? people() : List.of(source.who());
        cue(
                source,
                "presidium",
                CardFields.presidium(CardFields.role(source.row().text()), named));
        ask(
                source,
                source.id(),
                "hãy điền họ tên, chức vụ những người lên làm việc",
                "fill in the names and posts of those who take their seats");
    }

    private void ceremony(Source source) {
        String text = source.row().text();
        Optional<Parties> parties = Parties.of(text, source.row().performer(), this::posted);
        cue(source, "ceremony", CardFields.ceremony(text, parties));
        if (Parties.isSigning(text) && parties.filter(Parties::areSigned).isEmpty()) {
            ask(
                    source,
                    source.id(),
                    "hãy điền các bên, họ tên và chức vụ người ký của từng bên",
                    "fill in the parties, and who signs for each with the post");
        }
    }

    private void delegates(Source source) {
        cue(source, "delegates", CardFields.delegates());
        ask(source, source.id(), "hãy điền danh sách đại biểu theo từng nhóm", "fill in the delegates, group by group");
    }

    private void papers(Source source) {
        InlinePapers.alone(source.row())
                .ifPresentOrElse(paper -> paperAlone(source, paper), () -> severalPapers(source));
    }

    private void paperAlone(Source source, AgendaRow paper) {
        int index = ++papersAloneTold;
        boolean below = !source.row().children().isEmpty();
        Performer who = below ? Performer.of(paper.performer()) : source.who();
        if (below) {
            paper.lines().forEach(at -> ledger.use(at, "tham luận " + index, "paper " + index));
        }
        paper(source, index, papersAlone, paper.text(), who);
        if (paper.text().isEmpty()) {
            ask(source, paperCue(source, index), "hãy điền tên tham luận", "fill in the topic of the paper");
        }
        if (who.isNameless()) {
            ask(
                    source,
                    paperCue(source, index),
                    "hãy điền họ tên người trình bày",
                    "fill in the name of the person who gives it");
        }
    }

    private void paper(Source source, int index, int total, String topic, Performer who) {
        cue(
                source,
                paperCue(source, index),
                "Tham luận " + index + "/" + total,
                Event.PAPER,
                CardFields.paper(index, total, topic, posted(who)));
    }

    private static String paperCue(Source source, int index) {
        return source.id() + "-tham-luan-" + index;
    }

    private void severalPapers(Source source) {
        List<AgendaRow> told = source.row().children();
        int total = Math.min(PAPER_COUNT_MAX, paperCount(source));
        for (int index = 1; index <= total; index++) {
            boolean known = index <= told.size();
            Performer who = known ? Performer.of(told.get(index - 1).performer()) : Performer.NOBODY;
            String topic = known ? told.get(index - 1).text() : "";
            int paper = index;
            if (known) {
                told.get(index - 1).lines().forEach(at -> ledger.use(at, "tham luận " + paper, "paper " + paper));
            }
            paper(source, index, total, topic, who);
        }
        int open =
                (int) told.stream().takeWhile(paper -> !paper.text().isEmpty()).count();
        if (open < total) {
            ask(
                    source,
                    paperCue(source, open + 1),
                    "hãy điền tên tham luận, họ tên và đơn vị cho các ô tham luận còn trống",
                    "fill in the topic, name and unit of the papers still empty");
        }
    }

    /**
     * Those that are listed, when the figures allow so few; else the larger figure of a range, so that nobody is left
     * without a place; a place too many is simply skipped.
     */
    private int paperCount(Source source) {
        Matcher count = InlinePapers.PAPER_COUNT.matcher(source.row().text());
        String cue = paperCue(source, 1);
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
        String text = source.row().text();
        cue(source, cue, text, "decision", CardFields.decision(text, source.performer()));
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
        String award = ownAward ? CardFields.announced(text) : "";
        cue(source, cue, ownAward ? text : AWARDS, "award-batch", CardFields.awards(award));
        ask(
                source,
                cue,
                "hãy điền hình thức khen và danh sách nhận theo thứ tự đứng",
                "fill in the award and the recipients in their standing order");
    }

    private void cue(Source source, String layout, Fields fields) {
        cue(source, source.id(), source.row().text(), layout, fields);
    }

    private void cue(Source source, String id, String label, String layout, Fields fields) {
        String number = isNumbered(source.row()) ? source.row().number() : "";
        String day = number.isEmpty() ? "" : dayMarks.of(items.get(items.size() - 1));
        String shown = CueLabels.of(day, number, label.replace("*", ""));
        cues.add(new Cue(id, brief(shown, LABEL_LENGTH_MAX), layout, source.id(), fields, null, null, null));
    }

    /** A dash or dot before an item is no number. */
    private static boolean isNumbered(AgendaRow row) {
        return !row.number().isEmpty() && Character.isLetterOrDigit(row.number().codePointAt(0));
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
