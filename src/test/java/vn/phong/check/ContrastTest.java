package vn.phong.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.font.Fonts;
import vn.phong.layout.LayoutLibrary;

class ContrastTest {
    @TempDir
    private Path office;

    private List<String> findings(String from, String to) throws IOException {
        Path themes = Files.createDirectories(office.resolve("themes"));
        String css = Files.readString(Path.of("layouts/themes/deep-red.css"));
        Files.writeString(themes.resolve("thu.css"), css.replace(from, to));
        String json =
                "{\"schemaVersion\": 1, \"name\": \"Thử\", \"theme\": \"thu\", \"cues\": [" + Found.BACKDROP + "]}";
        Event event = EventFile.parse(json.getBytes(StandardCharsets.UTF_8), "event.json");
        LayoutLibrary layouts = LayoutLibrary.read(List.of(Path.of("layouts"), office), Fonts.bundled());
        Report report = Report.of(
                SetEvent.of(event, Found.WALL, Found.CANVAS, OptionalDouble.empty(), layouts),
                List.of(new Contrast(), new BrightGround()));
        return Found.lines(report);
    }

    @Test
    void the_shipped_theme_is_good() throws IOException {
        assertEquals(List.of(), findings("#", "#"));
    }

    @Test
    void flag_red_is_a_warning_with_its_ratio() throws IOException {
        assertEquals(
                List.of(
                        "WARNING contrast  theme | title / ground | Giao diện thu: chữ title trên nền ground chỉ tương"
                                + " phản 4,0:1, nên từ 4,5:1 trở lên; hãy đổi màu hoặc chọn giao diện khác.",
                        "NOTE contrast  theme | event-type / ground | Giao diện thu: chữ event-type trên nền ground chỉ"
                                + " tương phản 4,9:1, nên từ 7:1 trở lên; hãy đổi màu hoặc chọn giao diện khác.",
                        "NOTE contrast  theme | org / ground | Giao diện thu: chữ org trên nền ground chỉ tương phản"
                                + " 4,9:1, nên từ 7:1 trở lên; hãy đổi màu hoặc chọn giao diện khác.",
                        "NOTE contrast  theme | place-date / ground | Giao diện thu: chữ place-date trên nền ground chỉ"
                                + " tương phản 4,9:1, nên từ 7:1 trở lên; hãy đổi màu hoặc chọn giao diện khác."),
                findings(".ground { fill: #8B0000; }", ".ground { fill: #DA251D; }"));
    }

    @Test
    void a_light_ground_is_noted() throws IOException {
        List<String> lines = findings(".ground { fill: #8B0000; }", ".ground { fill: #FFFFFF; }");
        assertEquals(
                "NOTE bright-ground  theme | thu | Nền sáng làm chói cả hội trường và máy quay; hãy giảm độ"
                        + " sáng màn LED"
                        + " rồi xem lại từ hàng ghế giữa.",
                lines.get(lines.size() - 1));
        assertEquals("WARNING contrast  theme | ", lines.get(0).substring(0, 26));
    }

    @Test
    void ratios_are_those_of_the_accessibility_guidelines() {
        assertEquals(21, Palette.contrast(0xFFFFFF, 0x000000), 0.01);
        assertEquals(9.3, Palette.contrast(0xFFFF00, 0x8B0000), 0.1);
        assertEquals(3.5, Palette.contrast(0xFFD700, 0xDA251D), 0.1);
    }

    @Test
    void a_style_sheet_is_read_by_class() {
        Palette palette = Palette.of("""
                <svg><style type="text/css">/* .title { fill: #000; } */
                .ground, .band { fill: #8B0000; opacity: 0.9 }
                .title { stroke: #111111; fill: #FED; } .title.emphasis { fill: #00FF00; }
                .rule { fill: url(#a); }</style></svg>""");
        assertEquals(0x8B0000, palette.fill("band").getAsInt());
        assertEquals(0xFFEEDD, palette.fill("title").getAsInt());
        assertEquals(0x00FF00, palette.fill("title emphasis").getAsInt());
        assertEquals(0xFFEEDD, palette.fill("other title").getAsInt());
        assertEquals(true, palette.fill("rule").isEmpty());
        assertEquals(true, palette.fill("unknown").isEmpty());
    }
}
