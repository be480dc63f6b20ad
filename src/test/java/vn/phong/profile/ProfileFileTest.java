package vn.phong.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.message.Refusal;
import vn.phong.wall.ColorOrder;

class ProfileFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void the_generic_profile_reads_as_it_is_written() {
        PixelProfile ddp = (PixelProfile) ProfileFile.read(Path.of("firmware-profiles/generic/ddp.json"));
        assertEquals("generic/ddp", ddp.id());
        assertEquals(PixelProtocol.DDP, ddp.protocol());
        assertEquals(PixelLink.udp(4048), ddp.link());
        assertEquals(ColorOrder.RGB, ddp.colorOrder());
        assertEquals(new PixelProfile.Limits(2_100_000, 1440, 60, 120_000, 64), ddp.limits());
        assertEquals(500, ddp.keepaliveMs());
    }

    /** One member changed, added or (with nothing) taken out: schema.json and the program must both refuse it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/schemaVersion | 2",
                "/schemaVersion | `\"1\"`",
                "/id |",
                "/id | `\"Generic/DDP\"`",
                "/id | `\"ddp\"`",
                "/maker | `\"\"`",
                "/maker | `\"  \"`",
                "/model | 7",
                "/kind | `\"laser\"`",
                "/kind |",
                "/protocol | `\"dmx\"`",
                "/protocol |",
                "/transport | `\"udp\"`",
                "/transport/kind | `\"tcp\"`",
                "/transport/port | 0",
                "/transport/port | 65536",
                "/transport/port | 4048.5",
                "/transport/speed | 1",
                "/colorOrder | `\"rgb\"`",
                "/bitDepth | 16",
                "/limits |",
                "/limits/pixelsMax | 0",
                "/limits/pixelsMax | 16000001",
                "/limits/packetPayloadMax | 1441",
                "/limits/packetPayloadMax | 100",
                "/limits/frameRateMax | 61",
                "/limits/packetsPerSecondMax | 9",
                "/limits/burstPacketsMax | 1001",
                "/limits/pixelMax | 5",
                "/keepaliveMs | 1001",
                "/keepaliveMs | `\"500\"`",
                "/receiverTimeoutMs | 499",
                "/testedAgainst | `[\"a hall\"]`",
                "/testedAgainst |",
                "/sources | []",
                "/sources | `[\"a friend\"]`",
                "/colour | 1",
            })
    void what_the_schema_refuses_the_program_refuses(String pointer, String json) throws IOException {
        ObjectNode profile = generic();
        change(profile, pointer, json);
        assertFalse(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(Path.of("firmware-profiles/schema.json")))
                        .validate(profile)
                        .isEmpty(),
                "the schema takes it");
        Path file = written("generic/ddp.json", profile.toString());
        Refusal refusal = assertThrows(Refusal.class, () -> ProfileFile.read(file));
        assertTrue(
                refusal.words().vi().contains(file.toString()), refusal.words().vi());
        assertTrue(refusal.words().vi().contains(pointer), refusal.words().vi());
        assertTrue(refusal.words().en().contains(pointer), refusal.words().en());
    }

    /** As above, of profiles of other protocols. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "generic/ddp | /sync | true",
                "generic/ddp | /latches | 2",
                "generic/ddp | /limits/packetPayloadMax | 1443",
                "generic/artnet | /transport/kind | `\"tcp\"`",
                "generic/artnet | /limits/packetPayloadMax | 512",
                "generic/artnet | /limits/packetPayloadMax | 513",
                "generic/artnet | /limits/pixelsMax | 5570561",
                "generic/artnet | /sync | 1",
                "generic/sacn | /latches | 1",
                "generic/tpm2net | /limits/pixelsMax | 124441",
                "generic/tpm2net | /limits/packetPayloadMax | 1467",
                "generic/opc | /limits/pixelsMax | 21846",
                "generic/opc | /transport | `{\"kind\": \"udp\", \"port\": 7890}`",
                "generic/adalight | /transport/baud | 0",
                "generic/adalight | /transport/settleMs | 2001",
                "generic/adalight | /transport/settleMs |",
                "generic/adalight | /transport/port | 1",
                "generic/tpm2-serial | /sync | false",
                "wled/realtime-udp | /limits/pixelsMax | 65537",
                "wled/realtime-udp | /limits/packetPayloadMax | 1470",
                "colorlight/5a-75 | /latches | 3",
                "colorlight/5a-75 | /transport/port | 1",
                "colorlight/5a-75 | /limits/packetPayloadMax | 1494",
            })
    void what_a_protocol_cannot_do_is_refused_by_schema_and_program(String id, String pointer, String json)
            throws IOException {
        ObjectNode profile = (ObjectNode)
                JSON.readTree(Path.of("firmware-profiles", id + ".json").toFile());
        change(profile, pointer, json);
        assertFalse(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(Path.of("firmware-profiles/schema.json")))
                        .validate(profile)
                        .isEmpty(),
                "the schema takes it");
        Path file = written(id + ".json", profile.toString());
        Refusal refusal = assertThrows(Refusal.class, () -> ProfileFile.read(file));
        assertTrue(refusal.words().en().contains(pointer), refusal.words().en());
    }

    /** What the schema cannot say: packets that are smaller than the protocol's carry fewer pixels. */
    @ParameterizedTest
    @CsvSource({
        "generic/tpm2net, 300, 25501",
        "generic/opc, 300, 101",
        "generic/adalight, 3072, 1025",
        "generic/tpm2-serial, 3072, 1025",
    })
    void more_pixels_than_its_packets_can_count_are_refused(String id, int payload, int pixels) throws IOException {
        ObjectNode profile = (ObjectNode)
                JSON.readTree(Path.of("firmware-profiles", id + ".json").toFile());
        change(profile, "/limits/packetPayloadMax", String.valueOf(payload));
        change(profile, "/limits/pixelsMax", String.valueOf(pixels));
        Path file = written(id + ".json", profile.toString());
        Refusal refusal = assertThrows(Refusal.class, () -> ProfileFile.read(file));
        assertTrue(
                refusal.words().en().contains("/limits/pixelsMax"),
                refusal.words().en());
        change(profile, "/limits/pixelsMax", String.valueOf(pixels - 1));
        assertEquals(
                pixels - 1,
                ProfileFile.read(written(id + ".json", profile.toString())).pixelsMax());
    }

    @Test
    void an_unknown_key_is_answered_with_the_known_ones() throws IOException {
        ObjectNode profile = generic();
        change(profile, "/limits/pixelMax", "5");
        Path file = written("generic/ddp.json", profile.toString());
        Refusal refusal = assertThrows(
                Refusal.class, () -> ProfileLibrary.read(List.of(folder)).profile("generic/ddp"));
        assertEquals(
                "File " + file + " at /limits/pixelMax: no such key; take it out or use one of: pixelsMax,"
                        + " packetPayloadMax, frameRateMax, packetsPerSecondMax, burstPacketsMax.",
                refusal.words().en());
    }

    @Test
    void an_id_that_is_not_the_path_is_refused() throws IOException {
        Path file = written("acme/box.json", generic().toString());
        Refusal refusal = assertThrows(Refusal.class, () -> ProfileFile.read(file));
        assertTrue(
                refusal.words().en().contains("acme/box.json"), refusal.words().en());
    }

    @Test
    void a_keepalive_that_one_lost_repeat_would_break_is_refused() throws IOException {
        ObjectNode profile = generic();
        change(profile, "/keepaliveMs", "600");
        Path file = written("generic/ddp.json", profile.toString());
        Refusal refusal = assertThrows(Refusal.class, () -> ProfileFile.read(file));
        assertTrue(
                refusal.words().en().contains("/keepaliveMs"), refusal.words().en());
    }

    @Test
    void a_screen_takes_no_port() throws IOException {
        ObjectNode screen = (ObjectNode)
                JSON.readTree(Path.of("firmware-profiles/generic/screen.json").toFile());
        change(screen, "/keepaliveMs", "500");
        Path file = written("generic/screen.json", screen.toString());
        assertThrows(Refusal.class, () -> ProfileFile.read(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"``", "[]", "7", "{", "`{\"kind\": \"pixels\", \"kind\": \"screen\"}`", "{} {}"})
    void what_is_no_json_object_is_refused(String text) throws IOException {
        Path file = written("generic/ddp.json", text);
        Refusal refusal = assertThrows(Refusal.class, () -> ProfileFile.read(file));
        assertTrue(
                refusal.words().en().contains(file.toString()), refusal.words().en());
    }

    @Test
    void a_later_folder_replaces_a_profile() throws IOException {
        ObjectNode profile = generic();
        change(profile, "/model", "\"another\"");
        written("generic/ddp.json", profile.toString());
        ProfileLibrary library = ProfileLibrary.read(List.of(Path.of("firmware-profiles"), folder));
        assertEquals("another", library.profile("generic/ddp").model());
    }

    @Test
    void an_unknown_profile_is_answered_with_the_known_ones() {
        ProfileLibrary library = ProfileLibrary.read(List.of(Path.of("firmware-profiles")));
        Refusal refusal = assertThrows(Refusal.class, () -> library.profile("generic/dpp"));
        assertTrue(
                refusal.words().vi().contains(" generic/ddp,"), refusal.words().vi());
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        Path gone = folder.resolve("gone");
        assertThrows(Refusal.class, () -> ProfileLibrary.read(List.of(gone)));
    }

    private static ObjectNode generic() throws IOException {
        return (ObjectNode)
                JSON.readTree(Path.of("firmware-profiles/generic/ddp.json").toFile());
    }

    private static void change(ObjectNode root, String pointer, String json) throws IOException {
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) root.at(pointer.substring(0, slash));
        String key = pointer.substring(slash + 1);
        if (json == null) {
            parent.remove(key);
        } else {
            parent.set(key, JSON.readTree(json));
        }
    }

    private Path written(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
