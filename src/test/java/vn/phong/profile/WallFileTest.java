package vn.phong.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.message.Refusal;
import vn.phong.wall.ColorOrder;
import vn.phong.wall.ModuleGrid;
import vn.phong.wall.Wall;
import vn.phong.wall.WallArea;

class WallFileTest {
    private static final ProfileLibrary LIBRARY = ProfileLibrary.read(List.of(Path.of("firmware-profiles")));
    private static final String TWO_CONTROLLERS = """
        {"schemaVersion": 1, "name": "hall-a", "width": 768, "height": 384, "pitchMm": 3.91, "outputs": [
          {"profile": "generic/screen", "offset": {"x": 100, "y": 40}},
          {"profile": "generic/ddp", "host": "192.168.1.20", "area": {"x": 0, "y": 0, "width": 384, "height": 384},
           "colorOrder": "GRB", "brightness": 0.8, "gamma": 2.2},
          {"profile": "generic/ddp", "host": "192.168.1.21", "port": 4049,
           "area": {"x": 384, "y": 0, "width": 384, "height": 384}}]}
        """;

    private static final String EVERY_LINK = """
        {"schemaVersion": 1, "name": "main", "width": 64, "height": 64, "pitchMm": 4, "outputs": [
          {"profile": "generic/artnet", "host": "10.0.0.5", "universe": 1, "universesFrom": 1,
           "area": {"x": 0, "y": 0, "width": 19, "height": 9}},
          {"profile": "generic/artnet", "host": "10.0.0.5", "universe": 32, "universesFrom": 0,
           "area": {"x": 20, "y": 0, "width": 19, "height": 9}},
          {"profile": "generic/sacn", "host": "multicast", "interface": "eth0", "universe": 1, "priority": 150},
          {"profile": "generic/sacn-sync", "host": "10.0.0.7", "universe": 63999, "syncUniverse": 7962,
           "area": {"x": 0, "y": 0, "width": 17, "height": 10}},
          {"profile": "generic/opc", "host": "10.0.0.8"},
          {"profile": "generic/opc", "host": "10.0.0.8", "channel": 9},
          {"profile": "generic/adalight", "serialPort": "/dev/ttyUSB0",
           "area": {"x": 0, "y": 0, "width": 32, "height": 32}},
          {"profile": "colorlight/5a-75", "interface": "eth1"},
          {"profile": "wled/ddp", "host": "virtual"}]}
        """;

    private static final String BY_MODULES = """
        {"schemaVersion": 1, "name": "main",
         "module": {"width": 64, "height": 32, "columns": 25, "rows": 30}, "pitchMm": 4.0,
         "outputs": [{"profile": "generic/screen"}]}
        """;

    @TempDir
    Path folder;

    @Test
    void a_wall_called_as_windows_calls_a_device_is_not_kept() {
        WallFolder walls = new WallFolder(folder, LIBRARY);
        byte[] json = BY_MODULES.replace("main", "aux").getBytes(StandardCharsets.UTF_8);
        Refusal refused = assertThrows(Refusal.class, () -> walls.save(json));
        assertEquals(
                "Windows không cho tệp mang tên \"aux\"; hãy đặt tên khác cho màn.",
                refused.words().vi());
        assertEquals(List.of(), walls.names());
    }

    @Test
    void the_sample_wall_has_a_page_and_a_virtual_controller() throws IOException {
        try (InputStream sample = WallFileTest.class.getResourceAsStream("/sample/wall.json")) {
            WallPlan plan = WallFile.read("sample/wall.json", sample.readAllBytes(), LIBRARY);
            assertEquals(new Wall("main", 1024, 640, 4.0), plan.wall());
            assertEquals(2, plan.outputs().size());
            assertEquals("HDMI", plan.outputs().get(0).name());
            OutputPlan.Pixels virtual = (OutputPlan.Pixels) plan.outputs().get(1);
            assertTrue(virtual.isVirtual());
            assertEquals(new WallArea(0, 0, 1024, 640), virtual.area());
        }
    }

