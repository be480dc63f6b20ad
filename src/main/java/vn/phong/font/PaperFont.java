package vn.phong.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The typeface of printed papers, in the measures of the one offices write in; a whole TrueType file each. */
public enum PaperFont {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic");

    private static final String PLACE = "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-";

    private final String name;

    PaperFont(String name) {
        this.name = name;
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        try (InputStream file = PaperFont.class.getResourceAsStream(PLACE + name + ".ttf")) {
            return file.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
