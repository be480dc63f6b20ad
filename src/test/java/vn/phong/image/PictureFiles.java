package vn.phong.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes picture files for tests. */
public final class PictureFiles {
    public static final String DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'>"
            + "<rect width='10' height='10' fill='#00ff00'/></svg>";

    private PictureFiles() {}

    /** Four flat quarters, clockwise from the top left: red, green, blue, white. */
    public static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        fill(pen, Color.RED, 0, 0, width, height);
        fill(pen, Color.GREEN, width / 2, 0, width, height / 2);
        fill(pen, Color.BLUE, width / 2, height / 2, width, height);
        fill(pen, Color.WHITE, 0, height / 2, width / 2, height);
        pen.dispose();
        return image;
    }

    private static void fill(Graphics2D pen, Color colour, int x, int y, int right, int bottom) {
        pen.setColor(colour);
        pen.fillRect(x, y, right - x, bottom - y);
    }

    public static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** A JPEG of four inks, as a printer's file has. */
    static byte[] fourInks() throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        return jpeg(new IIOImage(inks, null, null));
    }

    public static byte[] jpeg(BufferedImage image) throws IOException {
        return jpeg(new IIOImage(image, null, null));
    }

    private static byte[] jpeg(IIOImage image) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam asked = writer.getDefaultWriteParam();
            asked.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            asked.setCompressionQuality(1);
            writer.write(null, image, asked);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A small progressive JPEG whose head tells of another size, up to 65535 a side. */
    static byte[] progressive(int width, int height) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam asked = writer.getDefaultWriteParam();
            asked.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(quarters(16, 16, BufferedImage.TYPE_INT_RGB), null, null), asked);
        } finally {
            writer.dispose();
        }
        byte[] file = out.toByteArray();
        int frame = 0;
        while ((file[frame] & 0xFF) != 0xFF || (file[frame + 1] & 0xFF) != 0xC2) {
            frame++;
        }
        ByteBuffer.wrap(file).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return file;
    }

    /** The same JPEG with a camera's note on how it was held, 1 to 8. */
    public static byte[] held(byte[] jpeg, int orientation) {
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 36);
        file.put(jpeg, 0, 2);
        file.putShort((short) 0xFFE1).putShort((short) 34);
        file.put("Exif\0\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        file.put("MM".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putShort((short) 42);
        file.putInt(8).putShort((short) 1);
        file.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        file.putInt(0);
        file.put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    public static void write(Path folder, String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), bytes);
    }
}
