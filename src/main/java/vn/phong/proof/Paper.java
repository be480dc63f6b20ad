package vn.phong.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.phong.font.PaperFont;

/** The measures of the sheets and the letters printed on them. Lengths are points; A4 lies on its side. */
final class Paper {
    static final float WIDTH = 841.89f;
    static final float HEIGHT = 595.28f;
    static final float MARGIN = 42;
    static final float INNER = WIDTH - 2 * MARGIN;

    private static final float THOUSAND = 1000;
    private static final float BALANCE_STEP = 6;
    private static final String UNPRINTABLE = "?";

    private final Map<PaperFont, PDType0Font> fonts = new EnumMap<>(PaperFont.class);

    /** Embeds what is used of the letters, so that every reader and printer shows the same. */
    Paper(PDDocument document) throws IOException {
        for (PaperFont font : PaperFont.values()) {
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(font.bytes()));
            // Every letter has a glyph of its own; to look for joined ones took longer than all else of a sheet.
            file.setEnableGsub(false);
            fonts.put(font, PDType0Font.load(document, file, true));
        }
    }

    PDType0Font font(PaperFont font) {
        return fonts.get(font);
    }

    float width(String text, PaperFont font, float size) throws IOException {
        return fonts.get(font).getStringWidth(text) * size / THOUSAND;
    }

    /** The text with what the paper's letters lack replaced; in one line. */
    String printable(String text, PaperFont font) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(point -> {
            String letter =
                    Character.isWhitespace(point) || Character.isSpaceChar(point) ? " " : Character.toString(point);
            out.append(has(letter, font) ? letter : UNPRINTABLE);
        });
        return out.toString();
    }

    private boolean has(String letter, PaperFont font) {
        try {
            fonts.get(font).encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    /** The text in lines of this width, broken at spaces; a single longer word stands alone and is cut. */
    List<String> wrapped(String text, PaperFont font, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text, font).split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** As {@link #wrapped} in as few lines, but none much shorter than the others: as a title stands in the middle. */
    List<String> balanced(String text, PaperFont font, float size, float width) throws IOException {
        List<String> lines = wrapped(text, font, size, width);
        float narrower = width - BALANCE_STEP;
        while (lines.size() > 1 && narrower > width / 2) {
            List<String> tried = wrapped(text, font, size, narrower);
            if (tried.size() > lines.size()) {
                return lines;
            }
            lines = tried;
            narrower -= BALANCE_STEP;
        }
        return lines;
    }

    /** The text in one line of this width, cut with an ellipsis when it is longer. */
    String cut(String text, PaperFont font, float size, float width) throws IOException {
        String whole = printable(text, font);
        if (width(whole, font, size) <= width) {
            return whole;
        }
        int length = whole.length();
        while (length > 0 && width(whole.substring(0, length).strip() + "…", font, size) > width) {
            length--;
        }
        return whole.substring(0, length).strip() + "…";
    }
}
