package vn.phong.plan;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one agenda line apart: time, what happens, who. */
final class RowText {
    private static final Pattern PARENTHESIS = Pattern.compile("^(.*\\S)\\s*\\(([^()]{1,200})\\)\\s*[.;]?$");
    private static final Pattern DURATION =
            Pattern.compile("^(?:khoảng )?\\d{1,3}\\s?(?:phút|p|ph|['’′]|mins?|minutes)$");
    /** After a comma only a person with title or form of address does something. */
    private static final Pattern SPLIT =
            Pattern.compile("\\s[-–—]\\s*|\\s*[-–—]\\s|:\\s*|;\\s+|,\\s+(?=(?:PGS|GS|TS|ThS|BS|DS|CN|KS|Dr|Prof"
                    + "|Mr|Mrs|Ms)\\.|(?:Ông|Bà|Đồng chí|Đ/c)\\s)");

    private static final Pattern VERB = Pattern.compile("\\s(?=(?:lên |sẽ )?(?:phát biểu|trình bày|báo cáo|đọc|"
            + "công bố|"
            + "thông qua|tuyên bố|điều hành|giới thiệu|khai mạc|bế mạc|kết luận|tham luận|trao)(?!\\p{L}))");
    private static final Pattern LEADING = Pattern.compile("^([^:]{2,120}):\\s*(?=\\S)");
    private static final Pattern OWNER = Pattern.compile("\\scủa\\s+(.+?)(?=\\s(?:về|tại|cho|trong)\\s|$)");
    private static final Pattern WHOLE_BEGINNING = Pattern.compile("^\\*([^*]+)\\*(?=\\s*(?:[(:–—-]|$))");
    private static final Pattern DOTTED_BLANK =
            Pattern.compile("\\s*[:–—-]?\\s*(?:Đ/c|Đồng chí|Ông|Bà|ông|bà)?\\s*(?:\\.{4,}|…{2,}|_{3,})\\s*$");
    private static final Pattern LABEL =
            Pattern.compile("^(?:[Nn]gười |[Đđ]ơn vị )?(?:thực hiện|trình bày|phụ trách|điều hành|"
                    + "Thực hiện|Trình bày|Phụ trách|Điều hành|Chủ trì|chủ trì)\\s*:\\s*(.+)$");

    private RowText() {}

    static AgendaRow row(List<Integer> lines, String number, String source) {
        String text = plain(source);
        AgendaRow.Clock clock = AgendaRow.Clock.NONE;
        var found = ClockText.atStart(text);
        if (found.isPresent() && !found.get().rest().isBlank()) {
            clock = new AgendaRow.Clock(
                    found.get().printed(), found.get().start(), found.get().end());
            text = found.get().rest();
        }
        return row(lines, number, clock, Marker.without(text), "");
    }

    /** @param performer from a column of its own; empty to look for one in the text */
    static AgendaRow row(List<Integer> lines, String number, AgendaRow.Clock clock, String source, String performer) {
        String text = plain(source);
        AgendaRow.Clock time = clock;
        String whom = performer.strip();
        Matcher parenthesis = PARENTHESIS.matcher(text);
        if (parenthesis.matches()) {
            String inside = parenthesis.group(2).strip();
            if (DURATION.matcher(inside).matches()) {
                time = lasting(time, inside);
                text = parenthesis.group(1);
            } else if (whom.isEmpty() && Performer.isLikely(inside)) {
                whom = inside;
                text = plain(parenthesis.group(1));
            } else if (whom.isEmpty()) {
                whom = labelled(inside);
                text = whom.isEmpty() ? text : plain(parenthesis.group(1));
            }
        }
        if (whom.isEmpty()) {
            int[] parts = performerAt(text);
            whom = text.substring(parts[1], parts[2]).strip();
            text = parts[1] == 0 && parts[2] > 0
                    ? PlanWords.capitalised(text.substring(parts[2]).replaceAll("^[\\s:,–-]+", ""))
                    : text.substring(0, parts[0]);
        }
        return new AgendaRow(lines, number, time, ended(text), ended(whom), List.of());
    }

    /** Without emphasis that sets the performer apart, and without dots that wait for one. */
    private static String plain(String source) {
        String told = withoutMarksAtEnd(source.strip());
        String text = told.startsWith("*") ? WHOLE_BEGINNING.matcher(told).replaceFirst("$1") : told;
        return DOTTED_BLANK.matcher(text).replaceFirst("").strip();
    }

    private static String withoutMarksAtEnd(String text) {
        int open = text.endsWith("*") ? text.lastIndexOf('*', text.length() - 2) : -1;
        boolean apart = open == 0 || open > 0 && " :–—-(".indexOf(text.charAt(open - 1)) >= 0;
        return apart ? text.substring(0, open) + text.substring(open + 1, text.length() - 1) : text;
    }

    /** Who the text says it belongs to, as in {@code phát biểu chỉ đạo của Chủ tịch}; empty when it does not. */
    static String ownerIn(String text) {
        Matcher owner = OWNER.matcher(text);
        return owner.find() && Performer.isLikely(owner.group(1)) ? ended(owner.group(1)) : "";
    }

    /** Who a line labelled for it names, as in {@code Người thực hiện: …}; empty when it has no such label. */
    static String labelled(String text) {
        Matcher label = LABEL.matcher(text);
        return label.matches() ? ended(label.group(1)) : "";
    }

    /** Who a line of its own names as the performer of the item above; empty when it is something else. */
    static String performerLine(String text) {
        String labelled = labelled(text);
        if (!labelled.isEmpty()) {
            return labelled;
        }
        boolean isPerson = text.length() < 200
                && Performer.isLikely(text)
                && !VERB.matcher(text).find();
        return isPerson ? ended(text) : "";
    }

    /** Where the text ends, and where in it the performer begins and ends. */
    private static int[] performerAt(String text) {
        Matcher verb = VERB.matcher(text);
        if (Performer.isLikely(text) && verb.find()) {
            return new int[] {text.length(), 0, verb.start()};
        }
        Matcher colon = LEADING.matcher(text);
        if (Performer.isLikely(text) && colon.find()) {
            return new int[] {text.length(), 0, colon.end(1)};
        }
        Matcher split = SPLIT.matcher(text);
        while (split.find()) {
            String rest = text.substring(split.end());
            boolean told = !split.group().startsWith(",") || !VERB.matcher(rest).find();
            if (split.start() > 0 && told && Performer.isLikely(rest)) {
                return new int[] {split.start(), split.end(), text.length()};
            }
        }
        return new int[] {text.length(), text.length(), text.length()};
    }

    private static AgendaRow.Clock lasting(AgendaRow.Clock clock, String duration) {
        String printed = clock.printed().isEmpty() ? duration : clock.printed() + " (" + duration + ")";
        OptionalInt none = OptionalInt.empty();
        if (clock.printed().contains(duration)) {
            return clock;
        }
        return clock.printed().isEmpty()
                ? new AgendaRow.Clock(printed, none, none)
                : new AgendaRow.Clock(printed, clock.start(), clock.end());
    }

    private static String ended(String text) {
        return text.strip().replaceAll("[\\s.;:]+$", "");
    }
}
