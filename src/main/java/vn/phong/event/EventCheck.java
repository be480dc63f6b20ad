package vn.phong.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.phong.message.Refusal;

/** Holds a JSON tree to what an event must be, place by place, before any record is made of it. */
final class EventCheck {
    static final int TEXT_LENGTH_MAX = 2_000;
    static final int CUE_COUNT_MAX = Event.CUE_COUNT_MAX;
    static final int ITEM_COUNT_MAX = 500;
    static final int LIST_SIZE_MAX = 2_000;
    static final int ID_LENGTH_MAX = 64;

    /** Whole numbers up to here mean the same in Java and in the browser (2^53 - 1). */
    private static final BigDecimal NUMBER_MAX = new BigDecimal(9_007_199_254_740_991L);

    private static final int NUMBER_SCALE_MAX = 17;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private final String fileName;

    EventCheck(String fileName) {
        this.fileName = fileName;
    }

    /** The same tree with its texts in NFC. */
    JsonNode checked(JsonNode tree) {
        if (!tree.isObject()) {
            throw refusal("", "phải là một nhóm { … }", "must be a group { … }");
        }
        JsonNode event = clean("", tree);
        version(event.get("schemaVersion"));
        optionalText("", event, "name");
        if (event.has("theme")) {
            id("/theme", event.get("theme"));
        }
        if (event.has("font")) {
            id("/font", event.get("font"));
        }
        flagZone(event.path("flagZone"));
        approval(event.path("approval"));
        is(FieldType.SWITCH, "/photo", event);
        is(FieldType.SWITCH, "/footer", event);
        is(FieldType.PICTURE, "/background", event);
        is(FieldType.PICTURES, "/logos", event);
        fade("", event);
        cues(event.path("cues"), items(event));
        return event;
    }

    private void version(JsonNode version) {
        if (version == null
                || !version.isIntegralNumber()
                || version.decimalValue().signum() < 1) {
            throw refusal(
                    "/schemaVersion",
                    "phải là số nguyên từ 1; hãy ghi \"schemaVersion\": " + Event.SCHEMA_VERSION,
                    "must be a whole number from 1; write \"schemaVersion\": " + Event.SCHEMA_VERSION);
        }
        if (version.decimalValue().compareTo(BigDecimal.valueOf(Event.SCHEMA_VERSION)) > 0) {
            throw refusal(
                    "/schemaVersion",
                    "tệp do bản Phông mới hơn ghi (" + version + " > " + Event.SCHEMA_VERSION
                            + "); hãy cập nhật Phông rồi mở lại",
                    "written by a newer Phông (" + version + " > " + Event.SCHEMA_VERSION
                            + "); update Phông and open it again");
        }
    }

    private void approval(JsonNode rule) {
        if (!rule.isMissingNode() && ApprovalRule.of(rule.textValue()).isEmpty()) {
            throw refusal(
                    "/approval",
                    "phải là \"off\", \"warn\" hoặc \"refuse\"; hãy sửa hoặc bỏ dòng này",
                    "must be \"off\", \"warn\" or \"refuse\"; correct it or take it out");
        }
    }

    private void flagZone(JsonNode zone) {
        if (!zone.isMissingNode() && !(zone.isInt() && Event.FLAG_ZONES.contains(zone.intValue()))) {
            throw refusal(
                    "/flagZone",
                    "phải là 0, 20, 25 hoặc 30 (phần trăm bề ngang dành cho cờ, tượng)",
                    "must be 0, 20, 25 or 30 (percent of the width kept for flags and a bust)");
        }
    }

    private void is(FieldType type, String place, JsonNode event) {
        JsonNode value = event.at(place);
        if (!value.isMissingNode() && !type.accepts(value)) {
            throw refusal(place, "phải là " + type.vi(), "must be " + type.en());
        }
    }

