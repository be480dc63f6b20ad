package vn.phong.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import vn.phong.event.Fields;
import vn.phong.message.Message;

/** JSON as it comes over the wire, read strictly, and the small nodes that many answers share. */
final class Json {
    private static final int DEPTH_MAX = 16;
    private static final int NUMBER_LENGTH_MAX = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxNumberLength(NUMBER_LENGTH_MAX)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A value of an event's fields. */
    static JsonNode of(Fields fields) {
        return MAPPER.valueToTree(fields);
    }

    static ObjectNode of(Message message) {
        return object().put("vi", message.vi()).put("en", message.en());
    }

    static ObjectNode error(Message message) {
        ObjectNode node = object();
        node.set("error", of(message));
        return node;
    }

    /** What goes over the live connection: {@code {"tag":…,"payload":…}}. */
    static String tagged(String tag, JsonNode payload) {
        ObjectNode node = object().put("tag", tag);
        node.set("payload", payload);
        return text(node);
    }

    static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of our own can be written", e);
        }
    }

    /** A JSON object from a request; nothing at all counts as an empty one. Anything else is turned back (400). */
    static ObjectNode read(byte[] body) {
        try {
            if (body.length == 0) {
                return object();
            }
            if (MAPPER.readTree(body) instanceof ObjectNode node) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw notJson(e);
        } catch (IOException e) {
            throw notJson();
        }
        throw new Rejection(
                400,
                "Nội dung gửi lên phải là một đối tượng JSON, ví dụ {}; hãy sửa rồi gửi lại.",
                "The body must be a JSON object, such as {}; correct it and send it again.");
    }

    private static Rejection notJson(JsonProcessingException e) {
        if (e.getLocation() == null) {
            return notJson();
        }
        String place = e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
        return new Rejection(
                400,
                "Nội dung gửi lên không đúng JSON ở dòng:cột " + place + "; hãy sửa rồi gửi lại.",
                "The body is not correct JSON at line:column " + place + "; correct it and send it again.");
    }

    private static Rejection notJson() {
        return new Rejection(
                400,
                "Nội dung gửi lên không đúng JSON; hãy sửa rồi gửi lại.",
                "The body is not correct JSON; correct it and send it again.");
    }
}
