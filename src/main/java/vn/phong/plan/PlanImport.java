package vn.phong.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.phong.event.AgendaItem;
import vn.phong.event.Backdrops;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.Fields;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/**
 * Makes a draft event of a plan: finds the backdrop and the agenda by their words, asks about the rest, loses nothing.
 */
public final class PlanImport {
    private static final int ITEM_COUNT_MAX = 200;
    private static final String DATE = "placeDate";

    private final PlanDocument document;
    private final List<PlanLine> lines;
    private final Outline outline;
    private final Ledger ledger;

    private PlanImport(PlanDocument document) {
        this.document = document;
        this.lines = document.lines();
        this.outline = new Outline(lines);
        this.ledger = new Ledger(lines);
    }

    /**
     * A document without an agenda that says what stands on the backdrop becomes a draft with that alone, and says so.
     *
     * @throws Refusal when the document holds neither
     */
    public static Draft read(PlanDocument document) {
        return new PlanImport(document).draft();
    }

    /** Whether an item of the programme is one under which papers are listed. */
    public static boolean holdsPapers(String text) {
        return CueKind.of(text) == CueKind.PAPERS;
    }

    /** Whether an item of the programme is one paper and says all of it that the paper's card does. */
    public static boolean saysPaper(AgendaItem item, Fields paper) {
        AgendaRow row = new AgendaRow(List.of(), "", AgendaRow.Clock.NONE, item.text(), item.performer(), List.of());
        return InlinePapers.alone(row)
                .map(said -> CardFields.paper(0, 0, said.text(), Performer.of(said.performer())))
                .filter(said -> said.with("index", null).with("total", null).values().entrySet().stream()
                        .allMatch(field -> paper.text(field.getKey()).equals(field.getValue())))
                .isPresent();
    }

    /** How many of a table's heads are those of a programme; none when they are no heads of one. */
    public static int knownHeads(List<String> cells) {
        return TableHeads.of(cells).known();
    }

    /** Whether something is a break between items. */
    public static boolean isBreak(String text) {
        return CueKind.of(text) == CueKind.BREAK;
    }

    private Draft draft() {
        Optional<AgendaCandidate> found = agenda();
        if (found.isEmpty()
                && new BackdropSection(lines, outline, new Ledger(lines))
                        .found()
                        .isEmpty()) {
            throw noAgenda();
        }
        AgendaCandidate read = found.orElse(AgendaCandidate.NONE);
        read.framing().forEach(ledger::reserve);
        read.rows().forEach(this::reserve);
        List<Question> questions = new ArrayList<>(document.review());
        DocumentHead head = new DocumentHead(lines, ledger);
        Facts facts = Facts.of(lines, outline, ledger);
        AgendaCandidate agenda = Signings.told(read, facts);
        agenda.rows().forEach(this::reserve);
        BackdropText backdrop = backdrop(head, facts, agenda, questions);
        List<String> chair = Chair.of(facts);
        RundownDraft rundown = new RundownDraft(lines, ledger, fields(backdrop), chair);
        if (found.isPresent()) {
            rundown.agenda("Chương trình " + eventWord(fields(backdrop)), agenda.rows());
        } else {
            questions.add(0, new Question(0, "", noAgenda().words()));
        }
        agenda.framing().forEach(at -> ledger.use(at, "khung của chương trình", "frame of the agenda"));
        facts.note(ledger);
        head.read().blocks().forEach(block -> ledger.use(block.at(), "phần đầu văn bản", "head of the document"));
        questions.addAll(rundown.questions());
        Event event = new Event(
                Event.SCHEMA_VERSION,
                name(fields(backdrop), document.fileName()),
                "",
                "",
                0,
                null,
                rundown.items(),
                rundown.cues(),
                null);
        EventFile.write(event);
        List<Cue> lists = document.printed() ? annex(agenda) : List.of();
        List<UnreadLine> unread = new ArrayList<>(ledger.unread());
        unread.addAll(document.unreadAsides());
        return new Draft(event, rundown.rows(), chair, ledger.understood(), questions, unread, lists);
    }