    private Set<String> items(JsonNode event) {
        JsonNode agenda = event.path("agenda");
        if (!agenda.isMissingNode()) {
            list("/agenda", agenda, ITEM_COUNT_MAX);
        }
        Map<String, String> seen = new HashMap<>();
        for (int index = 0; index < agenda.size(); index++) {
            String place = "/agenda/" + index;
            JsonNode item = group(place, agenda.get(index));
            newId(place + "/id", item.get("id"), seen);
            for (String name : new String[] {"number", "time", "text", "performer"}) {
                optionalText(place, item, name);
            }
            if (item.has(Fields.EXTRA) && !FieldType.isExtra(item.get(Fields.EXTRA))) {
                throw refusal(
                        place + "/" + Fields.EXTRA,
                        "phải là một nhóm chữ { \"Tên cột\": \"…\" }",
                        "must be a group of texts { \"Head of the column\": \"…\" }");
            }
        }
        return new HashSet<>(seen.keySet());
    }

    private void cues(JsonNode cues, Set<String> items) {
        list("/cues", cues, CUE_COUNT_MAX);
        Map<String, String> seen = new HashMap<>();
        boolean backdrop = false;
        for (int index = 0; index < cues.size(); index++) {
            JsonNode cue = group("/cues/" + index, cues.get(index));
            cue("/cues/" + index, cue, items, seen);
            backdrop |= cue.get("layout").asText().equals(Event.BACKDROP);
        }
        if (!backdrop) {
            throw refusal(
                    "/cues",
                    "không có phông chính; hãy thêm một mục có \"layout\": \"backdrop\"",
                    "there is no backdrop; add a cue with \"layout\": \"backdrop\"");
        }
    }

    private void cue(String place, JsonNode cue, Set<String> items, Map<String, String> seen) {
        newId(place + "/id", cue.get("id"), seen);
        id(place + "/layout", cue.get("layout"));
        optionalText(place, cue, "label");
        optionalText(place, cue, "item");
        fade(place, cue);
        if (cue.has("theme")) {
            id(place + "/theme", cue.get("theme"));
        }
        if (cue.has("skip") && !cue.get("skip").isBoolean()) {
            throw refusal(place + "/skip", "phải là true hoặc false", "must be true or false");
        }
        if (cue.has("parts")) {
            group(place + "/parts", cue.get("parts")).properties().forEach(part -> {
                id(at(place + "/parts", part.getKey()), JsonNodeFactory.instance.textNode(part.getKey()));
                id(at(place + "/parts", part.getKey()), part.getValue());
            });
        }
        if (cue.has("item") && !items.contains(cue.get("item").asText())) {
            throw refusal(
                    place + "/item",
                    "chương trình không có mục \"" + cue.get("item").asText()
                            + "\"; hãy sửa cho khớp một id trong agenda",
                    "the agenda has no item \"" + cue.get("item").asText() + "\"; use an id that the agenda has");
        }
        if (cue.has("fields")) {
            fields(place + "/fields", cue.get("layout").asText(), group(place + "/fields", cue.get("fields")));
        }
    }

    private void fields(String place, String layout, JsonNode fields) {
        fields.properties()
                .forEach(field -> FieldType.of(layout, field.getKey())
                        .filter(type -> !type.accepts(field.getValue()))
                        .ifPresent(type -> {
                            throw refusal(at(place, field.getKey()), "phải là " + type.vi(), "must be " + type.en());
                        }));
    }

    private void fade(String place, JsonNode owner) {
        JsonNode fade = owner.get("fadeMs");
        boolean good = fade == null
                || (fade.isIntegralNumber()
                        && fade.canConvertToInt()
                        && fade.intValue() >= 0
                        && fade.intValue() <= Transition.FADE_MS_MAX);
        if (!good) {
            throw refusal(
                    place + "/fadeMs",
                    "phải là số nguyên từ 0 (cắt) đến 400 mili giây",
                    "must be a whole number from 0 (a cut) to 400 milliseconds");
        }
    }

    private void newId(String place, JsonNode node, Map<String, String> seen) {
        String id = id(place, node);
        String first = seen.putIfAbsent(id, place);
        if (first != null) {
            throw refusal(
                    place,
                    "\"" + id + "\" đã dùng ở " + first + "; hãy đặt một id khác",
                    "\"" + id + "\" is already used at " + first + "; give it another id");
        }
    }

