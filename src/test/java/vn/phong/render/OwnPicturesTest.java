package vn.phong.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.event.Cue;
import vn.phong.frame.Frame;
import vn.phong.image.PictureFiles;
import vn.phong.layout.OwnLayout;
import vn.phong.layout.SampleCues;
import vn.phong.layout.SetPicture;
import vn.phong.layout.Slide;
import vn.phong.message.Refusal;

class OwnPicturesTest {
    private static final String BESIDE = "<rect data-picture='photo' x='0%' y='0%' width='40%' height='100%'"
            + " data-fit='FIT' data-align='ALIGN' data-shade='SHADE'/>"
            + "<rect data-slot='name' data-beside='photo' class='name' data-cap='6' x='50%' width='50%'/>";
    private static final String ROW =
            "<svg data-rows='people' data-per-page='2'><svg data-row='yes'><rect data-band='always' class='band'/>"
                    + "<rect data-picture='photo' x='0%' width='20%' height='100%'/>"
                    + "<rect data-slot='name' data-beside='photo' class='name' data-cap='6' x='25%' width='75%'/>"
                    + "</svg></svg>";

    @TempDir
    Path folder;

    @BeforeEach
    void pictures() throws IOException {
        Path images = folder.resolve("images");
        BufferedImage quarters = PictureFiles.quarters(300, 200, BufferedImage.TYPE_INT_ARGB);
        quarters.setRGB(0, 0, 0);
        PictureFiles.write(images, "a.png", PictureFiles.png(quarters));
        PictureFiles.write(images, "b.svg", PictureFiles.DRAWING.getBytes(StandardCharsets.UTF_8));
        BufferedImage stored = PictureFiles.quarters(300, 200, BufferedImage.TYPE_INT_RGB);
        PictureFiles.write(images, "c.jpg", PictureFiles.held(PictureFiles.jpeg(stored), 6));
    }

    @ParameterizedTest
    @CsvSource({"a, contain, 0", "a, cover, 0.5", "b, contain, 0.25", "b, cover, 0", "c, contain, 0", "c, cover, 0.4"})
    void painted_pictures_and_batik_reading_the_svg_give_one_picture(String name, String fit, String shade)
            throws IOException {
        Slide slide = slide(layout(fit, "end", shade), Map.of("photo", name, "name", "Nguyễn Văn A"), 1);
        int[] byBatik = Pictures.pixels(new SvgPainter().paint(slide.svg(), slide.width(), slide.height()));
        Frame frame = new FrameRenderer().render(slide);
        // edges between the flat quarters are blended by one pixel at most
        Pictures.assertSame("own-" + name + fit, byBatik, frame, 6, 0.006);
    }

    @Test
    void a_picture_stands_whole_in_its_box_and_is_not_stretched() throws IOException {
        Slide slide = slide(layout("contain", "end", "0"), Map.of("photo", "a", "name", "A"), 1);
        assertEquals(new Rectangle(0, 117, 400, 267), slide.pictures().get(0).fitted());
        int[] pixels = new FrameRenderer().render(slide).pixels();
        assertEquals(0xFFFF0000, pixels[130 * 1000 + 20]);
        assertEquals(0xFF00FF00, pixels[130 * 1000 + 380]);
        assertEquals(0xFF0000FF, pixels[370 * 1000 + 380]);
        assertEquals(0xFF8B0000, pixels[100 * 1000 + 20]);
        assertEquals(0xFF8B0000, pixels[130 * 1000 + 401]);
    }

    @Test
    void a_picture_that_covers_its_box_is_cut_and_not_stretched() throws IOException {
        Slide slide = slide(layout("cover", "middle", "0.5"), Map.of("photo", "a", "name", "A"), 1);
        SetPicture picture = slide.pictures().get(0);
        assertEquals(new Rectangle(0, 0, 400, 500), picture.visible());
        assertEquals(new Rectangle(-175, 0, 750, 500), picture.fitted());
        int[] pixels = new FrameRenderer().render(slide).pixels();
        assertEquals(0xFF7F0000, pixels[10 * 1000 + 10]);
        assertEquals(0xFF007F00, pixels[10 * 1000 + 390]);
        assertEquals(0xFF8B0000, pixels[10 * 1000 + 401]);
    }

    @Test
    void several_pictures_stand_side_by_side_at_one_height() throws IOException {
        Slide slide = slide(layout("contain", "start", "0"), Map.of("photo", List.of("a", "b"), "name", "A"), 1);
        // 400 pixels less a gap of 10, for shapes of 1.5 and 2: 111.43 high
        assertEquals(
                List.of(new Rectangle(0, 194, 167, 111), new Rectangle(177, 194, 223, 111)),
                slide.pictures().stream().map(SetPicture::fitted).toList());
    }

