package vn.phong.plan;

import java.util.List;

/**
 * A plan in its own order, whatever file it came from: what every reader gives and the import works on.
 *
 * @param fileName what the sentences call it
 * @param lines every line, blank ones too: they separate paragraphs
 * @param review what the reader changed or doubts, for a person to check
 */
public record PlanDocument(String fileName, List<PlanLine> lines, List<Question> review) {
    public PlanDocument {
        lines = List.copyOf(lines);
        review = List.copyOf(review);
    }
}
