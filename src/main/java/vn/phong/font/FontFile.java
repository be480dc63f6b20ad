package vn.phong.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.phong.message.Refusal;

/**
 * A font that somebody brought: judged before a letter of it is drawn.
 *
 * @param name what refusals call it; empty for "this font"
 * @param family the name of its family
 * @param licence what it says about its owner and terms; may be empty
 * @param cff whether its outlines are PostScript's, as in {@code .otf}
 * @param bytes the whole file
 */
record FontFile(String name, String family, Style style, String licence, boolean cff, byte[] bytes) {
    static final int SIZE_MAX = 20 << 20;

    private static final int WOFF = 0x774F4646;
    private static final int WOFF2 = 0x774F4632;
    private static final int COLLECTION = 0x74746366;
    private static final int HEAD_MAGIC = 0x5F0F3CF5;
    private static final int TEXT_MAX = 240;
    private static final int ID_MAX = 60;

    /** Outlines reach this far from the pen at most, in ems; damaged ones reach further. */
    private static final double REACH_MAX_EM = 4;

    private static final double CAP_HEIGHT_MIN_EM = 0.2;

    /** From so many missing letters on, a font was made for another language or an old encoding. */
    private static final int FOREIGN_FROM = 60;

    /**
     * Reads what the tables say, without handing them to Java.
     *
     * @throws Refusal when it is no TrueType or OpenType font, too large, damaged, or lacks letters, which are named
     */
    static FontFile read(String name, byte[] bytes) {
        checkForm(name, bytes);
        try {
            return read(name, bytes, new Sfnt(bytes));
        } catch (IndexOutOfBoundsException | NoSuchElementException e) {
            throw damaged(name);
        }
    }

    private static FontFile read(String name, byte[] bytes, Sfnt font) {
        checkTables(font);
        int glyphs = Short.toUnsignedInt(font.table("maxp").getShort(4));
        CharacterMap map = new CharacterMap(font.table("cmap"), glyphs);
        checkLetters(
                name,
                Letters.REQUIRED.stream().filter(letter -> !map.has(letter)).toList());
        NameTable names = new NameTable(font.table("name"));
        String family = first(names, NameTable.TYPOGRAPHIC_FAMILY, NameTable.FAMILY);
        if (id(family).isEmpty()) {
            throw damaged(name);
        }
        String licence = shortened(names.of(NameTable.COPYRIGHT) + "; " + names.of(NameTable.LICENCE));
        return new FontFile(
                name, family, style(font, names), licence.replaceAll("^; |; $", ""), font.has("CFF "), bytes);
    }

    private static void checkForm(String name, byte[] bytes) {
        if (bytes.length > SIZE_MAX) {
            throw tooLarge(name);
        }
        int kind = bytes.length < 12 ? 0 : ByteBuffer.wrap(bytes).getInt(0);
        if (kind == WOFF || kind == WOFF2) {
            throw refusal(
                    name,
                    "là phông dành cho trang web (WOFF); hãy dùng bản TTF hoặc OTF của phông này",
                    "is a web font (WOFF); use this font's TTF or OTF file");
        }
        if (kind == COLLECTION) {
            throw refusal(
                    name,
                    "là tệp gộp nhiều phông (TTC); hãy dùng từng tệp TTF hoặc OTF riêng",
                    "is a collection (TTC); use single TTF or OTF files");
        }
        if (kind != Sfnt.TRUETYPE && kind != Sfnt.TRUETYPE_OF_APPLE && kind != Sfnt.OPENTYPE_CFF) {
            throw refusal(
                    name,
                    "không phải phông TTF hay OTF; hãy chọn đúng tệp phông",
                    "is no TTF or OTF font; choose a font file");
        }
    }

    /** What Java reads without asking must be there, and within its table. */
    private static void checkTables(Sfnt font) {
        ByteBuffer head = font.table("head");
        int glyphs = Short.toUnsignedInt(font.table("maxp").getShort(4));
        int unitsPerEm = Short.toUnsignedInt(head.getShort(18));
        int metrics = Short.toUnsignedInt(font.table("hhea").getShort(34));
        boolean sound = head.getInt(12) == HEAD_MAGIC
                && unitsPerEm >= 16
                && unitsPerEm <= 16384
                && glyphs > 0
                && metrics > 0
                && metrics <= glyphs
                && font.table("hmtx").limit() >= 4 * metrics + 2 * (glyphs - metrics)
                && (font.has("CFF ") || soundOutlines(font, head.getShort(50), glyphs));
        if (!sound) {
            throw new NoSuchElementException("the tables contradict each other");
        }
    }

    private static boolean soundOutlines(Sfnt font, int longOffsets, int glyphs) {
        ByteBuffer places = font.table("loca");
        long end = font.table("glyf").limit();
        long last = 0;
        for (int i = 0; i <= glyphs; i++) {
            long place = longOffsets == 0
                    ? 2L * Short.toUnsignedInt(places.getShort(2 * i))
                    : Integer.toUnsignedLong(places.getInt(4 * i));
            if (place < last || place > end) {
                return false;
            }
            last = place;
        }
        return true;
    }

