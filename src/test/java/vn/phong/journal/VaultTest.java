package vn.phong.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;
import vn.phong.show.Verdict;

/** What becomes of the evening when its file is hurt. */
class VaultTest {
    private static final Event EVENT = new Event(
            1,
            "Hội nghị thử",
            "",
            "",
            0,
            null,
            List.of(),
            List.of(cue("phong", "backdrop"), cue("mot", "speaker"), cue("hai", "speaker"), cue("ba", "report")),
            Map.of());

    @TempDir
    private Path folder;

    private InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

    private static Cue cue(String id, String layout) {
        return new Cue(id, id, layout, "", Fields.of(Map.of()), Map.of(), null, Map.of());
    }

    private Path file() {
        return folder.resolve("show.db");
    }

    private Resumed resumed() {
        return Vault.open(file(), clock).resume(EVENT, (event, cue) -> 1);
    }

    private static Verdict press(Resumed evening, String id) {
        Press press = new Press(id, OptionalLong.empty(), new ShowCommand.Next());
        Verdict verdict = evening.desk().press(press);
        if (verdict.kind() == Verdict.Kind.ACCEPTED) {
            evening.journal()
                    .orElseThrow()
                    .append(press, verdict.done(), verdict.show().state());
        }
        return verdict;
    }

    private static String cueOf(Resumed evening) {
        return evening.desk().show().state().program().cue();
    }

    /** An evening of one press, copied, and one press more. */
    private void evening() {
        Resumed evening = resumed();
        press(evening, "a");
        evening.journal().orElseThrow().copy();
        press(evening, "b");
        assertEquals("hai", cueOf(evening));
        evening.journal().orElseThrow().close();
    }

    private List<Path> setAside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("damaged-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_whole_journal_is_taken_up_and_nothing_is_said() throws Exception {
        evening();
        Resumed again = resumed();
        assertEquals("hai", cueOf(again));
        assertEquals(Optional.empty(), again.said());
        assertEquals(List.of(), setAside());
    }

    @Test
    void a_letter_where_the_journal_was_is_set_aside_and_the_newest_copy_taken() throws Exception {
        evening();
        byte[] letter =
                "This is a letter, not a database. ".repeat(300).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file(), letter);
        Resumed again = resumed();
        assertEquals("mot", cueOf(again));
        assertTrue(again.said().orElseThrow().vi().contains("bị hỏng"), () -> "" + again.said());
        assertTrue(again.said().orElseThrow().en().contains("newest copy"), () -> "" + again.said());
        assertArrayEquals(letter, Files.readAllBytes(setAside().get(0)));
        assertEquals("hai", press(again, "c").show().state().program().cue());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatever_bytes_rot_the_evening_is_the_right_one_or_its_copy(long seed) throws Exception {
        evening();
        SplittableRandom random = new SplittableRandom(seed);
        try (RandomAccessFile rotten = new RandomAccessFile(file().toFile(), "rw")) {
            for (int spot = 0; spot < 40; spot++) {
                byte[] bytes = new byte[64];
                random.nextBytes(bytes);
                rotten.seek(random.nextLong(rotten.length() - bytes.length));
                rotten.write(bytes);
            }
        }
        byte[] before = Files.readAllBytes(file());
        Resumed again = resumed();
        if (again.said().isEmpty()) {
            assertEquals("hai", cueOf(again));
        } else {
            assertEquals("mot", cueOf(again));
            assertArrayEquals(before, Files.readAllBytes(setAside().get(0)));
        }
        press(again, "c");
    }

    @Test
    void a_journal_cut_to_nothing_is_no_new_evening() throws Exception {
        evening();
        try (FileChannel cut = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            cut.truncate(0);
        }
        Resumed again = resumed();
        assertEquals("mot", cueOf(again));
        assertTrue(again.said().isPresent());
    }

    @Test
    void of_two_good_copies_the_newest_is_taken() throws Exception {
        Resumed evening = resumed();
        press(evening, "a");
        evening.journal().orElseThrow().copy();
        press(evening, "b");
        evening.journal().orElseThrow().copy();
        press(evening, "c");
        evening.journal().orElseThrow().close();
        Files.writeString(file(), "no database".repeat(1000));
        assertEquals("hai", cueOf(resumed()));
    }

