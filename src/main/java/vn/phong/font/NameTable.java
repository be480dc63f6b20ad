package vn.phong.font;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a font says about itself: the {@code name} table (OpenType 1.9, "name"), English where it has English. */
final class NameTable {
    static final int COPYRIGHT = 0;
    static final int FAMILY = 1;
    static final int SUBFAMILY = 2;
    static final int LICENCE = 13;
    static final int TYPOGRAPHIC_FAMILY = 16;
    static final int TYPOGRAPHIC_SUBFAMILY = 17;

    private static final int RECORDS_MAX = 1024;
    private static final int BYTES_MAX = 800;
    private static final int MICROSOFT = 3;
    private static final int MACINTOSH = 1;
    private static final int ENGLISH_US = 0x409;

    private final Map<Integer, String> names = new HashMap<>();

    NameTable(ByteBuffer table) {
        int count = Math.min(RECORDS_MAX, Short.toUnsignedInt(table.getShort(2)));
        int strings = Short.toUnsignedInt(table.getShort(4));
        for (int i = 0; i < count; i++) {
            int record = 6 + i * 12;
            int platform = table.getShort(record);
            int id = Short.toUnsignedInt(table.getShort(record + 6));
            String text = text(table, record, strings, platform == MACINTOSH);
            boolean best = platform == MICROSOFT && table.getShort(record + 4) == ENGLISH_US;
            if (best) {
                names.put(id, text);
            } else {
                names.putIfAbsent(id, text);
            }
        }
    }

    private static String text(ByteBuffer table, int record, int strings, boolean macintosh) {
        int length = Math.min(BYTES_MAX, Short.toUnsignedInt(table.getShort(record + 8)));
        byte[] bytes = new byte[length];
        table.get(strings + Short.toUnsignedInt(table.getShort(record + 10)), bytes);
        Charset charset = macintosh ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
        return new String(bytes, charset).replaceAll("[\\p{C}\\s]+", " ").strip();
    }

    /** Empty when the font does not say. */
    String of(int id) {
        return names.getOrDefault(id, "");
    }
}
