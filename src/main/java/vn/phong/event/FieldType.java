package vn.phong.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the fields of the layouts that ship must be; a layout or a field not listed here may hold anything. */
enum FieldType {
    TEXT("chữ trong dấu nháy \"…\"", "text in quotes \"…\"", JsonNode::isTextual),
    TEXTS(
            "chữ trong dấu nháy hoặc danh sách chữ [\"…\", \"…\"]",
            "text in quotes or a list of texts [\"…\", \"…\"]",
            node -> node.isTextual() || all(node, JsonNode::isTextual)),
    /** The name of a picture file. */
    PICTURE(TEXT.vi, TEXT.en, TEXT.accepts),
    PICTURES(TEXTS.vi, TEXTS.en, TEXTS.accepts),
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
            node -> all(node, row -> row.isTextual() || isRow(row))),
    GROUPS(
            "danh sách các nhóm [{ \"heading\": \"…\", \"people\": [ … ] }]",
            "a list of groups [{ \"heading\": \"…\", \"people\": [ … ] }]",
            node -> all(node, FieldType::isGroup)),
    FLAGS(
            "\"flag\", \"both\", \"backdrop\" hoặc \"clip\"",
            "\"flag\", \"both\", \"backdrop\" or \"clip\"",
            node -> isOneOf(node, "", "flag", "both", "backdrop", "clip")),
    REVEAL(
            "\"all\", \"bottom-up\" hoặc \"row-by-row\"",
            "\"all\", \"bottom-up\" or \"row-by-row\"",
            node -> isOneOf(node, "", "all", "bottom-up", "row-by-row")),
    SWITCH("\"on\" hoặc \"off\"", "\"on\" or \"off\"", node -> isOneOf(node, "", "on", "off")),
    ON("\"on\" hoặc để trống", "\"on\" or empty", node -> isOneOf(node, "", "on")),
    FIT("\"contain\" hoặc \"cover\"", "\"contain\" or \"cover\"", node -> isOneOf(node, "", "contain", "cover"));

    private static final List<String> CELLS =
            List.of("rank", "honorific", "name", "person", "position", "unit", "note", "score", "grade", "text");
    static final Map<String, Map<String, FieldType>> BY_LAYOUT = Map.ofEntries(
            fields(
                    "backdrop",
                    TEXT.each("eventType title subtitle placeDate"),
                    TEXTS.each("org"),
                    PICTURES.each("logos")),
            fields(
                    "welcome",
                    TEXT.each("message title startTime note"),
                    ON.each("countdown showClock"),
                    PICTURE.each("clip"),
                    TEXTS.each("org")),
            fields(
                    "performance",
                    TEXT.each("heading title author"),
                    PICTURE.each("media"),
                    TEXTS.each("performers lyrics"),
                    COUNT.each("perPage")),
            fields("flag-salute", FLAGS.each("mode"), PICTURE.each("clip")),
            fields("silence", TEXT.each("text subText")),
            fields("delegates", TEXT.each("heading title"), GROUPS.each("groups"), COUNT.each("perPage")),
            fields("presidium", TEXT.each("role"), ROWS.each("people"), COUNT.each("perPage")),
            fields("speaker", TEXT.each("kind honorific name position unit"), PICTURE.each("photo")),
            fields("report", TEXT.each("heading title honorific name position unit")),
            fields(
                    "paper",
                    TEXT.each("heading topic honorific name position unit"),
                    COUNT.each("index total timerMin"),
                    ON.each("showTimer")),
            fields(
                    "decision",
                    TEXT.each("heading number date authority summary reader"),
                    COUNT.each("collectives individuals")),
            fields(
                    "award-batch",
                    TEXT.each("heading award recipientType presenter decisionRef"),
                    ROWS.each("recipients"),
                    COUNT.each("batch batches perPage"),
                    SWITCH.each("photo")),
            fields(
                    "ranking",
                    TEXT.each("title subtitle unitGroup"),
                    TEXTS.each("columns"),
                    ROWS.each("rows"),
                    COUNT.each("highlightTop current perPage"),
                    REVEAL.each("reveal")),
            fields("notice", TEXT.each("message resumeTime note"), ON.each("countdown")),
            fields("agenda", TEXT.each("title"), MARK.each("current"), COUNT.each("before after perPage")),
            fields(
                    "ceremony",
                    TEXT.each("heading title"),
                    ON.each("countdown"),
                    PICTURE.each("media"),
                    ROWS.each("parties")),
            fields("closing", TEXT.each("message title note"), TEXTS.each("org")),
            fields("media", PICTURE.each("file"), FIT.each("fit")));

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

    /** Whether it is one of some words of the program's own. */
    boolean isChoice() {
        return this == FLAGS || this == REVEAL || this == SWITCH || this == ON || this == FIT;
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

    private Map<String, FieldType> each(String names) {
        return Stream.of(names.split(" ")).collect(Collectors.toMap(name -> name, name -> this));
    }

    @SafeVarargs
    private static Map.Entry<String, Map<String, FieldType>> fields(String layout, Map<String, FieldType>... types) {
        Map<String, FieldType> all = new HashMap<>();
        for (Map<String, FieldType> type : types) {
            all.putAll(type);
        }
        return Map.entry(layout, Map.copyOf(all));
    }

    private static boolean isOneOf(JsonNode node, String... words) {
        return node.isTextual() && List.of(words).contains(node.textValue());
    }

    private static boolean isGroup(JsonNode node) {
        return node.isObject()
                && (!node.has("heading") || TEXT.accepts(node.get("heading")))
                && (!node.has("people") || ROWS.accepts(node.get("people")));
    }

    private static boolean isRow(JsonNode node) {
        return node.isObject()
                && CELLS.stream().allMatch(cell -> !node.has(cell) || MARK.accepts(node.get(cell)))
                && (!node.has(Fields.EXTRA) || isExtra(node.get(Fields.EXTRA)));
    }

    /** What a table says beside: texts by the heads of its columns. */
    static boolean isExtra(JsonNode node) {
        return node.isObject()
                && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isTextual);
    }

    private static boolean all(JsonNode node, Predicate<JsonNode> test) {
        return node.isArray() && StreamSupport.stream(node.spliterator(), false).allMatch(test);
    }
}
