package vn.phong.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.phong.font.Fonts;
import vn.phong.image.ImageLibrary;

/** A folder with one layout, {@code own}, and the theme {@code deep-red}. */
public final class OwnLayout {
    private OwnLayout() {}

    /** @param inside what stands in the root; the sample size is 1000 x 500 */
    public static LayoutLibrary library(Path folder, String inside) throws IOException {
        Files.writeString(
                folder.resolve("own.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' width='1000' height='500'>"
                        + "<rect class='ground' width='100%' height='100%'/>" + inside + "</svg>");
        Files.createDirectories(folder.resolve("themes"));
        Files.writeString(
                folder.resolve("themes/deep-red.css"),
                ".ground { fill: #8B0000; } .band { fill: #004000; } .name { fill: #FFFFFF; }");
        return LayoutLibrary.read(List.of(folder), Fonts.bundled(), ImageLibrary.in(folder.resolve("images")));
    }
}
