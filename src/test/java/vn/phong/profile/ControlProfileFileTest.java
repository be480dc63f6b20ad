package vn.phong.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import vn.phong.command.Operation;
import vn.phong.message.Refusal;

class ControlProfileFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHIPPED = Path.of("firmware-profiles");

    @TempDir
    Path folder;

    @Test
    void a_processor_reads_as_it_is_written() {
        ControlProfile vx4s = (ControlProfile) ProfileFile.read(SHIPPED.resolve("novastar/vx4s.json"));
        assertEquals("novastar", vx4s.language());
        assertEquals(
                List.of(
                        new ControlTransport(ControlTransport.Kind.TCP, 5200, 0),
                        new ControlTransport(ControlTransport.Kind.SERIAL, 0, 115_200)),
                vx4s.transports());
        assertEquals(List.of("0661"), vx4s.modelIds());
        assertEquals(Operation.Kind.values().length, vx4s.commands().kinds().size());
        assertEquals(
                "HDMI",
                vx4s.commands()
                        .of(Operation.Kind.INPUT)
                        .orElseThrow()
                        .values()
                        .name(2)
                        .orElseThrow()
                        .vi());
        assertEquals(0, vx4s.pixelsMax());
    }

    /** One member changed, added or (with nothing) taken out: schema.json and the program must both refuse it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/schemaVersion | 2",
                "/firmware |",
                "/language | `\"linsn\"`",
                "/language |",
                "/transports | []",
                "/transports/0/port | 0",
                "/transports/0/baud | 9600",
                "/transports/0/kind | `\"carrier pigeon\"`",
                "/transports/1/baud | 100",
                "/modelIds/0 | `\"661\"`",
                "/modelIds | []",
                "/probe | `{\"register\": \"0x00000002\", \"target\": \"controller\"}`",
                "/probeIntervalMs | 499",
                "/timeoutMs | 10001",
                "/timeoutMs |",
                "/vendorTool | `\"\"`",
                "/limits | `{\"pixelsMax\": 5}`",
                "/commands | {}",
                "/commands/power | {}",
                "/commands/normal |",
                "/commands/brightness/scale |",
                "/commands/brightness/scale/max | -1",
                "/commands/brightness/send | []",
                "/commands/brightness/send/0/target | `\"everything\"`",
                "/commands/brightness/send/0/register | `\"2000001\"`",
                "/commands/black/choices | `[{\"name\": \"a\", \"value\": \"00\"}]`",
                "/commands/input/choices/0/value |",
                "/commands/input/choices/0/en | `\"DVI\"`",
                "/commands/preset/counted/count | 0",
                "/commands/preset/counted/first |",
                "/notes | []",
            })
    void what_the_schema_refuses_the_program_refuses(String pointer, String json) throws IOException {
        ObjectNode profile = vx4s();
        change(profile, pointer, json);
        assertFalse(schemaTakes(profile), "the schema takes it");
        Path file = written("novastar/vx4s.json", profile);
        Refusal refusal = assertThrows(Refusal.class, () -> ProfileFile.read(file));
        String place = pointer.substring(0, pointer.lastIndexOf('/'));
        assertTrue(
                refusal.words().vi().contains(file + " tại " + place),
                refusal.words().vi());
        assertTrue(
                refusal.words().en().contains(file + " at " + place),
                refusal.words().en());
    }

    /** What only the meaning forbids. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/commands/brightness/send/0/register | `\"0x01000002\"` | never written",
                "/commands/brightness/send/0/register | `\"0x01000011\"` | never written",
                "/commands/brightness/send/0/register | `\"0x08000000\"` | never written",
                "/commands/brightness/send/0/data | `\"{u9}\"` | pairs of hex digits",
                "/commands/brightness/scale/max | 256 | does not fit 1 bytes",
                "/commands/brightness/send/0/data | `\"{value}\"` | not pairs of hex digits",
                "/commands/input/choices/0/value | `\"red\"` | not pairs of hex digits",
                "/commands/brightness/readBack/0/expect/0 | `\"{u8} ZZ\"` | pairs of hex digits",
                "/transports/0/kind | `\"udp\"` | choose one of: tcp, serial",
                "/commands/brightness/send/0/opcode | `\"5010\"` | no such key",
            })
    void what_means_harm_or_nothing_is_refused(String pointer, String json, String words) throws IOException {
        ObjectNode profile = vx4s();
        change(profile, pointer, json);
        Path file = written("novastar/vx4s.json", profile);
        Refusal refusal = assertThrows(Refusal.class, () -> ProfileFile.read(file));
        assertTrue(refusal.words().en().contains(words), refusal.words().en());
        assertTrue(refusal.words().vi().contains("hãy"), refusal.words().vi());
    }

    @Test
    void a_factory_reset_typed_as_raw_bytes_is_refused() throws IOException {
        ObjectNode profile = (ObjectNode)
                JSON.readTree(SHIPPED.resolve("generic/serial.json").toFile());
        change(profile, "/commands/black/send/0/hex", "\"55AA0000FE00000000000100 02000001 0100 {value}00 5756\"");
        Path file = written("generic/serial.json", profile);
        Refusal refusal = assertThrows(Refusal.class, () -> ProfileFile.read(file));
        assertTrue(
                refusal.words().en().contains("factory reset"), refusal.words().en());
    }

    @Test
    void a_colorlight_cannot_be_read_back() throws IOException {
        ObjectNode profile =
                (ObjectNode) JSON.readTree(SHIPPED.resolve("colorlight/v8.json").toFile());
        change(profile, "/commands/black/readBack", "[{\"opcode\": \"1010\", \"data\": \"01\"}]");
        Path file = written("colorlight/v8.json", profile);
        Refusal refusal = assertThrows(Refusal.class, () -> ProfileFile.read(file));
        assertTrue(
                refusal.words().en().contains("answer nothing"), refusal.words().en());
    }

    @Test
    void the_data_folder_adds_and_replaces_and_a_broken_profile_is_left_out_with_its_sentence() throws IOException {
        ObjectNode mine = vx4s();
        change(mine, "/model", "\"VX4S of hall A\"");
        written("novastar/vx4s.json", mine);
        change(mine, "/id", "\"acme/box\"");
        written("acme/box.json", mine);
        change(mine, "/id", "\"acme/broken\"");
        change(mine, "/timeoutMs", "\"soon\"");
        Path broken = written("acme/broken.json", mine);
        ProfileLibrary library = ProfileLibrary.read(List.of(SHIPPED)).with(folder);
        assertEquals("VX4S of hall A", library.profile("novastar/vx4s").model());
        assertEquals("acme/box", library.profile("acme/box").id());
        assertEquals(1, library.refused().size());
        assertEquals(
                "File " + broken + " at /timeoutMs: is \"soon\"; write a whole number from 100 to 10000.",
                library.refused().get(0).en());
        assertThrows(Refusal.class, () -> library.profile("acme/broken"));
    }

    @Test
    void a_data_folder_that_is_not_there_adds_nothing() {
        ProfileLibrary shipped = ProfileLibrary.read(List.of(SHIPPED));
        ProfileLibrary same = shipped.with(folder.resolve("none"));
        assertEquals(shipped.profiles().size(), same.profiles().size());
        assertEquals(List.of(), same.refused());
    }

    private static boolean schemaTakes(ObjectNode profile) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SHIPPED.resolve("schema.json")))
                .validate(profile)
                .isEmpty();
    }

    private static ObjectNode vx4s() throws IOException {
        ObjectNode vx4s =
                (ObjectNode) JSON.readTree(SHIPPED.resolve("novastar/vx4s.json").toFile());
        assertTrue(schemaTakes(vx4s), "the test starts from a sound profile");
        return vx4s;
    }

    private static void change(ObjectNode root, String pointer, String json) throws IOException {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, slash));
        String key = pointer.substring(slash + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(key), JSON.readTree(json));
        } else if (json == null) {
            ((ObjectNode) parent).remove(key);
        } else {
            ((ObjectNode) parent).set(key, JSON.readTree(json));
        }
    }

    private Path written(String name, ObjectNode profile) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, profile.toString());
    }
}
