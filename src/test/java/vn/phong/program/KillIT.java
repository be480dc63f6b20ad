package vn.phong.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.simulator.VirtualController;

/**
 * The real process killed at random instants of a running script of presses and edits, judged from outside: by what a
 * controller decodes and by what the web answers.
 */
class KillIT {
    private static final boolean LONG = Boolean.getBoolean("phong.long");
    private static final long SEED = Long.getLong("phong.seed", 20_261_127);
    private static final int LIVES = Integer.getInteger("phong.lives", LONG ? 200 : 20);
    private static final int WIDTH = 256;
    private static final int HEIGHT = 160;
    private static final int SETTLED_MS = 300;
    /** For what never comes. */
    private static final int PATIENCE_MS = 120_000;

    /** The promise, which nine starts of ten keep, less what the machine itself was late by just before them. */
    private static final int BACK_MS = 3000;

    /** None takes longer, less what the machine was late by at its worst. */
    private static final int BACK_AT_LAST_MS = 10_000;

    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");
    private static final Pattern ON_WALL =
            Pattern.compile("\"onWall\":\\{[^}]*\"cue\":\"([^\"]+)\"[^}]*\"picture\":\"([0-9a-f]+)\"");
    private static final List<String> CUES = List.of("phong", "mot", "hai", "ba", "bon");

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Back> backs = new ArrayList<>();
    private final List<int[]> pictures = new CopyOnWriteArrayList<>();
    /** What a picture of this id looked like on the wall. */
    private final Map<String, int[]> byId = new HashMap<>();

    /** The number that each cue's title was edited to last, as far as the program has said so. */
    private final Map<String, Integer> edited = new HashMap<>();

    /**
     * A start after a kill.
     *
     * @param lightMs until the first picture reached the wall
     * @param machineMs that a start took longer than on a quiet machine, just before
     */
    private record Back(int lightMs, int machineMs) {
        int ownMs() {
            return lightMs - machineMs;
        }
    }

    private long acknowledged;
    private int sent;
    private String unanswered = "";

    private Path event() throws IOException {
        StringBuilder cues = new StringBuilder();
        for (String cue : CUES) {
            cues.append(cues.isEmpty() ? "" : ",").append("""
                {"id": "%1$s", "label": "%1$s", "layout": "backdrop", "fields": {"org": ["Cơ quan %1$s"],
                 "eventType": "Hội nghị", "title": "Tiêu đề *%1$s*", "placeDate": "Mỹ Tho, năm 2026"}}\
                """.formatted(cue));
        }
        return Files.writeString(
                folder.resolve("event.json"),
                "{\"schemaVersion\": 1, \"name\": \"Hội nghị thử\", \"fadeMs\": 0, \"approval\": \"off\", \"agenda\":"
                        + " [], \"cues\": ["
                        + cues + "]}");
    }

