package vn.phong.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.phong.legacy.Converted;
import vn.phong.legacy.FontRun;
import vn.phong.legacy.LegacyEncoding;
import vn.phong.legacy.LegacyText;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.plan.OldEncodingReview;
import vn.phong.plan.PlanDocument;
import vn.phong.plan.PlanLine;
import vn.phong.plan.Question;
import vn.phong.text.VietnameseText;

/**
 * Gathers what a reader finds into a document: numbers the lines, brings old encodings to Unicode by their fonts or,
 * where no font tells, by their words, and stops at what no plan is as long as.
 */
final class Gathered {
    static final int LINE_COUNT_MAX = 20_000;
    static final int LETTER_COUNT_MAX = 2_000_000;
    static final int CELL_COUNT_MAX = 100;

    /** Inside one cell of the whole text; a control that no document holds and that {@code normalized} makes a line. */
    private static final String IN_CELL = "\u000B";

    private final String fileName;
    private final List<List<List<FontRun>>> lines = new ArrayList<>();
    private final List<Set<Integer>> continued = new ArrayList<>();
    private final List<Question> review = new ArrayList<>();
    private final List<String> asides = new ArrayList<>();
    private int letters;

    Gathered(String fileName) {
        this.fileName = fileName;
    }

    /** @param runs the stretches of one paragraph; line feeds in them part lines */
    void paragraph(List<FontRun> runs) {
        add(List.of(runs), Set.of());
    }

    void text(String text) {
        paragraph(List.of(new FontRun(text, "")));
    }

    /** @param cells each with its stretches; line feeds part the paragraphs of a cell */
    void row(List<List<FontRun>> cells, Set<Integer> merged) {
        add(cells.subList(0, Math.min(cells.size(), CELL_COUNT_MAX)), merged);
    }

    void texts(List<String> cells, Set<Integer> merged) {
        row(cells.stream().map(cell -> List.of(new FontRun(cell, ""))).toList(), merged);
    }

    /** Something a person should know of the whole document. */
    void remark(String vi, String en) {
        review.add(new Question(0, "", new Message(vi, en)));
    }

    /**
     * What stands outside the text; blank ones and the numbers of pages are passed over.
     *
     * @param where in both languages, such as {@code Đầu trang (header)}
     */
    void aside(String where, String text) {
        String told =
                VietnameseText.normalized(text).replaceAll("\\s*\\n\\s*", " / ").strip();
        letters += told.length();
        if (told.chars().anyMatch(Character::isLetter)
                && asides.size() < LINE_COUNT_MAX
                && letters <= LETTER_COUNT_MAX) {
            asides.add(where + ": " + told);
        }
    }

    int lineCount() {
        return lines.size();
    }

    private void add(List<List<FontRun>> cells, Set<Integer> merged) {
        letters += cells.stream()
                .flatMap(List::stream)
                .mapToInt(run -> run.text().length())
                .sum();
        if (lines.size() == LINE_COUNT_MAX || letters > LETTER_COUNT_MAX) {
            throw new Refusal(
                    "Tệp " + fileName + " quá dài cho một bản kế hoạch; hãy lưu riêng phần chương trình.",
                    "The file " + fileName + " is too long for a plan; save the programme alone.");
        }
        lines.add(cells);
        continued.add(merged);
    }

    PlanDocument document() {
        List<String> texts = lines.stream().map(Gathered::joined).toList();
        boolean byFont = lines.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .anyMatch(run -> LegacyEncoding.ofFont(run.font()).isPresent());
        Converted converted = byFont ? byFonts() : LegacyText.converted(String.join("\n", texts));
        review.addAll(OldEncodingReview.of(converted));
        String[] unicode = converted.text().split("\n", -1);
        List<PlanLine> document = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            addLines(document, at + 1, unicode[at], lines.get(at).size() > 1, continued.get(at));
        }
        return new PlanDocument(fileName, document, review, asides(), false);
    }

    /** Numbered after the lines of the text. */
    private List<PlanLine> asides() {
        List<PlanLine> numbered = new ArrayList<>();
        for (String aside : new LinkedHashSet<>(asides)) {
            numbered.add(new PlanLine(lines.size() + numbered.size() + 1, aside, List.of()));
        }
        return numbered;
    }

    private Converted byFonts() {
        List<FontRun> all = new ArrayList<>();
        for (List<List<FontRun>> line : lines) {
            for (int cell = 0; cell < line.size(); cell++) {
                if (cell > 0) {
                    all.add(new FontRun("\t", ""));
                }
                line.get(cell).forEach(run -> all.add(new FontRun(flat(run.text()), run.font())));
            }
            all.add(new FontRun("\n", ""));
        }
        return LegacyText.converted(all);
    }

    private static void addLines(
            List<PlanLine> document, int number, String text, boolean isRow, Set<Integer> continued) {
        if (isRow) {
            List<String> cells =
                    List.of(text.split("\t", -1)).stream().map(Gathered::normal).toList();
            String joined = String.join(" ", cells).replace('\n', ' ').strip();
            document.add(new PlanLine(number, joined, cells, continued));
            return;
        }
        for (String line : normal(text).split("\n", -1)) {
            document.add(new PlanLine(number, line, List.of()));
        }
    }

    private static String normal(String text) {
        return VietnameseText.normalized(text);
    }

    private static String joined(List<List<FontRun>> cells) {
        return cells.stream()
                .map(cell -> cell.stream().map(run -> flat(run.text())).collect(Collectors.joining()))
                .collect(Collectors.joining("\t"));
    }

    private static String flat(String text) {
        return text.replace('\t', ' ')
                .replace("\r\n", IN_CELL)
                .replace("\n", IN_CELL)
                .replace("\r", IN_CELL);
    }
}
