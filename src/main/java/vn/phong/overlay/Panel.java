package vn.phong.overlay;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import vn.phong.font.GlyphRun;
import vn.phong.font.Typeface;
import vn.phong.frame.Frame;

/** One flat box of an overlay being drawn: dark whatever the theme, so that its words keep 15:1 and more. */
final class Panel {
    private static final Color GROUND = new Color(0x0C0C0C);
    private static final Color RULE = new Color(0xE8B92E);
    private static final int RULE_PX = 4;

    private final BufferedImage image;
    private final Graphics2D pen;

    Panel(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setColor(GROUND);
        pen.fillRect(0, 0, width, height);
        pen.setColor(RULE);
        pen.fillRect(0, 0, width, RULE_PX);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** @param x where the pen starts */
    void write(GlyphRun run, Typeface face, double capPx, double x, double baseline, Color color) {
        double size = capPx / face.capHeight();
        pen.setColor(color);
        pen.fill(new AffineTransform(size, 0, 0, size, x, baseline).createTransformedShape(run.outline()));
    }

    /** The finished box; nothing is drawn on it after this. */
    Frame frame() {
        pen.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xFF000000;
        }
        return new Frame(image.getWidth(), image.getHeight(), pixels);
    }
}
