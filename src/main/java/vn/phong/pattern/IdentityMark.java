package vn.phong.pattern;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import vn.phong.font.Fonts;
import vn.phong.font.GlyphRun;
import vn.phong.font.Typeface;
import vn.phong.frame.Frame;

/**
 * The number of a controller or of a cabinet, as large as its area lets it be, within a border of one pixel: upright
 * and whole only where the area is where the wall file says it is.
 */
public final class IdentityMark {
    private static final Color GROUND = new Color(0x0050C8);
    private static final double SHARE_DOWN = 0.6;
    private static final double SHARE_ACROSS = 0.8;
    private static final int WEIGHT = 700;

    private IdentityMark() {}

    /**
     * Draws it.
     *
     * @param number such as {@code 2}, or {@code 2.14} for cabinet 14 of controller 2
     * @param width of the area in pixels
     * @param height of the area in pixels
     */
    public static Frame of(String number, int width, int height, Fonts fonts) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(GROUND);
        pen.fillRect(1, 1, width - 2, height - 2);
        pen.setColor(Color.WHITE);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Typeface face = fonts.standard().face(WEIGHT, false);
        GlyphRun run = face.run(number);
        double size = Math.min(SHARE_DOWN * height / face.capHeight(), SHARE_ACROSS * width / run.advance());
        double left = (width - run.advance() * size) / 2;
        double baseline = (height + face.capHeight() * size) / 2;
        pen.fill(new AffineTransform(size, 0, 0, size, left, baseline).createTransformedShape(run.outline()));
        pen.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int index = 0; index < pixels.length; index++) {
            pixels[index] |= 0xFF000000;
        }
        return new Frame(width, height, pixels);
    }
}
