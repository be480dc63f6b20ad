package vn.phong.image;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.phong.message.Refusal;

/** One picture of the office: an emblem, a portrait, a photograph; checked, and not yet decoded. */
public final class Image {
    /** From here on a picture goes into a drawing reduced to what is seen of it. */
    private static final int EMBEDDED_BYTES_MAX = 512 << 10;

    private static final int DRAWING_BYTES_MAX = 2 << 20;
    private static final String NUMBER = "-?\\d{1,6}(\\.\\d{1,12})?";

    private final String name;
    private final String type;
    private final byte[] bytes;
    private final Optional<PixelFile> pixels;
    private final int orientation;
    private final double storedWidth;
    private final double storedHeight;
    private final String key;

    private Image(
            String name,
            String type,
            byte[] bytes,
            Optional<PixelFile> pixels,
            int orientation,
            double storedWidth,
            double storedHeight) {
        this.name = name;
        this.type = type;
        this.bytes = bytes;
        this.pixels = pixels;
        this.orientation = orientation;
        this.storedWidth = storedWidth;
        this.storedHeight = storedHeight;
        this.key = hash(bytes) + "-" + orientation;
    }

    /**
     * Judged by what it holds, whatever the file is called.
     *
     * @param name its file's name
     * @param file what refusals call it
     * @throws Refusal when it is no PNG, JPEG or harmless SVG, or too large
     */
    static Image of(String name, String file, byte[] bytes) {
        if (!PixelFile.isPng(bytes) && !PixelFile.isJpeg(bytes)) {
            return drawing(name, file, bytes);
        }
        boolean png = PixelFile.isPng(bytes);
        int orientation = png ? Orientation.UPRIGHT : Orientation.of(bytes);
        byte[] kept = orientation == Orientation.UPRIGHT ? bytes : Orientation.without(bytes);
        PixelFile pixels = PixelFile.of(file, kept);
        String type = png ? "image/png" : "image/jpeg";
        return new Image(name, type, kept, Optional.of(pixels), orientation, pixels.width(), pixels.height());
    }

