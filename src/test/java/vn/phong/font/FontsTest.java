package vn.phong.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phong.message.Refusal;

class FontsTest {
    /** The letters of TCVN 6909:2001 that are not plain ASCII: 67 in each case. */
    private static final String LOWER = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    private static final String UPPER = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";

    private static final Fonts FONTS = Fonts.bundled();

    static Stream<Typeface> faces() {
        return FONTS.families().stream()
                .flatMap(family -> family.styles().stream().map(style -> family.face(style.weight(), style.italic())));
    }

    @ParameterizedTest
    @MethodSource("faces")
    void every_face_has_all_134_vietnamese_letters(Typeface face) {
        assertEquals(67, LOWER.length());
        assertEquals(67, UPPER.length());
        assertEquals(List.of(), face.missing(LOWER + UPPER + " 0123456789.,;:!?()/-–“”‘’\"'%&+₫"));
    }

    @ParameterizedTest
    @MethodSource("faces")
    void every_letter_is_drawn_and_none_like_another_or_like_a_missing_one(Typeface face) {
        Map<String, String> drawn = new HashMap<>();
        drawn.put(drawing(face.run("\uFFFE")), "the box of a missing letter");
        (LOWER + UPPER + "0123456789.,;:!?()/-“”%&+")
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> {
                    GlyphRun run = face.run(letter);
                    assertFalse(run.ink().isEmpty(), () -> letter + " has no ink");
                    assertTrue(
                            run.advance() > 0.1 && run.advance() < 1.3,
                            () -> letter + " is " + run.advance() + " em wide");
                    String other = drawn.put(drawing(run), letter);
                    assertEquals(null, other, () -> letter + " is drawn like " + other);
                });
    }

    private static String drawing(GlyphRun run) {
        List<String> points = new ArrayList<>();
        Shape outline = run.outline();
        double[] point = new double[6];
        for (var path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(point);
            points.add(kind + ":%.4f,%.4f".formatted(point[0], point[1]));
        }
        return points.toString();
    }

    @ParameterizedTest
    @MethodSource("faces")
    void marks_above_differ_in_ink_and_marks_below_stand_below(Typeface face) {
        for (String stack : List.of("Ằ", "Ắ", "Ẳ", "Ẵ", "Ề", "Ế", "Ể", "Ễ", "Ồ", "Ố", "Ổ", "Ỗ")) {
            assertTrue(-face.run(stack).ink().getMinY() > 1.2 * face.capHeight(), stack);
        }
        for (String below : List.of("Ạ", "Ặ", "Ậ", "Ẹ", "Ệ", "Ị", "Ọ", "Ộ", "Ợ", "Ụ", "Ự", "Ỵ")) {
            assertTrue(face.run(below).ink().getMaxY() > 0.08, below);
        }
    }

    @Test
    void a_character_without_a_glyph_is_named_once() {
        assertEquals(List.of("漢", "😀"), bold().missing("Hội nghị 漢 😀 漢"));
    }

    /** Inter: 1490 of 2048 units; Liberation Serif, as Times: 1341 of 2048; Roboto: 1456 of 2048. */
    @ParameterizedTest
    @CsvSource({"inter,0.727", "liberation-serif,0.655", "roboto-condensed,0.711"})
    void capitals_are_as_high_as_the_font_says(String family, double height) {
        for (Style style : FONTS.family(family).styles()) {
            assertEquals(
                    height,
                    FONTS.family(family).face(style.weight(), style.italic()).capHeight(),
                    0.009);
        }
    }

    @ParameterizedTest
    @CsvSource({"inter,1.105,0.222", "liberation-serif,0.916,0.195", "roboto-condensed,1.027,0.186"})
    void stacked_marks_stand_far_above_the_capitals(String family, double above, double below) {
        Typeface face = FONTS.family(family).face(700, false);
        assertEquals(above, -face.run("Ẳ").ink().getMinY(), 0.03);
        assertEquals(below, face.run("Ộ").ink().getMaxY(), 0.03);
    }

    @ParameterizedTest
    @CsvSource({"inter,SANS", "liberation-serif,SERIF", "roboto-condensed,CONDENSED"})
    void the_kind_a_family_states_is_the_kind_its_letters_measure(String id, Kind kind) {
        Family family = FONTS.family(id);
        assertEquals(kind, family.kind());
        for (Style style : family.styles()) {
            Typeface face = family.face(style.weight(), style.italic());
            assertEquals(
                    kind,
                    Kind.of(face.run("H").outline(), face.run("nnoo").advance(), face.capHeight()),
                    () -> id + " " + style);
        }
    }

    @Test
    void pairs_are_kerned() {
        for (Family family : FONTS.families()) {
            Typeface face = family.face(700, false);
            double apart = face.run("A").advance() + face.run("V").advance();
            assertTrue(face.run("AV").advance() < apart - 0.02, family::id);
        }
    }

    @Test
    void faces_differ_in_weight_and_slant() {
        Family inter = FONTS.standard();
        assertTrue(inter.face(600, true).italic());
        assertTrue(inter.face(300, false).run("nn").advance() < bold().run("nn").advance());
        assertNotSame(inter.face(700, false), inter.face(700, true));
        assertSame(bold(), bold());
    }

    /** The table of {@link Family#face}. */
    @ParameterizedTest
    @CsvSource({
        "300,300 400 700,300", "300,400 700,400", "300,700,700", "300,400,400",
        "400,300 400 700,400", "400,400 700,400", "400,700,700", "400,400,400",
        "600,300 400 700,700", "600,400 700,700", "600,700,700", "600,400,400",
        "700,300 400 700,700", "700,400 700,700", "700,700,700", "700,400,400",
        "400,300 500 700,500", "500,400 600,400", "700,500 800 900,800", "300,100 200 400,200"
    })
    void a_weight_a_family_lacks_is_the_nearest_by_the_rule_of_css(int wanted, String has, int taken) {
        List<FaceFile> files = Stream.of(has.split(" "))
                .map(weight -> file(Integer.parseInt(weight), false))
                .toList();
        Family family = new Family("thin", "Thin", "", Optional.of(Kind.SANS), files);
        assertEquals(taken, family.face(wanted, false).weight());
    }

    @Test
    void a_weight_without_italics_is_slanted() {
        Family family = new Family(
                "two", "Two", "", Optional.of(Kind.SANS), List.of(file(400, false), file(400, true), file(700, false)));
        Typeface slanted = family.face(700, true);
        assertTrue(slanted.italic());
        assertEquals(700, slanted.weight());
        // an upright I is a bar; a slanted one reaches to the right by a fifth of its height
        double upright = family.face(700, false).run("I").ink().getWidth();
        assertEquals(upright + 0.21 * 0.727, slanted.run("I").ink().getWidth(), 0.005);
    }

    @Test
    void uprights_are_not_taken_from_an_italic_of_a_better_weight() {
        Family family =
                new Family("odd", "Odd", "", Optional.of(Kind.SANS), List.of(file(400, false), file(700, true)));
        assertFalse(family.face(700, false).italic());
        assertEquals(400, family.face(700, false).weight());
        assertEquals(700, family.face(700, true).weight());
    }

    private static FaceFile file(int weight, boolean italic) {
        return new FaceFile(
                new Style(weight, italic),
                () -> FONTS.standard().face(700, false).font());
    }

    @ParameterizedTest
    @CsvSource({
        "inter,700,16",
        "inter,600,16",
        "inter,400,20",
        "inter,300,20",
        "liberation-serif,700,24",
        "liberation-serif,400,24",
        "roboto-condensed,700,16",
        "roboto-condensed,400,20",
        "roboto-condensed,300,24"
    })
    void small_letters_have_a_floor(String family, int weight, double floorPx) {
        assertEquals(floorPx, FONTS.family(family).face(weight, false).capFloorPx());
    }

    /** Pairs that only a small mark tells apart; strongly is by more than 96 of 255 levels. Inter Bold has three. */
    @ParameterizedTest
    @MethodSource("faces")
    void at_the_floor_the_marks_hardest_to_tell_apart_differ_in_no_fewer_pixels_than_in_inter_bold(Typeface face) {
        for (String pair : List.of("ẾỂ", "ủũ", "ẲẴ", "ẻẽ", "ốổ", "ỔỖ", "ặă")) {
            byte[] one = drawn(face, pair.substring(0, 1));
            byte[] other = drawn(face, pair.substring(1));
            int strong = 0;
            for (int i = 0; i < one.length; i++) {
                strong += Math.abs((one[i] & 0xFF) - (other[i] & 0xFF)) > 96 ? 1 : 0;
            }
            int differing = strong;
            assertTrue(differing >= 3, () -> pair + " differ in " + differing + " pixels");
        }
    }

    private static byte[] drawn(Typeface face, String letter) {
        BufferedImage image = new BufferedImage(80, 80, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double size = face.capFloorPx() / face.capHeight();
        pen.fill(new AffineTransform(size, 0, 0, size, 20, 55)
                .createTransformedShape(face.run(letter).outline()));
        pen.dispose();
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    @Test
    void an_unknown_font_is_refused_with_those_there_are() {
        Refusal refusal = assertThrows(Refusal.class, () -> FONTS.family("comic"));
        assertEquals(
                "Không có phông chữ \"comic\"; hãy dùng một trong: inter, liberation-serif, roboto-condensed.",
                refusal.words().vi());
        assertSame(FONTS.standard(), FONTS.family(""));
        assertEquals("inter", FONTS.standard().id());
    }

    @Test
    void a_run_is_shaped_once() {
        assertSame(bold().run("Hội nghị"), bold().run("Hội nghị"));
    }

    private static Typeface bold() {
        return FONTS.standard().face(700, false);
    }
}
