package vn.phong.font;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One face of the project's own fonts: what it covers, and its text as outlines. Safe for any thread. */
public final class Typeface {
    /** Runs kept for reuse: a full evening's lines and the words they are broken between. */
    static final int RUNS_MAX = 4096;

    /** Shaping happens at this size, where hinting and rounding are far below a pixel of any wall. */
    private static final float SHAPING_SIZE_PX = 1000;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** How far a slanted upright leans, as italics do: 12 degrees. */
    private static final double SLANT = 0.21;

    private static final int BOLD_FROM = 600;
    private static final int REGULAR_FROM = 400;
    private static final double FLOOR_BOLD_PX = 16;
    private static final double FLOOR_REGULAR_PX = 20;
    private static final double FLOOR_FINE_PX = 24;

    private final Style style;
    private final Font font;
    private final AffineTransform toEms;
    private final double capHeight;
    private final Kind kind;
    private final Map<String, GlyphRun> runs = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, GlyphRun> eldest) {
            return size() > RUNS_MAX;
        }
    };

    /**
     * @param slanted whether an upright font stands in for its italic
     * @param stated its kind where it is known; measured otherwise
     */
    Typeface(Style style, Font font, boolean slanted, Optional<Kind> stated) {
        this.style = style;
        this.font =
                font.deriveFont(SHAPING_SIZE_PX).deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        this.toEms = AffineTransform.getScaleInstance(1 / SHAPING_SIZE_PX, 1 / SHAPING_SIZE_PX);
        if (slanted) {
            toEms.shear(-SLANT, 0);
        }
        GlyphRun flat = shaped("H");
        this.capHeight = -flat.ink().getY();
        this.kind =
                stated.orElseGet(() -> Kind.of(flat.outline(), shaped("nnoo").advance(), capHeight));
    }

    Font font() {
        return font;
    }

    /** 1 to 1000, as in CSS. */
    public int weight() {
        return style.weight();
    }

    public boolean italic() {
        return style.italic();
    }

    /** Height of a flat capital in ems. */
    public double capHeight() {
        return capHeight;
    }

    public Kind kind() {
        return kind;
    }

    /** The smallest height of a capital at which stacked marks can be told apart on LEDs, in pixels. */
    public double capFloorPx() {
        if (kind == Kind.SERIF || kind == Kind.CONDENSED && weight() < REGULAR_FROM) {
            return FLOOR_FINE_PX;
        }
        return weight() >= BOLD_FROM ? FLOOR_BOLD_PX : FLOOR_REGULAR_PX;
    }

    /** The characters of a text that this face has no glyph for, each once, in order; empty when it has all. */
    public List<String> missing(String text) {
        return text.codePoints()
                .filter(codePoint -> !font.canDisplay(codePoint))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** @param text one line without control characters, in NFC */
    public synchronized GlyphRun run(String text) {
        GlyphRun known = runs.get(text);
        if (known == null) {
            known = shaped(text);
            runs.put(text, known);
        }
        return known;
    }

    private GlyphRun shaped(String text) {
        char[] chars = text.toCharArray();
        GlyphVector glyphs = font.layoutGlyphVector(CONTEXT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
        double advance = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() / SHAPING_SIZE_PX;
        Shape outline = new Path2D.Double(glyphs.getOutline(), toEms);
        return new GlyphRun(text, advance, outline.getBounds2D(), outline);
    }
}