    private static void checkLetters(String name, List<Integer> missing) {
        if (missing.size() >= FOREIGN_FROM) {
            throw refusal(
                    name,
                    "không dành cho tiếng Việt Unicode, thiếu " + Letters.named(missing, " và %d chữ khác")
                            + "; hãy dùng bản Unicode có đủ chữ Việt",
                    "is not made for Vietnamese in Unicode and lacks " + Letters.named(missing, " and %d more")
                            + "; use a Unicode version with all Vietnamese letters");
        }
        if (!missing.isEmpty()) {
            throw refusal(
                    name,
                    "thiếu chữ " + Letters.named(missing, " và %d chữ khác") + "; hãy dùng phông có đủ chữ Việt",
                    "lacks " + Letters.named(missing, " and %d more") + "; use a font with all Vietnamese letters");
        }
    }

    /** Many fonts of offices state a weight of 400 in every face; their names and flags know better. */
    private static Style style(Sfnt font, NameTable names) {
        String words = (names.of(NameTable.SUBFAMILY) + " " + names.of(NameTable.TYPOGRAPHIC_SUBFAMILY))
                .toLowerCase(Locale.ROOT);
        int flags = Short.toUnsignedInt(font.table("head").getShort(44));
        int weight = font.has("OS/2") ? Short.toUnsignedInt(font.table("OS/2").getShort(4)) : 0;
        int selection =
                font.has("OS/2") ? Short.toUnsignedInt(font.table("OS/2").getShort(62)) : 0;
        boolean italic =
                (flags & 2) != 0 || (selection & 1) != 0 || words.contains("italic") || words.contains("oblique");
        boolean bold = (flags & 1) != 0 || (selection & 0x20) != 0 || words.contains("bold");
        weight = weight >= 1 && weight <= 9 ? weight * 100 : weight;
        weight = weight < 1 || weight > 1000 ? 400 : weight;
        return new Style(bold && weight <= 500 ? 700 : weight, italic);
    }

    /** What events call its family: ASCII words joined by hyphens; empty when nothing is left. */
    String id() {
        return id(family);
    }

    private static String id(String family) {
        String plain = Normalizer.normalize(family, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String id = plain.substring(0, Math.min(ID_MAX, plain.length()));
        return id.replaceAll("^-|-$", "");
    }

    /** A name for its file, the same for the same face. */
    String fileName() {
        return id() + "-" + style.weight() + (style.italic() ? "-italic" : "") + (cff ? ".otf" : ".ttf");
    }

    /**
     * The font as Java draws it.
     *
     * @throws Refusal when Java cannot read it or a letter has no sound outline
     */
    Font font() {
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
            Typeface face = new Typeface(style, font, false, Optional.of(Kind.SANS));
            checkLetters(
                    name,
                    Letters.REQUIRED.stream()
                            .filter(letter -> !drawn(face, letter))
                            .toList());
            if (face.capHeight() < CAP_HEIGHT_MIN_EM) {
                throw damaged(name);
            }
            return font;
        } catch (FontFormatException e) {
            throw damaged(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | InternalError e) {
            // what Java throws at damaged tables is of no fixed kind
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw damaged(name);
        }
    }

    private static boolean drawn(Typeface face, int letter) {
        String text = Character.toString(letter);
        GlyphRun run = face.run(text);
        Rectangle2D ink = run.ink();
        return face.missing(text).isEmpty()
                && !ink.isEmpty()
                && run.advance() > 0
                && run.advance() < REACH_MAX_EM
                && Math.max(Math.abs(ink.getMinX()), Math.abs(ink.getMaxX())) < REACH_MAX_EM
                && Math.max(Math.abs(ink.getMinY()), Math.abs(ink.getMaxY())) < REACH_MAX_EM;
    }

    private static String first(NameTable names, int preferred, int other) {
        String name = names.of(preferred);
        return shortened(name.isEmpty() ? names.of(other) : name);
    }

    private static String shortened(String text) {
        return text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX - 1) + "…";
    }

    static Refusal tooLarge(String name) {
        return refusal(name, "lớn hơn 20 MB; hãy chọn tệp nhỏ hơn", "is over 20 MB; choose a smaller file");
    }

    private static Refusal damaged(String name) {
        return refusal(
                name,
                "bị hỏng hoặc không đúng chuẩn; hãy lấy lại tệp gốc",
                "is damaged or breaks the standard; fetch the original file again");
    }

    static Refusal refusal(String name, String vi, String en) {
        return name.isEmpty()
                ? new Refusal("Phông chữ này " + vi + ".", "This font " + en + ".")
                : new Refusal("Phông chữ " + name + " " + vi + ".", "The font " + name + " " + en + ".");
    }
}
