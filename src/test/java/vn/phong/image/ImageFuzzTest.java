package vn.phong.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.fuzz.Fuzz;

/** Pictures that came in damaged are drawn, or refused in a sentence. */
class ImageFuzzTest {
    @TempDir
    private Path folder;

    private int pictures;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "progressive", "svg"})
    void a_damaged_picture_is_drawn_or_refused(String kind) throws Exception {
        Fuzz.of(300, 20_000, good(kind), bytes -> isDrawn(bytes, ending(kind)));
    }

    private static byte[] good(String kind) throws IOException {
        BufferedImage picture = PictureFiles.quarters(40, 20, BufferedImage.TYPE_INT_RGB);
        return switch (kind) {
            case "png" -> PictureFiles.png(picture);
            case "jpeg" -> PictureFiles.jpeg(picture);
            case "progressive" -> PictureFiles.progressive(40, 20);
            default -> PictureFiles.DRAWING.getBytes(UTF_8);
        };
    }

    private static String ending(String kind) {
        return kind.equals("progressive") ? "jpeg" : kind;
    }

    /** As an upload goes: taken in, found, and drawn at another size. */
    private boolean isDrawn(byte[] bytes, String kind) {
        ImageLibrary library = ImageLibrary.in(folder.resolve("of-" + ++pictures));
        Image image = library.image(library.add("anh." + kind, bytes));
        if (kind.equals("svg")) {
            return image.svg().isPresent();
        }
        Rectangle whole = new Rectangle(16, 8);
        return image.scaled(16, 8, whole).getWidth() == 16;
    }
}
