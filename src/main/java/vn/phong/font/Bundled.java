package vn.phong.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import vn.phong.message.Refusal;

/** The families that come with the program, on the class path. */
final class Bundled {
    private Bundled() {}

    /**
     * The first is the one that events have when they name none. Java finds no weight 600 under a family's name, so
     * every file states its own weight here.
     */
    static List<Family> families() {
        return List.of(
                new Family(
                        "inter",
                        "Inter",
                        "Copyright 2016 The Inter Project Authors; SIL Open Font License 1.1",
                        Optional.of(Kind.SANS),
                        files(
                                "/com/formdev/flatlaf/fonts/inter/Inter-",
                                ".otf",
                                file("Light", 300, false),
                                file("LightItalic", 300, true),
                                file("Regular", 400, false),
                                file("Italic", 400, true),
                                file("SemiBold", 600, false),
                                file("SemiBoldItalic", 600, true),
                                file("Bold", 700, false),
                                file("BoldItalic", 700, true))),
                new Family(
                        "liberation-serif",
                        "Liberation Serif",
                        "Digitized data copyright 2010 Google Corporation, copyright 2012 Red Hat, Inc.;"
                                + " SIL Open Font License 1.1",
                        Optional.of(Kind.SERIF),
                        files(
                                "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-",
                                ".ttf",
                                file("Regular", 400, false),
                                file("Italic", 400, true),
                                file("Bold", 700, false),
                                file("BoldItalic", 700, true))),
                new Family(
                        "roboto-condensed",
                        "Roboto Condensed",
                        "Copyright 2011 Google Inc.; Apache License 2.0",
                        Optional.of(Kind.CONDENSED),
                        files(
                                "/META-INF/resources/webjars/roboto-fontface/0.10.0/fonts/roboto-condensed/"
                                        + "Roboto-Condensed-",
                                ".woff",
                                file("Light", 300, false),
                                file("LightItalic", 300, true),
                                file("Regular", 400, false),
                                file("RegularItalic", 400, true),
                                file("Bold", 700, false),
                                file("BoldItalic", 700, true))));
    }

    private record Named(String name, Style style) {}

    private static Named file(String name, int weight, boolean italic) {
        return new Named(name, new Style(weight, italic));
    }

    private static List<FaceFile> files(String before, String after, Named... files) {
        return List.of(files).stream()
                .map(file -> new FaceFile(file.style(), () -> read(before + file.name() + after)))
                .toList();
    }

    private static Font read(String resource) {
        try (InputStream file = Bundled.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw unreadable(resource);
            }
            return Font.createFont(Font.TRUETYPE_FONT, resource.endsWith(".woff") ? unwrapped(file) : file);
        } catch (FontFormatException e) {
            throw unreadable(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream unwrapped(InputStream woff) throws IOException {
        return new ByteArrayInputStream(Woff.unwrapped(woff.readAllBytes()));
    }

    private static Refusal unreadable(String resource) {
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        return new Refusal(
                "Không đọc được phông chữ " + name + " của chương trình; hãy chạy lại ./run.sh để dựng lại.",
                "The program's font " + name + " cannot be read; run ./run.sh again to rebuild.");
    }
}
