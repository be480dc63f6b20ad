package vn.phong.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Font files for the tests: a font of ours under an office's name, whole or with a part changed. */
public final class FontBytes {
    private final int kind;
    private final Map<String, byte[]> tables;

    private FontBytes(int kind, Map<String, byte[]> tables) {
        this.kind = kind;
        this.tables = tables;
    }

    /** A serif of an office: TrueType outlines, weight 400 or 700. */
    public static FontBytes serif(boolean bold) {
        return of("/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-" + (bold ? "Bold" : "Regular")
                + ".ttf");
    }

    /** A sans with PostScript outlines. */
    public static FontBytes sans() {
        return of("/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf");
    }

    private static FontBytes of(String resource) {
        ByteBuffer file = ByteBuffer.wrap(resource(resource));
        Map<String, byte[]> tables = new LinkedHashMap<>();
        for (int i = 0; i < file.getShort(4); i++) {
            byte[] tag = new byte[4];
            file.get(12 + 16 * i, tag);
            byte[] table = new byte[file.getInt(12 + 16 * i + 12)];
            file.get(file.getInt(12 + 16 * i + 8), table);
            tables.put(new String(tag, StandardCharsets.ISO_8859_1), table);
        }
        return new FontBytes(file.getInt(0), tables);
    }

    static byte[] resource(String name) {
        try (InputStream file = FontBytes.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With another name table: family, subfamily, licence. */
    public FontBytes named(String family, String subfamily) {
        ByteArrayOutputStream strings = new ByteArrayOutputStream();
        Map<Integer, String> names = Map.of(
                0,
                "Bản quyền của cơ quan X",
                1,
                family,
                2,
                subfamily,
                4,
                family + " " + subfamily,
                13,
                "Chỉ dùng nội bộ");
        ByteBuffer records = ByteBuffer.allocate(6 + 12 * names.size());
        records.putShort((short) 0).putShort((short) names.size()).putShort((short) records.capacity());
        for (int id : new int[] {0, 1, 2, 4, 13}) {
            byte[] text = names.get(id).getBytes(StandardCharsets.UTF_16BE);
            records.putShort((short) 3)
                    .putShort((short) 1)
                    .putShort((short) 0x409)
                    .putShort((short) id);
            records.putShort((short) text.length).putShort((short) strings.size());
            strings.writeBytes(text);
        }
        byte[] table = new byte[records.capacity() + strings.size()];
        System.arraycopy(records.array(), 0, table, 0, records.capacity());
        System.arraycopy(strings.toByteArray(), 0, table, records.capacity(), strings.size());
        return with("name", table);
    }

    /** With a table replaced; left out when it is empty. */
    public FontBytes with(String tag, byte... table) {
        Map<String, byte[]> changed = new LinkedHashMap<>(tables);
        if (table.length == 0) {
            changed.remove(tag);
        } else {
            changed.put(tag, table);
        }
        return new FontBytes(kind, changed);
    }

    byte[] table(String tag) {
        return tables.get(tag).clone();
    }

    /** A character map of format 4 that has glyph 40 for each of some characters, and for no other. */
    public FontBytes mapping(String characters) {
        int[] sorted = characters.codePoints().distinct().sorted().toArray();
        int segments = sorted.length + 1;
        ByteBuffer map = ByteBuffer.allocate(12 + 16 + 8 * segments);
        map.putShort((short) 0).putShort((short) 1);
        map.putShort((short) 3).putShort((short) 1).putInt(12);
        map.putShort((short) 4).putShort((short) (16 + 8 * segments)).putShort((short) 0);
        map.putShort((short) (2 * segments))
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0);
        for (int c : sorted) {
            map.putShort((short) c);
        }
        map.putShort((short) 0xFFFF).putShort((short) 0);
        for (int c : sorted) {
            map.putShort((short) c);
        }
        map.putShort((short) 0xFFFF);
        for (int c : sorted) {
            map.putShort((short) (40 - c));
        }
        return with("cmap", map.putShort((short) 1).array());
    }

    /** The font as a file. */
    public byte[] bytes() {
        int offset = 12 + 16 * tables.size();
        int size = offset
                + tables.values().stream()
                        .mapToInt(table -> (table.length + 3) / 4 * 4)
                        .sum();
        ByteBuffer file = ByteBuffer.allocate(size);
        file.putInt(kind).putShort((short) tables.size()).putShort((short) 0).putInt(0);
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            file.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1)).putInt(0);
            file.putInt(offset).putInt(table.getValue().length);
            file.put(offset, table.getValue());
            offset += (table.getValue().length + 3) / 4 * 4;
        }
        return file.array();
    }
}
