package vn.phong.plan;

import java.util.List;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.message.Message;

/** Says on the command line what an import understood, what it asks and what it left unread. */
public final class PlanReport {
    private static final int TEXT_LENGTH_MAX = 90;

    private PlanReport() {}

    /** Several lines, Vietnamese first, ending with a line end. */
    public static String text(Draft draft) {
        StringBuilder out = new StringBuilder();
        backdrop(out, draft.event());
        agenda(out, draft);
        understood(out, draft.understood());
        questions(out, draft.questions());
        unread(out, draft.unread());
        return out.toString();
    }

    /** The same of a list, whose file it names. */
    public static String text(String fileName, ListDraft draft) {
        StringBuilder out = new StringBuilder();
        boolean ranking = draft.kind() == ListKind.RANKING;
        out.append(ranking ? "\nXẾP HẠNG (RANKING): " : "\nKHEN THƯỞNG (AWARDS): ")
                .append(fileName)
                .append(", ")
                .append(draft.rowCount())
                .append(" dòng (rows)\n");
        for (Cue cue : draft.cues()) {
            int count = cue.fields().list(ranking ? "rows" : "recipients").size();
            out.append("  ")
                    .append(brief(cue.label()))
                    .append(": ")
                    .append(count)
                    .append('\n');
        }
        questions(out, draft.questions());
        unread(out, draft.unread());
        return out.toString();
    }

    private static void backdrop(StringBuilder out, Event event) {
        Cue backdrop = event.cue(RundownDraft.BACKDROP_CUE).orElseThrow();
        out.append("PHÔNG (BACKDROP)\n");
        backdrop.fields()
                .texts("org")
                .forEach(org -> out.append("  ").append(org).append('\n'));
        for (String name : List.of("eventType", "title", "placeDate")) {
            backdrop.fields()
                    .text(name)
                    .lines()
                    .forEach(line -> out.append("  ").append(line).append('\n'));
        }
    }

    private static void agenda(StringBuilder out, Draft draft) {
        Event event = draft.event();
        String section = "";
        out.append("\nCHƯƠNG TRÌNH (AGENDA): ").append(event.agenda().size()).append(" mục, ");
        out.append(event.cues().size())
                .append(" cảnh (")
                .append(event.agenda().size())
                .append(" items, ");
        out.append(event.cues().size()).append(" cues)\n");
        for (int at = 0; at < event.agenda().size(); at++) {
            AgendaItem item = event.agenda().get(at);
            if (!item.section().equals(section)) {
                section = item.section();
                out.append("  [").append(section).append("]\n");
            }
            String number = item.number().isEmpty() ? "-" : item.number();
            String time = item.time().isEmpty() ? "" : "[" + item.time() + "] ";
            String performer = item.performer().isEmpty() ? "" : " — " + item.performer();
            out.append("  ")
                    .append(number)
                    .append("  ")
                    .append(time)
                    .append(brief(item.text()))
                    .append(performer);
            out.append("  (").append(layouts(event, item)).append(")");
            Message why = draft.rows().get(at).why();
            out.append(why.vi().isEmpty() ? "\n" : "  ? " + why.vi() + " (" + why.en() + ")\n");
        }
    }

    /** Such as {@code paper ×10} or {@code decision, award-batch}. */
    private static String layouts(Event event, AgendaItem item) {
        List<String> layouts = event.cues().stream()
                .filter(cue -> cue.item().equals(item.id()))
                .map(Cue::layout)
                .toList();
        List<String> counted = layouts.stream()
                .distinct()
                .map(layout -> {
                    long count = layouts.stream().filter(layout::equals).count();
                    return count == 1 ? layout : layout + " ×" + count;
                })
                .toList();
        return String.join(", ", counted);
    }

    private static void understood(StringBuilder out, List<Understood> understood) {
        out.append("\nĐÃ HIỂU (UNDERSTOOD): ").append(understood.size()).append(" dòng (lines)\n");
        for (Understood line : understood) {
            out.append(number(line.line()))
                    .append(line.as())
                    .append(": ")
                    .append(brief(line.text()))
                    .append('\n');
        }
    }

    private static void questions(StringBuilder out, List<Question> questions) {
        out.append("\nCẦN HỎI (QUESTIONS): ").append(questions.size()).append('\n');
        for (Question question : questions) {
            String cue = question.cue().isEmpty() ? "" : "[" + question.cue() + "] ";
            out.append(number(question.line()))
                    .append(cue)
                    .append(question.words().vi())
                    .append('\n');
            out.append(" ".repeat(8)).append(question.words().en()).append('\n');
        }
    }

    private static void unread(StringBuilder out, List<UnreadLine> unread) {
        out.append("\nDÒNG CHƯA NHẬN DẠNG (UNREAD LINES): ")
                .append(unread.size())
                .append('\n');
        for (UnreadLine line : unread) {
            out.append(number(line.number())).append(brief(line.text())).append('\n');
        }
    }

    private static String number(int line) {
        return line == 0 ? "     -  " : String.format("%6d  ", line);
    }

    private static String brief(String text) {
        return text.length() <= TEXT_LENGTH_MAX ? text : text.substring(0, TEXT_LENGTH_MAX - 1) + "…";
    }
}
