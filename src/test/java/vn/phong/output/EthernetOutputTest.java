package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phong.frame.Frame;
import vn.phong.message.Refusal;
import vn.phong.profile.PixelProfile;
import vn.phong.simulator.Mischief;
import vn.phong.simulator.VirtualController;

/** Colorlight rows as raw frames over a veth pair, where this machine lets us make one. */
class EthernetOutputTest {
    private static final PixelProfile PROFILE = VirtualWall.profile("colorlight/5a-75");
    private static final int WIDTH = 600;
    private static final int HEIGHT = 8;
    private final String ours = "phong" + ProcessHandle.current().pid() % 100_000 + "a";
    private final String theirs = "phong" + ProcessHandle.current().pid() % 100_000 + "b";

    @BeforeEach
    void plug() {
        boolean made = run("ip", "link", "add", ours, "type", "veth", "peer", "name", theirs);
        if (!made) {
            System.out.println("skipped: no veth pair can be made here (needs Linux, iproute2 and root)");
        }
        assumeTrue(made, "no veth pair can be made here (needs Linux, iproute2 and root)");
        assertTrue(run("ip", "link", "set", ours, "up"));
        assertTrue(run("ip", "link", "set", theirs, "up"));
    }

    @AfterEach
    void unplug() {
        run("ip", "link", "del", ours);
    }

    @Test
    void rows_arrive_and_a_cable_pulled_heals_within_3_s() {
        VirtualController.Model model =
                new VirtualController.Model(PROFILE, WIDTH, HEIGHT, VirtualWall.addressing(PROFILE));
        try (VirtualController card = VirtualController.onCard(model, theirs, Mischief.NONE, System::nanoTime);
                PixelOutput output = VirtualWall.output(PROFILE, ours, 0, WIDTH, HEIGHT)) {
            Frame first = VirtualWall.noise(WIDTH, HEIGHT, 1);
            output.show(first, 0);
            VirtualWall.await("the picture", () -> VirtualWall.shows(card, first));
            assertEquals(0, card.counts().incompleteFrames());
            Frame second = VirtualWall.noise(WIDTH, HEIGHT, 2);
            output.show(second, 200);
            VirtualWall.await("the end of the fade", () -> VirtualWall.shows(card, second));

            assertTrue(run("ip", "link", "set", ours, "down"));
            Frame third = VirtualWall.noise(WIDTH, HEIGHT, 3);
            output.show(third, 0);
            VirtualWall.await("away", () -> output.health().state() == OutputHealth.State.AWAY);
            String words = output.health().words().vi();
            assertTrue(words.contains("cắm lại cáp"), words);
            assertTrue(run("ip", "link", "set", ours, "up"));
            VirtualWall.within(3000, "the picture again", () -> VirtualWall.shows(card, third));
            VirtualWall.await("live again", () -> output.health().state() == OutputHealth.State.LIVE);
        }
    }

    @Test
    void a_card_that_is_not_there_is_told_in_a_sentence() {
        try (PixelOutput output = VirtualWall.output(PROFILE, "phongnone", 0, WIDTH, HEIGHT)) {
            output.show(VirtualWall.noise(WIDTH, HEIGHT, 1), 0);
            VirtualWall.await("away", () -> output.health().state() == OutputHealth.State.AWAY);
            String words = output.health().words().vi();
            assertTrue(words.contains("phongnone") && words.contains("interface"), words);
        }
        VirtualController.Model model =
                new VirtualController.Model(PROFILE, WIDTH, HEIGHT, VirtualWall.addressing(PROFILE));
        assertThrows(
                Refusal.class, () -> VirtualController.onCard(model, "phongnone", Mischief.NONE, System::nanoTime));
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
