package vn.phong.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.phong.frame.Frame;
import vn.phong.output.Outputs;
import vn.phong.output.PixelOutput;
import vn.phong.simulator.VirtualController;
import vn.phong.wall.Wall;
import vn.phong.wall.WallArea;

/** The gate every profile file passes; a new file needs no new test. */
class FirmwareProfilesTest {
    private static final int WALL_SIDE = 64;
    private static final Path FOLDER = Path.of("firmware-profiles");

    @TestFactory
    Stream<DynamicTest> every_profile_is_sound_and_shows_a_picture() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> pass(file)));
    }

    @Test
    void the_shipped_profiles_are_there() {
        List<String> ids = ProfileLibrary.read(List.of(FOLDER)).profiles().stream()
                .map(FirmwareProfile::id)
                .toList();
        assertTrue(ids.containsAll(List.of("generic/ddp", "generic/screen")), ids.toString());
    }

    @Test
    void the_table_names_no_profile_that_is_gone() throws IOException {
        Set<String> ids = Set.copyOf(ProfileLibrary.read(List.of(FOLDER)).profiles().stream()
                .map(FirmwareProfile::id)
                .toList());
        Files.readAllLines(FOLDER.resolve("README.md")).stream()
                .filter(line -> line.matches("\\| `[a-z0-9-]+/[a-z0-9-]+` \\|.*"))
                .map(line -> line.split("`", -1)[1])
                .forEach(id -> assertTrue(ids.contains(id), id));
    }

    @Test
    void a_receiving_card_says_which_firmware_it_is_about_and_what_to_know_of_it() {
        ProfileLibrary library = ProfileLibrary.read(List.of(FOLDER));
        PixelProfile old = (PixelProfile) library.profile("colorlight/5a-75");
        PixelProfile later = (PixelProfile) library.profile("colorlight/5a-75-13");
        assertEquals("up to 12", old.firmware());
        assertEquals("13 and later", later.firmware());
        assertEquals(
                "Firmware 2 and 3 take no brightness from the wire.",
                old.notes().get(3));
        assertEquals("", ((PixelProfile) library.profile("generic/ddp")).firmware());
    }

    /** A link that cannot be followed, or a test that was never made, is worse than none. */
    @Test
    void every_source_can_be_followed_and_each_row_of_the_table_says_what_its_profile_says() throws IOException {
        List<String> table = Files.readAllLines(FOLDER.resolve("README.md"));
        for (FirmwareProfile profile : ProfileLibrary.read(List.of(FOLDER)).profiles()) {
            assertTrue(!profile.sources().isEmpty(), profile.id() + " names no source");
            for (String source : profile.sources()) {
                URI address = URI.create(source);
                assertTrue(Set.of("https", "http").contains(address.getScheme()), profile.id() + ": " + source);
                assertTrue(address.getHost() != null && address.getHost().contains("."), profile.id() + ": " + source);
            }
            List<String> rows = table.stream()
                    .filter(each -> each.startsWith("| `" + profile.id() + "` |"))
                    .map(each -> each.replaceAll("(independent decoder) \\([^)]*\\) \\|$", "$1 |"))
                    .toList();
            assertEquals(List.of(row(profile)), rows);
        }
    }

    /** The row of the table in README.md; beside an independent decoder its name stands in brackets. */
    private static String row(FirmwareProfile profile) {
        String tested = profile.testedAgainst().isEmpty() ? "–" : String.join(", ", profile.testedAgainst());
        List<String> cells = List.of("screen", "a full-screen page over HDMI");
        if (profile instanceof PixelProfile pixels) {
            cells = List.of("pixels", pixels.protocol().key() + ", " + link(pixels.link()));
        } else if (profile instanceof ControlProfile control) {
            cells = List.of(control.model(), control.language() + ", " + transports(control), operations(control));
        }
        return "| `" + profile.id() + "` | " + String.join(" | ", cells) + " | " + tested + " |";
    }

    private static String link(PixelLink link) {
        return switch (link.kind()) {
            case UDP, TCP -> link.kind() + " " + link.port();
            case SERIAL -> link.baud() + " baud";
            case ETHERNET -> "raw Ethernet, Linux";
        };
    }

    private static String transports(ControlProfile profile) {
        return profile.transports().stream()
                .map(each -> each.kind() == ControlTransport.Kind.SERIAL
                        ? "serial " + each.baud()
                        : each.kind() + " " + each.port())
                .collect(Collectors.joining(", "));
    }

    /** What is read back is in bold. */
    private static String operations(ControlProfile profile) {
        return profile.commands().kinds().stream()
                .map(kind ->
                        profile.commands().of(kind).orElseThrow().readBack().isEmpty()
                                ? kind.key()
                                : "**" + kind.key() + "**")
                .collect(Collectors.joining(", "));
    }

    private static void pass(Path file) throws IOException {
        assertEquals(Set.of(), schema().validate(new ObjectMapper().readTree(file.toFile())), "schema.json");
        FirmwareProfile profile = ProfileFile.read(file);
        String table = Files.readString(FOLDER.resolve("README.md"));
        assertTrue(table.contains("| `" + profile.id() + "` |"), "firmware-profiles/README.md lacks " + profile.id());
        if (profile instanceof PixelProfile pixels) {
            showsAPicture(pixels);
        }
    }

    private static void showsAPicture(PixelProfile profile) {
        int width = Math.min(37, profile.pixelsMax());
        int height = Math.min(29, profile.pixelsMax() / width);
        int[] pixels = new SplittableRandom(1)
                .ints((long) WALL_SIDE * WALL_SIDE)
                .map(pixel -> pixel | 0xFF000000)
                .toArray();
        Addressing addressing = new Addressing(7, 100, profile.showing().sync() ? 999 : 0, 3, Optional.empty());
        WallArea area = new WallArea(5, 3, width, height);
        OutputPlan.Pixels plan = new OutputPlan.Pixels(
                profile, OutputPlan.Pixels.VIRTUAL, 0, area, profile.colorOrder(), 1, 1, addressing);
        WallPlan wall = new WallPlan(new Wall("main", WALL_SIDE, WALL_SIDE, 4), List.of(plan), List.of(), List.of());
        VirtualController.Model model = new VirtualController.Model(profile, width, height, addressing);
        try (VirtualController controller = VirtualController.openLocal(model, 0, System::nanoTime)) {
            PixelOutput output = Outputs.open(
                            wall, () -> new UUID(1, 2), any -> controller.port(), () -> 0, System::nanoTime)
                    .get(0);
            output.show(new Frame(WALL_SIDE, WALL_SIDE, pixels), 0);
            int[] expected = Arrays.stream(part(pixels, area))
                    .map(pixel -> onTheWire(pixel, profile.colorOrder().name()))
                    .toArray();
            long end = System.nanoTime() + 5_000_000_000L;
            while (!Arrays.equals(expected, controller.shown().pixels()) && System.nanoTime() - end < 0) {
                LockSupport.parkNanos(1_000_000);
            }
            output.close();
            assertArrayEquals(expected, controller.shown().pixels());
            assertEquals(0, controller.counts().badPackets());
        }
    }

    /** A pixel as the bytes of the wire stand: the controller's order read as red, green, blue. */
    private static int onTheWire(int pixel, String order) {
        int wire = pixel >>> 24;
        for (int place = 0; place < order.length(); place++) {
            wire = wire << 8 | pixel >> 16 - 8 * "RGB".indexOf(order.charAt(place)) & 0xFF;
        }
        return wire;
    }

    private static int[] part(int[] wall, WallArea area) {
        int[] part = new int[area.width() * area.height()];
        for (int i = 0; i < part.length; i++) {
            part[i] = wall[(area.y() + i / area.width()) * WALL_SIDE + area.x() + i % area.width()];
        }
        return part;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files =
                Files.find(FOLDER, 3, (path, attributes) -> path.toString().endsWith(".json"))) {
            return files.filter(path -> !path.endsWith("schema.json")).sorted().toList();
        }
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(FOLDER.resolve("schema.json")));
    }
}
