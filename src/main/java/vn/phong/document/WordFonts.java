package vn.phong.document;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Which font a stretch of Word text is set in: its own, its style's, or the one most styles stand on. */
final class WordFonts {
    private static final int STYLES_ABOVE_MAX = 10;

    private final XWPFStyles styles;
    private final String normal;

    WordFonts(XWPFDocument document) {
        this.styles = document.getStyles();
        this.normal = ofDocument(styles);
    }

    /** Empty when nothing says. */
    String of(XWPFRun run, XWPFParagraph paragraph) {
        String own = run.getFontFamily();
        if (own != null && !own.isEmpty()) {
            return own;
        }
        String style = paragraph.getStyleID();
        for (int above = 0; styles != null && style != null && above < STYLES_ABOVE_MAX; above++) {
            XWPFStyle known = styles.getStyle(style);
            if (known == null) {
                break;
            }
            String font = ofStyle(known);
            if (!font.isEmpty()) {
                return font;
            }
            style = known.getBasisStyleID();
        }
        return normal;
    }

    private static String ofStyle(XWPFStyle style) {
        CTRPr properties = style.getCTStyle().getRPr();
        return properties == null || properties.sizeOfRFontsArray() == 0 ? "" : name(properties.getRFontsArray(0));
    }

    private static String ofDocument(XWPFStyles styles) {
        if (styles == null) {
            return "";
        }
        XWPFStyle standard = styles.getStyle("Normal");
        return standard == null ? "" : ofStyle(standard);
    }

    private static String name(CTFonts fonts) {
        return fonts.getAscii() == null ? "" : fonts.getAscii();
    }
}
