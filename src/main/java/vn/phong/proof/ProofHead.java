package vn.phong.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import vn.phong.event.Event;
import vn.phong.wall.Wall;

/**
 * What a whole proof is of.
 *
 * @param font what people call the family the words are set in
 * @param printedAt when it is printed
 */
public record ProofHead(Event event, Wall wall, String font, Instant printedAt) {
    private static final double MM_PER_M = 1000;

    /** Such as {@code 4,10}. */
    String widthM() {
        return metres(wall.width());
    }

    String heightM() {
        return metres(wall.height());
    }

    private String metres(int pixels) {
        return BigDecimal.valueOf(pixels * wall.pitchMm() / MM_PER_M)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }

    String pitchMm() {
        return BigDecimal.valueOf(wall.pitchMm())
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}