    /**
     * The same of rows that a person corrected: the event they make and what is still to be asked.
     *
     * @param backdrop its fields {@code org}, {@code eventType}, {@code title} and {@code placeDate}
     * @param chair who chairs it, each as printed
     */
    public static Draft of(Fields backdrop, List<DraftRow> rows, List<String> chair) {
        List<PlanLine> lines = new ArrayList<>();
        List<AgendaRow> agenda = new ArrayList<>();
        for (DraftRow row : rows) {
            int number = row.lines().isEmpty() ? 0 : row.lines().get(0);
            lines.add(new PlanLine(number, row.text(), List.of()));
            agenda.add(AgendaRow.of(lines.size() - 1, row));
        }
        RundownDraft rundown = new RundownDraft(lines, new Ledger(lines), backdrop, chair);
        if (!agenda.isEmpty()) {
            rundown.agenda("Chương trình " + eventWord(backdrop), agenda);
        }
        Event event = new Event(
                Event.SCHEMA_VERSION,
                name(backdrop, "Sự kiện"),
                "",
                "",
                0,
                null,
                rundown.items(),
                rundown.cues(),
                null);
        EventFile.write(event);
        return new Draft(event, rundown.rows(), chair, List.of(), rundown.questions(), List.of(), List.of());
    }

    /** The awards below the programme that this program printed; every line of them and of its head is understood. */
    private List<Cue> annex(AgendaCandidate agenda) {
        agenda.framing().stream()
                .findFirst()
                .ifPresent(table -> IntStream.range(0, table)
                        .forEach(at -> ledger.use(at, "phần đầu văn bản", "head of the document")));
        int heads = PrintedAgenda.awardsAt(lines);
        if (heads == lines.size()) {
            return List.of();
        }
        int first = heads;
        while (first > 0 && !lines.get(first - 1).isRow()) {
            first--;
        }
        IntStream.range(first, lines.size())
                .forEach(at -> ledger.use(at, "danh sách khen thưởng", "list of the awards"));
        PlanDocument table = new PlanDocument(document.fileName(), lines.subList(heads, lines.size()), List.of());
        return ListImport.read(table, ListKind.AWARDS).cues();
    }

    private Optional<AgendaCandidate> best() {
        Optional<AgendaCandidate> printed = document.printed() ? new PrintedAgenda(lines).found() : Optional.empty();
        if (printed.isPresent()) {
            return printed;
        }
        List<AgendaCandidate> candidates = new ArrayList<>(new TableAgendas(lines, outline).found());
        candidates.addAll(new ListAgendas(lines, outline).found());
        return candidates.stream()
                .filter(AgendaCandidate::isAgenda)
                .max(Comparator.comparingDouble(AgendaCandidate::score));
    }

    private Optional<AgendaCandidate> agenda() {
        Optional<AgendaCandidate> best = best();
        long count = best.map(AgendaCandidate::count).orElse(0L);
        if (count > ITEM_COUNT_MAX) {
            throw new Refusal(
                    "Tệp " + document.fileName() + ": chương trình có " + count + " mục, tối đa " + ITEM_COUNT_MAX
                            + "; hãy chia thành nhiều kế hoạch.",
                    "The file " + document.fileName() + ": the agenda has " + count + " items, at most "
                            + ITEM_COUNT_MAX + "; make several plans of it.");
        }
        return best.map(agenda -> Sections.kept(agenda, lines, document.printed()))
                .map(agenda -> document.printed() ? agenda : AnnexPapers.added(agenda, lines));
    }

    private void reserve(AgendaRow row) {
        row.lines().forEach(ledger::reserve);
        row.children().forEach(this::reserve);
    }

    private BackdropText backdrop(DocumentHead head, Facts facts, AgendaCandidate agenda, List<Question> questions) {
        Optional<BackdropText> section = new BackdropSection(lines, outline, ledger).found();
        BackdropText text = section.orElseGet(
                        () -> document.printed() ? head.read().heldAs(lines) : head.read())
                .completed(facts);
        int line = text.heading().isPresent()
                ? lines.get(text.heading().getAsInt()).number()
                : 0;
        if (section.isEmpty()) {
            questions.add(about(
                    line,
                    "",
                    "Kế hoạch không có phần nội dung phông, đã lấy từ phần đầu văn bản; hãy xem lại từng dòng "
                            + "trên phông.",
                    "The plan has no backdrop section, so its head was taken; check every line of the backdrop."));
        }
        text.blocks().forEach(block -> ledger.use(block.at(), "nội dung phông", "text of the backdrop"));
        Optional<HeldOn> held = text.placeDate().isEmpty() ? held(facts, agenda) : Optional.empty();
        if (held.isPresent()) {
            text = text.dated(held.get().placeDate());
            questions.add(composed(held.get()));
        } else {
            checkDate(text, line, questions);
        }
        if (text.title().isEmpty() && text.eventType().isEmpty()) {
            questions.add(about(
                    line,
                    "title",
                    "Chưa rõ tên hội nghị; hãy điền tên lên phông.",
                    "The event's title is not clear; fill it in."));
        }
        if (text.org().isEmpty()) {
            questions.add(about(
                    line,
                    "org",
                    "Chưa rõ cơ quan tổ chức; hãy điền lên phông.",
                    "The organisation is not clear; fill it in."));
        }
        return text;
    }

