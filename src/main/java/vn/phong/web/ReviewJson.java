package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phong.event.Fields;
import vn.phong.message.Message;
import vn.phong.plan.DraftRow;
import vn.phong.plan.Sureness;
import vn.phong.text.VietnameseText;

/** Reads back what a person corrected in the review: everything may be missing, nothing may be too long. */
final class ReviewJson {
    private static final int ROW_COUNT_MAX = 200;
    private static final int TEXT_LENGTH_MAX = 2_000;
    private static final int LINE_COUNT_MAX = 200;
    private static final int COLUMN_COUNT_MAX = 50;
    private static final int CHAIR_COUNT_MAX = 20;

    private ReviewJson() {}

    static Fields backdrop(JsonNode node) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> org = new ArrayList<>();
        node.path("org").forEach(each -> org.add(text(each)));
        fields.put("org", org.stream().filter(each -> !each.isEmpty()).toList());
        for (String name : List.of("eventType", "title", "placeDate")) {
            fields.put(name, text(node.path(name)));
        }
        return Fields.of(fields);
    }

    /** Who chairs the event, each as typed. */
    static List<String> chair(JsonNode node) {
        List<String> chair = new ArrayList<>();
        for (JsonNode each : node) {
            if (chair.size() < CHAIR_COUNT_MAX && !text(each).isEmpty()) {
                chair.add(text(each));
            }
        }
        return chair;
    }

    static List<DraftRow> rows(JsonNode node) {
        if (node.size() > ROW_COUNT_MAX) {
            throw new Rejection(
                    422,
                    "Chương trình có quá " + ROW_COUNT_MAX + " mục; hãy chia thành nhiều sự kiện.",
                    "The programme has more than " + ROW_COUNT_MAX + " items; make several events of it.");
        }
        List<DraftRow> rows = new ArrayList<>();
        for (JsonNode each : node) {
            DraftRow row = row(each);
            if (!row.text().isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static DraftRow row(JsonNode node) {
        List<Integer> lines = new ArrayList<>();
        for (JsonNode line : node.path("lines")) {
            if (lines.size() < LINE_COUNT_MAX) {
                lines.add(line.asInt());
            }
        }
        List<DraftRow.Paper> papers = new ArrayList<>();
        for (JsonNode paper : node.path("papers")) {
            if (papers.size() < ROW_COUNT_MAX) {
                papers.add(new DraftRow.Paper(text(paper.path("topic")), text(paper.path("performer"))));
            }
        }
        return new DraftRow(
                lines,
                text(node.path("number")),
                text(node.path("time")),
                text(node.path("text")),
                text(node.path("performer")),
                papers,
                extra(node.path("extra")),
                text(node.path("card")),
                Sureness.SURE,
                new Message("", ""));
    }

    private static Map<String, String> extra(JsonNode node) {
        Map<String, String> extra = new LinkedHashMap<>();
        node.properties().stream().limit(COLUMN_COUNT_MAX).forEach(column -> {
            String text = text(column.getValue());
            if (!text.isEmpty()) {
                extra.put(text(TextNode.valueOf(column.getKey())), text);
            }
        });
        return extra;
    }

    private static String text(JsonNode node) {
        String text = VietnameseText.normalized(node.isValueNode() ? node.asText("") : "");
        if (text.length() > TEXT_LENGTH_MAX) {
            throw new Rejection(
                    422,
                    "Có ô dài hơn " + TEXT_LENGTH_MAX + " chữ; hãy rút ngắn.",
                    "A field is longer than " + TEXT_LENGTH_MAX + " letters; shorten it.");
        }
        return text;
    }
}
