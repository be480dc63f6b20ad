package vn.phong.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.phong.message.Refusal;

/**
 * What a packed show holds: its first entry.
 *
 * @param event the name of its event
 * @param file what the event's file was called, without its ending; empty when it had none
 * @param files every other entry, each with its size and hash
 */
record Manifest(String event, String file, List<Entry> files) {
    static final String NAME = "manifest.json";
    static final int SIZE_MAX = 2 << 20;
    static final int FILES_MAX = 5000;

    /** Bytes of one file, at most. */
    static final long FILE_MAX = 64L << 20;

    /** Bytes of all files together, at most. */
    static final long TOTAL_MAX = 512L << 20;

    private static final int VERSION = 1;
    private static final int PATH_LENGTH_MAX = 200;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> FOLDERS = Set.of("images", "fonts", "layouts", "words", "walls", "profiles");
    /** Names of files and folders without a sign that any system reads as more than a name. */
    private static final Pattern PART =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}_()\\[\\]+,@ -][\\p{L}\\p{M}\\p{N}_.()\\[\\]+,@ -]*");

    /**
     * One file.
     *
     * @param sha256 of its bytes, 64 hexadecimal digits
     */
    record Entry(String path, long size, String sha256) {}

    Manifest {
        files = List.copyOf(files);
    }

    byte[] bytes() {
        ObjectNode node = JSON.createObjectNode().put("phong", VERSION).put("event", event);
        if (!file.isEmpty()) {
            node.put("file", file);
        }
        ArrayNode list = node.putArray("files");
        for (Entry file : files) {
            list.addObject().put("path", file.path()).put("size", file.size()).put("sha256", file.sha256());
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of our own can be written", impossible);
        }
    }

    /** @throws Refusal when it is no manifest, or one that asks for what no show has */
    static Manifest read(byte[] bytes) {
        JsonNode node;
        try {
            node = JSON.readTree(bytes);
        } catch (IOException notJson) {
            throw notAShow();
        }
        if (node == null
                || node.path("phong").asInt() != VERSION
                || !node.path("files").isArray()) {
            throw notAShow();
        }
        List<Entry> files = new ArrayList<>();
        long total = 0;
        for (JsonNode each : node.path("files")) {
            Entry entry = new Entry(
                    each.path("path").asText(),
                    each.path("size").asLong(-1),
                    each.path("sha256").asText());
            if (entry.size() < 0 || !isSafe(entry.path())) {
                throw unsafe(entry.path());
            }
            files.add(entry);
            total += entry.size();
            if (files.size() > FILES_MAX || entry.size() > FILE_MAX || total > TOTAL_MAX) {
                throw tooLarge();
            }
        }
        return new Manifest(node.path("event").asText(), node.path("file").asText(), files);
    }

    /** Whether a path is one of a packed show: below its own folders, with plain names all the way. */
    static boolean isSafe(String path) {
        String[] parts = path.split("/", -1);
        if (path.length() > PATH_LENGTH_MAX) {
            return false;
        }
        for (String part : parts) {
            if (!PART.matcher(part).matches() || part.endsWith(".") || part.endsWith(" ")) {
                return false;
            }
        }
        return parts.length == 1
                ? path.equals(ShowPack.EVENT) || path.equals(ShowPack.APPROVALS)
                : FOLDERS.contains(parts[0]);
    }

    static Set<String> folders() {
        return FOLDERS;
    }

    static Refusal notAShow() {
        return new Refusal(
                "Tệp này không phải sự kiện đã đóng gói của Phông; hãy chọn tệp .zip do Phông xuất ra.",
                "This file is no show packed by Phông; choose a .zip that Phông made.");
    }

    static Refusal tooLarge() {
        return new Refusal(
                "Gói sự kiện quá lớn (tối đa 5.000 tệp, mỗi tệp 64 MB, tất cả 512 MB); hãy bỏ bớt ảnh rồi đóng gói"
                        + " lại.",
                "The packed show is too large (at most 5,000 files, 64 MB each, 512 MB together); take out pictures and"
                        + " pack it again.");
    }

    static Refusal unsafe(String path) {
        String shown = path.length() <= 60 ? path : path.substring(0, 60) + "…";
        return new Refusal(
                "Gói sự kiện có tệp không dùng được: \"" + shown + "\"; gói này không an toàn nên không mở.",
                "The packed show holds a file that cannot be used: \"" + shown
                        + "\"; it is not safe and is not opened.");
    }
}
