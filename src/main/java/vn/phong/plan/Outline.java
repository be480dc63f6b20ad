package vn.phong.plan;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which lines of a document can hold an agenda at all, and which headings stand over a place. */
final class Outline {
    private static final int HEADING_WORDS_MAX = 14;
    /** Beside what stands in brackets. */
    private static final int SECTION_WORDS_MAX = 8;

    private static final int HEADING_DISTANCE_MAX = 5;
    private static final Pattern END_MARK = Pattern.compile("\\./\\.?\\s*[”\"]?$");
    private static final Pattern SIGNATURE =
            Pattern.compile("^(TM|TL|KT|TUQ|T/M|K/T|T/L)\\.?\\s+\\p{Lu}.*|.*\\(Đã ký\\).*");

    /** Page numbers, what a site prints round an article, and the stamps of a chat. */
    private static final Pattern NOISE =
            Pattern.compile("(trang|page) \\d{1,3}( \\d{1,3})?|(anh|nguon|tac gia|nguon tin"
                    + "|cap nhat|luot xem) .{0,80}|(chia se|in trang|gui email|quay lai|xem them|in bai).{0,30}"
                    + "|\\d{1,2} \\d{1,2} \\d{4} \\d{1,2} \\d{2}( \\d{2})? .{1,200}"
                    + "|\\d{1,2} \\d{2}( \\d{2})? \\d{1,2} \\d{1,2} \\d{4} .{1,200}");

    private final List<PlanLine> lines;
    private final BitSet closing = new BitSet();

    Outline(List<PlanLine> lines) {
        this.lines = lines;
        boolean closed = false;
        for (int at = 0; at < lines.size(); at++) {
            PlanLine line = lines.get(at);
            closed = closed ? !opensAgain(line) : endsBefore(line);
            closing.set(at, closed);
            closed |= END_MARK.matcher(line.plain()).find();
        }
    }

    /** After the end mark, among the recipients or the signatures. */
    boolean isClosing(int at) {
        return closing.get(at);
    }

    /** The line that announces an agenda above this place. */
    OptionalInt agendaHeading(int at) {
        int seen = 0;
        for (int above = at - 1; above >= 0 && seen < HEADING_DISTANCE_MAX; above--) {
            PlanLine line = lines.get(above);
            if (line.isBlank()) {
                continue;
            }
            seen++;
            if (isAgendaHeading(line)) {
                return OptionalInt.of(above);
            }
            if (line.isRow() || Marker.of(line.plain()).isPresent()) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** The names of parts that stand between the heading and the first item. */
    List<Integer> partsBetween(int heading, int start) {
        return IntStream.range(heading + 1, start)
                .filter(at -> isSection(lines.get(at)))
                .boxed()
                .toList();
    }

    /** Whether the nearest line above says that a list of something else follows. */
    boolean isUnderOtherHeading(int at) {
        for (int above = at - 1; above >= 0; above--) {
            if (!lines.get(above).isBlank()) {
                return isOtherHeading(lines.get(above)) && !isToldBeside(lines.get(above));
            }
        }
        return false;
    }

    /** Whether a label such as {@code Thành phần: …} goes on on its own line: nothing below belongs to it. */
    private static boolean isToldBeside(PlanLine line) {
        return line.plain().matches("[^:]{1,60}:.*\\p{L}.*");
    }

    static boolean isAgendaHeading(PlanLine line) {
        String words = PlanWords.beginning(Marker.without(line.plain()));
        boolean isShort = words.split(" ").length <= HEADING_WORDS_MAX;
        boolean announces = PlanWords.startsWithAny(words, PlanWords.AGENDA_HEADINGS)
                || words.startsWith("phu luc") && PlanWords.has(words, "chuong trinh");
        return !line.isRow() && isShort && announces && !PlanWords.startsWithAny(words, PlanWords.PERFORMANCES);
    }

    static boolean isOtherHeading(PlanLine line) {
        String words = PlanWords.beginning(Marker.without(line.plain()));
        return PlanWords.startsWithAny(words, PlanWords.OTHER_HEADINGS);
    }

    static boolean isSection(PlanLine line) {
        String text = Marker.without(line.plain());
        String words = PlanWords.beginning(text);
        boolean isShort =
                PlanWords.beginning(text.replaceAll("\\([^)]*\\)", "")).split(" ").length <= SECTION_WORDS_MAX;
        return isShort
                && ClockText.atStart(text).isEmpty()
                && PlanWords.SECTION.matcher(words).matches();
    }

    /** What a site or a printer put between the lines: it is no part of any list. */
    static boolean isNoise(PlanLine line) {
        return !line.isRow() && NOISE.matcher(PlanWords.beginning(line.plain())).matches();
    }

    private static boolean endsBefore(PlanLine line) {
        return PlanWords.beginning(line.plain()).startsWith("noi nhan")
                || SIGNATURE.matcher(line.plain()).matches();
    }

    private static boolean opensAgain(PlanLine line) {
        String words = PlanWords.beginning(line.plain());
        boolean isAnnex = words.startsWith("phu luc") || words.startsWith("phu bieu");
        boolean isTitle = PlanWords.isCapitals(line.plain()) && isAgendaHeading(line);
        return isAnnex || isTitle || line.isRow() && TableHeads.of(line.cells()).isAgenda();
    }
}
