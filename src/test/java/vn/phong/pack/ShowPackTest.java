package vn.phong.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.approval.ApprovalBook;
import vn.phong.approval.Decision;
import vn.phong.approval.DecisionFile;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.EventFolder;
import vn.phong.message.Refusal;

class ShowPackTest {
    private static final InstantSource NINE = InstantSource.fixed(Instant.parse("2026-11-27T09:00:00Z"));
    private static final Event EVENT = EventFile.parse(
            ("{\"schemaVersion\":1,\"name\":\"Hội nghị Đảng ủy 2026\","
                            + "\"cues\":[{\"id\":\"phong\",\"layout\":\"backdrop\"}]}")
                    .getBytes(StandardCharsets.UTF_8),
            "event.json");

    @TempDir
    Path folder;

    private Path here;
    private Path there;

    @BeforeEach
    void fill() throws IOException {
        here = folder.resolve("here");
        there = folder.resolve("there");
        write(here.resolve("images/Chân dung A.png"), "picture");
        write(here.resolve("layouts/themes/own.css"), ".title{}");
        write(here.resolve("walls/main.json"), "{}");
        write(here.resolve("fonts/Own.ttf"), "letters");
        write(here.resolve("words/compounds.txt"), "cải cách");
        write(here.resolve("profiles/own/box.json"), "{}");
        write(here.resolve("images/a:b.png"), "no other system has such a name");
        write(here.resolve("show.db"), "the evening stays at home");
        write(here.resolve("keys/pin"), "secrets stay at home");
        book(here)
                .say(
                        Decision.Kind.APPROVED,
                        new ApprovalBook.Signature("Trần Thị B", ""),
                        new ApprovalBook.Subject(EVENT.name(), "1024x640"),
                        List.of(new ApprovalBook.Said("phong", List.of(), 0, List.of("aa"))));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static ApprovalBook book(Path data) {
        return ApprovalBook.open(new DecisionFile(data.resolve("approvals.jsonl")), NINE);
    }

    private byte[] packed() throws IOException {
        return packed("");
    }

    private byte[] packed(String file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ShowPack.write(EVENT, file, book(here), here, out);
        return out.toByteArray();
    }

    private ShowUnpack.Opened open(byte[] zip) throws IOException {
        EventFolder events = new EventFolder(there.resolve("events"));
        return new ShowUnpack(there, events, book(there)).open(new ByteArrayInputStream(zip));
    }

    private static byte[] zip(Object... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndTexts[i]));
                zip.write(
                        namesAndTexts[i + 1] instanceof byte[] bytes
                                ? bytes
                                : ((String) namesAndTexts[i + 1]).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private void assertNothingThere() throws IOException {
        if (Files.exists(there)) {
            try (var files = Files.walk(there)) {
                assertEquals(0, files.filter(Files::isRegularFile).count());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ke-hoach-2026, ke-hoach-2026",
        "../../keys/pin, hoi-nghi-dang-uy-2026",
        "Kế hoạch, hoi-nghi-dang-uy-2026",
        "con, hoi-nghi-dang-uy-2026",
    })
    void an_event_keeps_the_name_of_its_file_where_that_is_one(String file, String kept) throws IOException {
        assertEquals(kept, open(packed(file)).event());
        assertEquals(EVENT, EventFile.read(there.resolve("events").resolve(kept + ".json")));
        assertEquals(kept, open(packed(file)).event());
    }

    @Test
    void a_show_arrives_whole_with_its_pictures_and_approvals_and_no_secret() throws IOException {
        ShowUnpack.Opened opened = open(packed());
        assertEquals("hoi-nghi-dang-uy-2026", opened.event());
        assertEquals(EVENT, EventFile.read(there.resolve("events/hoi-nghi-dang-uy-2026.json")));
        assertEquals(
                Set.of(
                        "approvals.jsonl",
                        "events/hoi-nghi-dang-uy-2026.json",
                        "fonts/Own.ttf",
                        "images/Chân dung A.png",
                        "layouts/themes/own.css",
                        "profiles/own/box.json",
                        "walls/main.json",
                        "words/compounds.txt"),
                files(there));
        assertEquals("letters", Files.readString(there.resolve("fonts/Own.ttf")));
        assertEquals("picture", Files.readString(there.resolve("images/Chân dung A.png")));
        assertEquals(".title{}", Files.readString(there.resolve("layouts/themes/own.css")));
        assertEquals(1, book(there).of(EVENT.name()).size());
    }

    private static Set<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void the_same_show_packs_to_the_same_bytes_and_opens_twice_without_a_second_copy() throws IOException {
        assertArrayEquals(packed(), packed());
        open(packed());
        ShowUnpack.Opened again = open(packed());
        assertEquals("hoi-nghi-dang-uy-2026", again.event());
        assertEquals(List.of(), again.added());
        assertEquals(List.of(), again.kept());
        assertEquals(1, book(there).of(EVENT.name()).size());
    }

    @Test
    void an_event_called_as_windows_calls_a_device_gets_a_name_that_any_system_takes() {
        assertEquals("su-kien-con", ShowUnpack.slug("Con"));
        assertEquals("con-ca", ShowUnpack.slug("Con cá"));
    }

    @Test
    void what_is_there_and_says_something_else_is_kept_and_named() throws IOException {
        write(there.resolve("walls/main.json"), "{\"name\":\"main\"}");
        write(
                there.resolve("events/hoi-nghi-dang-uy-2026.json"),
                "{\"schemaVersion\":1,\"name\":\"Khác\",\"cues\":[{\"id\":\"phong\",\"layout\":\"backdrop\"}]}");
        ShowUnpack.Opened opened = open(packed());
        assertEquals(List.of("walls/main.json"), opened.kept());
        assertEquals("{\"name\":\"main\"}", Files.readString(there.resolve("walls/main.json")));
        assertEquals("hoi-nghi-dang-uy-2026-2", opened.event());
        assertEquals(
                "Khác",
                EventFile.read(there.resolve("events/hoi-nghi-dang-uy-2026.json"))
                        .name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../event.json",
                "images/../../x.png",
                "/etc/passwd",
                "C:/x.png",
                "images\\\\x.png",
                "keys/pin",
                "show.db",
                "images/.hidden",
                "images//x.png",
                "images/x.png ",
                "images/a:b.png"
            })
    void a_path_that_leads_elsewhere_is_refused_and_nothing_is_written(String path) throws IOException {
        byte[] zip = zip(
                "manifest.json",
                "{\"phong\":1,\"event\":\"x\",\"files\":[{\"path\":\"" + path + "\",\"size\":1,\"sha256\":\"00\"}]}",
                path,
                "x");
        Refusal refusal = assertThrows(Refusal.class, () -> open(zip));
        assertTrue(refusal.words().vi().startsWith("Gói sự kiện có tệp không dùng được"), refusal.getMessage());
        assertNothingThere();
    }

    @Test
    void a_bomb_is_left_at_the_size_its_manifest_admits() throws IOException {
        byte[] zeros = new byte[8 << 20];
        byte[] zip = zip(
                "manifest.json",
                "{\"phong\":1,\"event\":\"x\",\"files\":[{\"path\":\"event.json\",\"size\":10,\"sha256\":\"00\"}]}",
                "event.json",
                zeros);
        Refusal refusal = assertThrows(Refusal.class, () -> open(zip));
        assertTrue(refusal.words().vi().startsWith("Gói sự kiện bị hỏng ở \"event.json\""));
        assertNothingThere();
    }

    @Test
    void a_manifest_that_asks_for_more_than_a_show_has_is_refused_before_anything_is_read() throws IOException {
        byte[] zip = zip(
                "manifest.json",
                "{\"phong\":1,\"event\":\"x\",\"files\":"
                        + "[{\"path\":\"event.json\",\"size\":99999999999,\"sha256\":\"00\"}]}");
        assertTrue(assertThrows(Refusal.class, () -> open(zip)).words().vi().startsWith("Gói sự kiện quá lớn"));
        byte[] long1 = zip("manifest.json", new byte[5 << 20]);
        assertTrue(assertThrows(Refusal.class, () -> open(long1)).words().vi().startsWith("Gói sự kiện quá lớn"));
    }

    @Test
    void a_show_cut_off_or_changed_anywhere_is_refused_and_changes_nothing() throws IOException {
        byte[] whole = packed();
        // Behind the last entry comes the list of entries, which says nothing new (PKWARE APPNOTE, 4.3.12).
        int list = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\001\002");
        for (int length = 0; length < list; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(Refusal.class, () -> open(cut), "cut at " + length + " of " + whole.length);
        }
        assertNothingThere();
    }

    @Test
    void what_is_no_zip_and_a_zip_of_something_else_say_so() throws IOException {
        byte[] text = "Kế hoạch".getBytes(StandardCharsets.UTF_8);
        assertThrows(Refusal.class, () -> open(text));
        byte[] other = zip("a.txt", "x");
        assertEquals(
                "Tệp này không phải sự kiện đã đóng gói của Phông; hãy chọn tệp .zip do Phông xuất ra.",
                assertThrows(Refusal.class, () -> open(other)).words().vi());
        byte[] swapped = zip(
                "manifest.json",
                "{\"phong\":1,\"event\":\"x\",\"files\":[{\"path\":\"event.json\",\"size\":1,\"sha256\":\"00\"}]}",
                "event.json",
                "x");
        assertTrue(assertThrows(Refusal.class, () -> open(swapped)).words().vi().startsWith("Gói sự kiện bị hỏng"));
        assertNothingThere();
    }
}