    private static Image drawing(String name, String file, byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, DRAWING_BYTES_MAX), StandardCharsets.UTF_8);
        if (!text.contains("<svg")) {
            throw SafeSvg.refusal(
                    file,
                    "không phải ảnh PNG, JPEG hoặc SVG; hãy lưu lại bằng một trong ba loại này",
                    "is no PNG, JPEG or SVG; save it as one of these");
        }
        if (bytes.length > DRAWING_BYTES_MAX) {
            throw SafeSvg.refusal(
                    file,
                    "bản vẽ SVG lớn hơn 2 MB; hãy đơn giản hoá hoặc lưu bằng PNG",
                    "is a drawing of over 2 MB; simplify it or save it as PNG");
        }
        Document document = SafeSvg.read(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        Element root = document.getDocumentElement();
        double[] view = view(file, root);
        root.setAttribute("width", String.valueOf(view[2]));
        root.setAttribute("height", String.valueOf(view[3]));
        byte[] checked = SafeSvg.written(document).getBytes(StandardCharsets.UTF_8);
        return new Image(name, "image/svg+xml", checked, Optional.empty(), Orientation.UPRIGHT, view[2], view[3]);
    }

    /** Left, top, width and height of what the drawing shows. */
    private static double[] view(String file, Element root) {
        String width = root.getAttribute("width").strip().replaceFirst("px$", "");
        String height = root.getAttribute("height").strip().replaceFirst("px$", "");
        if (!root.hasAttribute("viewBox") && width.matches(NUMBER) && height.matches(NUMBER)) {
            root.setAttribute("viewBox", "0 0 " + width + " " + height);
        }
        String[] parts = root.getAttribute("viewBox").strip().split("[\\s,]+");
        double[] view = new double[4];
        boolean good = parts.length == view.length;
        for (int i = 0; i < view.length && good; i++) {
            good = parts[i].matches(NUMBER);
            view[i] = good ? Double.parseDouble(parts[i]) : 0;
        }
        if (!good || view[2] <= 0 || view[3] <= 0) {
            throw SafeSvg.refusal(
                    file,
                    "không cho biết kích thước; hãy thêm viewBox=\"0 0 rộng cao\" vào <svg>",
                    "does not tell its size; add viewBox=\"0 0 width height\" to its <svg>");
        }
        return view;
    }

    public String name() {
        return name;
    }

    /** Equal for two pictures exactly when they look the same at every size. */
    public String key() {
        return key;
    }

    /** Of the upright picture: pixels, or a drawing's own units. */
    public double width() {
        return Orientation.lies(orientation) ? storedHeight : storedWidth;
    }

    /** Of the upright picture: pixels, or a drawing's own units. */
    public double height() {
        return Orientation.lies(orientation) ? storedWidth : storedHeight;
    }

    /** The drawing, when it is one and not made of pixels. */
    public Optional<String> svg() {
        return pixels.isPresent() ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /** The stored picture as an address that holds it; {@link #turn} makes it upright. */
    public String dataUri() {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /** Whether the stored picture is too large to be embedded for what is seen of it. */
    public boolean isHeavy() {
        return pixels.isPresent() && bytes.length > EMBEDDED_BYTES_MAX;
    }

    /**
     * As an address, only what {@link #scaled} gives.
     *
     * @throws Refusal when the file is damaged
     */
    public String dataUri(int width, int height, Rectangle part) {
        BufferedImage seen = scaled(width, height, part);
        boolean clear = seen.getColorModel().hasAlpha();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(clear ? unmultiplied(seen) : seen, clear ? "png" : "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can be written", impossible);
        }
        String base64 = Base64.getEncoder().encodeToString(out.toByteArray());
        return (clear ? "data:image/png;base64," : "data:image/jpeg;base64,") + base64;
    }

    private static BufferedImage unmultiplied(BufferedImage seen) {
        BufferedImage plain = new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = plain.createGraphics();
        pen.drawImage(seen, 0, 0, null);
        pen.dispose();
        return plain;
    }

    /** From the stored picture to the upright one, both as squares of side 1. */
    public AffineTransform turn() {
        return Orientation.turn(orientation);
    }

    int size() {
        return bytes.length;
    }

    /**
     * A picture made of pixels, upright, at a size, each pixel the mean of what it stands for.
     *
     * @param width of the whole picture
     * @param height of the whole picture
     * @param part what is wanted of it
     * @return premultiplied, or without alpha when nothing shows through
     * @throws Refusal when the file is damaged
     */
    public BufferedImage scaled(int width, int height, Rectangle part) {
        PixelFile file = pixels.orElseThrow();
        AffineTransform unturned = new AffineTransform(turn());
        try {
            unturned.invert();
        } catch (java.awt.geom.NoninvertibleTransformException impossible) {
            throw new IllegalStateException("a turn can be turned back", impossible);
        }
        Rectangle2D share = unturned.createTransformedShape(new Rectangle2D.Double(
                        part.getX() / width, part.getY() / height, part.getWidth() / width, part.getHeight() / height))
                .getBounds2D();
        Rectangle2D stored = new Rectangle2D.Double(
                share.getX() * storedWidth,
                share.getY() * storedHeight,
                share.getWidth() * storedWidth,
                share.getHeight() * storedHeight);
        boolean lies = Orientation.lies(orientation);
        BufferedImage scaled =
                Scaling.of(file, stored, lies ? part.height : part.width, lies ? part.width : part.height);
        return turned(scaled, part.width, part.height);
    }

    private BufferedImage turned(BufferedImage scaled, int width, int height) {
        if (orientation == Orientation.UPRIGHT) {
            return scaled;
        }
        BufferedImage upright = new BufferedImage(width, height, scaled.getType());
        AffineTransform turn = turn();
        double[] point = new double[2];
        for (int y = 0; y < scaled.getHeight(); y++) {
            for (int x = 0; x < scaled.getWidth(); x++) {
                point[0] = (x + 0.5) / scaled.getWidth();
                point[1] = (y + 0.5) / scaled.getHeight();
                turn.transform(point, 0, point, 0, 1);
                upright.getRaster()
                        .setDataElements(
                                (int) (point[0] * width),
                                (int) (point[1] * height),
                                scaled.getRaster().getDataElements(x, y, null));
            }
        }
        return upright;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
