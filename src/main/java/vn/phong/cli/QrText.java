package vn.phong.cli;

import io.nayuki.qrcodegen.QrCode;

/** A QR code in half-block characters, dark on light whatever the terminal's colours, two rows of modules a line. */
final class QrText {
    private static final int QUIET_ZONE = 2;
    private static final String LIGHT_GROUND = "\u001B[97;40m";
    private static final String RESET = "\u001B[0m";

    private QrText() {}

    static String of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        StringBuilder lines = new StringBuilder();
        for (int y = -QUIET_ZONE; y < code.size + QUIET_ZONE; y += 2) {
            lines.append("  ").append(LIGHT_GROUND);
            for (int x = -QUIET_ZONE; x < code.size + QUIET_ZONE; x++) {
                boolean below = y + 1 >= code.size + QUIET_ZONE || !code.getModule(x, y + 1);
                lines.append(block(!code.getModule(x, y), below));
            }
            lines.append(RESET).append(System.lineSeparator());
        }
        return lines.toString();
    }

    /** Light modules are drawn in the bright foreground, dark ones are the black ground. */
    private static char block(boolean lightAbove, boolean lightBelow) {
        if (lightAbove) {
            return lightBelow ? '█' : '▀';
        }
        return lightBelow ? '▄' : ' ';
    }
}
