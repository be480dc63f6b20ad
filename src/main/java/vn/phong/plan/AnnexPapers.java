package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phong.plan.AgendaRow.Clock;

/** A table of papers below the plan, such as an annex, becomes the papers of the one item that calls for them. */
final class AnnexPapers {
    private static final int HEADING_LINES_MAX = 4;
    private static final String PAPER = "tham luan";
    private static final Pattern TOPIC =
            Pattern.compile("(ten|noi dung|chu de|tieu de)( cua)?( bai| bao cao)*( tham luan)?|(bai )?tham luan");
    private static final Pattern SPEAKER =
            Pattern.compile("(nguoi|dai bieu|ho va ten|ho ten|dien gia|bao cao vien|tac gia)( .*)?");
    private static final Pattern POST = Pattern.compile("chuc vu|chuc danh");
    private static final Pattern UNIT = Pattern.compile("(don vi|co quan|dia phuong|noi cong tac)( .*)?");

    private final List<PlanLine> lines;

    private AnnexPapers(List<PlanLine> lines) {
        this.lines = lines;
    }

    /** The agenda with them; as it is where no item calls for papers, several do, or the papers are told already. */
    static AgendaCandidate added(AgendaCandidate agenda, List<PlanLine> lines) {
        List<AgendaRow> calling = agenda.all()
                .filter(row -> row.kind() == CueKind.PAPERS && row.children().isEmpty())
                .filter(row -> InlinePapers.alone(row).isEmpty())
                .toList();
        return calling.size() == 1 ? new AnnexPapers(lines).added(agenda, calling.get(0)) : agenda;
    }

    private AgendaCandidate added(AgendaCandidate agenda, AgendaRow calling) {
        int below = calling.lines().get(calling.lines().size() - 1);
        return IntStream.range(below + 1, lines.size())
                .filter(this::isHead)
                .mapToObj(head -> added(agenda, calling, head))
                .findFirst()
                .orElse(agenda);
    }

    private AgendaCandidate added(AgendaCandidate agenda, AgendaRow calling, int head) {
        List<Integer> framing =
                Stream.concat(heading(head).stream(), Stream.of(head)).toList();
        return agenda.with(calling, calling.with(papers(head)), framing);
    }

    private boolean isHead(int at) {
        PlanLine line = lines.get(at);
        boolean named = line.isRow()
                && column(line, TOPIC).isPresent()
                && (column(line, SPEAKER).isPresent() || column(line, UNIT).isPresent());
        return named && (says(line) || heading(at).stream().anyMatch(above -> says(lines.get(above))));
    }

    private static boolean says(PlanLine line) {
        return PlanWords.has(PlanWords.words(line.plain()), PAPER);
    }

    /** The places of the lines right above the table, the nearest first. */
    private List<Integer> heading(int head) {
        List<Integer> above = new ArrayList<>();
        for (int at = head - 1; at >= 0 && !lines.get(at).isRow() && above.size() < HEADING_LINES_MAX; at--) {
            if (lines.get(at).isBlank() && !above.isEmpty()) {
                break;
            }
            if (!lines.get(at).isBlank()) {
                above.add(at);
            }
        }
        return above;
    }

    private List<AgendaRow> papers(int head) {
        List<AgendaRow> papers = new ArrayList<>();
        for (int at = head + 1;
                at < lines.size() && (lines.get(at).isRow() || lines.get(at).isBlank());
                at++) {
            PlanLine line = lines.get(at);
            String topic = cell(head, line, TOPIC);
            if (!topic.isEmpty() && !isHead(at)) {
                papers.add(new AgendaRow(List.of(at), "", Clock.NONE, topic, speaker(head, line), List.of()));
            }
        }
        return papers;
    }

    private String speaker(int head, PlanLine line) {
        String told = Stream.of(cell(head, line, SPEAKER), cell(head, line, POST))
                .filter(text -> !text.isEmpty())
                .reduce((who, post) -> who + ", " + post)
                .orElse("");
        return of(told, cell(head, line, UNIT));
    }

    /** {@code Chủ tịch CĐCS} of the unit {@code CĐCS Bệnh viện Z} is {@code Chủ tịch CĐCS Bệnh viện Z}. */
    private static String of(String speaker, String unit) {
        if (speaker.isEmpty() || unit.isEmpty() || speaker.endsWith(unit)) {
            return speaker.isEmpty() ? unit : speaker;
        }
        String[] words = unit.split(" ");
        for (int count = words.length - 1; count > 0; count--) {
            String begins = String.join(" ", List.of(words).subList(0, count));
            if (speaker.endsWith(" " + begins)) {
                return speaker + unit.substring(begins.length());
            }
        }
        return speaker + ", " + unit;
    }

    private String cell(int head, PlanLine line, Pattern of) {
        return column(lines.get(head), of)
                .filter(column -> column < line.cells().size())
                .map(column -> line.cells().get(column).replace('\n', ' ').strip())
                .orElse("");
    }

    private static Optional<Integer> column(PlanLine head, Pattern of) {
        return IntStream.range(0, head.cells().size())
                .filter(column ->
                        of.matcher(PlanWords.words(head.cells().get(column))).matches())
                .boxed()
                .findFirst();
    }
}
