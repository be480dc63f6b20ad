package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutsCommandTest {
    @TempDir
    Path data;

    private record Said(int code, List<String> lines) {}

    private Said layouts() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = Commands.named("layouts").run(List.of("--data", data.toString()));
            return new Said(code, said.toString(StandardCharsets.UTF_8).lines().toList());
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void every_layout_is_listed_in_the_order_of_an_evening_and_black_and_freeze_after_them() throws Exception {
        Said said = layouts();
        assertEquals(0, said.code(), said.lines()::toString);
        List<String> names = said.lines().stream()
                .filter(line -> line.matches("[a-z-]+ · .*"))
                .map(line -> line.replaceFirst(" ·.*", ""))
                .toList();
        assertEquals(
                List.of(
                        "backdrop",
                        "welcome",
                        "performance",
                        "flag-salute",
                        "silence",
                        "delegates",
                        "presidium",
                        "speaker",
                        "report",
                        "paper",
                        "decision",
                        "award-batch",
                        "ranking",
                        "notice",
                        "agenda",
                        "ceremony",
                        "closing",
                        "media",
                        "black",
                        "freeze"),
                names);
        assertEquals(
                18,
                said.lines().stream()
                        .filter("    Đạt: 5 khổ màn, 4 giao diện (passed: 5 shapes of wall, 4 themes)"::equals)
                        .count());
        assertTrue(said.lines().contains("      name  Họ và tên (Full name)"), said.lines()::toString);
        assertTrue(said.lines().contains("black · Tắt đen màn (Blackout)"));
        assertTrue(said.lines().contains("freeze · Giữ hình (Freeze)"));
    }

    @Test
    void an_offices_layout_that_cannot_be_drawn_is_told_with_what_to_mend() throws Exception {
        Path folder = Files.createDirectories(data.resolve("layouts"));
        Files.writeString(folder.resolve("rieng.svg"), """
            <svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path class='ground' d='M0 0 X'/>
            <rect data-slot='message' data-cap='5'/></svg>\
            """);
        Files.writeString(folder.resolve("rieng.json"), """
            {"label": {"vi": "Riêng", "en": "Own"}, "use": {"vi": "Khi cần.", "en": "When needed."},
             "fields": {"message": {"vi": "Lời", "en": "Words"}}, "example": {"fields": {"message": "Xin chào"}}}\
            """);
        Said said = layouts();
        assertEquals(1, said.code());
        assertTrue(said.lines().stream().anyMatch(line -> line.startsWith("    LỖI: Nền ")), said.lines()::toString);
        assertFalse(said.lines().contains("LỖI"));
    }
}
