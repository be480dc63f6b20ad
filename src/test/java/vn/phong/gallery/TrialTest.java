package vn.phong.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.font.Fonts;
import vn.phong.image.ImageLibrary;
import vn.phong.layout.LayoutLibrary;
import vn.phong.message.Message;

class TrialTest {
    private static final Path SHIPPED = Path.of("layouts");

    @TempDir
    private Path office;

    private List<String> faults(String id) {
        List<Path> folders = List.of(SHIPPED, office);
        LayoutLibrary layouts =
                LayoutLibrary.read(folders, Fonts.bundled(), ImageLibrary.in(SHIPPED.resolve("images")));
        return Trial.faults(Gallery.read(folders).entry(id).orElseThrow(), layouts).stream()
                .map(Message::vi)
                .toList();
    }

    @Test
    void a_shipped_layout_stands_every_shape_and_theme() {
        assertEquals(List.of(), faults("speaker"));
        assertEquals(List.of(), faults("award-batch"));
    }

    @Test
    void an_example_that_does_not_fit_is_told_once_a_shape() throws IOException {
        String card = Files.readString(SHIPPED.resolve("notice.json"));
        String message = "Kính".repeat(60);
        Files.writeString(
                office.resolve("notice.json"),
                card.replaceFirst("\"message\": \"[^\"]*\"", "\"message\": \"" + message + "\""));
        List<String> faults = faults("notice");
        assertEquals(5, faults.size(), faults::toString);
        assertEquals(
                "Mục \"vi-du\", ô \"message\": chữ quá dài cho màn 640x640; hãy rút ngắn “" + "KÍNH".repeat(60)
                        + "” hoặc dùng màn lớn hơn.",
                faults.get(0));
    }

    @Test
    void a_layout_without_a_card_fails() throws IOException {
        Files.copy(SHIPPED.resolve("notice.svg"), office.resolve("rieng.svg"));
        assertEquals(
                List.of("Bố cục \"rieng\" chưa có thẻ giới thiệu; hãy viết rieng.json bên cạnh theo"
                        + " layouts/README.md."),
                faults("rieng"));
    }
}
