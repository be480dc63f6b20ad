package vn.phong.plan;

import java.util.List;

/**
 * A plan in its own order, whatever file it came from: what every reader gives and the import works on.
 *
 * @param fileName what the sentences call it
 * @param lines every line, blank ones too: they separate paragraphs
 * @param review what the reader changed or doubts, for a person to check
 * @param printed whether it is a programme that this program wrote, for the office to go on with
 */
public record PlanDocument(String fileName, List<PlanLine> lines, List<Question> review, boolean printed) {
    public PlanDocument {
        lines = List.copyOf(lines);
        review = List.copyOf(review);
    }

    /** A document of the office's own. */
    public PlanDocument(String fileName, List<PlanLine> lines, List<Question> review) {
        this(fileName, lines, review, false);
    }

    /** The same as one that this program wrote. */
    public PlanDocument asPrinted() {
        return new PlanDocument(fileName, lines, review, true);
    }
}
