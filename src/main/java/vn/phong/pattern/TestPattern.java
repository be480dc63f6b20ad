package vn.phong.pattern;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import vn.phong.font.Fonts;
import vn.phong.font.GlyphRun;
import vn.phong.font.Typeface;
import vn.phong.frame.Frame;

/**
 * The picture that shows at one look whether a wall is driven right: a white border of one pixel (every edge is there),
 * corners in four colours (nothing is turned or mirrored), a grid of the modules with their numbers (none is swapped),
 * a circle (nothing is stretched), bars (the colour order), a ramp (the gamma), and a line of stacked capitals at the
 * smallest size Phông ever sets, with the wall's name and size.
 */
public final class TestPattern {
    private static final int CORNER_MAX_PX = 24;
    private static final int SMALLEST_CAPITAL_PX = 16;
    private static final int NUMBER_CAPITAL_PX = 7;
    private static final Color GRID = new Color(0x505050);
    private static final Color NUMBER = new Color(0x909090);
    private static final Color TOP_LEFT = new Color(0xFF0000);
    private static final Color TOP_RIGHT = new Color(0x00FF00);
    private static final Color BOTTOM_LEFT = new Color(0x0000FF);
    private static final Color BOTTOM_RIGHT = new Color(0xFFFF00);
    private static final int[] BARS = {0xFFFFFF, 0xFFFF00, 0x00FFFF, 0x00FF00, 0xFF00FF, 0xFF0000, 0x0000FF, 0x000000};
    private static final String STACKED = "ẾỂỄ ỘỔ ỮỰ ẴẲẶ ỴỸ Đ";

    private final int width;
    private final int height;
    private final Typeface face;
    private final Graphics2D pen;

    private TestPattern(int width, int height, Typeface face, Graphics2D pen) {
        this.width = width;
        this.height = height;
        this.face = face;
        this.pen = pen;
    }

    /**
     * Draws the pattern.
     *
     * @param name what the wall is called
     * @param width of the wall in pixels
     * @param height of the wall in pixels
     * @param moduleWidth of one LED module in pixels, 4 or more
     * @param moduleHeight of one LED module in pixels, 4 or more
     */
    public static Frame of(String name, int width, int height, int moduleWidth, int moduleHeight, Fonts fonts) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        TestPattern pattern = new TestPattern(width, height, fonts.standard().face(700, false), pen);
        pattern.modules(moduleWidth, moduleHeight);
        pattern.circle();
        pattern.middle(name + "  " + width + " × " + height);
        pattern.corners();
        pattern.border();
        pen.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int index = 0; index < pixels.length; index++) {
            pixels[index] |= 0xFF000000;
        }
        return new Frame(width, height, pixels);
    }

    /** Column and row from 1, as a fitter counts them from the top left. */
    private void modules(int moduleWidth, int moduleHeight) {
        pen.setColor(GRID);
        for (int x = moduleWidth; x < width; x += moduleWidth) {
            pen.fillRect(x, 0, 1, height);
        }
        for (int y = moduleHeight; y < height; y += moduleHeight) {
            pen.fillRect(0, y, width, 1);
        }
        for (int y = 0; y < height; y += moduleHeight) {
            for (int x = 0; x < width; x += moduleWidth) {
                String number = (x / moduleWidth + 1) + "." + (y / moduleHeight + 1);
                if (widthOf(number, NUMBER_CAPITAL_PX) + 6 <= moduleWidth && moduleHeight >= 2 * NUMBER_CAPITAL_PX) {
                    text(number, x + 4, y + 5 + NUMBER_CAPITAL_PX, NUMBER_CAPITAL_PX, NUMBER);
                }
            }
        }
    }

    private void circle() {
        double side = Math.min(width, height) * 0.94;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(2));
        pen.draw(new Ellipse2D.Double((width - side) / 2, (height - side) / 2, side, side));
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    }

    /** Bars, ramp and words, one below another in the middle, as many as there is room for. */
    private void middle(String title) {
        int across = (int) (Math.min(width, height) * 0.94 * 0.8);
        int left = (width - across) / 2;
        int band = Math.max(2, height / 12);
        int top = height / 2 - band;
        for (int bar = 0; bar < BARS.length; bar++) {
            pen.setColor(new Color(BARS[bar]));
            int from = left + across * bar / BARS.length;
            pen.fillRect(from, top, left + across * (bar + 1) / BARS.length - from, band);
        }
        for (int x = 0; x < across; x++) {
            int level = across == 1 ? 0 : x * 255 / (across - 1);
            pen.setColor(new Color(level, level, level));
            pen.fillRect(left + x, top + band, 1, band);
        }
        int capital = SMALLEST_CAPITAL_PX;
        centred(title, top - capital, capital, Color.WHITE);
        centred(STACKED, top + 2 * band + 2 * capital + capital / 2, capital, Color.WHITE);
    }

    private void corners() {
        int side = Math.min(CORNER_MAX_PX, Math.min(width, height) / 4);
        corner(new Rectangle(0, 0, side, side), TOP_LEFT);
        corner(new Rectangle(width - side, 0, side, side), TOP_RIGHT);
        corner(new Rectangle(0, height - side, side, side), BOTTOM_LEFT);
        corner(new Rectangle(width - side, height - side, side, side), BOTTOM_RIGHT);
    }

    private void corner(Rectangle place, Color color) {
        pen.setColor(color);
        pen.fill(place);
    }

    private void border() {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, 1);
        pen.fillRect(0, height - 1, width, 1);
        pen.fillRect(0, 0, 1, height);
        pen.fillRect(width - 1, 0, 1, height);
    }

    /** On black, so that the grid never runs through a letter. */
    private void centred(String text, double baseline, double capitalPx, Color color) {
        double across = widthOf(text, capitalPx);
        double left = Math.rint((width - across) / 2);
        pen.setColor(Color.BLACK);
        pen.fill(new Rectangle2D.Double(left - 8, Math.rint(baseline - 2 * capitalPx), across + 16, 2.75 * capitalPx));
        text(text, left, Math.rint(baseline), capitalPx, color);
    }

    private void text(String text, double x, double baseline, double capitalPx, Color color) {
        double size = capitalPx / face.capHeight();
        GlyphRun run = face.run(text);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(color);
        pen.fill(new AffineTransform(size, 0, 0, size, x, baseline).createTransformedShape(run.outline()));
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    }

    private double widthOf(String text, double capitalPx) {
        return face.run(text).advance() * capitalPx / face.capHeight();
    }
}
