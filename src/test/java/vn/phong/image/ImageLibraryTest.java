package vn.phong.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.message.Refusal;

class ImageLibraryTest {
    private static final int RED = 0xFFFF0000;
    private static final int GREEN = 0xFF00FF00;
    private static final int BLUE = 0xFF0000FF;
    private static final int WHITE = 0xFFFFFFFF;

    @TempDir
    Path folder;

    @Test
    void a_name_finds_its_file_with_or_without_its_ending() throws IOException {
        byte[] png = PictureFiles.png(PictureFiles.quarters(40, 20, BufferedImage.TYPE_INT_RGB));
        PictureFiles.write(folder, "logo.v2.png", png);
        PictureFiles.write(folder, "chân-dung.jpeg", PictureFiles.jpeg(PictureFiles.quarters(8, 6, 1)));
        PictureFiles.write(folder, "quốc-huy.svg", PictureFiles.DRAWING.getBytes(UTF_8));
        assertEquals(40, image("logo.v2").width());
        assertEquals(20, image("logo.v2.png").height());
        assertEquals(8, image("chân-dung").width());
        assertEquals(20, image("quốc-huy").width());
        assertEquals(10, image("quốc-huy").height());
    }

    @Test
    void a_name_whose_marks_the_disk_writes_apart_is_found() throws IOException {
        String apart = java.text.Normalizer.normalize("huy-hiệu.png", java.text.Normalizer.Form.NFD);
        PictureFiles.write(folder, apart, PictureFiles.png(PictureFiles.quarters(4, 4, 1)));
        assertEquals(4, image("huy-hiệu").width());
    }

    @Test
    void a_picture_is_taken_in_under_a_plain_name_and_never_over_another() throws IOException {
        ImageLibrary library = ImageLibrary.in(folder.resolve("moi"));
        assertEquals(List.of(), library.names());
        byte[] png = PictureFiles.png(PictureFiles.quarters(40, 20, BufferedImage.TYPE_INT_RGB));
        assertEquals("anh-huy-hiệu-1-.png", library.add("/../anh huy hiệu (1).png", png));
        assertEquals(40, library.image("anh-huy-hiệu-1-").width());
        assertEquals("anh-huy-hiệu-1-.png", library.add("anh-huy-hiệu-1-.png", png));
        byte[] other = PictureFiles.png(PictureFiles.quarters(8, 6, BufferedImage.TYPE_INT_RGB));
        assertTrue(refused(library, "anh-huy-hiệu-1-.png", other).contains("Đã có ảnh khác"));
        assertTrue(refused(library, "bai.docx", png).contains(".png"));
        assertTrue(refused(library, "gia.png", "không phải ảnh".getBytes(UTF_8)).contains("không phải ảnh"));
        String script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        assertTrue(refused(library, "ve.svg", script.getBytes(UTF_8)).contains("script"));
        assertEquals(List.of("anh-huy-hiệu-1-.png"), library.names());
    }

    @Test
    void a_picture_called_as_windows_calls_a_device_is_kept_under_a_name_that_any_system_takes() throws IOException {
        ImageLibrary library = ImageLibrary.in(folder.resolve("moi"));
        byte[] png = PictureFiles.png(PictureFiles.quarters(40, 20, BufferedImage.TYPE_INT_RGB));
        assertEquals("_CON.png", library.add("CON.png", png));
        assertEquals("_nul.anh.png", library.add("../nul.anh.png", png));
        assertTrue(refused(library, "anh.png.", png).contains(".png"));
        assertTrue(refused(library, "anh.png ", png).contains(".png"));
        assertEquals(List.of("_CON.png", "_nul.anh.png"), library.names());
    }

