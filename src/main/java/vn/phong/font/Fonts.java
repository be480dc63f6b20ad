package vn.phong.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phong.message.Refusal;

/** The project's own typefaces, read from the class path: the host's fonts never decide a picture. */
public final class Fonts {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

    /** Java finds no weight 600 under a family's name, so every file states its own weight here. */
    private static final List<FaceFile> INTER = List.of(
            new FaceFile("Inter-Light.otf", 300, false),
            new FaceFile("Inter-LightItalic.otf", 300, true),
            new FaceFile("Inter-Regular.otf", 400, false),
            new FaceFile("Inter-Italic.otf", 400, true),
            new FaceFile("Inter-SemiBold.otf", 600, false),
            new FaceFile("Inter-SemiBoldItalic.otf", 600, true),
            new FaceFile("Inter-Bold.otf", 700, false),
            new FaceFile("Inter-BoldItalic.otf", 700, true));

    private final List<Typeface> faces;

    private Fonts(List<Typeface> faces) {
        this.faces = List.copyOf(faces);
    }

    /**
     * Inter in four weights, upright and italic.
     *
     * @throws Refusal when the font files are not on the class path or Java cannot read them
     */
    public static Fonts bundled() {
        List<Typeface> faces = new ArrayList<>();
        for (FaceFile file : INTER) {
            faces.add(new Typeface(file.weight(), file.italic(), read(file.name())));
        }
        return new Fonts(faces);
    }

    public List<Typeface> faces() {
        return faces;
    }

    /** The face of exactly this weight; empty when there is none. */
    public Optional<Typeface> face(int weight, boolean italic) {
        return faces.stream()
                .filter(face -> face.weight() == weight && face.italic() == italic)
                .findFirst();
    }

    private static Font read(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw unreadable(name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (FontFormatException e) {
            throw unreadable(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal unreadable(String name) {
        return new Refusal(
                "Không đọc được phông chữ " + name + " của chương trình; hãy chạy lại ./run.sh để dựng lại.",
                "The program's font " + name + " cannot be read; run ./run.sh again to rebuild.");
    }

    private record FaceFile(String name, int weight, boolean italic) {}
}
