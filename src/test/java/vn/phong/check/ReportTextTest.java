package vn.phong.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReportTextTest {
    private static Report report() {
        String notice = "{\"id\": \"nghi\", \"label\": \"Giải lao\", \"layout\": \"notice\","
                + " \"fields\": {\"message\": \"BTC mời nghỉ\"}}";
        return Found.report(
                "\"flagZone\": 20, \"cues\": [" + Found.BACKDROP.replace("ngày 26 tháng", "ngày tháng") + ", " + notice
                        + "]",
                OptionalDouble.of(12));
    }

    @Test
    void the_report_is_read_from_the_worst_to_the_sum() {
        String text =
                ReportText.of(report(), Found.gallery()).replaceAll("đến \\d+ m; thoải mái đến [\\d,]+ m", "đến N m");
        assertEquals("""
            KIỂM TRA TRƯỚC GIỜ (PRE-SHOW CHECK): Hội nghị thử
              1344x832 · P3 · 4,03 x 2,50 m
              hàng ghế cuối cách 12 m (back row at 12 m)

            LỖI (ERRORS): 1
              [phong · placeDate · Phông chính]
                Ngày tháng còn bỏ trống: “X, ngày tháng 12 năm 2026”; hãy điền đủ ngày, tháng, năm.
                A date is still open: “X, ngày tháng 12 năm 2026”; fill in day, month and year.

            CẢNH BÁO (WARNINGS): 1
              [nghi · message · Giải lao]
                Còn viết tắt “BTC”; hãy viết đủ là “Ban Tổ chức”.
                “BTC” is an abbreviation; write it out as “Ban Tổ chức”.

            ĐỌC ĐƯỢC TỪ XA (LEGIBILITY), theo khối chữ nhỏ nhất (by the smallest block)
              [phong · Địa danh, ngày tháng năm] Đọc rõ đến N m
            """, text.substring(0, text.indexOf("    Legible")));
        assertEquals(
                "1 lỗi, 1 cảnh báo, 0 lưu ý (1 errors, 1 warnings, 0 notes)\n",
                text.substring(text.indexOf("1 lỗi, ")));
    }

    @Test
    void the_same_fault_in_several_cues_is_one_finding_with_its_places() {
        String notice = """
            {"id": "%s", "label": "Giải lao", "layout": "notice", "fields": {"message": "BTC mời nghỉ"}}\
            """;
        Report report = Found.of(notice.formatted("nghi-sang"), notice.formatted("nghi-chieu"));
        String text = ReportText.of(report, Found.gallery());
        assertEquals("""
            CẢNH BÁO (WARNINGS): 1
              [nghi-sang · message · Giải lao]
              [nghi-chieu · message · Giải lao]
                Còn viết tắt “BTC”; hãy viết đủ là “Ban Tổ chức”.
                “BTC” is an abbreviation; write it out as “Ban Tổ chức”.
            """, text.substring(text.indexOf("CẢNH BÁO"), text.indexOf("\nĐỌC ĐƯỢC")));
        assertEquals(2, report.count(Severity.WARNING));
        assertEquals(2, ReportJson.of(report, Found.gallery()).get("findings").size());
    }

    @Test
    void of_many_places_the_first_are_named_and_the_others_counted() {
        String list = """
            {"id": "trao", "label": "Trao", "layout": "award-batch", "fields": {"award": "Giấy khen", "recipients": [
            {"name": "HTX Sen 1"}, {"name": "HTX Sen 2"}, {"name": "HTX Sen 3"}, {"name": "HTX Sen 4"},
            {"name": "HTX Sen 5"},
            {"name": "HTX Sen 6"}]}}\
            """;
        String text = ReportText.of(Found.of(list), Found.gallery());
        assertEquals("""
            CẢNH BÁO (WARNINGS): 1
              [trao · recipients/1/name · Trao]
              [trao · recipients/2/name · Trao]
              [trao · recipients/3/name · Trao]
              [trao · recipients/4/name · Trao]
              [và 2 chỗ nữa (and 2 more places)]
                Còn viết tắt “HTX”; hãy viết đủ là “Hợp tác xã”.
                “HTX” is an abbreviation; write it out as “Hợp tác xã”.
            """, text.substring(text.indexOf("CẢNH BÁO"), text.indexOf("\nĐỌC ĐƯỢC")));
    }

    @Test
    void the_json_holds_the_same_for_programs() {
        JsonNode json = ReportJson.of(report(), Found.gallery());
        List<String> members = new ArrayList<>();
        json.fieldNames().forEachRemaining(members::add);
        assertEquals(
                List.of("event", "flagZone", "wall", "seatsM", "errors", "warnings", "notes", "findings", "pages"),
                members);
        assertEquals(
                "{\"width\":1344,\"height\":832,\"pitchMm\":3.0}",
                json.get("wall").toString());
        assertEquals(20, json.get("flagZone").asInt());
        assertEquals(
                "{\"severity\":\"warning\",\"check\":\"abbreviation\",\"cue\":\"nghi\",\"label\":\"Giải lao\","
                        + "\"field\":\"message\",\"words\":\"BTC\",\"instead\":\"\",\"message\":{\"vi\":\"Còn viết tắt"
                        + " “BTC”; hãy viết đủ là"
                        + " “Ban Tổ chức”.\",\"en\":\"“BTC” is an abbreviation; write it out as “Ban Tổ chức”.\"}}",
                json.get("findings").get(1).toString());
        JsonNode page = json.get("pages").get(0);
        assertEquals("phong", page.get("key").asText());
        assertEquals("placeDate", page.get("worst").get("slot").asText());
        assertEquals(4, page.get("blocks").size());
    }
}