    private static String refused(ImageLibrary library, String name, byte[] bytes) {
        return assertThrows(Refusal.class, () -> library.add(name, bytes))
                .words()
                .vi();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "a/b", "a\\b", "/etc/passwd", "..", ".hidden", "", "a b", "a\0b", "C:x"})
    void what_is_no_plain_name_is_refused(String name) {
        assertTrue(refusal(name).contains("Tên ảnh"));
    }

    @Test
    void a_missing_picture_is_refused_with_the_folder_to_put_it_into() {
        assertEquals(
                "Không có ảnh \"logo\"; hãy chép tệp PNG, JPEG hoặc SVG tên đó vào thư mục " + folder + ".",
                refusal("logo"));
    }

    @Test
    void the_content_decides_and_not_the_ending() throws IOException {
        PictureFiles.write(folder, "a.png", PictureFiles.jpeg(PictureFiles.quarters(8, 6, 1)));
        PictureFiles.write(folder, "b.png", "GIF89a......".getBytes(UTF_8));
        PictureFiles.write(folder, "c.svg", "<html/>".getBytes(UTF_8));
        assertTrue(image("a").dataUri().startsWith("data:image/jpeg;base64,"));
        assertTrue(refusal("b").contains("b.png: không phải ảnh PNG, JPEG hoặc SVG"));
        assertTrue(refusal("c").contains("c.svg: không phải ảnh PNG, JPEG hoặc SVG"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>1</script>",
                "<image href='http://example.org/a.png'/>",
                "<rect onload='x()'/>",
                "<text>x</text>",
                "<rect style='fill:url(http://example.org/a)'/>"
            })
    void a_drawing_that_does_more_than_be_drawn_is_refused(String inside) throws IOException {
        PictureFiles.write(
                folder,
                "x.svg",
                PictureFiles.DRAWING.replace("</svg>", inside + "</svg>").getBytes(UTF_8));
        assertTrue(refusal("x").startsWith("Tệp " + folder.resolve("x.svg")), () -> refusal("x"));
    }

    @Test
    void a_drawing_without_a_size_is_refused() throws IOException {
        PictureFiles.write(folder, "x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8));
        assertTrue(refusal("x").contains("viewBox"));
    }

    /** The head of a PNG of this size, with nothing behind it: whoever decoded it would fail otherwise. */
    @ParameterizedTest
    @CsvSource({"8193, 10", "10, 8193", "100000, 100000"})
    void a_picture_too_large_is_refused_before_it_is_decoded(int width, int height) throws IOException {
        PictureFiles.write(folder, "x.png", head(width, height));
        assertTrue(refusal("x").contains("ảnh " + width + "x" + height + " điểm quá lớn"), () -> refusal("x"));
    }

    @Test
    void a_bomb_inside_a_drawing_is_refused() throws IOException {
        String bomb = java.util.Base64.getEncoder().encodeToString(head(60_000, 60_000));
        PictureFiles.write(
                folder,
                "x.svg",
                PictureFiles.DRAWING
                        .replace("</svg>", "<image href='data:image/png;base64," + bomb + "'/></svg>")
                        .getBytes(UTF_8));
        assertTrue(refusal("x").contains("60000x60000"), () -> refusal("x"));
    }

    @Test
    void pictures_inside_a_drawing_that_take_too_much_memory_together_are_refused() throws IOException {
        String inside = "<image href='data:image/png;base64,"
                + java.util.Base64.getEncoder()
                        .encodeToString(PictureFiles.png(new BufferedImage(2000, 2000, BufferedImage.TYPE_BYTE_BINARY)))
                + "'/>";
        PictureFiles.write(folder, "two.svg", drawing(inside.repeat(2)));
        assertEquals(20, image("two").width());
        PictureFiles.write(folder, "three.svg", drawing(inside.repeat(3)));
        assertTrue(refusal("three").contains("có 12000000 điểm, cần quá nhiều bộ nhớ"), () -> refusal("three"));
    }

    private static byte[] drawing(String inside) {
        return PictureFiles.DRAWING.replace("</svg>", inside + "</svg>").getBytes(UTF_8);
    }

    /** Its scans make it finer and finer, and whoever reads a part of it holds all of it. */
    @Test
    void a_progressive_jpeg_that_takes_too_much_memory_is_refused_before_it_is_decoded() throws IOException {
        PictureFiles.write(folder, "large.jpg", PictureFiles.progressive(8000, 6000));
        assertTrue(refusal("large").contains("8000x6000 điểm cần quá nhiều bộ nhớ"), () -> refusal("large"));
        PictureFiles.write(folder, "usual.jpg", PictureFiles.progressive(4000, 4000));
        assertEquals(4000, image("usual").width());
        PictureFiles.write(folder, "small.jpg", PictureFiles.progressive(16, 16));
        assertEquals(16, image("small").scaled(16, 16, new Rectangle(16, 16)).getWidth());
    }

    @Test
    void a_file_over_20_mb_is_refused() throws IOException {
        PictureFiles.write(folder, "x.png", new byte[(20 << 20) + 1]);
        assertTrue(refusal("x").contains("20 MB"));
    }

    @Test
    void a_drawing_over_2_mb_is_refused() throws IOException {
        String large = PictureFiles.DRAWING.replace("</svg>", "<!--" + "x".repeat(2 << 20) + "--></svg>");
        PictureFiles.write(folder, "x.svg", large.getBytes(UTF_8));
        assertTrue(refusal("x").contains("2 MB"));
    }

    @Test
    void a_picture_in_print_colours_is_refused() throws IOException {
        PictureFiles.write(folder, "x.jpg", PictureFiles.fourInks());
        assertTrue(refusal("x").contains("CMYK"), () -> refusal("x"));
    }

    @Test
    void a_damaged_picture_is_refused_when_it_is_drawn() throws IOException {
        byte[] png = PictureFiles.png(PictureFiles.quarters(300, 300, 1));
        PictureFiles.write(folder, "x.png", Arrays.copyOf(png, png.length / 2));
        Image image = image("x");
        Refusal refusal = assertThrows(Refusal.class, () -> image.scaled(30, 30, new Rectangle(30, 30)));
        assertTrue(refusal.words().vi().contains("x.png: ảnh bị hỏng"), refusal::getMessage);
    }

    @Test
    void a_file_that_changes_is_read_anew_and_one_that_does_not_is_kept() throws IOException {
        PictureFiles.write(folder, "x.png", PictureFiles.png(PictureFiles.quarters(4, 4, 1)));
        ImageLibrary library = ImageLibrary.in(folder);
        Image first = library.image("x");
        assertSame(first, library.image("x"));
        PictureFiles.write(folder, "x.png", PictureFiles.png(PictureFiles.quarters(6, 4, 1)));
        Files.setLastModifiedTime(folder.resolve("x.png"), FileTime.fromMillis(1_000_000));
        assertEquals(6, library.image("x").width());
        assertNotEquals(first.key(), library.image("x").key());
    }

    /** The upright picture has red at its top left, green right of it, blue below that. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_jpeg_stands_as_its_camera_was_held(int orientation) throws IOException {
        BufferedImage upright = PictureFiles.quarters(64, 32, BufferedImage.TYPE_INT_RGB);
        PictureFiles.write(
                folder, "x.jpg", PictureFiles.held(PictureFiles.jpeg(stored(upright, orientation)), orientation));
        Image image = image("x");
        assertEquals(64, image.width());
        assertEquals(32, image.height());
        BufferedImage scaled = image.scaled(32, 16, new Rectangle(0, 0, 32, 16));
        assertNear(RED, scaled.getRGB(4, 4));
        assertNear(GREEN, scaled.getRGB(28, 4));
        assertNear(BLUE, scaled.getRGB(28, 12));
        assertNear(WHITE, scaled.getRGB(4, 12));
        BufferedImage part = image.scaled(32, 16, new Rectangle(16, 8, 16, 8));
        assertNear(BLUE, part.getRGB(8, 4));
    }

    @Test
    void reduced_pixels_are_the_mean_of_what_they_stand_for() throws IOException {
        BufferedImage stripes = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                stripes.setRGB(x, y, x % 2 == 0 ? 0xFFFFFF : 0);
            }
        }
        PictureFiles.write(folder, "x.png", PictureFiles.png(stripes));
        BufferedImage scaled = image("x").scaled(100, 100, new Rectangle(100, 100));
        for (int x = 0; x < 100; x++) {
            assertEquals(0xFF808080, scaled.getRGB(x, 50), "at " + x);
        }
    }

    @Test
    void transparent_pixels_bring_no_colour_of_their_own() throws IOException {
        BufferedImage emblem = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 100; x++) {
                emblem.setRGB(x, y, x % 2 == 0 ? 0xFFFF0000 : 0x0000FF00);
            }
        }
        PictureFiles.write(folder, "x.png", PictureFiles.png(emblem));
        assertEquals(
                0x80FF0000, image("x").scaled(50, 50, new Rectangle(50, 50)).getRGB(20, 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void grey_stays_as_grey_as_it_is_stored(int type) throws IOException {
        BufferedImage grey = new BufferedImage(10, 10, type);
        int sample = type == BufferedImage.TYPE_BYTE_GRAY ? 100 : 100 * 257;
        for (int i = 0; i < 100; i++) {
            grey.getRaster().setSample(i % 10, i / 10, 0, sample);
        }
        PictureFiles.write(folder, "x.png", PictureFiles.png(grey));
        assertEquals(0xFF646464, image("x").scaled(5, 5, new Rectangle(5, 5)).getRGB(2, 2));
    }

    @Test
    void a_photograph_larger_than_a_strip_is_scaled_whole() throws IOException {
        BufferedImage large = PictureFiles.quarters(3000, 3200, BufferedImage.TYPE_INT_RGB);
        PictureFiles.write(folder, "x.png", PictureFiles.png(large));
        BufferedImage scaled = image("x").scaled(30, 32, new Rectangle(30, 32));
        assertEquals(RED, scaled.getRGB(14, 15));
        assertEquals(GREEN, scaled.getRGB(15, 15));
        assertEquals(BLUE, scaled.getRGB(15, 16));
        assertEquals(WHITE, scaled.getRGB(14, 16));
        assertEquals(WHITE, scaled.getRGB(0, 31));
    }

    private Image image(String name) {
        return ImageLibrary.in(folder).image(name);
    }

    private String refusal(String name) {
        return assertThrows(Refusal.class, () -> image(name)).words().vi();
    }

    private static void assertNear(int expected, int actual) {
        for (int shift = 0; shift < 32; shift += 8) {
            int difference = Math.abs((expected >>> shift & 0xFF) - (actual >>> shift & 0xFF));
            assertTrue(difference < 12, Integer.toHexString(expected) + " " + Integer.toHexString(actual));
        }
    }

    /** What the camera stores of an upright picture (Exif 2.3, 4.6.4: where row 0 and column 0 are seen). */
    private static BufferedImage stored(BufferedImage upright, int orientation) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        boolean lies = orientation > 4;
        BufferedImage stored = new BufferedImage(lies ? height : width, lies ? width : height, upright.getType());
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                int right = width - 1;
                int bottom = height - 1;
                stored.setRGB(
                        x,
                        y,
                        switch (orientation) {
                            case 2 -> upright.getRGB(right - x, y);
                            case 3 -> upright.getRGB(right - x, bottom - y);
                            case 4 -> upright.getRGB(x, bottom - y);
                            case 5 -> upright.getRGB(y, x);
                            case 6 -> upright.getRGB(right - y, x);
                            case 7 -> upright.getRGB(right - y, bottom - x);
                            case 8 -> upright.getRGB(y, bottom - x);
                            default -> upright.getRGB(x, y);
                        });
            }
        }
        return stored;
    }

    private static byte[] head(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(UTF_8))
                .putInt(width)
                .putInt(height);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(chunk.array())
                .putInt((int) crc.getValue())
                .array();
    }
}
