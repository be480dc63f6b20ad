package vn.phong.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.command.Operation;
import vn.phong.profile.ControlProfile;
import vn.phong.simulator.ControlFaults;
import vn.phong.simulator.ControlSimulator;
import vn.phong.transport.Pty;
import vn.phong.transport.SerialCable;

class SerialControlTest {
    private static final ControlProfile MCTRL300 = Hall.profile("novastar/mctrl300");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"novastar/mctrl300", "novastar/mctrl660", "novastar/vx4s", "generic/serial"})
    void a_serial_processor_is_told_and_answers(String id) throws IOException {
        ControlProfile profile = Hall.profile(id);
        try (Pty pty = Pty.open(folder);
                ControlSimulator device = device(profile, pty);
                ControlLink link = Hall.serialLink(profile, pty.ours())) {
            boolean confirms = !profile.commands()
                    .of(Operation.Kind.BRIGHTNESS)
                    .orElseThrow()
                    .readBack()
                    .isEmpty();
            ControlOutcome outcome = Hall.outcome(link, Operation.brightness(60));
            assertEquals(
                    confirms ? ControlOutcome.Result.CONFIRMED : ControlOutcome.Result.SENT,
                    outcome.result(),
                    outcome.words().en());
            assertTrue(device.shows().contains("99"), device.shows());
        }
    }

    @Test
    void a_cable_pulled_is_named_and_plugged_in_again_the_link_heals() throws IOException {
        try (Pty pty = Pty.open(folder);
                ControlLink link = Hall.serialLink(MCTRL300, pty.ours())) {
            try (ControlSimulator device = device(MCTRL300, pty)) {
                assertEquals(
                        ControlOutcome.Result.CONFIRMED,
                        Hall.outcome(link, Operation.black()).result(),
                        device.shows());
                pty.unplug();
                ControlOutcome outcome = Hall.outcome(link, Operation.normal());
                assertEquals(ControlOutcome.Result.ABSENT, outcome.result());
                assertTrue(
                        outcome.words().vi().contains("hãy cắm cáp"),
                        outcome.words().vi());
            }
            pty.plugIn();
            try (ControlSimulator device = device(MCTRL300, pty)) {
                long start = System.nanoTime();
                Hall.await("not healed", () -> link.health().state() == ControlHealth.State.LIVE);
                assertTrue(System.nanoTime() - start < 4_000_000_000L, device.shows());
            }
        }
    }

    @Test
    void a_port_that_another_program_has_is_named_with_that_program_and_served_when_free() throws IOException {
        Path port = folder.resolve("tty");
        try (ControlSimulator device = ControlSimulator.openLocal(MCTRL300, 0, "", ControlFaults.NONE);
                SerialCable cable = SerialCable.taken(port, "tcp:127.0.0.1:" + device.port());
                ControlLink link = Hall.serialLink(MCTRL300, port)) {
            Hall.await("not told", () -> link.health().state() == ControlHealth.State.TAKEN);
            assertEquals(
                    "Cổng nối tiếp " + port + " của NovaStar MCTRL300 đang bận; hãy tắt NovaLCT, SmartLCT,"
                            + " MarsServerProvider hoặc chương trình khác đang dùng cổng này,"
                            + " Phông sẽ tự nối lại.",
                    link.health().words().vi());
            cable.giveBack();
            Hall.await("not served", () -> link.health().state() == ControlHealth.State.LIVE);
            ControlOutcome outcome = Hall.outcome(link, Operation.brightness(60));
            assertEquals(ControlOutcome.Result.CONFIRMED, outcome.result(), device.shows());
        }
    }

    // One stream reads what the link wrote, the other answers on the same terminal.
    private static ControlSimulator device(ControlProfile profile, Pty pty) throws IOException {
        String far = pty.theirs().toString();
        return ControlSimulator.onLine(profile, new FileInputStream(far), new FileOutputStream(far));
    }
}
