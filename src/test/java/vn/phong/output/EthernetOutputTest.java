package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.phong.frame.Frame;
import vn.phong.message.Refusal;
import vn.phong.profile.PixelProfile;
import vn.phong.simulator.Mischief;
import vn.phong.simulator.VirtualController;
import vn.phong.transport.CardCable;

/** Colorlight rows as raw frames over a veth pair, where this machine lets us make one. */
class EthernetOutputTest {
    private static final PixelProfile PROFILE = VirtualWall.profile("colorlight/5a-75");
    private static final int WIDTH = 600;
    private static final int HEIGHT = 8;

    @Test
    void rows_arrive_and_a_cable_pulled_heals_within_3_s() {
        VirtualController.Model model =
                new VirtualController.Model(PROFILE, WIDTH, HEIGHT, VirtualWall.addressing(PROFILE));
        try (CardCable cable = CardCable.plugged();
                VirtualController card =
                        VirtualController.onCard(model, cable.there(), Mischief.NONE, System::nanoTime);
                PixelOutput output = VirtualWall.output(PROFILE, cable.here(), 0, WIDTH, HEIGHT)) {
            Frame first = VirtualWall.noise(WIDTH, HEIGHT, 1);
            output.show(first, 0);
            VirtualWall.await("the picture", () -> VirtualWall.shows(card, first));
            assertEquals(0, card.counts().incompleteFrames());
            Frame second = VirtualWall.noise(WIDTH, HEIGHT, 2);
            output.show(second, 200);
            VirtualWall.await("the end of the fade", () -> VirtualWall.shows(card, second));

            cable.pull();
            Frame third = VirtualWall.noise(WIDTH, HEIGHT, 3);
            output.show(third, 0);
            VirtualWall.await("away", () -> output.health().state() == OutputHealth.State.AWAY);
            String words = output.health().words().vi();
            assertTrue(words.contains("cắm lại cáp"), words);
            cable.plugIn();
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
}
