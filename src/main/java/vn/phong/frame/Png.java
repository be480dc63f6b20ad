package vn.phong.frame;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a frame as a PNG file (W3C PNG, second edition), several times faster than the JDK's own writer. */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BIT_DEPTH = 8;
    private static final byte COLOR_TYPE_RGB = 2;
    private static final byte FILTER_SUB = 1;
    private static final int DEFLATE_LEVEL = 3;
    private static final int CHUNK_OVERHEAD = 12;
    private static final int OUTPUT_BLOCK = 64 * 1024;

    private Png() {}

    /** The whole file: 8 bits each of red, green and blue, no alpha, rows filtered with Sub (section 9.2). */
    public static byte[] encode(Frame frame) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(OUTPUT_BLOCK);
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", header(frame));
        chunk(file, "IDAT", deflated(frame));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] header(Frame frame) {
        return ByteBuffer.allocate(13)
                .putInt(frame.width())
                .putInt(frame.height())
                .put(BIT_DEPTH)
                .put(COLOR_TYPE_RGB)
                .put((byte) 0) // compression method: deflate
                .put((byte) 0) // filter method: adaptive
                .put((byte) 0) // interlace method: none
                .array();
    }

    private static byte[] deflated(Frame frame) {
        Deflater deflater = new Deflater(DEFLATE_LEVEL);
        try {
            ByteArrayOutputStream stream = new ByteArrayOutputStream(OUTPUT_BLOCK);
            byte[] row = new byte[1 + 3 * frame.width()];
            byte[] block = new byte[OUTPUT_BLOCK];
            for (int y = 0; y < frame.height(); y++) {
                filterRow(frame, y, row);
                deflater.setInput(row);
                drain(deflater, block, stream);
            }
            deflater.finish();
            drain(deflater, block, stream);
            return stream.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void drain(Deflater deflater, byte[] block, ByteArrayOutputStream stream) {
        int length = deflater.deflate(block);
        while (length > 0) {
            stream.write(block, 0, length);
            length = deflater.deflate(block);
        }
    }

    private static void filterRow(Frame frame, int y, byte[] row) {
        int[] pixels = frame.pixels();
        int first = y * frame.width();
        int left = 0;
        row[0] = FILTER_SUB;
        for (int x = 0, at = 1; x < frame.width(); x++, at += 3) {
            int pixel = pixels[first + x];
            row[at] = (byte) ((pixel >> 16) - (left >> 16));
            row[at + 1] = (byte) ((pixel >> 8) - (left >> 8));
            row[at + 2] = (byte) (pixel - left);
            left = pixel;
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + CHUNK_OVERHEAD)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + content.length);
        file.writeBytes(chunk.putInt((int) crc.getValue()).array());
    }
}
