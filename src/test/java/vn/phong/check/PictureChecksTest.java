package vn.phong.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.EventFile;
import vn.phong.font.Fonts;
import vn.phong.image.ImageLibrary;
import vn.phong.image.PictureFiles;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.text.Abbreviations;
import vn.phong.wall.Wall;

/** Pictures of the office that are not there, or too small for the wall. */
class PictureChecksTest {
    @TempDir
    Path images;

    private List<Finding> found(String file) {
        String json = """
            {"schemaVersion": 1, "name": "Hội nghị thử", "cues": [%s,
              {"id": "anh", "label": "Ảnh lưu niệm", "layout": "media", "fields": {"file": "%s"}}]}\
            """.formatted(Found.BACKDROP, file);
        SetEvent set = SetEvent.of(
                EventFile.parse(json.getBytes(StandardCharsets.UTF_8), "event.json"),
                new Wall("main", 1200, 800, 3),
                Canvas.of(1200, 800),
                OptionalDouble.empty(),
                LayoutLibrary.read(List.of(Path.of("layouts")), Fonts.bundled(), ImageLibrary.in(images)));
        return Report.of(set, Checks.standard(Found.gallery(), Abbreviations.standard()))
                .findings();
    }

    @Test
    void a_picture_that_is_not_there_is_an_error_at_its_cue_with_the_remedy() {
        List<Finding> findings = found("khong-co");
        assertEquals(1, findings.size(), findings.toString());
        assertEquals(Severity.ERROR, findings.get(0).severity());
        assertEquals("anh", findings.get(0).cue());
        assertTrue(findings.get(0).message().vi().contains("khong-co"), findings.toString());
        assertTrue(findings.get(0).message().vi().contains("hãy"), findings.toString());
    }

    @Test
    void a_picture_with_too_few_pixels_is_a_warning_with_the_size_to_send() throws Exception {
        PictureFiles.write(
                images, "nho.png", PictureFiles.png(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB)));
        List<Finding> findings = found("nho");
        assertEquals(1, findings.size(), findings.toString());
        assertEquals(Severity.WARNING, findings.get(0).severity());
        assertEquals("anh file", findings.get(0).cue() + " " + findings.get(0).field());
        assertEquals(
                "Ảnh “nho.png” bị phóng to 4,0 lần trên màn này nên sẽ mờ; hãy gửi ảnh từ 1200x800 điểm trở lên.",
                findings.get(0).message().vi());
    }

    @Test
    void a_picture_with_enough_pixels_and_a_drawing_are_right() throws Exception {
        PictureFiles.write(images, "du.png", PictureFiles.png(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB)));
        assertEquals(List.of(), found("du"));
        PictureFiles.write(
                images,
                "ve.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'><rect width='3' height='2'/></svg>"
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), found("ve"));
    }

    @Test
    void words_on_a_picture_that_may_hide_them_are_noted_once_with_the_worst_contrast() throws Exception {
        PictureFiles.write(
                images, "nen.png", PictureFiles.png(new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB)));
        String own = "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='50'>"
                + "<rect class='ground' width='100%' height='100%'/>"
                + "<rect data-picture='background' data-fit='cover' data-shade='VEIL' class='ground' width='100%'"
                + " height='100%'/>"
                + "<rect data-slot='message' data-cap='9' y='40%' width='100%' height='20%' class='title'/></svg>";
        assertEquals(List.of(), onPicture(own.replace("VEIL", "0.9")));
        assertEquals(
                List.of("NOTE contrast mot background | nen.png | Chữ đứng trên ảnh “nen.png”: nơi ảnh sáng hoặc tối"
                        + " nhất, tương phản chỉ còn 1,2:1; hãy nhìn hình, khó đọc thì chọn ảnh khác hoặc giao diện"
                        + " khác."),
                onPicture(own.replace("VEIL", "0.2")));
    }

    private List<String> onPicture(String layout) throws Exception {
        Path office = Files.createDirectories(images.resolve("layouts"));
        Files.writeString(office.resolve("anh.svg"), layout);
        String cue = "{\"id\": \"%s\", \"label\": \"Một\", \"layout\": \"anh\", \"fields\": {"
                + "\"message\": \"Giải lao\", \"background\": \"nen\"}}";
        String json = "{\"schemaVersion\": 1, \"name\": \"Hội nghị thử\", \"cues\": [" + Found.BACKDROP + ", "
                + cue.formatted("mot") + ", " + cue.formatted("hai") + "]}";
        SetEvent set = SetEvent.of(
                EventFile.parse(json.getBytes(StandardCharsets.UTF_8), "event.json"),
                new Wall("main", 1200, 800, 3),
                Canvas.of(1200, 800),
                OptionalDouble.empty(),
                LayoutLibrary.read(List.of(Path.of("layouts"), office), Fonts.bundled(), ImageLibrary.in(images)));
        return Found.lines(Report.of(set, List.of(new WordsOnPictures(), new Contrast())));
    }
}
