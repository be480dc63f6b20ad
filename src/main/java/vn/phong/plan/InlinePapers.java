package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.phong.plan.AgendaRow.Clock;

/** Papers that a plan writes in one item, {@code Tham luận 1: …; Tham luận 2: …}, and their speakers in that order. */
final class InlinePapers {
    private static final Pattern NUMBERED =
            Pattern.compile("(?iu)(?<!\\p{L})(?:bài )?tham luận (?:số |thứ )?\\d{1,2}\\s*[:.–-]\\s*");
    private static final String GLUE = "[\\s;,.]+$";

    private InlinePapers() {}

    /** The item with each of its papers below it, as other plans write them; any other item as it is. */
    static AgendaRow apart(AgendaRow row) {
        if (row.kind() != CueKind.PAPERS || !row.children().isEmpty()) {
            return row;
        }
        List<String> topics = topics(row.text());
        if (topics.size() < 2) {
            return row;
        }
        List<String> speakers = List.of(row.performer().split("\\s*[;\n]\\s*"));
        boolean each = speakers.size() == topics.size();
        return row.with(IntStream.range(0, topics.size())
                .mapToObj(paper -> new AgendaRow(
                        row.lines(), "", Clock.NONE, topics.get(paper), each ? speakers.get(paper) : "", List.of()))
                .toList());
    }

    private static List<String> topics(String text) {
        List<String> topics = new ArrayList<>();
        Matcher paper = NUMBERED.matcher(text);
        int begun = -1;
        while (paper.find()) {
            if (begun >= 0) {
                topics.add(text.substring(begun, paper.start()).replaceAll(GLUE, ""));
            }
            begun = paper.end();
        }
        if (begun >= 0) {
            topics.add(text.substring(begun).replaceAll(GLUE, ""));
        }
        return topics;
    }
}
