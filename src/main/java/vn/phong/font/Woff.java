package vn.phong.font;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unwraps WOFF 1.0 (W3C, 13 December 2012), which is a TrueType font whose tables were deflated one by one. For fonts
 * of our own libraries only: lengths are believed.
 */
final class Woff {
    private static final int HEADER_BYTES = 44;
    private static final int ENTRY_BYTES = 20;
    private static final int SFNT_HEADER_BYTES = 12;
    private static final int SFNT_RECORD_BYTES = 16;

    private Woff() {}

    /** The font as Java reads it. */
    static byte[] unwrapped(byte[] woff) {
        ByteBuffer from = ByteBuffer.wrap(woff);
        int tables = from.getShort(12);
        ByteBuffer to = ByteBuffer.allocate(from.getInt(16));
        int entries = Integer.highestOneBit(tables);
        to.putInt(from.getInt(4)).putShort((short) tables);
        to.putShort((short) (entries * SFNT_RECORD_BYTES));
        to.putShort((short) Integer.numberOfTrailingZeros(entries));
        to.putShort((short) ((tables - entries) * SFNT_RECORD_BYTES));
        int offset = SFNT_HEADER_BYTES + tables * SFNT_RECORD_BYTES;
        for (int i = 0; i < tables; i++) {
            int entry = HEADER_BYTES + i * ENTRY_BYTES;
            int length = from.getInt(entry + 12);
            to.putInt(from.getInt(entry)).putInt(from.getInt(entry + 16));
            to.putInt(offset).putInt(length);
            table(woff, from.getInt(entry + 4), from.getInt(entry + 8), to.array(), offset, length);
            offset += (length + 3) / 4 * 4;
        }
        return to.array();
    }

    private static void table(byte[] woff, int at, int packed, byte[] font, int offset, int length) {
        if (packed == length) {
            System.arraycopy(woff, at, font, offset, length);
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(woff, at, packed);
            if (inflater.inflate(font, offset, length) != length) {
                throw new IllegalArgumentException("a table of the font is too short");
            }
        } catch (DataFormatException broken) {
            throw new IllegalArgumentException("a table of the font is broken", broken);
        } finally {
            inflater.end();
        }
    }
}
