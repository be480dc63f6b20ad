package vn.phong.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterheadTest {
    private static Letterhead head(String fields) {
        return Letterhead.of(EventFile.parse(
                ("{\"schemaVersion\": 1, \"name\": \"A\", \"cues\": [{\"id\": \"phong\", \"layout\": \"backdrop\","
                                + " \"fields\": {" + fields + "}}]}")
                        .getBytes(StandardCharsets.UTF_8),
                "event.json"));
    }

    @Test
    void the_last_body_of_the_backdrop_issues_and_those_above_it_stand_above() {
        Letterhead head = head("\"org\": [\"Ủy ban nhân dân tỉnh X\", \"Sở  *Nội vụ*\"],"
                + " \"placeDate\": \"*X, ngày 18 tháng 12 năm 2026*\"");
        assertEquals(List.of("ỦY BAN NHÂN DÂN TỈNH X"), head.superiors());
        assertEquals("SỞ NỘI VỤ", head.agency());
        assertEquals(List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"), head.motto());
        assertEquals("X", head.place());
        assertEquals("X, ngày 18 tháng 12 năm 2026", head.held());
    }

    @Test
    void a_backdrop_that_says_nothing_leaves_the_head_empty() {
        Letterhead head = head("\"title\": \"A\"");
        assertEquals(List.of(), head.superiors());
        assertEquals("", head.agency());
        assertEquals("Ngày 28 tháng 11 năm 2026", head.issued(Instant.parse("2026-11-28T00:30:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "Đảng bộ xã X, ĐẢNG CỘNG SẢN VIỆT NAM",
        "Ban Chấp hành Đảng bộ tỉnh X, ĐẢNG CỘNG SẢN VIỆT NAM",
        "Tỉnh ủy X, ĐẢNG CỘNG SẢN VIỆT NAM",
        "Tỉnh uỷ X, ĐẢNG CỘNG SẢN VIỆT NAM",
        "Tỉnh Đoàn X, ĐOÀN TNCS HỒ CHÍ MINH",
        "Liên đoàn Lao động tỉnh X, CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Đoàn Luật sư tỉnh X, CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    })
    void the_motto_is_that_of_who_issues(String body, String motto) {
        assertEquals(motto, head("\"org\": [\"" + body + "\"]").motto().get(0));
    }

    @Test
    void a_date_has_a_zero_where_documents_have_one() {
        Letterhead head = head("\"placeDate\": \"Tiền Giang, tháng 12 năm 2026\"");
        assertEquals("Tiền Giang, ngày 05 tháng 02 năm 2026", head.issued(Instant.parse("2026-02-05T00:30:00Z")));
        assertEquals("Tiền Giang, ngày 15 tháng 3 năm 2026", head.issued(Instant.parse("2026-03-15T00:30:00Z")));
    }

    @Test
    void a_date_without_a_place_names_none() {
        assertEquals("", head("\"placeDate\": \"Ngày 18 tháng 12 năm 2026\"").place());
    }
}
