package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.control.ControlHealth;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Transition;
import vn.phong.frame.Frame;
import vn.phong.journal.Journal;
import vn.phong.journal.Resumed;
import vn.phong.output.OutputHealth;
import vn.phong.output.Outputs;
import vn.phong.output.PixelOutput;
import vn.phong.profile.WallPlan;
import vn.phong.show.Desk;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.simulator.VirtualController;

/**
 * Everything that can happen to a device, with Next pressed before it, at it, while it lasts and as it ends: the other
 * outputs show the press as if nothing were wrong, and the lost one is right again by itself.
 */
class FaultsAndNextTest {
    /** Far under the waits of a stuck device, far over what a busy machine needs. */
    private static final int ON_TIME_MS = 900;

    private static final int RIGHT_AGAIN_MS = 3000;
    private static final int CUES = 40;

    @TempDir
    private Path folder;

    private VirtualController ddp;
    private VirtualController artNet;
    private List<PixelOutput> outputs = List.of();
    private Playout playout;
    private int reached;

    @BeforeEach
    void openTheGoodOnes() {
        ddp = Losable.controller("generic/ddp", 0);
        artNet = Losable.controller("generic/artnet", 0);
    }

    @AfterEach
    void close() {
        if (playout != null) {
            playout.close();
        }
        outputs.forEach(PixelOutput::close);
        ddp.close();
        artNet.close();
    }

    /** A different colour each; every second cue fades. */
    private static Event event() {
        List<Cue> cues = IntStream.range(0, CUES)
                .mapToObj(i -> Evening.cue("cue-" + i, i == 0 ? "backdrop" : "speaker", colour(i)))
                .toList();
        return new Event(1, "Hội nghị thử", "", "", 0, new Transition(100), List.of(), cues, Map.of());
    }

    private static int colour(int cue) {
        return 0x010305 * (cue + 1);
    }

    private void begin(List<String> lost) throws Exception {
        List<String> all = new ArrayList<>(lost);
        all.add("{\"profile\": \"generic/ddp\", \"host\": \"127.0.0.1\", \"port\": " + ddp.port() + "}");
        all.add("{\"profile\": \"generic/artnet\", \"host\": \"127.0.0.1\", \"port\": " + artNet.port()
                + ", \"universe\": 0, \"universesFrom\": 0}");
        WallPlan plan = Losable.wall(all);
        outputs = Outputs.open(plan, Losable::cid, any -> 0, () -> 0, System::nanoTime);
        Event event = event();
        Pictures pictures = new Pictures(
                new Evening.Painter(),
                () -> Frame.filled(Evening.WIDTH, Evening.HEIGHT, 0x00FF00),
                Evening.WIDTH,
                Evening.HEIGHT,
                event,
                Optional.empty());
        Desk desk = new Desk(Show.opening(event, Evening.PAGES));
        Journal journal = Journal.open(folder.resolve("show.db"), InstantSource.system());
        playout = new Playout(
                new Resumed(desk, Optional.of(journal), Optional.empty()),
                () -> Journal.open(folder.resolve("show.db"), InstantSource.system()),
                pictures,
                outputs,
                Optional.empty(),
                Evening.overlays(),
                new Evening.HallClock("2026-11-27T08:00:00+07:00"));
        playout.start().get(5, TimeUnit.SECONDS);
        playout.lookAhead();
        othersShow();
    }

    /** The press is answered, and both good controllers show it whole. */
    private void next() throws Exception {
        playout.press(new Press("", OptionalLong.empty(), new ShowCommand.Next()))
                .get(ON_TIME_MS, TimeUnit.MILLISECONDS);
        reached++;
        othersShow();
    }

    private void othersShow() {
        within(ON_TIME_MS, "cue " + reached + " by DDP", () -> shows(ddp));
        within(ON_TIME_MS, "cue " + reached + " by Art-Net", () -> shows(artNet));
    }

    private boolean shows(VirtualController controller) {
        int[] pixels = controller.shown().pixels();
        int wanted = 0xFF000000 | colour(reached);
        return pixels[0] == wanted && pixels[pixels.length - 1] == wanted;
    }

    static void within(long ms, String what, BooleanSupplier holds) {
        long end = System.nanoTime() + ms * 1_000_000;
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() - end < 0, "not within " + ms + " ms: " + what);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void goesThrough(Losable lost) throws Exception {
        begin(List.of(lost.output()));
        within(RIGHT_AGAIN_MS, "the first picture", () -> shows(lost.seen()));
        next();
        within(RIGHT_AGAIN_MS, "the picture before", () -> shows(lost.seen()));
        lost.lose();
        next();
        next();
        Evening.pause(600);
        next();
        lost.giveBack();
        next();
        within(RIGHT_AGAIN_MS, "right again", () -> shows(lost.seen()));
        next();
        within(RIGHT_AGAIN_MS, "and stays so", () -> shows(lost.seen()));
        within(RIGHT_AGAIN_MS, "live again", () -> outputs.get(0).health().state() == OutputHealth.State.LIVE);
        assertUntouched();
    }

