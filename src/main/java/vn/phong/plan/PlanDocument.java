package vn.phong.plan;

import java.util.List;

/**
 * A plan in its own order, whatever file it came from: what every reader gives and the import works on.
 *
 * @param fileName what the sentences call it
 * @param lines every line, blank ones too: they separate paragraphs
 * @param review what the reader changed or doubts, for a person to check
 * @param asides what stands outside the text, such as headers, footnotes and comments: read for a person, never an
 *     agenda
 * @param printed whether it is a programme that this program wrote, for the office to go on with
 */
public record PlanDocument(
        String fileName, List<PlanLine> lines, List<Question> review, List<PlanLine> asides, boolean printed) {
    public PlanDocument {
        lines = List.copyOf(lines);
        review = List.copyOf(review);
        asides = List.copyOf(asides);
    }

    /** A document of the office's own. */
    public PlanDocument(String fileName, List<PlanLine> lines, List<Question> review) {
        this(fileName, lines, review, List.of(), false);
    }

    /** The same as one that this program wrote. */
    public PlanDocument asPrinted() {
        return new PlanDocument(fileName, lines, review, asides, true);
    }

    /** What stands outside the text, as lines that nothing is made of. */
    List<UnreadLine> unreadAsides() {
        return asides.stream()
                .map(aside -> new UnreadLine(aside.number(), aside.text()))
                .toList();
    }
}
