package vn.phong.image;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera held itself, as its JPEG says it (Exif 2.3, tag 0x0112). */
final class Orientation {
    static final int UPRIGHT = 1;

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Orientation() {}

    /** 1 to 8; 1 when the file does not say, or says it wrongly. */
    static int of(byte[] jpeg) {
        int start = exif(jpeg);
        if (start < 0) {
            return UPRIGHT;
        }
        int from = start + 4 + EXIF.length;
        int end = Math.min(jpeg.length, start + 2 + length(jpeg, start));
        return from < end ? inTiff(ByteBuffer.wrap(jpeg, from, end - from).slice()) : UPRIGHT;
    }

    /** The same picture without the camera's notes, so that no reader turns it once more. */
    static byte[] without(byte[] jpeg) {
        int start = exif(jpeg);
        if (start < 0) {
            return jpeg;
        }
        int end = Math.min(jpeg.length, start + 2 + length(jpeg, start));
        byte[] rest = Arrays.copyOf(jpeg, jpeg.length - (end - start));
        System.arraycopy(jpeg, end, rest, start, jpeg.length - end);
        return rest;
    }

    /** Whether width and height change places. */
    static boolean lies(int orientation) {
        return orientation >= 5;
    }

    /** From the stored picture to the upright one, both as squares of side 1. */
    static AffineTransform turn(int orientation) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, 1, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, 1);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, 1, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, 1, 1);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, 1);
            default -> new AffineTransform();
        };
    }

    /** Where the segment with the notes begins; negative when there is none. */
    private static int exif(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == START_OF_SCAN) {
                return -1;
            }
            int content = at + 4;
            if (marker == APP1
                    && content + EXIF.length <= jpeg.length
                    && Arrays.equals(jpeg, content, content + EXIF.length, EXIF, 0, EXIF.length)) {
                return at;
            }
            at += 2 + length(jpeg, at);
        }
        return -1;
    }

    private static int length(byte[] jpeg, int segment) {
        return (jpeg[segment + 2] & 0xFF) << 8 | jpeg[segment + 3] & 0xFF;
    }

    private static int inTiff(ByteBuffer tiff) {
        if (tiff.limit() < 10) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long first = tiff.getInt(4) & 0xFFFFFFFFL;
        if (first + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = tiff.getShort((int) first) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = (int) first + 2 + i * ENTRY_BYTES;
            if (entry + ENTRY_BYTES > tiff.limit()) {
                return UPRIGHT;
            }
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
