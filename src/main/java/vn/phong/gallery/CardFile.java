package vn.phong.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** Reads one card, strictly: what is not understood is refused with its place. */
final class CardFile {
    static final int SIZE_MAX = 256 * 1024;

    private static final int DEPTH_MAX = 16;
    private static final int TEXT_LENGTH_MAX = 300;
    private static final int FIELDS_MAX = 40;
    private static final int MORE_MAX = 8;
    private static final String FIELD = "[A-Za-z][A-Za-z0-9]{0,40}";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH_MAX)
                        .build());
    }

    private final String file;

    private CardFile(String file) {
        this.file = file;
    }

    /** @throws Refusal naming the file, the place (a JSON pointer of RFC 6901) and the remedy */
    static Card read(Path path) {
        String file = path.toString();
        String name = path.getFileName().toString();
        return new CardFile(file).card(name.substring(0, name.length() - ".json".length()), tree(path));
    }

    private Card card(String id, JsonNode tree) {
        group("", tree, Set.of("label", "use", "fields", "example", "more"));
        return new Card(
                id,
                message("/label", tree.path("label")),
                message("/use", tree.path("use")),
                fields("/fields", tree.path("fields")),
                examples(id, tree.path("example"), tree.path("more")));
    }

    private List<CardField> fields(String place, JsonNode node) {
        if (!node.isObject() || node.size() > FIELDS_MAX) {
            throw refusal(place, "phải là một nhóm { … } gồm các ô", "must be a group { … } of fields");
        }
        List<CardField> fields = new ArrayList<>();
        node.properties().forEach(field -> {
            String here = place + "/" + field.getKey();
            if (!field.getKey().matches(FIELD)) {
                throw refusal(here, "tên ô chỉ gồm chữ a-z và số", "a field's name holds letters a-z and digits");
            }
            fields.add(field(here, field.getKey(), field.getValue()));
        });
        return fields;
    }

    private CardField field(String place, String name, JsonNode node) {
        group(place, node, Set.of("vi", "en", "required"));
        JsonNode required = node.path("required");
        if (!required.isMissingNode() && !required.isBoolean()) {
            throw refusal(place + "/required", "phải là true hoặc false", "must be true or false");
        }
        return new CardField(
                name,
                new Message(text(place + "/vi", node.path("vi")), text(place + "/en", node.path("en"))),
                required.asBoolean(false));
    }

    private Message message(String place, JsonNode node) {
        group(place, node, Set.of("vi", "en"));
        return new Message(text(place + "/vi", node.path("vi")), text(place + "/en", node.path("en")));
    }

    private String text(String place, JsonNode node) {
        if (!node.isTextual() || node.textValue().isBlank() || node.textValue().length() > TEXT_LENGTH_MAX) {
            throw refusal(
                    place,
                    "phải là chữ, từ 1 đến " + TEXT_LENGTH_MAX + " ký tự",
                    "must be a text of 1 to " + TEXT_LENGTH_MAX + " characters");
        }
        return node.textValue();
    }

    /** The examples as one event, so that their fields are held to the same rules as those of a real one. */
    private Event examples(String id, JsonNode example, JsonNode more) {
        group("/example", example, Set.of("fields", "agenda"));
        if (!more.isMissingNode() && (!more.isArray() || more.size() > MORE_MAX)) {
            throw refusal(
                    "/more",
                    "phải là danh sách [ … ] gồm tối đa " + MORE_MAX,
                    "must be a list [ … ] of at most " + MORE_MAX);
        }
        List<JsonNode> fields = new ArrayList<>(List.of(example.path("fields")));
        for (int i = 0; i < more.size(); i++) {
            group("/more/" + i, more.path(i), Set.of("fields"));
            fields.add(more.path(i).path("fields"));
        }
        ObjectNode event = SampleFrame.event(id, fields, example.path("agenda"));
        try {
            return EventFile.parse(JSON.writeValueAsBytes(event), file + " (example)");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a parsed tree cannot be written", impossible);
        }
    }

    private void group(String place, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw refusal(place, "phải có, là một nhóm { … }", "must be there, as a group { … }");
        }
        node.properties().forEach(member -> {
            if (!known.contains(member.getKey())) {
                throw refusal(place + "/" + member.getKey(), "tên này không có nghĩa; hãy bỏ", "has no meaning here");
            }
        });
    }

    private static JsonNode tree(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(SIZE_MAX + 1);
            if (bytes.length > SIZE_MAX) {
                throw new CardFile(path.toString()).refusal("", "lớn hơn 256 KB", "is over 256 KB");
            }
            return JSON.readTree(bytes);
        } catch (JsonProcessingException fault) {
            String place = fault.getLocation() == null
                    ? "1:1"
                    : fault.getLocation().getLineNr() + ":"
                            + fault.getLocation().getColumnNr();
            throw new Refusal(
                    "Tệp " + path + ", dòng " + place + ": không đúng JSON; hãy sửa ngay trước chỗ này.",
                    "File " + path + ", line " + place + ": not JSON; mend it just before this place.");
        } catch (IOException unreadable) {
            throw new Refusal(
                    "Không đọc được tệp " + path + "; hãy kiểm tra quyền đọc.",
                    "The file " + path + " cannot be read; check your right to read it.");
        }
    }

    private Refusal refusal(String place, String vi, String en) {
        String at = place.isEmpty() ? "" : ", " + place;
        return new Refusal(
                "Tệp " + file + at + ": " + vi + "; hãy xem layouts/README.md.",
                "File " + file + at + ": " + en + "; see layouts/README.md.");
    }
}
