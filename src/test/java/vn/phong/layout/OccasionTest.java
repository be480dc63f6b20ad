package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;

/** A break's line calls the event what it is. */
class OccasionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HỘI NGHỊ | Tổng kết năm 2026 | Hội nghị tiếp tục lúc 09 giờ 45",
                "ĐẠI HỘI ĐẠI BIỂU | Đảng bộ xã X lần thứ I | Đại hội tiếp tục lúc 09 giờ 45",
                "LỄ KỶ NIỆM | 50 năm thành lập | Buổi lễ tiếp tục lúc 09 giờ 45",
                "Kỳ họp thứ Năm | HĐND xã X khóa I | Kỳ họp tiếp tục lúc 09 giờ 45",
                "'' | *Hội thảo* khoa học về nước sạch | Hội thảo tiếp tục lúc 09 giờ 45",
                "TẬP HUẤN | Kỹ năng số | Lớp tập huấn tiếp tục lúc 09 giờ 45",
            })
    void a_break_says_what_goes_on_afterwards(String eventType, String title, String line) {
        Cue backdrop = cue("phong", "backdrop", Map.of("org", "SỞ X", "eventType", eventType, "title", title));
        Cue pause = cue("nghi", "notice", Map.of("message", "Giải lao", "resumeTime", "09 giờ 45"));
        Event event = new Event(1, "", "", "", 0, null, List.of(), List.of(backdrop, pause), null);
        assertEquals(
                List.of(line),
                SampleCues.library().slide(event, pause, 1, 1024, 640).texts().stream()
                        .filter(text -> text.slot().equals("resumeTime"))
                        .map(SetText::text)
                        .toList());
    }

    private static Cue cue(String id, String layout, Map<String, Object> fields) {
        return new Cue(id, id, layout, "", Fields.of(fields), null, null, null);
    }
}
