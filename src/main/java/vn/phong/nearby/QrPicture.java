package vn.phong.nearby;

import io.nayuki.qrcodegen.QrCode;

/** A code to scan, in half-block characters for a window of text or as a picture for a page. */
public final class QrPicture {
    private static final int QUIET_ZONE = 2;
    private static final String LIGHT_GROUND = "\u001B[97;40m";
    private static final String RESET = "\u001B[0m";

    private QrPicture() {}

    /** Dark on light whatever the terminal's colours, two rows of modules a line. */
    public static String text(String content) {
        QrCode code = QrCode.encodeText(content, QrCode.Ecc.LOW);
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

    /** As SVG, one unit a module, dark on white with its quiet zone. */
    public static String svg(String content) {
        QrCode code = QrCode.encodeText(content, QrCode.Ecc.LOW);
        int size = code.size + 2 * QUIET_ZONE;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
                + "H0z\"/><path d=\"" + path + "\"/></svg>";
    }

    /** Light modules are drawn in the bright foreground, dark ones are the black ground. */
    private static char block(boolean lightAbove, boolean lightBelow) {
        if (lightAbove) {
            return lightBelow ? '█' : '▀';
        }
        return lightBelow ? '▄' : ' ';
    }
}
