package vn.phong.profile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** The members of one JSON object in a hand-written file, read strictly: whatever is wrong is refused by its place. */
final class Members {
    private static final int FILE_SIZE_MAX = 1024 * 1024;
    private static final int TEXT_LENGTH_MAX = 500;
    private static final Pattern FILE_NAME =
            Pattern.compile("[^.\\p{Cntrl}/\\\\:*?\"<>|][^\\p{Cntrl}/\\\\:*?\"<>|]{0,99}");
    private static final Message ROOT = new Message("", "");

    private final Path file;
    /** Where files that it names are. */
    private final Path folder;

    private final Message place;
    private final JsonNode node;

    private Members(Path file, Path folder, Message place, JsonNode node) {
        this.file = file;
        this.folder = folder;
        this.place = place;
        this.node = node;
        if (!node.isObject()) {
            throw refusal(file, place, "cần một nhóm { ... }", "an object { ... } is wanted here");
        }
    }

    /** Reads a file that holds one object. */
    static Members of(Path file) {
        return of(file, file.resolveSibling(""), bytes(file));
    }

    /** An object that was found at a place of a file, such as a line of a table. */
    static Members of(Path file, Message place, JsonNode object) {
        return new Members(file, file.resolveSibling(""), place, object);
    }

    /** What a file holds, when it is no larger than such a file may be. */
    static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > FILE_SIZE_MAX) {
                throw new Refusal(
                        "Tệp " + file + " lớn hơn 1 MB; hãy kiểm tra lại có đúng tệp không.",
                        "The file " + file + " is larger than 1 MB; check that it is the right one.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Refusal(
                    "Không có tệp " + file + "; hãy kiểm tra tên và thư mục.",
                    "There is no file " + file + "; check its name and folder.");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Reads one object that was found elsewhere; refusals call it by this file, and files it names are in the folder.
     */
    static Members of(Path file, Path folder, byte[] json) {
        try {
            return new Members(file, folder, ROOT, JsonTree.read(json));
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            String place = location == null ? "1:1" : location.getLineNr() + ":" + location.getColumnNr();
            throw new Refusal(
                    "Tệp " + file + ", dòng:cột " + place
                            + ": không phải JSON đúng; hãy sửa dấu phẩy, ngoặc, hoặc khoá trùng ở chỗ đó.",
                    "File " + file + ", line:column " + place
                            + ": this is not JSON; mend the comma, bracket or doubled key there.");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Refusal unreadable(Path file, IOException e) {
        return new Refusal(
                "Không đọc được tệp " + file + " (" + e.getMessage() + "); hãy kiểm tra quyền đọc.",
                "The file " + file + " cannot be read (" + e.getMessage() + "); check its permissions.");
    }

    Path file() {
        return file;
    }

    /** What was read. */
    JsonNode node() {
        return node;
    }

    /** The file that a member names in the folder of this one, and in no other: what is read may come from the web. */
    Path fileBeside(String key) {
        String name = text(key, FILE_NAME, "cabinets.csv");
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw refusal(
                    key,
                    "là \"" + name + "\" không phải tên tệp; hãy ghi như \"cabinets.csv\"",
                    "is \"" + name + "\", which is no file's name; write it like \"cabinets.csv\"");
        }
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** Refuses a key that is none of these. */
    Members only(String... known) {
        List<String> names = List.of(known);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!names.contains(member.getKey())) {
                throw refusal(
                        member.getKey(),
                        "không có khoá này; hãy bỏ nó hoặc dùng một trong: " + String.join(", ", names),
                        "no such key; take it out or use one of: " + String.join(", ", names));
            }
        }
        return this;
    }

    String text(String key) {
        JsonNode value = wanted(key);
        String text = value.textValue();
        if (text == null || text.isBlank() || text.length() > TEXT_LENGTH_MAX) {
            throw refusal(
                    key,
                    "là " + brief(value) + "; hãy ghi một chuỗi từ 1 đến " + TEXT_LENGTH_MAX + " ký tự",
                    "is " + brief(value) + "; write a text of 1 to " + TEXT_LENGTH_MAX + " characters");
        }
        return text;
    }

    /** A text that matches; the example stands in the refusal. */
    String text(String key, Pattern pattern, String example) {
        String text = text(key);
        if (!pattern.matcher(text).matches()) {
            throw refusal(
                    key,
                    "là \"" + text + "\"; hãy ghi theo mẫu \"" + example + "\"",
                    "is \"" + text + "\"; write it like \"" + example + "\"");
        }
        return text;
    }

    String oneOf(String key, List<String> choices) {
        return oneOf(key, choices::contains, () -> choices);
    }

    /** One that is accepted; the choices are only made to be offered in a refusal. */
    String oneOf(String key, Predicate<String> accepted, Supplier<List<String>> choices) {
        return chosen(key, wanted(key), accepted, choices);
    }

    int integer(String key, int min, int max) {
        JsonNode value = wanted(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
            throw refusal(
                    key,
                    "là " + brief(value) + "; hãy ghi một số nguyên từ " + min + " đến " + max,
                    "is " + brief(value) + "; write a whole number from " + min + " to " + max);
        }
        return value.intValue();
    }

    int integer(String key, int min, int max, int whenAbsent) {
        return has(key) ? integer(key, min, max) : whenAbsent;
    }

    double number(String key, double min, double max) {
        JsonNode value = wanted(key);
        if (!value.isNumber() || !(value.doubleValue() >= min && value.doubleValue() <= max)) {
            throw refusal(
                    key,
                    "là " + brief(value) + "; hãy ghi một số từ " + min + " đến " + max,
                    "is " + brief(value) + "; write a number from " + min + " to " + max);
        }
        return value.doubleValue();
    }

    double number(String key, double min, double max, double whenAbsent) {
        return has(key) ? number(key, min, max) : whenAbsent;
    }

    boolean yesOrNo(String key, boolean whenAbsent) {
        if (!has(key)) {
            return whenAbsent;
        }
        JsonNode value = wanted(key);
        if (!value.isBoolean()) {
            throw refusal(
                    key,
                    "là " + brief(value) + "; hãy ghi true hoặc false",
                    "is " + brief(value) + "; write true or false");
        }
        return value.booleanValue();
    }

    Members object(String key) {
        return new Members(file, folder, below(key), wanted(key));
    }

    /** The objects of a list of 1 to {@code countMax}. */
    List<Members> objects(String key, int countMax) {
        JsonNode list = list(key, 1, countMax);
        List<Members> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            objects.add(new Members(file, folder, below(key + "/" + i), list.get(i)));
        }
        return List.copyOf(objects);
    }

    /** The texts of a list, each one of the choices. */
    List<String> choices(String key, List<String> choices) {
        JsonNode list = list(key, 0, choices.size());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            texts.add(chosen(key + "/" + i, list.get(i), choices::contains, () -> choices));
        }
        return List.copyOf(texts);
    }

    /** The texts of a list of 1 to {@code countMax}. */
    List<String> texts(String key, int countMax) {
        JsonNode list = list(key, 1, countMax);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String text = list.get(i).textValue();
            if (text == null || text.isBlank() || text.length() > TEXT_LENGTH_MAX) {
                throw refusal(
                        key + "/" + i,
                        "là " + brief(list.get(i)) + "; hãy ghi một chuỗi từ 1 đến " + TEXT_LENGTH_MAX + " ký tự",
                        "is " + brief(list.get(i)) + "; write a text of 1 to " + TEXT_LENGTH_MAX + " characters");
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    /** An object as JSON in one line. */
    String json(String key) {
        object(key);
        return wanted(key).toString();
    }

    /** The web addresses of a list of 1 to {@code countMax}. */
    List<String> links(String key, int countMax) {
        JsonNode list = list(key, 1, countMax);
        List<String> links = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String link = list.get(i).asText();
            if (!list.get(i).isTextual() || !link.matches("https?://\\S{1,490}")) {
                throw refusal(
                        key + "/" + i,
                        "là " + brief(list.get(i)) + "; hãy ghi một liên kết https://",
                        "is " + brief(list.get(i)) + "; write a link, https://");
            }
            links.add(link);
        }
        return List.copyOf(links);
    }

    /**
     * A refusal that names this file and the member, or this object when the key is empty; the words go after the
     * place, without a full stop.
     */
    Refusal refusal(String key, String vi, String en) {
        return refusal(file, key.isEmpty() ? place : below(key), vi, en);
    }

    /** As {@link #refusal(String, String, String)}, of a place of a file. */
    static Refusal refusal(Path file, Message place, String vi, String en) {
        boolean isRoot = place.equals(ROOT);
        return new Refusal(
                "Tệp " + file + " tại " + (isRoot ? "/" : place.vi()) + ": " + vi + ".",
                "File " + file + " at " + (isRoot ? "/" : place.en()) + ": " + en + ".");
    }

    private Message below(String key) {
        return new Message(place.vi() + "/" + key, place.en() + "/" + key);
    }

    private JsonNode wanted(String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            throw refusal(key, "còn thiếu; hãy thêm khoá này", "is missing; add this key");
        }
        return value;
    }

    private JsonNode list(String key, int countMin, int countMax) {
        JsonNode value = wanted(key);
        if (!value.isArray() || value.size() < countMin || value.size() > countMax) {
            throw refusal(
                    key,
                    "cần một danh sách [ ... ] có từ " + countMin + " đến " + countMax + " phần tử",
                    "a list [ ... ] of " + countMin + " to " + countMax + " is wanted here");
        }
        return value;
    }

    private String chosen(String key, JsonNode value, Predicate<String> accepted, Supplier<List<String>> choices) {
        if (!value.isTextual() || !accepted.test(value.textValue())) {
            String all = String.join(", ", choices.get());
            throw refusal(
                    key,
                    "là " + brief(value) + "; hãy chọn một trong: " + all,
                    "is " + brief(value) + "; choose one of: " + all);
        }
        return value.textValue();
    }

    private static String brief(JsonNode value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