    /** A programme that the program printed says on its backdrop when it is held, or it has been left open. */
    private Optional<HeldOn> held(Facts facts, AgendaCandidate agenda) {
        Optional<HeldOn> told = HeldOn.read(lines, facts);
        return told.isPresent() || document.printed() ? told : HeldOn.onDays(lines, agenda.rows(), facts);
    }

    private Question composed(HeldOn held) {
        String venue = held.venue().isEmpty() ? "" : "; địa điểm: " + held.venue();
        String venueEn = held.venue().isEmpty() ? "" : "; venue: " + held.venue();
        return about(
                lines.get(held.at()).number(),
                DATE,
                "Phông ghi \"" + held.placeDate() + "\" theo ngày ghi trong kế hoạch" + venue + "; hãy xem lại.",
                "The backdrop says \"" + held.placeDate() + "\", as the plan dates it" + venueEn + "; check it.");
    }

    private void checkDate(BackdropText text, int line, List<Question> questions) {
        if (text.placeDate().isEmpty()) {
            questions.add(about(
                    line,
                    DATE,
                    "Phông chưa có địa danh, ngày tháng; hãy điền khi đã chốt ngày.",
                    "The backdrop has no place and date; fill them in once the day is settled."));
        } else if (text.isDateOpen()) {
            questions.add(about(
                    lineOfDate(text),
                    DATE,
                    "Ngày trên phông chưa điền đủ (\"" + text.placeDate() + "\"), tạm ghi \"" + text.placeDateForWall()
                            + "\"; hãy điền ngày.",
                    "The date on the backdrop is not filled in (\"" + text.placeDate() + "\"), it says \""
                            + text.placeDateForWall() + "\" for now; fill in the day."));
        }
    }

    private int lineOfDate(BackdropText text) {
        return text.blocks().stream()
                .filter(block -> BackdropText.isPlaceDate(block.text()))
                .mapToInt(block -> lines.get(block.at()).number())
                .findFirst()
                .orElse(0);
    }

    private static Question about(int line, String field, String vi, String en) {
        return new Question(line, RundownDraft.BACKDROP_CUE, field, new Message(vi, en));
    }

    private static Fields fields(BackdropText text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "org",
                text.org().stream()
                        .filter(org -> !org.isEmpty())
                        .map(RundownDraft::clipped)
                        .toList());
        fields.put("eventType", text.eventType());
        fields.put("title", RundownDraft.clipped(text.title()));
        fields.put("placeDate", text.placeDateForWall());
        return Fields.of(fields);
    }

    private static String name(Fields backdrop, String otherwise) {
        String told = Backdrops.eventName(backdrop);
        return told.isEmpty() ? otherwise : told;
    }

    private static String eventWord(Fields backdrop) {
        String type = backdrop.text("eventType");
        boolean rite = PlanWords.words(backdrop.text("title")).startsWith("le ");
        return type.isEmpty() ? rite ? "Buổi lễ" : "Hội nghị" : Backdrops.kind(type);
    }

    private Refusal noAgenda() {
        String name = document.fileName();
        return new Refusal(
                "Tệp " + name + " không có chương trình (bảng hoặc danh sách các mục); hãy thêm bảng \"TT, Nội dung, "
                        + "Người thực hiện\" hoặc chọn văn bản khác.",
                "The file " + name + " holds no agenda (a table or list of items); add a table \"TT, Nội dung, "
                        + "Người thực hiện\" or choose another document.");
    }
}