    @Test
    void every_key_is_read() throws IOException {
        WallPlan plan = WallFile.read(written(TWO_CONTROLLERS), LIBRARY);
        PixelProfile ddp = (PixelProfile) LIBRARY.profile("generic/ddp");
        assertEquals(new Wall("hall-a", 768, 384, 3.91), plan.wall());
        assertEquals(
                List.of(
                        new OutputPlan.Screen((ScreenProfile) LIBRARY.profile("generic/screen"), 100, 40),
                        new OutputPlan.Pixels(
                                ddp, "192.168.1.20", 4048, new WallArea(0, 0, 384, 384), ColorOrder.GRB, 0.8, 2.2),
                        new OutputPlan.Pixels(
                                ddp, "192.168.1.21", 4049, new WallArea(384, 0, 384, 384), ColorOrder.RGB, 1, 1)),
                plan.outputs());
    }

    @Test
    void the_readme_shows_a_wall_file_that_reads() throws IOException {
        Matcher block = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("firmware-profiles/README.md")));
        assertTrue(block.find());
        assertEquals(
                3, WallFile.read(written(block.group(1)), LIBRARY).outputs().size());
    }

    /** One piece of the file replaced; the refusal must name the place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"width\": 768` | `\"width\": 0` | /width",
                "`\"width\": 768` | `\"width\": 100000` | /width",
                "`\"width\": 768` | `\"width\": \"768\"` | /width",
                "`\"width\": 768, \"height\": 384` | `\"width\": 16000, \"height\": 16000` | /width",
                "3.91 | 0 | /pitchMm",
                "hall-a | Hội trường | /name",
                "`\"schemaVersion\": 1` | `\"schemaVersion\": 2` | /schemaVersion",
                "`\"pitchMm\"` | `\"pitch\"` | /pitch",
                "generic/screen | generic/projector | /outputs/0/profile",
                "`\"offset\"` | `\"host\"` | /outputs/0/host",
                "`\"x\": 100` | `\"x\": -1` | /outputs/0/offset/x",
                "`\"host\": \"192.168.1.20\",` | `` | /outputs/1/host",
                "192.168.1.20 | a controller | /outputs/1/host",
                "`\"x\": 384` | `\"x\": 768` | /outputs/2/area/x",
                "`\"x\": 384, \"y\": 0, \"width\": 384` | `\"x\": 384, \"y\": 0, \"width\": 385` |"
                        + " /outputs/2/area/width",
                "4049 | 0 | /outputs/2/port",
                "0.8 | 80 | /outputs/1/brightness",
                "2.2 | 0.45 | /outputs/1/gamma",
                "GRB | GRBW | /outputs/1/colorOrder",
                "`\"gamma\": 2.2` | `\"dither\": 1` | /outputs/1/dither",
                "`\"192.168.1.21\", \"port\": 4049` | `\"192.168.1.20\"` | /outputs/2/host",
            })
    void what_cannot_be_used_is_refused_by_its_place(String piece, String instead, String place) throws IOException {
        assertTrue(TWO_CONTROLLERS.contains(piece), "the test changes nothing");
        Path file = written(TWO_CONTROLLERS.replace(piece, instead == null ? "" : instead));
        Refusal refusal = assertThrows(Refusal.class, () -> WallFile.read(file, LIBRARY));
        assertTrue(
                refusal.words().vi().startsWith("Tệp " + file + " tại " + place + ":"),
                refusal.words().vi());
        assertTrue(
                refusal.words().en().startsWith("File " + file + " at " + place + ":"),
                refusal.words().en());
    }

    @Test
    void a_picture_too_large_for_the_controller_is_refused() throws IOException {
        Path file = written("""
            {"schemaVersion": 1, "name": "main", "width": 2000, "height": 2000, "pitchMm": 2,
             "outputs": [{"profile": "generic/ddp", "host": "virtual"}]}
            """);
        Refusal refusal = assertThrows(Refusal.class, () -> WallFile.read(file, LIBRARY));
        assertTrue(
                refusal.words().vi().contains("4000000 điểm ảnh là quá nhiều"),
                refusal.words().vi());
    }

    @Test
    void each_protocol_has_keys_of_its_own() throws IOException {
        WallPlan plan = WallFile.read(written(EVERY_LINK), LIBRARY);
        List<OutputPlan.Pixels> pixels =
                plan.outputs().stream().map(OutputPlan.Pixels.class::cast).toList();
        assertEquals(
                List.of(
                        "10.0.0.5:6454/0",
                        "10.0.0.5:6454/32",
                        "sACN/1",
                        "10.0.0.7:5568/63999",
                        "10.0.0.8:7890",
                        "10.0.0.8:7890",
                        "/dev/ttyUSB0",
                        "eth1",
                        "virtual"),
                pixels.stream().map(OutputPlan::name).toList());
        assertEquals(
                new Addressing(0, 100, 0, 0, Optional.empty()), pixels.get(0).addressing());
        assertEquals(2, pixels.get(0).universes());
        assertEquals(
                new Addressing(1, 150, 0, 0, Optional.of("eth0")), pixels.get(2).addressing());
        assertEquals(
                new Addressing(63_999, 100, 7962, 0, Optional.empty()),
                pixels.get(3).addressing());
        assertEquals(9, pixels.get(5).addressing().channel());
        assertEquals(0, pixels.get(6).port());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"universe\": 1, \"universesFrom\": 1` | `"
                        + "\"universe\": 0, \"universesFrom\": 1` | /outputs/0/universe",
                "`\"universe\": 1, \"universesFrom\": 1` | `\"universe\": 1` | /outputs/0/universesFrom",
                "`\"universe\": 1, \"universesFrom\": 1` | `\"universesFrom\": 1` | /outputs/0/universe",
                "`\"universe\": 32,` | `\"universe\": 32767,` | /outputs/1/universe",
                "`\"universe\": 32,` | `\"universe\": 1,` | /outputs/1/universe",
                "`\"priority\": 150` | `\"priority\": 201` | /outputs/2/priority",
                "`\"priority\": 150` | `\"syncUniverse\": 5` | /outputs/2/syncUniverse",
                "`\"interface\": \"eth0\"` | `\"interface\": \"a card\"` | /outputs/2/interface",
                "`\"host\": \"multicast\"` | `\"host\": \"10.0.0.6\"` | /outputs/2/interface",
                "`\"syncUniverse\": 7962` | `\"syncUniverse\": 0` | /outputs/3/syncUniverse",
                "`\"universe\": 63999` | `\"universe\": 64000` | /outputs/3/universe",
                "`\"channel\": 9` | `\"channel\": 256` | /outputs/5/channel",
                "`\"channel\": 9` | `\"channel\": 0` | /outputs/5/host",
                "`\"serialPort\": \"/dev/ttyUSB0\"` | `\"host\": \"/dev/ttyUSB0\"` | /outputs/6/host",
                "`\"serialPort\": \"/dev/ttyUSB0\"` | `\"serialPort\": \"my port\"` | /outputs/6/serialPort",
                "`\"/dev/ttyUSB0\"` | `\"/dev/ttyUSB0\", \"dither\": true` | /outputs/6/dither",
                "`\"interface\": \"eth1\"` | `\"port\": 1` | /outputs/7/port",
                "`\"host\": \"virtual\"` | `\"host\": \"virtual\", \"universe\": 1` | /outputs/8/universe",
            })
    void a_key_of_a_protocol_that_cannot_be_used_is_refused_by_its_place(String piece, String instead, String place)
            throws IOException {
        assertTrue(EVERY_LINK.contains(piece), "the test changes nothing");
        Path file = written(EVERY_LINK.replace(piece, instead));
        Refusal refusal = assertThrows(Refusal.class, () -> WallFile.read(file, LIBRARY));
        assertTrue(
                refusal.words().en().startsWith("File " + file + " at " + place + ":"),
                refusal.words().en());
    }

    /** A serial line of 32x32 pixels has 3 pictures a second, and a large picture would be kept four times. */
    @Test
    void dithering_is_for_controllers_that_are_quick_and_not_too_large() throws IOException {
        String quick = TWO_CONTROLLERS.replace("\"gamma\": 2.2", "\"gamma\": 2.2, \"dither\": true");
        OutputPlan.Pixels plan = (OutputPlan.Pixels)
                WallFile.read(written(quick), LIBRARY).outputs().get(1);
        assertTrue(plan.dithers());
        Path large = written(quick.replace("\"area\": {\"x\": 0, \"y\": 0, \"width\": 384, \"height\": 384},", ""));
        Refusal refusal = assertThrows(Refusal.class, () -> WallFile.read(large, LIBRARY));
        assertTrue(
                refusal.words().vi().contains("262144 điểm ảnh"),
                refusal.words().vi());
    }

    @Test
    void a_missing_file_is_refused() {
        assertThrows(Refusal.class, () -> WallFile.read(folder.resolve("gone.json"), LIBRARY));
    }

    @Test
    void a_size_makes_the_wall_main() {
        WallPlan plan = WallPlan.ofSize("1344x832@3.0", LIBRARY);
        assertEquals(new Wall("main", 1344, 832, 3.0), plan.wall());
        assertEquals(
                List.of("HDMI", "virtual"),
                plan.outputs().stream().map(OutputPlan::name).toList());
    }

    @Test
    void a_size_beyond_ddp_still_has_its_page() {
        WallPlan plan = WallPlan.ofSize("3840x2160@2", LIBRARY);
        assertEquals(
                List.of("HDMI"), plan.outputs().stream().map(OutputPlan::name).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "0x100@4",
                "100000x640@4",
                "1024x100000@4",
                "1024x640",
                "1024x640@",
                "1024x640@0",
                "-5x640@4",
                "1024x640@400",
                "1024X640@4",
                "99999999999x5@4",
                "1024x640@4,0",
                "6x3@3.91m",
                "6,0x3,0m@3.91",
                "6x3m",
                "6x3m@0",
                "6x3m@0.0001",
                "9999x9999m@0.5",
                "0.05x3m@4",
                "6 x 3m@4",
                "16x20*64x32",
                "16x20*64@4",
                "0x20*64x32@4",
                "9999x9999*9999x9999@4",
                "16384x16384@1"
            })
    void what_is_no_size_is_refused_in_a_sentence(String size) {
        Refusal refusal = assertThrows(Refusal.class, () -> WallPlan.ofSize(size, LIBRARY));
        assertTrue(refusal.words().vi().contains("hãy"), refusal.words().vi());
    }

    @ParameterizedTest
    @CsvSource({
        "6x3m@3.91, 1534, 767, 3.91",
        "4.096x2.56m@4, 1024, 640, 4.0",
        "3.84x2.4m@2.5, 1536, 960, 2.5",
        "10x3m@3.9, 2564, 769, 3.9",
        "5.119x2.881m@2.5, 2047, 1152, 2.5"
    })
    void metres_are_rounded_down_to_whole_pixels(String size, int width, int height, double pitchMm) {
        WallPlan plan = WallPlan.ofSize(size, LIBRARY);
        assertEquals(new Wall("main", width, height, pitchMm), plan.wall());
        assertEquals(Optional.empty(), plan.modules());
    }

    @Test
    void columns_and_rows_of_modules_make_a_wall() {
        WallPlan plan = WallPlan.ofSize("16x20*64x32@4.0", LIBRARY);
        assertEquals(new Wall("main", 1024, 640, 4.0), plan.wall());
        assertEquals(Optional.of(new ModuleGrid(64, 32, 16, 20)), plan.modules());
    }

    @Test
    void a_wall_file_counts_modules_too() throws IOException {
        WallPlan plan = WallFile.read(written(BY_MODULES), LIBRARY);
        assertEquals(new Wall("main", 1600, 960, 4.0), plan.wall());
        assertEquals(Optional.of(new ModuleGrid(64, 32, 25, 30)), plan.modules());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"columns\": 25` | `\"columns\": 0` | /module/columns",
                "`\"columns\": 25` | `\"columns\": 1025` | /module/columns",
                "`, \"rows\": 30` | `` | /module/rows",
                "`\"rows\"` | `\"lines\"` | /module/lines",
                "`\"width\": 64` | `\"width\": 1024` | /module",
                "`\"pitchMm\"` | `\"height\": 960, \"pitchMm\"` | /height",
                "`\"module\"` | `\"modules\"` | /modules",
            })
    void modules_that_make_no_wall_are_refused_by_their_place(String piece, String instead, String place)
            throws IOException {
        assertTrue(BY_MODULES.contains(piece), "the test changes nothing");
        Path file = written(BY_MODULES.replace(piece, instead));
        Refusal refusal = assertThrows(Refusal.class, () -> WallFile.read(file, LIBRARY));
        assertTrue(
                refusal.words().en().startsWith("File " + file + " at " + place + ":"),
                refusal.words().en());
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("wall.json"), text);
    }
}
