package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.message.Refusal;

class CheckTest {
    @TempDir
    private Path folder;

    private int check(String date, String... options) throws IOException, InterruptedException {
        Path event = folder.resolve("event.json");
        Files.writeString(event, """
                {"schemaVersion": 1, "cues": [{"id": "phong", "layout": "backdrop", "fields": {
                  "org": ["Ủy ban nhân dân tỉnh X"], "eventType": "Hội nghị", "title": "Tổng kết công tác năm 2026",
                  "placeDate": "X, %s"}}]}""".formatted(date));
        List<String> words = new ArrayList<>(List.of(event.toString(), "--data", folder.toString()));
        words.addAll(List.of(options));
        return Commands.named("check").run(words);
    }

    @Test
    void an_event_with_an_error_exits_with_1_and_one_without_with_0() throws Exception {
        assertEquals(0, check("ngày 26 tháng 12 năm 2026", "--wall", "1344x832@3.0"));
        assertEquals(1, check("ngày tháng 12 năm 2026", "--wall", "1344x832@3.0", "--json"));
        assertEquals(0, check("ngày 26 tháng 12 năm 2026", "--json", "--seats", "200"));
    }

    @Test
    void options_are_told_when_one_is_wrong() {
        Refusal unknown = assertThrows(Refusal.class, () -> check("", "--ghe", "25"));
        assertEquals(
                "Không có tùy chọn --ghe; các tùy chọn dùng được: --data --json --seats --wall.",
                unknown.words().vi());
        Refusal seats = assertThrows(Refusal.class, () -> check("", "--seats", "xa"));
        assertEquals(
                "--seats xa không dùng được; hãy cho một số từ 1 đến 500.",
                seats.words().vi());
    }
}
