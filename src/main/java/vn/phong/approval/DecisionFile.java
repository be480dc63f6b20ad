package vn.phong.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/**
 * Decisions on disk, one JSON object a line. Lines are only ever added: neither a fault of this program nor a power cut
 * can take back what was signed, and a line half written is left where it is and passed over.
 */
public final class DecisionFile {
    /** Some fifty thousand decisions. */
    static final int SIZE_MAX = 32 << 20;

    private static final int PICTURES_MAX = 2000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final List<Message> unread = new ArrayList<>();

    /** @param file need not be there before the first decision */
    public DecisionFile(Path file) {
        this.file = file;
    }

    List<Message> unread() {
        return List.copyOf(unread);
    }

    /** @throws Refusal when the file is there and cannot be read */
    List<Decision> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(SIZE_MAX + 1);
            if (bytes.length > SIZE_MAX) {
                throw unusable();
            }
            return read(bytes);
        } catch (IOException failed) {
            throw unusable();
        }
    }

    /** The decisions of a whole file; lines that are none are told by {@link #unread}. */
    List<Decision> read(byte[] bytes) {
        List<Decision> decisions = new ArrayList<>();
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            Optional<Decision> decision = decision(line);
            decision.ifPresent(decisions::add);
            if (decision.isEmpty() && !line.isBlank()) {
                unread.add(new Message(
                        "Tệp phê duyệt " + file.getFileName() + ", dòng " + (index + 1)
                                + ", không đọc được nên bỏ qua; các dòng khác vẫn dùng.",
                        "Line " + (index + 1) + " of the approvals " + file.getFileName()
                                + " cannot be read and is passed over; the other lines hold."));
            }
        }
        return decisions;
    }

    /** @throws Refusal when the disk cannot be written; nothing counts then */
    void append(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            if (isTorn()) {
                lines.write('\n');
            }
            lines.write(bytes(decisions));
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                out.position(out.size());
                ByteBuffer buffer = ByteBuffer.wrap(lines.toByteArray());
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
        } catch (IOException failed) {
            throw new Refusal(
                    "Không ghi được ý kiến duyệt vào " + file.getFileName()
                            + "; hãy kiểm tra ổ đĩa rồi làm lại, ý kiến này chưa được lưu.",
                    "The decision cannot be written to " + file.getFileName()
                            + "; check the disk and try again, it is not kept yet.");
        }
    }

    /** Decisions as the file has them: one line each. */
    public static byte[] bytes(List<Decision> decisions) {
        StringBuilder lines = new StringBuilder();
        for (Decision decision : decisions) {
            lines.append(line(decision)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The decisions in such bytes; lines that are none are left out. */
    public static List<Decision> parse(byte[] bytes) {
        return new DecisionFile(Path.of("approvals.jsonl")).read(bytes);
    }

    private boolean isTorn() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            in.read(last, in.size() - 1);
            return last.get(0) != '\n';
        }
    }

    private static String line(Decision decision) {
        ObjectNode node = JSON.createObjectNode()
                .put("at", decision.at().toString())
                .put("kind", decision.kind().name().toLowerCase(Locale.ROOT))
                .put("by", decision.by())
                .put("comment", decision.comment())
                .put("event", decision.event())
                .put("wall", decision.wall())
                .put("cue", decision.cue());
        if (decision.errors() > 0) {
            node.put("errors", decision.errors());
        }
        ArrayNode words = node.putArray("words");
        decision.words().forEach(words::add);
        ArrayNode pictures = node.putArray("pictures");
        decision.pictures().forEach(pictures::add);
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of our own can be written", impossible);
        }
    }

    private static Optional<Decision> decision(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            List<String> pictures = texts(node.path("pictures"));
            if (!node.path("by").isTextual() || pictures.isEmpty() || pictures.size() > PICTURES_MAX) {
                return Optional.empty();
            }
            return Optional.of(new Decision(
                    Instant.parse(node.path("at").asText()),
                    Decision.Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT)),
                    node.path("by").asText(),
                    node.path("comment").asText(),
                    node.path("event").asText(),
                    node.path("wall").asText(),
                    node.path("cue").asText(),
                    texts(node.path("words")),
                    node.path("errors").asInt(),
                    pictures));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException torn) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private Refusal unusable() {
        return new Refusal(
                "Không đọc được tệp phê duyệt " + file + "; hãy kiểm tra quyền đọc hoặc chuyển tệp đi nơi khác.",
                "The approvals in " + file + " cannot be read; check your right to read it or move it away.");
    }
}