    /** No packet of the good outputs was lost or spoilt meanwhile. */
    private void assertUntouched() {
        for (VirtualController good : List.of(ddp, artNet)) {
            assertEquals(0, good.counts().badPackets());
            assertEquals(0, good.counts().incompleteFrames());
        }
        assertTrue(outputs.stream().skip(1).allMatch(output -> output.health().state() == OutputHealth.State.LIVE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generic/ddp",
                "generic/artnet-sync",
                "generic/sacn",
                "generic/tpm2net",
                "wled/realtime-udp",
                "generic/opc"
            })
    void a_controller_that_is_switched_off_and_on(String profile) throws Exception {
        try (Losable lost = Losable.switched(profile)) {
            goesThrough(lost);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic/ddp", "generic/opc"})
    void a_controller_whose_port_another_program_takes_and_never_reads(String profile) throws Exception {
        try (Losable lost = Losable.stolen(profile)) {
            goesThrough(lost);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic/ddp", "generic/opc"})
    void a_controller_that_is_absent_when_the_evening_begins(String profile) throws Exception {
        try (Losable lost = Losable.switched(profile)) {
            lost.lose();
            begin(List.of(lost.output()));
            next();
            within(
                    RIGHT_AGAIN_MS,
                    "said to be away",
                    () -> outputs.get(0).health().state() == OutputHealth.State.AWAY);
            assertTrue(outputs.get(0).health().words().vi().contains("hãy"));
            next();
            lost.giveBack();
            next();
            within(RIGHT_AGAIN_MS, "right by itself", () -> shows(lost.seen()));
            assertUntouched();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_network_cable_that_is_pulled_at_either_end(boolean here) throws Exception {
        try (Losable lost = Losable.cable(here)) {
            goesThrough(lost);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic/adalight", "generic/tpm2-serial"})
    void a_serial_cable_that_is_pulled(String profile) throws Exception {
        try (Losable lost = Losable.serial(profile, folder.resolve("tty"))) {
            goesThrough(lost);
        }
    }

    @ParameterizedTest
    @EnumSource(LosableProcessor.Fault.class)
    void a_processor_that_misbehaves(LosableProcessor.Fault fault) throws Exception {
        try (LosableProcessor lost = LosableProcessor.of(fault)) {
            begin(List.of());
            within(RIGHT_AGAIN_MS, "met", () -> lost.state() == ControlHealth.State.LIVE);
            lost.ask();
            next();
            lost.lose();
            lost.ask();
            next();
            Evening.pause(600);
            lost.ask();
            next();
            lost.giveBack();
            next();
            within(RIGHT_AGAIN_MS, "right again", () -> lost.state() == ControlHealth.State.LIVE);
            assertTrue(lost.confirms());
            next();
            for (VirtualController good : List.of(ddp, artNet)) {
                assertEquals(0, good.counts().incompleteFrames());
            }
        }
    }

    /** Four outputs lost and given back in any order, a press after each. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void several_at_once_in_any_order(long seed) throws Exception {
        try (Losable switched = Losable.switched("generic/sacn");
                Losable stream = Losable.switched("generic/opc");
                Losable stolen = Losable.stolen("generic/opc");
                Losable serial = Losable.serial("generic/adalight", folder.resolve("tty"))) {
            List<Losable> all = new ArrayList<>(List.of(switched, stream, stolen, serial));
            begin(all.stream().map(Losable::output).toList());
            Random random = new Random(seed);
            Collections.shuffle(all, random);
            for (Losable lost : all) {
                lost.lose();
                next();
            }
            Collections.shuffle(all, random);
            for (Losable lost : all) {
                lost.giveBack();
                next();
            }
            for (Losable lost : all) {
                within(RIGHT_AGAIN_MS, "seed " + seed + ": right again " + lost.output(), () -> shows(lost.seen()));
            }
        }
    }

    @Test
    void twenty_presses_while_all_others_are_away_leave_the_last_on_the_wall() throws Exception {
        try (Losable one = Losable.switched("generic/ddp");
                Losable other = Losable.stolen("generic/opc")) {
            begin(List.of(one.output(), other.output()));
            one.lose();
            other.lose();
            for (int press = 0; press < 20; press++) {
                next();
            }
            one.giveBack();
            other.giveBack();
            within(RIGHT_AGAIN_MS, "right again", () -> shows(one.seen()) && shows(other.seen()));
        }
    }
}