    private String id(String place, JsonNode node) {
        if (node == null || !node.isTextual()) {
            throw refusal(
                    place,
                    "phải có chữ; hãy đặt một tên như \"tham-luan-1\"",
                    "must be there, as text; give a name such as \"tham-luan-1\"");
        }
        if (node.asText().length() > ID_LENGTH_MAX || !ID.matcher(node.asText()).matches()) {
            throw refusal(
                    place,
                    "chỉ dùng chữ a-z không dấu, số và gạch nối, tối đa 64 ký tự, như \"tham-luan-1\"",
                    "may hold only a-z, digits and hyphens, at most 64 characters, such as \"tham-luan-1\"");
        }
        return node.asText();
    }

    private void optionalText(String place, JsonNode owner, String name) {
        if (owner.has(name) && !owner.get(name).isTextual()) {
            throw refusal(
                    place + "/" + name,
                    "phải là chữ trong dấu nháy \"…\"; hãy sửa hoặc bỏ dòng này",
                    "must be text in quotes \"…\"; correct it or take it out");
        }
    }

    private JsonNode group(String place, JsonNode node) {
        if (!node.isObject()) {
            throw refusal(place, "phải là một nhóm { … }", "must be a group { … }");
        }
        return node;
    }

    private void list(String place, JsonNode node, int sizeMax) {
        if (!node.isArray()) {
            throw refusal(place, "phải là một danh sách [ … ]", "must be a list [ … ]");
        }
        if (node.size() > sizeMax) {
            throw refusal(
                    place,
                    "có " + node.size() + " phần tử, tối đa " + sizeMax + "; hãy chia thành nhiều sự kiện",
                    "has " + node.size() + " entries, at most " + sizeMax + "; make several events of it");
        }
    }

    private JsonNode clean(String place, JsonNode node) {
        if (node.isTextual()) {
            return cleanText(place, node.textValue());
        }
        if (node.isNumber()) {
            number(place, node.decimalValue());
        }
        if (node.isArray()) {
            list(place, node, LIST_SIZE_MAX);
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            for (int index = 0; index < node.size(); index++) {
                copy.add(clean(place + "/" + index, node.get(index)));
            }
            return copy;
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(member -> copy.set(member.getKey(), clean(at(place, member.getKey()), member.getValue())));
            return copy;
        }
        return node;
    }

    private JsonNode cleanText(String place, String text) {
        if (text.length() > TEXT_LENGTH_MAX) {
            throw refusal(
                    place,
                    "dài " + text.length() + " ký tự, tối đa 2.000; hãy rút gọn",
                    "has " + text.length() + " characters, at most 2,000; shorten it");
        }
        if (text.chars().allMatch(EventCheck::isPlain)) {
            return JsonNodeFactory.instance.textNode(text);
        }
        if (CONTROL.matcher(text).find() || HALF_CHARACTER.matcher(text).find()) {
            throw refusal(
                    place,
                    "có ký tự điều khiển không hiện được; hãy gõ lại chữ này",
                    "holds a control character that cannot be shown; type the text again");
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return JsonNodeFactory.instance.textNode(Normalizer.normalize(lines, Normalizer.Form.NFC));
    }

    /** Visible ASCII and composed letters of Latin and Vietnamese: nothing to refuse, and nothing for NFC to do. */
    private static boolean isPlain(int letter) {
        return letter >= ' ' && letter < 0x7F || letter >= 'À' && letter <= 'ſ' || letter >= 'Ạ' && letter <= 'ỹ';
    }

    private void number(String place, BigDecimal number) {
        boolean fair = number.scale() <= NUMBER_SCALE_MAX
                && number.precision() - number.scale() <= NUMBER_SCALE_MAX
                && number.abs().compareTo(NUMBER_MAX) <= 0;
        if (!fair) {
            throw refusal(
                    place,
                    "số quá lớn hoặc quá nhiều chữ số; hãy viết số ngắn hơn",
                    "the number is too large or has too many digits; write a shorter one");
        }
    }

    private static String at(String place, String name) {
        return place + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Refusal refusal(String place, String vi, String en) {
        String where = place.isEmpty() ? "/" : place;
        return new Refusal(
                "Tệp " + fileName + ", chỗ " + where + ": " + vi + ".",
                "File " + fileName + ", at " + where + ": " + en + ".");
    }
}