    @Test
    void a_bad_copy_is_passed_over_for_the_one_before() throws Exception {
        Resumed evening = resumed();
        press(evening, "a");
        evening.journal().orElseThrow().copy();
        press(evening, "b");
        evening.journal().orElseThrow().copy();
        evening.journal().orElseThrow().close();
        Files.writeString(file(), "no database".repeat(1000));
        Files.writeString(folder.resolve("copies/show-000000002.db"), "no copy".repeat(1000));
        Resumed again = resumed();
        assertEquals("mot", cueOf(again));
    }

    @Test
    void without_a_copy_the_show_begins_anew_and_says_so() throws Exception {
        Files.writeString(file(), "no database".repeat(1000));
        Resumed again = resumed();
        assertEquals("phong", cueOf(again));
        assertTrue(again.said().orElseThrow().vi().contains("bắt đầu lại"));
        assertEquals(1, setAside().size());
        press(again, "c");
    }

    @Test
    void two_damaged_journals_of_one_moment_are_both_kept() throws Exception {
        Files.writeString(file(), "the first".repeat(1000));
        resumed().journal().orElseThrow().close();
        Files.deleteIfExists(folder.resolve("show.db-wal"));
        Files.writeString(file(), "the second".repeat(1000));
        resumed();
        assertTrue(setAside().size() >= 2, () -> "" + setAsideNames());
    }

    private List<String> setAsideNames() {
        try {
            return setAside().stream().map(Path::toString).toList();
        } catch (IOException unreadable) {
            return List.of(unreadable.toString());
        }
    }

    @Test
    void five_copies_are_kept_and_a_clock_set_back_never_makes_an_old_one_the_newest() throws Exception {
        Resumed evening = resumed();
        Ledger journal = evening.journal().orElseThrow();
        for (int copy = 0; copy < 9; copy++) {
            clock = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z").minusSeconds(3600L * copy));
            journal.copy();
        }
        List<Path> copies = new Copies(file()).newestFirst();
        assertEquals(5, copies.size());
        assertEquals("show-000000009.db", copies.get(0).getFileName().toString());
        assertFalse(Files.exists(folder.resolve("copies/unfinished.db")));
    }

    @Test
    void a_retry_is_one_however_often_the_program_started_between() {
        Resumed first = resumed();
        press(first, "a");
        first.journal().orElseThrow().close();
        resumed().journal().orElseThrow().close();
        Resumed third = resumed();
        assertEquals(Verdict.Kind.REPEATED, press(third, "a").kind());
        assertEquals("mot", cueOf(third));
    }

    @Test
    void a_journal_opened_anew_after_a_failure_belongs_to_the_same_document() {
        Vault vault = Vault.open(file(), clock);
        Resumed evening = vault.resume(EVENT, (event, cue) -> 1);
        press(evening, "a");
        evening.journal().orElseThrow().close();
        try (Journal again = vault.reopen()) {
            again.snapshot(evening.desk().show());
        }
        assertEquals("mot", cueOf(resumed()));
        Event other = new Event(
                1,
                "Khác",
                "",
                "",
                0,
                null,
                List.of(),
                List.of(cue("phong", "backdrop"), cue("mot", "speaker")),
                Map.of());
        assertEquals(
                "Khác",
                Vault.open(file(), clock)
                        .resume(other, (event, cue) -> 1)
                        .desk()
                        .show()
                        .event()
                        .name());
    }

    /** Holds a journal until its input ends, as another Phông does. */
    static final class Another {
        private Another() {}

        public static void main(String[] words) throws IOException {
            try (Journal held = Journal.open(Path.of(words[0]), InstantSource.system())) {
                held.snapshot(
                        held.saved().orElseThrow().replayed((event, cue) -> 1).show());
                System.out.println("held");
                System.in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Test
    void a_journal_that_another_process_has_is_read_and_left_to_it_and_said_to_be() throws Exception {
        evening();
        Process another = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Another.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = another.inputReader()) {
            assertEquals("held", said.readLine());
            Resumed evening = resumed();
            assertEquals(Optional.empty(), evening.journal());
            assertEquals("hai", cueOf(evening));
            assertTrue(evening.said().orElseThrow().vi().startsWith("Một Phông khác đang dùng thư mục dữ liệu "));
            another.getOutputStream().close();
            another.waitFor();
        } finally {
            another.destroyForcibly();
        }
        assertTrue(resumed().journal().isPresent());
    }

    @Test
    void a_deleted_journal_is_known_to_be_gone() throws Exception {
        Ledger journal = resumed().journal().orElseThrow();
        assertTrue(journal.isThere());
        Files.delete(file());
        assertFalse(journal.isThere());
        Files.writeString(file(), "another file by the same name");
        assertFalse(journal.isThere());
    }
}
