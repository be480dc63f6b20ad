package vn.phong.legacy;

import java.util.Locale;
import java.util.Optional;

/**
 * A way of typing Vietnamese from before Unicode, in which fonts draw Vietnamese for the codes of other letters.
 *
 * <p>The tables follow public descriptions: TCVN 5712:1993 VN3 as in ISO-IR-180 and Wikipedia's "VSCII" (no codes for
 * most capitals, which a font drawn in capitals supplies); Wikipedia's "VNI character set" (a vowel and a mark after
 * it); the conversion chart of Unicode, VNI, VPS, VISCII and TCVN in circulation since 2000, by which VPS gives the
 * capitals with a dot below the codes of the small letters.
 */
public enum LegacyEncoding {
    TCVN3("TCVN3 (phông .VnTime)", "TCVN3 (.VnTime fonts)", ".vn", "tcvn3.txt"),
    VNI("VNI (phông VNI-Times)", "VNI (VNI-Times fonts)", "vni-", "vni.txt"),
    VPS("VPS (phông VPS Times)", "VPS (VPS Times fonts)", "vps ", "vps.txt");

    private final String vi;
    private final String en;
    private final String fontHead;
    private final CodeTable table;

    LegacyEncoding(String vi, String en, String fontHead, String tableName) {
        this.vi = vi;
        this.en = en;
        this.fontHead = fontHead;
        this.table = CodeTable.read(tableName);
    }

    /** By the name of the font a text is set in: {@code .VnTime}, {@code VNI-Times}, {@code VPS Times}. */
    public static Optional<LegacyEncoding> ofFont(String fontName) {
        String name = fontName.strip().toLowerCase(Locale.ROOT);
        for (LegacyEncoding encoding : values()) {
            if (name.startsWith(encoding.fontHead)) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    /** Whether the font draws the small letters of TCVN3 as capitals: {@code .VnTimeH}, {@code .VnArialH}. */
    public static boolean isCapitalFont(String fontName) {
        String name = fontName.strip();
        return ofFont(name).filter(TCVN3::equals).isPresent() && name.endsWith("H");
    }

    /**
     * The text with this encoding's codes as letters of Unicode, in NFC. Codes may stand as they do in Latin-1 or in
     * Windows-1252; what is no code of the encoding stays.
     */
    public String unicode(String text) {
        return table.unicode(text);
    }

    /** The same of a text set in this font, in capitals where the font draws them. */
    public String unicode(String text, String fontName) {
        String letters = unicode(text);
        return isCapitalFont(fontName) ? letters.toUpperCase(Locale.ROOT) : letters;
    }

    /** Whether capitals may be lost: the encoding has no codes for some of them. */
    boolean lacksCapitals() {
        return this != VNI;
    }

    /** What people call it, in Vietnamese. */
    public String vi() {
        return vi;
    }

    /** What people call it, in English. */
    public String en() {
        return en;
    }
}
