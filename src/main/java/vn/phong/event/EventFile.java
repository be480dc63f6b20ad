package vn.phong.event;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.phong.message.Refusal;

/**
 * An event as JSON, for people to read and edit: {@code event.schema.json} beside this class describes it.
 *
 * <p>Texts become NFC on reading; members this version does not know are kept; every fault is a {@link Refusal} naming
 * the file, the place (a JSON pointer of RFC 6901, or line and column where it is not JSON at all) and the remedy.
 */
public final class EventFile {
    public static final int SIZE_MAX = 10 * 1024 * 1024;

    private static final int DEPTH_MAX = 32;
    private static final JsonMapper JSON = mapper();

    private EventFile() {}

    /** What every event is held to, as a JSON schema. */
    public static ObjectNode schema() {
        try (InputStream in = EventFile.class.getResourceAsStream("event.schema.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws Refusal when the file cannot be read or is not an event */
    public static Event read(Path file) {
        String fileName = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in.readNBytes(SIZE_MAX + 1), fileName);
        } catch (IOException unreadable) {
            throw new Refusal(
                    "Không đọc được tệp " + file + "; hãy kiểm tra đường dẫn và quyền đọc.",
                    "The file " + file + " cannot be read; check its path and your right to read it.");
        }
    }

    /**
     * @param fileName what the sentences call the file
     * @throws Refusal when the bytes are not an event
     */
    public static Event parse(byte[] json, String fileName) {
        if (json.length > SIZE_MAX) {
            throw new Refusal(
                    "Tệp " + fileName + " lớn hơn 10 MB; tệp sự kiện chỉ chứa chữ, hãy bỏ phần thừa.",
                    "The file " + fileName
                            + " is over 10 MB; an event holds only text, take out what does not belong.");
        }
        JsonNode tree = tree(text(json, fileName), fileName);
        return bound(new EventCheck(fileName).checked(tree));
    }

    /**
     * Indented by two spaces, UTF-8, members in a fixed order.
     *
     * @throws Refusal when the event could not be read again
     */
    public static byte[] write(Event event) {
        byte[] json = bytes(event);
        parse(json, "event.json");
        return json;
    }

    private static byte[] bytes(Event event) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(JSON.writer(printer()).writeValueAsBytes(event));
            out.write('\n');
            return out.toByteArray();
        } catch (JsonProcessingException halfCharacter) {
            throw new Refusal(
                    "Sự kiện có một chữ không ghi được; hãy gõ lại chữ vừa sửa.",
                    "The event holds a character that cannot be written; type the changed text again.");
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory", impossible);
        }
    }

    private static String text(byte[] json, String fileName) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Refusal(
                    "Tệp " + fileName + " không phải UTF-8; hãy lưu lại với bảng mã UTF-8.",
                    "The file " + fileName + " is not UTF-8; save it again as UTF-8.");
        }
    }

    private static JsonNode tree(String text, String fileName) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException fault) {
            String place = place(fault.getLocation());
            if (fault.getOriginalMessage().startsWith("Duplicate field")) {
                throw new Refusal(
                        "Tệp " + fileName + ", dòng " + place + ": một tên xuất hiện hai lần; hãy giữ lại một.",
                        "File " + fileName + ", line " + place + ": a name occurs twice; keep one of them.");
            }
            throw new Refusal(
                    "Tệp " + fileName + ", dòng " + place
                            + ": không đúng JSON; hãy xem dấu phẩy, ngoặc và nháy ngay trước chỗ này.",
                    "File " + fileName + ", line " + place
                            + ": not JSON; look at the comma, bracket or quote just before this place.");
        }
    }

    private static String place(JsonLocation location) {
        return location == null ? "1:1" : location.getLineNr() + ":" + location.getColumnNr();
    }

    private static Event bound(JsonNode checked) {
        try {
            return JSON.treeToValue(checked, Event.class);
        } catch (JsonProcessingException unchecked) {
            throw new IllegalStateException("the check let through what the records refuse", unchecked);
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter twoSpaces = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(twoSpaces);
        printer.indentObjectsWith(twoSpaces);
        return printer;
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
        JsonMapper mapper = builder.build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH_MAX)
                        .build());
        return mapper;
    }
}