    @Test
    void words_take_the_room_of_an_absent_picture() throws IOException {
        String layout = layout("contain", "middle", "0");
        assertEquals(500, box(slide(layout, Map.of("photo", "a", "name", "A"), 1)), 1e-6);
        assertEquals(0, box(slide(layout, Map.of("name", "A"), 1)), 1e-6);
        assertEquals(0, slide(layout, Map.of("name", "A"), 1).pictures().size());
    }

    @Test
    void the_pictures_of_a_list_stand_on_the_bands_of_their_rows() throws IOException {
        Map<String, Object> people = Map.of(
                "people",
                List.of(Map.of("name", "A", "photo", "b"), Map.of("name", "B"), Map.of("name", "C", "photo", "a")));
        Slide first = slide(ROW, people, 1);
        Slide second = slide(ROW, people, 2);
        assertEquals(1, first.pictures().size());
        assertEquals(1, second.pictures().size());
        Rectangle photo = first.pictures().get(0).visible();
        int[] pixels = new FrameRenderer().render(first).pixels();
        assertEquals(0xFF00FF00, pixels[(photo.y + 5) * 1000 + photo.x + 5]);
        assertEquals(0xFF004000, pixels[(photo.y + 5) * 1000 + photo.x + photo.width - 5]);
        assertEquals(250, box(first), 1e-6);
        Map<String, Object> none = Map.of("people", List.of(Map.of("name", "A")));
        assertEquals(0, box(slide(ROW, none, 1)), 1e-6);
    }

    @Test
    void a_picture_that_is_not_there_is_refused_with_its_cue() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> slide(layout("contain", "end", "0"), Map.of("photo", "x", "name", "A"), 1));
        assertTrue(
                refusal.words().vi().startsWith("Mục \"c\", ảnh \"photo\": Không có ảnh \"x\"; hãy chép"),
                refusal::getMessage);
    }

    @Test
    void a_picture_that_is_drawn_again_is_not_decoded_again() throws IOException {
        PaintedPictures painted = new PaintedPictures(new SvgPainter());
        String layout = layout("contain", "end", "0");
        BufferedImage first =
                painted.of(slide(layout, Map.of("photo", "a"), 1).pictures().get(0));
        assertSame(
                first,
                painted.of(slide(layout, Map.of("photo", "a", "name", "B"), 1)
                        .pictures()
                        .get(0)));
    }

    @Test
    void a_heavy_photograph_goes_into_the_svg_only_as_large_as_it_is_seen() throws IOException {
        BufferedImage noise = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_ARGB);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1200 * 800; i++) {
            noise.setRGB(i % 1200, i / 1200, random.nextInt() | 0xFF000000);
        }
        PictureFiles.write(folder.resolve("images"), "d.png", PictureFiles.png(noise));
        assertTrue(Files.size(folder.resolve("images/d.png")) > 2_000_000);
        Slide slide = slide(layout("cover", "middle", "0"), Map.of("photo", "d", "name", "A"), 1);
        String svg = slide.svg();
        assertTrue(svg.length() < 1_000_000, () -> "characters: " + svg.length());
        int[] byBatik = Pictures.pixels(new SvgPainter().paint(svg, slide.width(), slide.height()));
        // what is opaque is embedded as a JPEG, whose losses noise shows most
        Pictures.assertSame("own-heavy", byBatik, new FrameRenderer().render(slide), 90, 0.01);
    }

    @Test
    void a_picture_embedded_in_a_drawing_is_drawn() throws IOException {
        String png = java.util.Base64.getEncoder()
                .encodeToString(PictureFiles.png(PictureFiles.quarters(20, 20, BufferedImage.TYPE_INT_RGB)));
        for (String href : List.of("href", "xmlns:l='http://www.w3.org/1999/xlink' l:href")) {
            Slide slide = slide(
                    "<image width='20' height='20' " + href + "='data:image/png;base64," + png + "'/>"
                            + "<rect data-slot='name' class='name' data-cap='6'/>",
                    Map.of("name", "A"),
                    1);
            int[] pixels = new FrameRenderer().render(slide).pixels();
            assertEquals(0xFFFF0000, pixels[5 * 1000 + 5]);
            assertEquals(0xFF0000FF, pixels[15 * 1000 + 15]);
            assertEquals(0xFF8B0000, pixels[25 * 1000 + 15]);
        }
    }

    private static String layout(String fit, String align, String shade) {
        return BESIDE.replace("FIT", fit).replace("ALIGN", align).replace("SHADE", shade);
    }

    private static double box(Slide slide) {
        return slide.texts().stream()
                .mapToDouble(text -> text.box().getMinX())
                .min()
                .orElseThrow();
    }

    private Slide slide(String inside, Map<String, ?> fields, int page) throws IOException {
        Cue cue = SampleCues.cue("c", "own", fields);
        return OwnLayout.library(folder, inside).slide(SampleCues.event(cue), cue, page, 1000, 500);
    }
}
