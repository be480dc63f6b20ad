package vn.phong.font;

import java.nio.ByteBuffer;
import java.util.NoSuchElementException;

/** Which glyph stands for a character: the {@code cmap} table's formats 4 and 12 (OpenType 1.9, "cmap"). */
final class CharacterMap {
    private static final int SUBTABLES_MAX = 64;
    private static final int MICROSOFT = 3;
    private static final int UNICODE = 0;
    private static final int ENCODING_BMP = 1;
    private static final int ENCODING_FULL = 10;

    private final ByteBuffer subtable;
    private final int glyphs;

    /**
     * @param glyphs how many the font has; a number beyond them counts as none
     * @throws NoSuchElementException when the table has no map of Unicode
     */
    CharacterMap(ByteBuffer cmap, int glyphs) {
        this.glyphs = glyphs;
        ByteBuffer best = null;
        int count = Math.min(SUBTABLES_MAX, Short.toUnsignedInt(cmap.getShort(2)));
        for (int i = 0; i < count; i++) {
            int record = 4 + i * 8;
            int platform = cmap.getShort(record);
            int encoding = cmap.getShort(record + 2);
            int offset = cmap.getInt(record + 4);
            boolean unicode = platform == UNICODE
                    || platform == MICROSOFT && (encoding == ENCODING_BMP || encoding == ENCODING_FULL);
            if (unicode) {
                ByteBuffer candidate = cmap.slice(offset, cmap.limit() - offset);
                int format = candidate.getShort(0);
                if (format == 12 || format == 4 && best == null) {
                    best = candidate;
                }
            }
        }
        if (best == null) {
            throw new NoSuchElementException("no Unicode map");
        }
        this.subtable = best;
    }

    /** Whether a glyph stands for a character. */
    boolean has(int codePoint) {
        int glyph = subtable.getShort(0) == 12 ? byGroups(codePoint) : bySegments(codePoint);
        return glyph > 0 && glyph < glyphs;
    }

    private int byGroups(int codePoint) {
        int count = subtable.getInt(12);
        for (int i = 0; i < count; i++) {
            int group = 16 + i * 12;
            int first = subtable.getInt(group);
            if (codePoint >= first && codePoint <= subtable.getInt(group + 4)) {
                return subtable.getInt(group + 8) + codePoint - first;
            }
        }
        return 0;
    }

    private int bySegments(int codePoint) {
        int segments = unsigned(6) / 2;
        int ends = 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int offsets = deltas + 2 * segments;
        for (int i = 0; i < segments; i++) {
            int start = unsigned(starts + 2 * i);
            if (codePoint >= start && codePoint <= unsigned(ends + 2 * i)) {
                int offset = unsigned(offsets + 2 * i);
                int delta = unsigned(deltas + 2 * i);
                int listed = offset == 0 ? codePoint : unsigned(offsets + 2 * i + offset + 2 * (codePoint - start));
                return offset != 0 && listed == 0 ? 0 : (listed + delta) & 0xFFFF;
            }
        }
        return 0;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(subtable.getShort(at));
    }
}