    private Path wall(VirtualController controller) throws IOException {
        return Files.writeString(folder.resolve("wall.json"), """
            {"schemaVersion": 1, "name": "main", "width": %d, "height": %d, "pitchMm": 8.0,
             "outputs": [{"profile": "generic/ddp", "host": "127.0.0.1", "port": %d}]}
            """.formatted(WIDTH, HEIGHT, controller.port()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static long revision(String state) {
        Matcher matcher = REVISION.matcher(state);
        assertTrue(matcher.find(), state);
        return Long.parseLong(matcher.group(1));
    }

    @Test
    void nothing_acknowledged_is_lost_and_no_other_picture_comes_between_whenever_the_process_is_killed()
            throws Exception {
        int port = freePort();
        try (VirtualController controller = VirtualController.openLocal(WIDTH, HEIGHT, 0)) {
            controller.onPicture(() -> pictures.add(controller.shown().pixels().clone()));
            List<String> words = List.of(
                    "--event", event().toString(), "--wall", wall(controller).toString());
            for (int life = 0; life <= LIVES; life++) {
                live(life, port, words);
            }
        }
        System.out.printf(
                "%d kills, seed %d: %d presses and edits acknowledged, none lost; the picture was back after %s;"
                        + " the machine was late by %s%n",
                LIVES, SEED, acknowledged, told(sorted(Back::lightMs)), told(sorted(Back::machineMs)));
        List<Integer> ownMs = sorted(Back::ownMs);
        assertTrue(ownMs.get(LIVES * 9 / 10 - 1) < BACK_MS, () -> "nine of ten are not back in time: " + backs);
        int lastMs = BACK_AT_LAST_MS + Collections.max(sorted(Back::machineMs));
        assertTrue(Collections.max(sorted(Back::lightMs)) < lastMs, () -> "one is far too late: " + backs);
    }

    private List<Integer> sorted(Function<Back, Integer> figure) {
        return backs.stream().map(figure).sorted().toList();
    }

    private static String told(List<Integer> sortedMs) {
        int count = sortedMs.size();
        return "%d ms (median), %d ms (95%%), %d ms (most)"
                .formatted(sortedMs.get(count / 2), sortedMs.get(count * 95 / 100), sortedMs.get(count - 1));
    }

    /** One life: what came back is judged, then the script goes on until the kill. */
    private void live(int life, int port, List<String> words) throws Exception {
        String place = "life " + life + ", seed " + SEED;
        int[] before = pictures.isEmpty() ? null : pictures.get(pictures.size() - 1);
        pictures.clear();
        int machineMs = life > 0 ? Yardstick.lateMs() : 0;
        try (Program program = Program.starting(folder, port, words)) {
            if (life > 0) {
                await(() -> !pictures.isEmpty(), place + ": nothing reached the wall");
                backs.add(new Back(program.aliveMs(), machineMs));
            }
            program.awaitPages(folder);
            judge(program, before, place);
            judgeEdits(program, place);
            if (life < LIVES) {
                script(program, life);
            }
        }
    }

    private void judge(Program program, int[] before, String place) throws Exception {
        String state = program.state();
        long revision = revision(state);
        // A press on its way when the process died may have been done and not yet answered.
        assertTrue(
                revision == acknowledged || revision == acknowledged + 1,
                place + ": " + revision + " after " + acknowledged);
        acknowledged = revision;
        Matcher onWall = ON_WALL.matcher(state);
        assertTrue(onWall.find(), state);
        await(() -> !pictures.isEmpty(), place + ": nothing reached the wall");
        pause(SETTLED_MS);
        int[] now = pictures.get(pictures.size() - 1);
        int[] known = byId.computeIfAbsent(onWall.group(2), id -> now);
        assertArrayEquals(known, now, place + ": the wall does not show what the show says");
        boolean changed = false;
        for (int[] shown : pictures) {
            boolean isNow = Arrays.equals(now, shown);
            assertTrue(
                    isNow || before == null || Arrays.equals(before, shown), place + ": another picture came between");
            assertFalse(changed && !isNow, place + ": the older picture came again");
            changed |= isNow;
        }
    }

    /** The words of every acknowledged edit are there, or those of one that was on its way. */
    private void judgeEdits(Program program, String place) throws Exception {
        for (Map.Entry<String, Integer> edit : edited.entrySet()) {
            String cue = program.cue(edit.getKey());
            boolean isThere = cue.contains(title(edit.getValue()));
            boolean isLater = unanswered.equals(edit.getKey()) && cue.contains(title(sent));
            assertTrue(isThere || isLater, place + ": " + edit + " is not in " + cue);
            edit.setValue(isLater ? Integer.valueOf(sent) : edit.getValue());
        }
    }

    private static String title(int number) {
        return "Lần *" + number + "*";
    }

    /** Presses and edits one after the other, until another thread kills the process at some instant. */
    private void script(Program program, int life) throws Exception {
        int aliveMs = random.nextInt(1500);
        Thread killer = new Thread(() -> {
            pause(aliveMs);
            program.kill();
        });
        killer.start();
        try {
            while (true) {
                acknowledged = revision(press(program, life));
                pause(random.nextInt(40));
            }
        } catch (IOException killed) {
            killer.join();
        }
    }

    private String press(Program program, int life) throws IOException, InterruptedException {
        String id = "life-" + life + "-" + ++sent;
        String cue = CUES.get(random.nextInt(CUES.size()));
        unanswered = "";
        return switch (random.nextInt(5)) {
            case 0 -> edit(program, cue, id);
            case 1 -> program.press("backdrop", "{\"commandId\":\"%s\"}".formatted(id));
            case 2 -> program.press("load", "{\"commandId\":\"%s\",\"cue\":\"%s\"}".formatted(id, cue));
            case 3 -> program.press("take", "{\"commandId\":\"%s\"}".formatted(id));
            default -> program.press("next", "{\"commandId\":\"%s\"}".formatted(id));
        };
    }

    private String edit(Program program, String cue, String id) throws IOException, InterruptedException {
        unanswered = cue;
        String answer = program.edit(
                cue,
                ("{\"commandId\":\"%s\",\"fields\":{\"org\":[\"Cơ quan %s\"],\"eventType\":\"Hội nghị\","
                                + "\"title\":\"%s\",\"placeDate\":\"Mỹ Tho\"}}")
                        .formatted(id, cue, title(sent)));
        revision(answer);
        edited.put(cue, sent);
        return answer;
    }

    private interface Course {
        /** @param before what the wall shows as it begins */
        void of(Process supervisor, Program program, int[] before) throws Exception;
    }

    /** A show under {@code run.sh}, whose pictures are gathered from its second one on. */
    private void supervised(Course course) throws Exception {
        int port = freePort();
        try (VirtualController controller = VirtualController.openLocal(WIDTH, HEIGHT, 0)) {
            List<String> words = List.of(
                    "--event", event().toString(), "--wall", wall(controller).toString());
            Process supervisor = Program.supervised(folder, port, words);
            try {
                Program program = Program.of(supervisor, folder, port);
                program.awaitPages(folder);
                program.press("next", "{}");
                pause(1000);
                int[] before = controller.shown().pixels().clone();
                controller.onPicture(
                        () -> pictures.add(controller.shown().pixels().clone()));
                course.of(supervisor, program, before);
            } finally {
                supervisor.destroy();
                assertEquals(143, supervisor.waitFor());
            }
        }
    }

    private static void killShow(Process supervisor) {
        ProcessHandle show = awaitShow(supervisor);
        show.destroyForcibly();
        show.onExit().join();
    }

    private void awaitOnly(int[] picture) {
        await(() -> !pictures.isEmpty(), "nothing reached the wall");
        pictures.forEach(shown -> assertArrayEquals(picture, shown));
    }

    @Test
    void a_show_killed_under_run_sh_comes_back_by_itself_with_the_same_picture() throws Exception {
        supervised((supervisor, program, before) -> {
            killShow(supervisor);
            pictures.clear();
            program.awaitPages(folder);
            assertTrue(program.state().contains("\"program\":{\"cue\":\"mot\""));
            awaitOnly(before);
            assertEquals(List.of(), readByOthers());
        });
    }

    /** What of the data folder somebody else at the computer could read. */
    private List<Path> readByOthers() throws IOException {
        List<Path> open = new ArrayList<>();
        try (Stream<Path> kept = Files.walk(folder.resolve("data"))) {
            for (Path each : kept.toList()) {
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(each));
                if (!rights.endsWith("------")) {
                    open.add(each);
                }
            }
        }
        return open;
    }

    @Test
    void when_starts_keep_failing_the_slate_holds_the_picture_and_says_what_is_the_matter() throws Exception {
        supervised((supervisor, program, before) -> {
            for (int bad = 0; bad < 3; bad++) {
                killShow(supervisor);
            }
            ProcessHandle slate = awaitShow(supervisor);
            pictures.clear();
            program.awaitPages(folder);
            assertTrue(program.page("/wall/main").contains("/slate/picture.png"));
            assertTrue(program.page("/remote").contains("Màn LED đang giữ hình cuối cùng"));
            awaitOnly(before);
            assertTrue(slate.isAlive());
        });
    }

    /** The Java that runs under the supervisor. */
    private static ProcessHandle awaitShow(Process supervisor) {
        await(() -> show(supervisor).isPresent(), "no show is started");
        return show(supervisor).orElseThrow();
    }

    private static Optional<ProcessHandle> show(Process supervisor) {
        return supervisor
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst();
    }

    private static void await(java.util.function.BooleanSupplier holds, String otherwise) {
        long patience = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < patience, otherwise);
            pause(5);
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
