package vn.phong.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.phong.message.Refusal;

/**
 * A list of abbreviations as a text file in UTF-8: one a line, {@code UBND = Ủy ban nhân dân}; {@code #} begins a
 * remark. {@code QĐ số = Quyết định} counts only before the word {@code số}. Nothing after the equals sign: the token
 * is known and stays as it is.
 */
public final class AbbreviationFile {
    public static final int SIZE_MAX = 256 * 1024;
    public static final int ENTRY_COUNT_MAX = 2000;
    public static final int TOKEN_LENGTH_MAX = 40;
    public static final int MEANING_LENGTH_MAX = 200;

    private static final Pattern TOKEN = Pattern.compile("\\p{L}+(?:[-/&]\\p{L}+)*(?: số)?");

    private AbbreviationFile() {}

    /**
     * The tokens of the office's own file and their meanings, in the order of the file; none when there is no file.
     *
     * @throws Refusal naming the line when the file cannot be used
     */
    public static Map<String, String> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(SIZE_MAX + 1);
            if (bytes.length > SIZE_MAX) {
                throw new Refusal(
                        "Tệp " + file + " lớn hơn 256 KB; hãy chỉ giữ các chữ viết tắt cơ quan thường dùng.",
                        "The file " + file + " is over 256 KB; keep only the abbreviations your office uses.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return entries(VietnameseText.normalized(text).lines().toList(), file.toString());
        } catch (CharacterCodingException otherCharset) {
            throw new Refusal(
                    "Tệp " + file + " không phải UTF-8; hãy lưu lại với bảng mã UTF-8.",
                    "The file " + file + " is not UTF-8; save it again as UTF-8.");
        } catch (IOException unreadable) {
            throw new Refusal(
                    "Không đọc được tệp " + file + "; hãy kiểm tra quyền đọc.",
                    "The file " + file + " cannot be read; check your right to read it.");
        }
    }

    static Map<String, String> shipped() {
        return entries(Phrases.lines("abbreviations.txt"), "abbreviations.txt");
    }

    private static Map<String, String> entries(List<String> lines, String fileName) {
        Map<String, String> entries = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                add(entries, line, "Tệp " + fileName + ", dòng " + number, "File " + fileName + ", line " + number);
            }
        }
        return entries;
    }

    private static void add(Map<String, String> entries, String line, String vi, String en) {
        int equals = line.indexOf('=');
        String token = equals < 0 ? "" : line.substring(0, equals).strip();
        String meaning = line.substring(equals + 1).strip();
        if (!TOKEN.matcher(token).matches()) {
            throw new Refusal(
                    vi + ": không đúng dạng \"UBND = Ủy ban nhân dân\"; hãy viết mỗi chữ viết tắt (chỉ chữ cái, có thể "
                            + "có dấu -, / hoặc &) một dòng.",
                    en + ": not of the form \"UBND = Ủy ban nhân dân\"; write one abbreviation a line, letters only, "
                            + "with -, / or & between them.");
        }
        if (token.length() > TOKEN_LENGTH_MAX || meaning.length() > MEANING_LENGTH_MAX) {
            throw new Refusal(
                    vi + ": quá dài (tối đa " + TOKEN_LENGTH_MAX + " ký tự viết tắt, " + MEANING_LENGTH_MAX
                            + " ký tự viết đủ); hãy rút ngắn.",
                    en + ": too long (" + TOKEN_LENGTH_MAX + " characters for the token, " + MEANING_LENGTH_MAX
                            + " for its meaning at most); shorten it.");
        }
        String before = entries.putIfAbsent(token, meaning.isEmpty() ? token : meaning);
        if (before != null) {
            throw new Refusal(
                    vi + ": \"" + token + "\" đã có nghĩa \"" + before + "\" ở dòng trên; hãy giữ một dòng.",
                    en + ": \"" + token + "\" already means \"" + before + "\" further up; keep one of the lines.");
        }
        if (entries.size() > ENTRY_COUNT_MAX) {
            throw new Refusal(
                    vi + ": quá " + ENTRY_COUNT_MAX + " chữ viết tắt; hãy bỏ bớt những chữ không dùng.",
                    en + ": more than " + ENTRY_COUNT_MAX + " abbreviations; take out those you do not use.");
        }
    }
}
