package vn.phong.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.frame.Frame;
import vn.phong.image.PictureFiles;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.OwnLayout;
import vn.phong.layout.SampleCues;
import vn.phong.layout.SetPart;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;
import vn.phong.message.Refusal;

class WallPartsTest {
    private static final Rectangle LEFT = new Rectangle(0, 100, 240, 300);
    private static final Rectangle CENTRE = new Rectangle(260, 0, 500, 400);
    private static final Rectangle RIGHT = new Rectangle(780, 100, 240, 300);
    private static final Canvas CANVAS = new Canvas(
            1020,
            420,
            List.of(new Canvas.Part("left", LEFT), new Canvas.Part("centre", CENTRE), new Canvas.Part("right", RIGHT)));
    private static final String LIST = "<svg data-rows='people' data-per-page='2' height='60%'><svg data-row='yes'>"
            + "<rect data-band='always' class='band' y='5%' height='90%'/>"
            + "<rect data-slot='name' class='name' data-cap='6'/></svg></svg>"
            + "<rect data-slot='page' class='name' data-text='{page}/{pages}' y='60%' height='20%'"
            + " data-cap='5'/><rect data-picture='logo' y='80%' height='20%'/>";
    private static final String SIDE =
            "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'><style>.name { fill: #00FFFF }</style>"
                    + "<rect width='100%' height='100%' fill='#000044'/>"
                    + "<rect data-slot='side' class='name' data-cap='8'/></svg>";

    @TempDir
    Path folder;

    private LayoutLibrary library;

    @BeforeEach
    void layouts() throws IOException {
        Files.writeString(folder.resolve("side.svg"), SIDE);
        PictureFiles.write(
                folder.resolve("images"),
                "logo.png",
                PictureFiles.png(PictureFiles.quarters(40, 20, BufferedImage.TYPE_INT_RGB)));
        library = OwnLayout.library(folder, LIST);
    }

    @Test
    void each_part_is_set_inside_its_own_area() {
        Slide slide = slide(cue(3, Map.of()), 1);
        assertEquals(
                List.of(LEFT, CENTRE, RIGHT),
                slide.parts().stream().map(SetPart::area).toList());
        for (SetPart part : slide.parts()) {
            assertEquals(List.of("B", "A", "1/2"), words(part));
            part.texts().forEach(text -> assertTrue(part.area().contains(text.ink()), text::text));
            part.boxes().forEach(box -> assertTrue(part.area().contains(box.box()), box::toString));
            part.pictures().forEach(picture -> assertTrue(part.area().contains(picture.visible())));
        }
    }

    @Test
    void a_part_shows_the_layout_the_cue_names_for_it_or_the_bare_ground() {
        Slide slide = slide(cue(3, Map.of("left", "side", "right", "none")), 2);
        assertEquals(List.of("Lời"), words(slide.parts().get(0)));
        assertEquals(List.of("C", "2/2"), words(slide.parts().get(1)));
        assertEquals(List.of(), words(slide.parts().get(2)));
        assertTrue(slide.parts().get(2).pictures().isEmpty());
        assertTrue(slide.parts().get(2).ground().contains("class=\"ground\""));
    }

    @Test
    void a_part_without_that_many_pages_stays_at_its_last() {
        Cue cue = cue(5, Map.of("left", "side"));
        assertEquals(3, library.pageCount(SampleCues.event(cue), cue, CANVAS));
        Slide last = slide(cue, 3);
        assertEquals(List.of("Lời"), words(last.parts().get(0)));
        assertEquals(List.of("E", "3/3"), words(last.parts().get(1)));
        assertThrows(Refusal.class, () -> slide(cue, 4));
    }

    @Test
    void a_part_this_wall_does_not_have_is_not_asked_for() {
        assertEquals(3, slide(cue(1, Map.of("ceiling", "nowhere")), 1).parts().size());
        Refusal refusal = assertThrows(Refusal.class, () -> slide(cue(1, Map.of("left", "nowhere")), 1));
        assertTrue(refusal.words().vi().contains("không có bố cục \"nowhere\""), refusal::getMessage);
    }

    @Test
    void what_lies_outside_all_parts_is_black() {
        int[] pixels = new FrameRenderer().render(slide(cue(2, Map.of()), 1)).pixels();
        for (int y = 0; y < 420; y++) {
            for (int x = 0; x < 1020; x++) {
                int at = pixels[y * 1020 + x];
                boolean outside = !LEFT.contains(x, y) && !CENTRE.contains(x, y) && !RIGHT.contains(x, y);
                assertEquals(outside, at == 0xFF000000, x + "," + y);
            }
        }
    }

    @Test
    void painted_parts_and_batik_reading_the_svg_give_one_picture() throws IOException {
        for (Map<String, String> parts : List.of(Map.<String, String>of(), Map.of("left", "side", "right", "none"))) {
            Slide slide = slide(cue(3, parts), 1);
            int[] byBatik = Pictures.pixels(new SvgPainter().paint(slide.svg(), slide.width(), slide.height()));
            Frame frame = new FrameRenderer().render(slide);
            Pictures.assertSame("parts-" + parts.size(), byBatik, frame, 24, 0.0001);
        }
    }

    @Test
    void a_flag_zone_is_kept_of_the_whole_wall() {
        Cue cue = cue(1, Map.of());
        Event event = SampleCues.event(cue);
        Event zoned = new Event(
                1, event.name(), event.theme(), "", 30, event.fadeMs(), event.agenda(), event.cues(), Map.of());
        Slide slide = library.slide(zoned, cue, 1, CANVAS);
        assertEquals(List.of(), slide.parts().get(0).texts());
        // 30 percent of 1020 are 306: 46 pixels of the centre
        assertEquals(306, slide.parts().get(1).texts().get(0).box().getMinX(), 1e-6);
        assertEquals(454, slide.parts().get(1).texts().get(0).box().getWidth(), 1e-6);
        assertEquals(780, slide.parts().get(2).texts().get(0).box().getMinX(), 1e-6);
    }

    private Slide slide(Cue cue, int page) {
        return library.slide(SampleCues.event(cue), cue, page, CANVAS);
    }

    private static List<String> words(SetPart part) {
        return part.texts().stream()
                .map(SetText::text)
                .sorted((a, b) -> b.compareTo(a))
                .toList();
    }

    private static Cue cue(int people, Map<String, String> parts) {
        List<Object> entries = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            entries.add(Map.of("name", String.valueOf((char) ('A' + i))));
        }
        Map<String, Object> fields = Map.of("people", entries, "side", "Lời", "logo", "logo", "perPage", 2);
        return new Cue("c", "", "own", "", Fields.of(fields), parts, null, Map.of());
    }
}
