package vn.phong.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FontsTest {
    /** The letters of TCVN 6909:2001 that are not plain ASCII: 67 in each case. */
    private static final String LOWER = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    private static final String UPPER = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";

    private final Fonts fonts = Fonts.bundled();

    @Test
    void every_face_has_all_134_vietnamese_letters() {
        assertEquals(67, LOWER.length());
        assertEquals(67, UPPER.length());
        for (Typeface face : fonts.faces()) {
            assertEquals(List.of(), face.missing(LOWER + UPPER + " 0123456789.,;:!?()/-–“”‘’\"'%&+₫"));
        }
    }

    @Test
    void a_character_without_a_glyph_is_named_once() {
        assertEquals(List.of("漢", "😀"), bold().missing("Hội nghị 漢 😀 漢"));
    }

    @Test
    void capitals_are_as_high_as_the_font_says() {
        // Inter: cap height 2048 of 2816 units
        assertEquals(0.727, bold().capHeight(), 0.001);
    }

    @Test
    void stacked_marks_stand_far_above_the_capitals() {
        assertEquals(1.105, -bold().run("Ẳ").ink().getMinY(), 0.005);
        assertEquals(0.222, bold().run("Ộ").ink().getMaxY(), 0.005);
    }

    @Test
    void pairs_are_kerned() {
        double apart = bold().run("A").advance() + bold().run("V").advance();
        assertTrue(bold().run("AV").advance() < apart - 0.02);
    }

    @Test
    void faces_differ_in_weight_and_slant() {
        assertTrue(fonts.face(600, false).isPresent());
        assertTrue(fonts.face(600, true).orElseThrow().italic());
        assertFalse(fonts.face(500, false).isPresent());
        assertTrue(fonts.face(300, false).orElseThrow().run("nn").advance()
                < bold().run("nn").advance());
    }

    @Test
    void a_run_is_shaped_once() {
        assertSame(bold().run("Hội nghị"), bold().run("Hội nghị"));
    }

    private Typeface bold() {
        return fonts.face(700, false).orElseThrow();
    }
}
