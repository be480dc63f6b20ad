package vn.phong.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.phong.event.Event;

/** The plainly fictional event around a card's example: its name, its programme, its backdrop. */
final class SampleFrame {
    static final String CUE = "vi-du";

    private static final String NAME = "Hội nghị tổng kết công tác năm 2026";
    private static final String[][] PROGRAMME = {
        {"1", "07 giờ 30", "Đón tiếp đại biểu", "Ban Tổ chức"},
        {"2", "08 giờ 00", "Chào cờ, tuyên bố lý do, giới thiệu đại biểu", "Văn phòng"},
        {"3", "08 giờ 15", "Báo cáo tổng kết công tác năm 2026", "Ông Nguyễn Văn A"},
        {"4", "08 giờ 45", "Tham luận của các đơn vị", "Đại biểu"},
        {"5", "10 giờ 00", "Công bố quyết định khen thưởng, trao thưởng", "Bà Trần Thị B"},
        {"6", "10 giờ 45", "Phát biểu chỉ đạo và bế mạc", "Ông Lê Văn C"},
    };

    private SampleFrame() {}

    /**
     * @param fields of each example, in order
     * @param agenda the examples' own programme; missing for the usual one
     */
    static ObjectNode event(String layout, List<JsonNode> fields, JsonNode agenda) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("schemaVersion", Event.SCHEMA_VERSION).put("name", NAME);
        event.set("agenda", agenda.isMissingNode() ? programme() : agenda);
        ArrayNode cues = event.putArray("cues");
        for (JsonNode each : fields) {
            String id = cues.isEmpty() ? CUE : CUE + "-" + (cues.size() + 1);
            ObjectNode cue = cues.addObject().put("id", id).put("layout", layout);
            if (!each.isMissingNode()) {
                cue.set("fields", each);
            }
        }
        if (!layout.equals(Event.BACKDROP)) {
            cues.addObject()
                    .put("id", "phong")
                    .put("layout", Event.BACKDROP)
                    .putObject("fields")
                    .put("org", "Ủy ban nhân dân tỉnh X")
                    .put("eventType", "Hội nghị")
                    .put("title", "Tổng kết công tác năm 2026")
                    .put("placeDate", "X, ngày 26 tháng 12 năm 2026");
        }
        return event;
    }

    private static ArrayNode programme() {
        ArrayNode agenda = JsonNodeFactory.instance.arrayNode();
        for (String[] item : PROGRAMME) {
            agenda.addObject()
                    .put("id", "muc-" + item[0])
                    .put("number", item[0])
                    .put("time", item[1])
                    .put("text", item[2])
                    .put("performer", item[3]);
        }
        return agenda;
    }
}
