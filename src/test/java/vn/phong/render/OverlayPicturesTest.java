package vn.phong.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.font.FontBytes;
import vn.phong.font.Fonts;
import vn.phong.frame.Frame;
import vn.phong.frame.Patch;
import vn.phong.layout.CardCues;
import vn.phong.layout.SampleCues;
import vn.phong.message.Refusal;
import vn.phong.overlay.OverlayArtist;
import vn.phong.overlay.Said;
import vn.phong.text.LineBreaks;

/** What is laid over a picture, as a person has looked at it and found it right. */
class OverlayPicturesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/overlay");
    private static final String LONG =
            "NHIỆT LIỆT CHÀO MỪNG đồng chí Nguyễn Văn A," + " Chủ tịch Hội Nông dân tỉnh X đến dự Hội nghị";
    private static final String SHORT = "Mời quý vị đại biểu nhận tài liệu tại bàn lễ tân";

    private static OverlayArtist artist(int width, int height) {
        Fonts fonts = Fonts.bundled();
        return new OverlayArtist(width, new Rectangle(width, height), () -> fonts, LineBreaks.STANDARD);
    }

    @ParameterizedTest
    @CsvSource({
        "backdrop, deep-red, 1024, 640, 0, long",
        "welcome, light, 1024, 640, 0, short",
        "award-batch, navy, 2132, 640, 0, short",
        "backdrop, deep-red, 1280, 640, 25, long",
        "notice, deep-red, 640, 640, 0, none"
    })
    void overlays_look_as_reviewed(String layout, String theme, int width, int height, int zone, String strip)
            throws IOException {
        String text = strip.equals("long") ? LONG : strip.equals("short") ? SHORT : "";
        Event event = CardCues.event(theme, layout);
        Cue cue = CardCues.cue(event);
        FrameRenderer.Footed footed =
                new FrameRenderer().footed(SampleCues.library().slide(event, cue, 1, width, height));
        Said said = new Said(
                text, "08:05", text.isEmpty() ? "-01:30" : "", text.isEmpty() ? Said.Alert.DANGER : Said.Alert.NONE);
        List<Patch> patches = artist(width, height).patches("", zone, said);
        for (Patch patch : patches) {
            assertTrue(patch.x() >= width * zone / 100, "in the flag zone");
            assertTrue(patch.x() + patch.picture().width() <= width
                    && patch.y() + patch.picture().height() <= height);
        }
        List<Patch> all = new ArrayList<>();
        footed.foot().forEach(line -> line.aside(patches).ifPresent(all::add));
        all.addAll(patches);
        Frame laid = Patch.lay(footed.frame(), all);
        String name = layout + "-" + theme + "-" + width + "x" + height + "-" + strip;
        Pictures.assertReviewed(GOLDEN.resolve(name + ".png"), laid, 24, 0.0005, 1.5);
    }

    @Test
    void a_tick_draws_only_the_box_of_the_clock() {
        OverlayArtist artist = artist(1024, 640);
        List<Patch> before = artist.patches("", 0, new Said(SHORT, "08:05", "", Said.Alert.NONE));
        List<Patch> after = artist.patches("", 0, new Said(SHORT, "08:06", "", Said.Alert.NONE));
        assertEquals(2, after.size());
        assertSame(before.get(1), after.get(1), "the announcement is drawn once");
        assertEquals(before.get(0).x(), after.get(0).x());
        assertEquals(before.get(0).picture().width(), after.get(0).picture().width());
    }

    /** A font that the office brings in the middle of an evening sets the announcement as it sets the pictures. */
    @Test
    void an_announcement_is_set_in_a_font_that_came_in_use_later(@TempDir Path data) {
        AtomicReference<Fonts> inUse = new AtomicReference<>(Fonts.bundled());
        OverlayArtist artist = new OverlayArtist(1024, new Rectangle(1024, 640), inUse::get, LineBreaks.STANDARD);
        Said said = new Said(SHORT, "", "", Said.Alert.NONE);
        assertThrows(Refusal.class, () -> artist.patches("chu-co-quan", 0, said));
        Fonts newer = Fonts.with(data);
        newer.add(FontBytes.serif(false).named("Chữ Cơ Quan", "Regular").bytes());
        inUse.set(newer);
        assertEquals(1, artist.patches("chu-co-quan", 0, said).size());
    }

    @Test
    void boxes_never_lie_over_one_another() {
        List<Patch> patches = artist(1024, 640).patches("", 20, new Said(SHORT, "08:05", "-12:34", Said.Alert.DANGER));
        for (Patch one : patches) {
            for (Patch other : patches) {
                Rectangle box = new Rectangle(
                        one.x(), one.y(), one.picture().width(), one.picture().height());
                Rectangle next = new Rectangle(
                        other.x(),
                        other.y(),
                        other.picture().width(),
                        other.picture().height());
                assertTrue(one.equals(other) || !box.intersects(next));
            }
        }
    }

    @Test
    void no_mark_touches_the_edge_of_its_box() {
        for (Patch patch : artist(1024, 640).patches("", 0, new Said("ẾỖẲỮ ựgỵj " + LONG, "", "", Said.Alert.NONE))) {
            Frame box = patch.picture();
            for (int x = 0; x < box.width(); x++) {
                for (int y : new int[] {4, 5, box.height() - 2, box.height() - 1}) {
                    assertEquals(0xFF0C0C0C, box.pixels()[y * box.width() + x], "ink at " + x + "," + y);
                }
            }
        }
    }

    @Test
    void an_announcement_too_long_for_the_wall_is_refused_with_the_next_step() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> artist(640, 640).patches("", 0, new Said(LONG + " " + LONG, "", "", Said.Alert.NONE)));
        assertTrue(refusal.words().vi().contains("hãy rút ngắn"));
    }

    @Test
    void a_wall_too_small_for_words_that_can_be_read_refuses_every_overlay() {
        assertThrows(Refusal.class, () -> artist(64, 32).patches("", 0, new Said("", "08:05", "", Said.Alert.NONE)));
    }
}
