package vn.phong.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.phong.message.Refusal;

/** A PNG or JPEG: its size is read and judged before a pixel of it is. */
final class PixelFile {
    static final int SIDE_MAX = 8192;

    private static final int INKS_OF_PRINT = 4;

    /** Of a JPEG that is decoded whole: at most 96 MB, outside the heap. */
    private static final int WHOLE_PIXELS_MAX = 16_000_000;

    private final String file;
    private final byte[] bytes;
    private final boolean png;
    private final int width;
    private final int height;

    private PixelFile(String file, byte[] bytes, boolean png, int width, int height) {
        this.file = file;
        this.bytes = bytes;
        this.png = png;
        this.width = width;
        this.height = height;
    }

    /**
     * @param file what refusals call it
     * @throws Refusal when it is neither, damaged at its head, too large, or in colours that cannot be read
     */
    static PixelFile of(String file, byte[] bytes) {
        boolean png = isPng(bytes);
        if (!png && !isJpeg(bytes)) {
            throw SafeSvg.refusal(
                    file,
                    "không phải ảnh PNG hoặc JPEG; hãy lưu lại bằng PNG hoặc JPEG",
                    "is no PNG or JPEG; save it as one of these");
        }
        try (ImageInputStream in = stream(bytes)) {
            ImageReader reader = reader(png, in);
            try {
                PixelFile read = new PixelFile(file, bytes, png, reader.getWidth(0), reader.getHeight(0));
                read.checkSize();
                read.checkScans();
                read.checkColours(reader.getImageTypes(0).hasNext());
                return read;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            throw damaged instanceof Refusal refusal ? refusal : damaged(file);
        }
    }

    static boolean isPng(byte[] bytes) {
        return bytes.length > 8 && (bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
    }

    static boolean isJpeg(byte[] bytes) {
        return bytes.length > 8 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8 && (bytes[2] & 0xFF) == 0xFF;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean png() {
        return png;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /**
     * A part of it, decoded.
     *
     * @throws Refusal when it is damaged there
     */
    BufferedImage decoded(Rectangle part) {
        try (ImageInputStream in = stream(bytes)) {
            ImageReader reader = reader(png, in);
            try {
                ImageReadParam asked = reader.getDefaultReadParam();
                asked.setSourceRegion(part);
                return reader.read(0, asked);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            throw damaged(file);
        }
    }

    private void checkSize() {
        if (width > SIDE_MAX || height > SIDE_MAX) {
            throw SafeSvg.refusal(
                    file,
                    "ảnh " + width + "x" + height + " điểm quá lớn; hãy thu nhỏ còn tối đa " + SIDE_MAX + "x"
                            + SIDE_MAX,
                    "the picture has " + width + "x" + height + " pixels; reduce it to " + SIDE_MAX + "x" + SIDE_MAX
                            + " at most");
        }
    }

    /** Strip by strip is how the rest is read; such a JPEG takes the memory of all of it. */
    private void checkScans() {
        if (!png
                && (long) width * height > WHOLE_PIXELS_MAX
                && JpegHead.of(bytes).whole()) {
            throw SafeSvg.refusal(
                    file,
                    "ảnh JPEG lũy tiến (progressive) " + width + "x" + height
                            + " điểm cần quá nhiều bộ nhớ; hãy lưu lại bằng JPEG thường (baseline) hoặc thu nhỏ",
                    "a progressive JPEG of " + width + "x" + height
                            + " pixels takes too much memory; save it as a baseline JPEG or reduce it");
        }
    }

    /** Pictures for print come in four inks, and Java mistakes some of them for something else. */
    private void checkColours(boolean readable) {
        if (!readable || !png && JpegHead.of(bytes).inks() == INKS_OF_PRINT) {
            throw SafeSvg.refusal(
                    file,
                    "ảnh dùng hệ màu in (CMYK); hãy lưu lại bằng RGB",
                    "the picture is in print colours (CMYK); save it as RGB");
        }
    }

    private static Refusal damaged(String file) {
        return SafeSvg.refusal(
                file,
                "ảnh bị hỏng, không đọc được; hãy lưu lại từ bản gốc",
                "is damaged; save it again from the original");
    }

    private static ImageInputStream stream(byte[] bytes) {
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    }

    private static ImageReader reader(boolean png, ImageInputStream in) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(png ? "png" : "jpeg").next();
        reader.setInput(in, true, true);
        return reader;
    }
}
