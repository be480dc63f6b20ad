package vn.phong.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.phong.legacy.Converted;
import vn.phong.legacy.LegacyText;
import vn.phong.message.Refusal;

/**
 * Reads a plan kept as plain text or Markdown: UTF-8, UTF-16 with a byte order mark, or an encoding of before Unicode.
 */
public final class PlainTextReader {
    public static final int SIZE_MAX = 10 * 1024 * 1024;
    public static final int LINE_COUNT_MAX = 20_000;
    public static final int LINE_LENGTH_MAX = 20_000;

    /** More control characters than this in a thousand, and it is no text. */
    private static final int CONTROLS_PER_THOUSAND_MAX = 2;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\f]");

    private PlainTextReader() {}

    /** @throws Refusal when the file cannot be read as text */
    public static PlanDocument read(Path file) {
        String fileName = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(SIZE_MAX + 1), fileName);
        } catch (IOException unreadable) {
            throw new Refusal(
                    "Không đọc được tệp " + file + "; hãy kiểm tra đường dẫn và quyền đọc.",
                    "The file " + file + " cannot be read; check its path and your right to read it.");
        }
    }

    /**
     * @param fileName what the sentences call the file
     * @throws Refusal when the bytes cannot be read as text
     */
    public static PlanDocument read(byte[] bytes, String fileName) {
        String text = decoded(bytes, fileName);
        refuseTooLong(text, fileName);
        Converted unicode = LegacyText.converted(text);
        return new PlanDocument(fileName, lines(unicode.text()), OldEncodingReview.of(unicode));
    }

    /**
     * The letters of a text file with line feeds between its lines, whatever ends them there; those of an encoding of
     * before Unicode stay as they are.
     *
     * @throws Refusal when the bytes are no text
     */
    public static String decoded(byte[] bytes, String fileName) {
        if (bytes.length > SIZE_MAX) {
            throw new Refusal(
                    "Tệp " + fileName + " lớn hơn 10 MB; hãy lưu riêng phần kế hoạch thành tệp văn bản.",
                    "The file " + fileName + " is over 10 MB; save the plan alone as a text file.");
        }
        refuseOtherFormats(bytes, fileName);
        String text = letters(bytes, fileName);
        if (isBinary(text)) {
            throw notText(fileName);
        }
        return withLineFeeds(text);
    }

    private static String withLineFeeds(String text) {
        return LINE_END.matcher(text).replaceAll("\n");
    }

    /** Before the words are looked at, which takes longer. */
    private static void refuseTooLong(String text, String fileName) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (number > LINE_COUNT_MAX || line.length() > LINE_LENGTH_MAX) {
                throw new Refusal(
                        "Tệp " + fileName + ", dòng " + number
                                + ": quá dài cho một bản kế hoạch; hãy lưu riêng phần kế hoạch.",
                        "File " + fileName + ", line " + number + ": too long for a plan; save the plan alone.");
            }
        }
    }

    private static List<PlanLine> lines(String text) {
        List<PlanLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            lines.addAll(Markup.lines(number, line));
        }
        return lines;
    }

    private static String letters(byte[] bytes, String fileName) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE, fileName);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE, fileName);
        }
        return decoded(bytes, startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8, fileName);
    }

    private static String decoded(byte[] bytes, int from, Charset charset, String fileName) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            if (isBinary(latin)) {
                throw notText(fileName);
            }
            if (LegacyText.converted(withLineFeeds(latin)).changes().isEmpty()) {
                throw notUtf8(fileName);
            }
            return latin;
        }
    }

    private static boolean isBinary(String text) {
        long controls = text.chars()
                .filter(c -> c == 0 || (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f'))
                .count();
        return controls * 1000 > (long) text.length() * CONTROLS_PER_THOUSAND_MAX;
    }

    private static void refuseOtherFormats(byte[] bytes, String fileName) {
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw otherFormat(fileName, "Word hoặc Excel", "Word or Excel");
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            throw otherFormat(fileName, "PDF", "PDF");
        }
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        for (int index = 0; index < head.length; index++) {
            if (index >= bytes.length || (bytes[index] & 0xFF) != head[index]) {
                return false;
            }
        }
        return true;
    }

    private static Refusal otherFormat(String fileName, String vi, String en) {
        return new Refusal(
                "Tệp " + fileName + " là tệp " + vi
                        + ", chưa đọc được; hãy mở tệp và lưu lại thành văn bản .txt (UTF-8).",
                "The file " + fileName + " is a " + en + " file, which is not read yet; save it as text .txt (UTF-8).");
    }

    private static Refusal notText(String fileName) {
        return new Refusal(
                "Tệp " + fileName
                        + " không phải văn bản; hãy chọn bản kế hoạch dạng Word (.docx), Excel (.xlsx), PDF, .txt"
                        + " hoặc .md (UTF-8).",
                "The file " + fileName
                        + " is not text; choose the plan as Word (.docx), Excel (.xlsx), PDF, .txt or .md (UTF-8).");
    }

    private static Refusal notUtf8(String fileName) {
        return new Refusal(
                "Tệp " + fileName + " không phải UTF-8; hãy lưu lại với bảng mã UTF-8.",
                "The file " + fileName + " is not UTF-8; save it again as UTF-8.");
    }
}
