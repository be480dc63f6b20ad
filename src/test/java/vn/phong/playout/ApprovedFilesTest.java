package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.approval.ApprovalBook;
import vn.phong.approval.Decision;
import vn.phong.approval.DecisionFile;
import vn.phong.approval.Standing;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.font.FontBytes;
import vn.phong.font.Fonts;
import vn.phong.frame.Frame;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.Typography;
import vn.phong.render.FrameRenderer;
import vn.phong.show.Show;
import vn.phong.text.LineBreaks;
import vn.phong.wall.Wall;

/** What was approved holds for pixels: whatever file they come from, another file is another picture. */
class ApprovedFilesTest {
    private static final Wall WALL = new Wall("main", 256, 160, 4);
    private static final String PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'>"
            + "<rect width='20' height='10' fill='%s'/></svg>";
    private static final String LAYOUT = "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='50'>"
            + "<rect class='ground' width='100%%' height='100%%'/>"
            + "<rect data-picture='photo' x='%s%%' y='10%%' width='30%%' height='30%%'/>"
            + "<rect data-slot='message' data-cap='12' y='50%%' width='100%%' height='40%%' class='title'/></svg>";
    private static final String EVENT = """
        {"schemaVersion": 1, "name": "Hội nghị thử", "theme": "xanh", "font": "chu-tinh-x", "cues": [
          {"id": "phong", "label": "Phông", "layout": "backdrop"},
          {"id": "tin", "label": "Tin", "layout": "tin", "fields": {"message": "Giải lao", "photo": "anh.svg"}}]}\
        """;

    @TempDir
    Path data;

    private Pictures pictures;
    private Signoff signoff;
    private Show show;
    private Artist reading;

    @BeforeEach
    void files() throws IOException {
        put("images/anh.svg", PICTURE.formatted("#00ff00"));
        put("layouts/tin.svg", LAYOUT.formatted("10"));
        put("layouts/themes/xanh.css", ".ground { fill: #004000; } .title { fill: #ffffff; }");
        put(
                "fonts/chu.ttf",
                FontBytes.serif(false).named("Chữ Tỉnh X", "Regular").bytes());
        start();
    }

    private void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private Artist artist() {
        Typography typography = new Typography(Fonts.with(data.resolve("fonts")), LineBreaks.STANDARD);
        LayoutLibrary layouts = LayoutLibrary.read(List.of(Path.of("layouts")), data, typography);
        assertEquals(List.of(), layouts.refused());
        return new SlideArtist(layouts, new FrameRenderer(), Canvas.of(WALL.width(), WALL.height()));
    }

    private void start() {
        Event event = EventFile.parse(EVENT.getBytes(StandardCharsets.UTF_8), "event.json");
        show = Show.opening(event, (shown, cue) -> 1);
        reading = artist();
        pictures = new Pictures(
                new Replaced(), () -> Frame.filled(1, 1, 0), WALL.width(), WALL.height(), event, Optional.empty());
        ApprovalBook book =
                ApprovalBook.open(new DecisionFile(data.resolve("approvals.jsonl")), InstantSource.system());
        signoff = new Signoff(book, pictures, WALL);
    }

    @AfterEach
    void close() {
        pictures.close();
    }

    private void restart() {
        pictures.close();
        start();
    }

    /** An artist in whose place another can come, as after a drawing that hung. */
    private final class Replaced implements Artist {
        @Override
        public Frame frame(Event event, vn.phong.event.Cue cue, int page) {
            return reading.frame(event, cue, page);
        }

        @Override
        public Drawn drawn(Event event, vn.phong.event.Cue cue, int page) {
            return reading.drawn(event, cue, page);
        }

        @Override
        public String svg(Event event, vn.phong.event.Cue cue, int page) {
            return reading.svg(event, cue, page);
        }

        @Override
        public String making(String name) {
            return reading.making(name);
        }
    }

    private Standing standing() throws Exception {
        signoff.pictures(show, "tin").get(10, TimeUnit.SECONDS);
        return signoff.standing(show, "tin");
    }

    private void approve() throws Exception {
        List<String> pixels = signoff.pictures(show, "tin").get(10, TimeUnit.SECONDS);
        signoff.book()
                .say(
                        Decision.Kind.APPROVED,
                        new ApprovalBook.Signature("Trần Thị B", ""),
                        signoff.subject(show),
                        List.of(new ApprovalBook.Said("tin", List.of("Giải lao"), 0, pixels)));
        assertEquals(Standing.APPROVED, standing());
    }

    /** As the server does every few seconds; returns when something was found to be another. */
    private void lookAgain() throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        signoff.lookAgain(changed::countDown);
        changed.await(10, TimeUnit.SECONDS);
    }

    @Test
    void another_picture_under_the_same_name_voids_the_approval_while_the_show_runs() throws Exception {
        approve();
        put("images/anh.svg", PICTURE.formatted("#0000ff"));
        lookAgain();
        assertEquals(Standing.CHANGED, standing());
        put("images/anh.svg", PICTURE.formatted("#00ff00"));
        lookAgain();
        assertEquals(Standing.APPROVED, standing());
    }

    @Test
    void another_layout_voids_the_approval_as_soon_as_anything_draws_by_it() throws Exception {
        approve();
        put("layouts/tin.svg", LAYOUT.formatted("20"));
        reading = artist();
        lookAgain();
        assertEquals(Standing.CHANGED, standing());
    }

    @Test
    void another_layout_voids_the_approval_at_the_next_start() throws Exception {
        approve();
        put("layouts/tin.svg", LAYOUT.formatted("20"));
        assertEquals(Standing.APPROVED, standing());
        restart();
        assertEquals(Standing.CHANGED, standing());
    }

    @Test
    void another_theme_voids_the_approval_at_the_next_start() throws Exception {
        approve();
        put("layouts/themes/xanh.css", ".ground { fill: #004100; } .title { fill: #ffffff; }");
        restart();
        assertEquals(Standing.CHANGED, standing());
    }

    @Test
    void another_font_under_the_same_name_voids_the_approval_at_the_next_start() throws Exception {
        approve();
        put("fonts/chu.ttf", FontBytes.sans().named("Chữ Tỉnh X", "Regular").bytes());
        restart();
        assertEquals(Standing.CHANGED, standing());
    }

    @Test
    void files_that_say_the_same_keep_the_approval() throws Exception {
        approve();
        put("images/anh.svg", PICTURE.formatted("#00ff00"));
        put("layouts/themes/xanh.css", ".ground { fill: #004000; } .title { fill: #ffffff; }");
        restart();
        assertEquals(Standing.APPROVED, standing());
    }
}
