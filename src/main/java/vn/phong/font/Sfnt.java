package vn.phong.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The tables of a TrueType or OpenType file (OpenType 1.9, "Organization of an OpenType Font"). Nothing in the file is
 * believed: whatever reads beyond a table's end throws {@link IndexOutOfBoundsException}.
 */
final class Sfnt {
    static final int TRUETYPE = 0x00010000;
    static final int TRUETYPE_OF_APPLE = 0x74727565; // true
    static final int OPENTYPE_CFF = 0x4F54544F; // OTTO
    private static final int TABLES_MAX = 128;
    private static final int HEADER_BYTES = 12;
    private static final int RECORD_BYTES = 16;

    private final Map<String, ByteBuffer> tables = new HashMap<>();

    /** @throws IndexOutOfBoundsException when a table lies outside the file */
    Sfnt(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).asReadOnlyBuffer();
        int count = Short.toUnsignedInt(bytes.getShort(4));
        if (count > TABLES_MAX) {
            throw new IndexOutOfBoundsException("too many tables");
        }
        for (int i = 0; i < count; i++) {
            int record = HEADER_BYTES + i * RECORD_BYTES;
            byte[] tag = new byte[4];
            bytes.get(record, tag);
            tables.put(
                    new String(tag, StandardCharsets.ISO_8859_1),
                    bytes.slice(bytes.getInt(record + 8), bytes.getInt(record + 12)));
        }
    }

    boolean has(String tag) {
        return tables.containsKey(tag);
    }

    /** A table, from 0 to its end. */
    ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new NoSuchElementException("no table " + tag);
        }
        return table;
    }
}
