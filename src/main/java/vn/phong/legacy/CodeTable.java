package vn.phong.legacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The codes of one encoding, one or two bytes a letter. */
final class CodeTable {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int GREEK_MU = 0x3BC;

    private final Map<String, String> letters = new HashMap<>();

    private CodeTable() {}

    /** The table of a resource file beside this class: letters and their bytes in turn, {@code #} begins a remark. */
    static CodeTable read(String name) {
        CodeTable table = new CodeTable();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(CodeTable.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(table::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return table;
    }

    private void add(String line) {
        String[] words = line.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            byte[] codes = HexFormat.of().parseHex(words[i + 1]);
            letters.put(new String(codes, StandardCharsets.ISO_8859_1), words[i]);
        }
    }

    String unicode(String text) {
        String codes = codes(text);
        StringBuilder out = new StringBuilder();
        int next;
        for (int at = 0; at < text.length(); at = next) {
            next = Math.min(at + 2, text.length());
            String letter = letters.get(codes.substring(at, next));
            if (letter == null) {
                next = at + 1;
                letter = isPunctuation(text, at) ? null : letters.get(codes.substring(at, next));
            }
            out.append(letter == null ? text.substring(at, next) : letter);
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** Quotation marks and dashes share their codes with capitals of VPS; only after a letter they may be one. */
    private static boolean isPunctuation(String text, int at) {
        char sign = text.charAt(at);
        return sign >= '\u2013' && sign <= '\u203A' && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }

    /** Each char as the byte it was; chars that were none stay. */
    private static String codes(String text) {
        StringBuilder codes = new StringBuilder(text);
        for (int i = 0; i < codes.length(); i++) {
            codes.setCharAt(i, code(codes.charAt(i)));
        }
        return codes.toString();
    }

    private static char code(char letter) {
        if (letter < 0x100) {
            return letter;
        }
        if (letter == GREEK_MU) {
            return '\u00B5';
        }
        byte[] bytes = String.valueOf(letter).getBytes(WINDOWS_1252);
        return bytes[0] == '?' ? letter : (char) (bytes[0] & 0xFF);
    }
}
