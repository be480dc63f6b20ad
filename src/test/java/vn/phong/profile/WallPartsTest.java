package vn.phong.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.message.Refusal;
import vn.phong.wall.WallArea;

class WallPartsTest {
    private static final ProfileLibrary LIBRARY = ProfileLibrary.read(List.of(Path.of("firmware-profiles")));
    private static final String WINGS = """
            {"schemaVersion": 1, "name": "hall", "width": 1000, "height": 400, "pitchMm": 4, "parts": [
              {"name": "left-wing", "x": 0, "y": 100, "width": 200, "height": 300},
              {"name": "centre", "x": 200, "y": 0, "width": 600, "height": 400}],
             "outputs": [{"profile": "generic/screen"}]}
            """;

    @Test
    void the_parts_are_read_in_their_order() {
        assertEquals(
                List.of(
                        new WallPart("left-wing", new WallArea(0, 100, 200, 300)),
                        new WallPart("centre", new WallArea(200, 0, 600, 400))),
                read(WINGS).parts());
    }

    @Test
    void a_wall_without_parts_has_none() {
        assertEquals(List.of(), WallPlan.ofSize("1024x640@4.0", LIBRARY).parts());
        assertEquals(
                List.of(), read(WINGS.replaceAll("(?s)\"parts\".*\\}\\],", "")).parts());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"x\": 200` | `\"x\": 199` | /parts/1/x",
                "`\"x\": 200, \"y\": 0` | `\"x\": 0, \"y\": 0` | /parts/1/x",
                "`\"x\": 200` | `\"x\": 401` | /parts/1/width",
                "`\"height\": 400}` | `\"height\": 401}` | /parts/1/height",
                "`\"y\": 0` | `\"y\": -1` | /parts/1/y",
                "centre | left-wing | /parts/1/name",
                "centre | Giữa | /parts/1/name",
                "centre | a--b | /parts/1/name",
                "`\"width\": 200` | `\"width\": 15` | /parts/0/width",
                "`\"y\": 100` | `\"top\": 100` | /parts/0/top",
            })
    void parts_that_do_not_fit_are_refused_by_their_place(String old, String changed, String place) {
        Refusal refusal = assertThrows(Refusal.class, () -> read(WINGS.replaceFirst(quoted(old), changed)));
        assertTrue(refusal.words().vi().contains(" tại " + place + ":"), refusal::getMessage);
    }

    private static String quoted(String text) {
        return java.util.regex.Pattern.quote(text);
    }

    private static WallPlan read(String json) {
        return WallFile.read("wall.json", json.getBytes(StandardCharsets.UTF_8), LIBRARY);
    }
}
