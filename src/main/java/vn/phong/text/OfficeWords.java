package vn.phong.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.phong.message.Refusal;

/**
 * An office's own list of phrases that a line should not end inside: UTF-8, one phrase a line, {@code #} begins a
 * remark, blank lines count for nothing. A comma or a hyphen belongs to its phrase: {@code chè xanh, cà phê}.
 */
final class OfficeWords {
    static final int BYTES_MAX = 256 * 1024;
    static final int PHRASES_MAX = 5000;
    static final int PHRASE_SYLLABLES_MIN = 2;
    static final int PHRASE_SYLLABLES_MAX = 20;

    private OfficeWords() {}

    /**
     * The phrases of a file; none when there is no such file.
     *
     * @throws Refusal when it cannot be read, is no UTF-8 or is out of bounds; the sentence names the line
     */
    static List<String> read(Path file) {
        List<String> phrases = new ArrayList<>();
        int number = 0;
        for (String line : text(file).split("\\R", -1)) {
            number++;
            String phrase = VietnameseText.normalized(line.replaceFirst("#.*", ""));
            if (!phrase.isEmpty()) {
                phrases.add(checked(phrase, file, number));
            }
        }
        if (phrases.size() > PHRASES_MAX) {
            throw refusal(
                    file,
                    " có " + phrases.size() + " cụm từ; hãy giữ tối đa " + PHRASES_MAX,
                    " has " + phrases.size() + " phrases; keep at most " + PHRASES_MAX);
        }
        return List.copyOf(phrases);
    }

    private static String checked(String phrase, Path file, int line) {
        int syllables = phrase.split(" ").length;
        boolean inBounds = syllables >= PHRASE_SYLLABLES_MIN && syllables <= PHRASE_SYLLABLES_MAX;
        if (!inBounds || phrase.codePoints().noneMatch(Character::isLetter)) {
            String shown = phrase.length() > 40 ? phrase.substring(0, 40) + "…" : phrase;
            throw refusal(
                    file,
                    ", dòng " + line + ": “" + shown + "” không phải cụm từ từ " + PHRASE_SYLLABLES_MIN + " đến "
                            + PHRASE_SYLLABLES_MAX + " tiếng; hãy sửa hoặc xóa dòng này",
                    ", line " + line + ": “" + shown + "” is no phrase of " + PHRASE_SYLLABLES_MIN + " to "
                            + PHRASE_SYLLABLES_MAX + " syllables; mend or delete this line");
        }
        return phrase;
    }

    private static String text(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw refusal(
                        file,
                        " lớn hơn " + BYTES_MAX / 1024 + " KB; hãy bỏ bớt cụm từ",
                        " is larger than " + BYTES_MAX / 1024 + " KB; take phrases out");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException absent) {
            return "";
        } catch (CharacterCodingException notUtf8) {
            throw refusal(file, " không phải văn bản UTF-8; hãy lưu lại dạng UTF-8", " is no UTF-8; save it as UTF-8");
        } catch (IOException unreadable) {
            throw refusal(
                    file, " không đọc được; hãy kiểm tra quyền đọc tệp", " cannot be read; check who may read it");
        }
    }

    private static Refusal refusal(Path file, String vi, String en) {
        return new Refusal(
                "Danh sách từ ghép " + file.getFileName() + vi + ".",
                "The list of compounds " + file.getFileName() + en + ".");
    }
}
