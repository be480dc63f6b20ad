package vn.phong.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What the fields of the layouts that ship must be; a layout or a field not listed here may hold anything. */
enum FieldType {
    TEXT("chữ trong dấu nháy \"…\"", "text in quotes \"…\"", JsonNode::isTextual),
    TEXTS(
            "chữ trong dấu nháy hoặc danh sách chữ [\"…\", \"…\"]",
            "text in quotes or a list of texts [\"…\", \"…\"]",
            node -> node.isTextual() || all(node, JsonNode::isTextual)),
    MARK("chữ trong dấu nháy hoặc số", "text in quotes or a number", node -> node.isTextual() || node.isNumber()),
    COUNT(
            "số nguyên từ 0 đến 2000",
            "a whole number from 0 to 2000",
            node -> node.isIntegralNumber()
                    && node.canConvertToInt()
                    && node.intValue() >= 0
                    && node.intValue() <= 2000),
    ROWS(
            "danh sách các nhóm [{ … }, { … }] hoặc danh sách chữ",
            "a list of groups [{ … }, { … }] or of texts",
            node -> all(node, row -> row.isTextual() || isRow(row)));

    private static final List<String> CELLS = List.of("rank", "name", "unit", "note", "score", "grade", "text");
    static final Map<String, Map<String, FieldType>> BY_LAYOUT = Map.of(
            "backdrop", Map.of("org", TEXTS, "eventType", TEXT, "title", TEXT, "placeDate", TEXT),
            "speaker", Map.of("kind", TEXT, "honorific", TEXT, "name", TEXT, "position", TEXT, "unit", TEXT),
            "report", Map.of("title", TEXT, "honorific", TEXT, "name", TEXT, "position", TEXT, "unit", TEXT),
            "paper",
                    Map.of(
                            "index",
                            COUNT,
                            "total",
                            COUNT,
                            "topic",
                            TEXT,
                            "honorific",
                            TEXT,
                            "name",
                            TEXT,
                            "position",
                            TEXT,
                            "unit",
                            TEXT),
            "decision", Map.of("number", TEXT, "date", TEXT, "authority", TEXT, "summary", TEXT, "reader", TEXT),
            "award-batch",
                    Map.of("award", TEXT, "heading", TEXT, "recipients", ROWS, "recipientType", TEXT, "perPage", COUNT),
            "ranking", Map.of("title", TEXT, "columns", TEXTS, "rows", ROWS, "perPage", COUNT),
            "agenda", Map.of("title", TEXT, "current", MARK),
            "notice", Map.of("message", TEXT, "note", TEXT));

    private final String vi;
    private final String en;
    private final Predicate<JsonNode> accepts;

    FieldType(String vi, String en, Predicate<JsonNode> accepts) {
        this.vi = vi;
        this.en = en;
        this.accepts = accepts;
    }

    static Optional<FieldType> of(String layout, String field) {
        return Optional.ofNullable(BY_LAYOUT.getOrDefault(layout, Map.of()).get(field));
    }

    boolean accepts(JsonNode node) {
        return accepts.test(node);
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }

    private static boolean isRow(JsonNode node) {
        return node.isObject() && CELLS.stream().allMatch(cell -> !node.has(cell) || MARK.accepts(node.get(cell)));
    }

    private static boolean all(JsonNode node, Predicate<JsonNode> test) {
        return node.isArray() && StreamSupport.stream(node.spliterator(), false).allMatch(test);
    }
}
