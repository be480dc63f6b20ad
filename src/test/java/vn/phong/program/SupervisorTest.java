package vn.phong.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What run.sh does with a show that ends, hangs, is refused or is asked to stop; the show is a script here. */
class SupervisorTest {
    private static final String LIFE = """
        #!/usr/bin/env bash
        # The arguments end with: -Dphong.beats=... -jar JAR SUBCOMMAND...
        beat() { echo "$1" >&3; }
        life=$(cat "$FOLDER/lives" 2>/dev/null || echo 0)
        for word in "$@"; do [ "$word" != slate ] || what=slate; done
        echo "${what:-show}" >>"$FOLDER/log"
        [ "${what:-show}" = slate ] || echo $((life + 1)) >"$FOLDER/lives"
        . "$FOLDER/show"
        """;

    @TempDir
    private Path folder;

    private Process running;

    /** Runs the supervisor over a show that is these lines of bash; the times are short. */
    private Process supervised(String show, String settings) throws IOException {
        Path life = folder.resolve("life");
        Files.writeString(life, LIFE);
        life.toFile().setExecutable(true);
        Files.writeString(folder.resolve("show"), show);
        String script = ". ./run.sh; " + settings + "; jar=x; program=(\"$FOLDER/life\"); supervise serve --port 7799";
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script);
        builder.environment().put("FOLDER", folder.toString());
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        running = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        return running;
    }

    @AfterEach
    void end() throws Exception {
        running.destroyForcibly().waitFor();
        if (Files.exists(folder.resolve("pid"))) {
            long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private List<String> log() throws IOException {
        return Files.exists(folder.resolve("log")) ? Files.readAllLines(folder.resolve("log")) : List.of();
    }

    private void awaitLog(List<String> expected) throws Exception {
        for (int attempt = 0; attempt < 600 && !log().equals(expected); attempt++) {
            Thread.sleep(50);
        }
        assertEquals(expected, log());
    }

    private int code() throws InterruptedException {
        assertTrue(running.waitFor(60, TimeUnit.SECONDS), "the supervisor does not end");
        return running.exitValue();
    }

    @Test
    void a_show_that_is_killed_is_started_again() throws Exception {
        supervised(
                "beat on; echo $$ >\"$FOLDER/pid\"; [ $life -ge 1 ] || kill -9 $$; while beat on; do sleep 0.2; done",
                ":");
        awaitLog(List.of("show", "show"));
        assertTrue(running.isAlive());
    }

    @Test
    void what_killed_shows_leave_among_the_temporary_files_is_taken_away() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path gone = Files.createDirectory(temporary.resolve("phong-run-999999999"));
        Files.writeString(gone.resolve("font"), "left behind");
        Path alive = Files.createDirectory(
                temporary.resolve("phong-run-" + ProcessHandle.current().pid()));
        supervised("""
            for word in "$@"; do case $word in -Djava.io.tmpdir=*) own=${word#*=} ;; esac; done
            beat on; ls "$own" >>"$FOLDER/log"; touch "$own/font"; [ $life -ge 1 ] || kill -9 $$
            exit 0
            """, "TMPDIR='" + temporary + "'");
        assertEquals(0, code());
        assertEquals(List.of("show", "show"), log());
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(alive), left.toList());
        }
    }

    @Test
    void a_first_start_that_is_refused_is_not_tried_again() throws Exception {
        supervised("beat start; echo 'The port is in use.'; exit 2", ":");
        assertEquals(2, code());
        assertEquals(List.of("show"), log());
    }

    @Test
    void a_show_that_ends_well_is_not_started_again() throws Exception {
        supervised("beat on; exit 0", ":");
        assertEquals(0, code());
        assertEquals(List.of("show"), log());
    }

    @Test
    void after_three_bad_lives_the_slate_holds_the_wall_between_the_tries() throws Exception {
        supervised(
                "if [ \"$what\" = slate ]; then while beat on; do sleep 0.2; done; else beat start; exit 1; fi",
                "slate_s=1");
        awaitLog(List.of("show", "show", "show", "slate", "show", "slate"));
    }

    @Test
    void a_show_that_gives_no_sign_of_life_is_killed_and_started_again() throws Exception {
        supervised(
                "beat on; [ $life -ge 1 ] || { trap '' TERM; while sleep 1; do :; done; }; while beat on; do sleep"
                        + " 0.2; done",
                "silence_s=1");
        awaitLog(List.of("show", "show"));
    }

    @Test
    void a_show_that_never_serves_is_started_again_though_it_beats() throws Exception {
        supervised(
                "while [ $life -lt 1 ] && beat start; do sleep 0.2; done; while beat on; do sleep 0.2; done",
                "serving_s=1");
        awaitLog(List.of("show", "show"));
    }

    @Test
    void a_stop_is_handed_on_and_has_the_code_of_a_stop() throws Exception {
        supervised("trap 'echo left >>\"$FOLDER/log\"; exit 143' TERM; while beat on; do sleep 0.2; done", ":");
        awaitLog(List.of("show"));
        running.destroy();
        assertEquals(143, code());
        assertEquals(List.of("show", "left"), log());
    }

    @Test
    void a_show_that_will_not_stop_is_killed() throws Exception {
        supervised("echo $$ >\"$FOLDER/pid\"; trap '' TERM; while beat on; do sleep 0.2; done", "stop_s=1");
        awaitLog(List.of("show"));
        running.destroy();
        assertEquals(143, code());
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    /** A lid that was shut, a virtual machine that was moved: the time is over when all wakes up, and nothing hangs. */
    @Test
    void a_machine_that_was_stopped_as_a_whole_goes_on_with_the_show_it_had() throws Exception {
        supervised(
                "echo $$ >\"$FOLDER/pid\"; while beat on; do [ ! -e \"$FOLDER/woken\" ] || went=${went}x;"
                        + " [ \"${went:-}\" != xxxxx ] || echo 'went on' >>\"$FOLDER/log\"; sleep 0.2; done",
                "silence_s=2; doubt_s=10");
        String show = pid();
        signal("STOP", String.valueOf(running.pid()), show);
        Thread.sleep(2500);
        Files.createFile(folder.resolve("woken"));
        signal("CONT", String.valueOf(running.pid()));
        Thread.sleep(100);
        signal("CONT", show);
        awaitLog(List.of("show", "went on"));
    }

    private String pid() throws Exception {
        Path file = folder.resolve("pid");
        for (int attempt = 0; attempt < 600; attempt++) {
            if (Files.exists(file) && Files.readString(file).endsWith("\n")) {
                return Files.readString(file).strip();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the show does not begin");
    }

    private static void signal(String name, String... pids) throws Exception {
        for (String pid : pids) {
            assertEquals(0, new ProcessBuilder("kill", "-" + name, pid).start().waitFor(), name);
        }
    }

    private void systemd() throws IOException {
        Path notify = folder.resolve("systemd-notify");
        Files.writeString(notify, "#!/usr/bin/env bash\necho \"$*\" >>\"$FOLDER/log\"\n");
        notify.toFile().setExecutable(true);
    }

    @Test
    void systemd_is_told_that_the_show_lives() throws Exception {
        systemd();
        supervised("while beat on; do sleep 0.2; done", "export NOTIFY_SOCKET=/nowhere");
        awaitLog(List.of("show", "READY=1 WATCHDOG=1"));
    }

    @Test
    void systemd_is_told_that_a_show_is_on_its_way_and_its_watchdog_leaves_it_alone() throws Exception {
        systemd();
        supervised("while beat start; do sleep 0.2; done", "export NOTIFY_SOCKET=/nowhere");
        awaitLog(List.of("show", "WATCHDOG=1"));
    }

    /** The shell's own clock is the computer's. */
    @Test
    void a_clock_set_back_an_hour_does_not_keep_systemd_waiting() throws Exception {
        systemd();
        supervised(
                "beat on; sleep 0.5; kill -USR1 $PPID; while beat on; do sleep 0.2; done",
                "export NOTIFY_SOCKET=/nowhere; SECONDS=3600; trap 'SECONDS=0' USR1");
        awaitLog(List.of("show", "READY=1 WATCHDOG=1", "READY=1 WATCHDOG=1"));
    }

    @Test
    void a_clock_set_forward_an_hour_ends_no_start() throws Exception {
        supervised(
                "beat start; sleep 0.5; kill -USR1 $PPID; sleep 0.2; beat start; sleep 0.2; beat on;"
                        + " echo served >>\"$FOLDER/log\"; while beat on; do sleep 0.2; done",
                "trap 'SECONDS=3600' USR1");
        awaitLog(List.of("show", "served"));
    }
}
