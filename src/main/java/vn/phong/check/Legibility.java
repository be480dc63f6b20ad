package vn.phong.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.phong.message.Message;

/**
 * How far away words can be read, by the height of their capitals on the wall.
 *
 * <p>The rules of the sign trade, 25 feet and 10 feet to the inch, rounded to the careful side for stacked marks: 3.5
 * mm of capital a metre to be read at all, 8.5 mm a metre to be read with ease.
 *
 * @param legibleM metres up to which they can be read
 * @param comfortableM metres up to which they are read with ease
 */
public record Legibility(double legibleM, double comfortableM) {
    private static final double LEGIBLE_MM_PER_M = 3.5;
    private static final double COMFORTABLE_MM_PER_M = 8.5;
    private static final double WHOLE_FROM_M = 10;

    /**
     * @param capHeightPx height of a capital in pixels
     * @param pitchMm distance of the wall's pixels in millimetres
     */
    public static Legibility of(double capHeightPx, double pitchMm) {
        double capMm = capHeightPx * pitchMm;
        return new Legibility(capMm / LEGIBLE_MM_PER_M, capMm / COMFORTABLE_MM_PER_M);
    }

    /** Rounded down: whole metres, and tenths below 10 m. */
    public Message words() {
        return new Message(
                "Đọc rõ đến " + metresVi(legibleM) + " m; thoải mái đến " + metresVi(comfortableM) + " m",
                "Legible to " + metres(legibleM) + " m; comfortable to " + metres(comfortableM) + " m");
    }

    /** A distance rounded down, with the comma of Vietnamese. */
    static String metresVi(double metres) {
        return metres(metres).replace('.', ',');
    }

    static String metres(double metres) {
        int places = metres < WHOLE_FROM_M ? 1 : 0;
        return BigDecimal.valueOf(metres).setScale(places, RoundingMode.FLOOR).toPlainString();
    }
}
