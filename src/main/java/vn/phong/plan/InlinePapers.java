package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.phong.plan.AgendaRow.Clock;

/** Papers that a plan writes in one item, {@code Tham luận 1: …; Tham luận 2: …}, and their speakers in that order. */
final class InlinePapers {
    private static final Pattern NUMBERED =
            Pattern.compile("(?iu)(?<!\\p{L})(?:bài )?tham luận (?:số |thứ )?\\d{1,2}\\s*[:.–-]\\s*");
    /** How many papers an item says that it has; the second figure is the larger one of a range. */
    static final Pattern PAPER_COUNT = Pattern.compile(
            "(\\d{1,3})(?:\\s*(?:-|–|đến|tới|hoặc)\\s*(\\d{1,3}))?\\s*(?:bài |ý kiến )?(?:tham luận|bài|ý kiến|"
                    + "báo cáo)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String GLUE = "[\\s;,.]+$";

    /** An item that is one paper: {@code Tham luận 3: …}, or {@code Tham luận: …} of somebody. */
    private static final Pattern ONE = Pattern.compile("(?iu)^(?:trình bày\\s+)?(?:bài\\s+)?"
            + "(?:tham luận(?:\\s+(?:số|thứ))?|paper(?:\\s+no\\.?)?)"
            + "(?:\\s*(\\d{1,2}|[IVX]{1,4}))?\\s*(?:$|[:.–-]\\s*(.*)$)");

    private InlinePapers() {}

    /**
     * The paper of an item that is one: what it is about, empty where nothing says it, and who gives it. A single line
     * below the item tells it better than the item. Nothing for an item of several papers.
     */
    static Optional<AgendaRow> alone(AgendaRow row) {
        Matcher one = ONE.matcher(row.text());
        if (row.kind() != CueKind.PAPERS || row.children().size() > 1 || !one.matches()) {
            return Optional.empty();
        }
        boolean numbered = one.group(1) != null;
        if (!row.children().isEmpty()) {
            return Optional.of(row.children().get(0)).filter(below -> numbered);
        }
        String topic = Optional.ofNullable(one.group(2)).orElse("").replaceAll(GLUE, "");
        boolean named = !Performer.of(row.performer()).isNameless()
                && one.group(2) != null
                && !PAPER_COUNT.matcher(row.text()).find();
        return Optional.of(row.told(topic)).filter(paper -> numbered || named);
    }

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
