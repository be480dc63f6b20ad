package vn.phong.layout;

import java.util.List;
import vn.phong.font.GlyphRun;

/**
 * One line of a paragraph in ems: its pieces and the extent of its ink round the baseline.
 *
 * @param pieces from left to right, never empty
 * @param left where the ink starts, from the pen's start
 * @param right where the ink ends
 * @param above ink above the baseline, positive upwards
 * @param below ink below the baseline, positive downwards
 */
record Line(List<Piece> pieces, double left, double right, double above, double below) {
    record Piece(GlyphRun run, boolean emphasis, double x) {}

    static Line of(List<Piece> pieces) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double above = 0;
        double below = 0;
        for (Piece piece : pieces) {
            if (!piece.run().ink().isEmpty()) {
                left = Math.min(left, piece.x() + piece.run().ink().getMinX());
                right = Math.max(right, piece.x() + piece.run().ink().getMaxX());
                above = Math.max(above, -piece.run().ink().getMinY());
                below = Math.max(below, piece.run().ink().getMaxY());
            }
        }
        return new Line(List.copyOf(pieces), left, right, above, below);
    }

    double width() {
        return right - left;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.run().text()));
        return text.toString().strip();
    }
}
