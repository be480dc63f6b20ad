package vn.phong.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.profile.ControlPlan;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ControlTransport;
import vn.phong.simulator.ControlFaults;
import vn.phong.simulator.ControlSimulator;

/** What the setup page hears of a processor before its wall is saved. */
class ControlTrialTest {
    private static final ControlProfile VX1000 = Hall.profile("novastar/vx1000");

    private static ControlHealth trial(ControlProfile profile, int port) {
        ControlTransport transport = new ControlTransport(ControlTransport.Kind.TCP, port, 0);
        return ControlTrial.of(new ControlPlan(profile, transport, "127.0.0.1", ""), System::nanoTime);
    }

    private static ControlHealth trial(ControlProfile profile, ControlFaults faults) {
        try (ControlSimulator device = ControlSimulator.openLocal(profile, 0, "", faults)) {
            String before = device.shows();
            ControlHealth health = trial(profile, device.port());
            assertEquals(before, device.shows(), "it was told something");
            return health;
        }
    }

    @Test
    void one_that_is_there_answers_and_is_told_nothing() {
        assertEquals(ControlHealth.State.LIVE, trial(VX1000, ControlFaults.NONE).state());
    }

    @Test
    void one_that_hangs_up_is_held_by_its_makers_program() {
        ControlHealth health = trial(VX1000, ControlFaults.NONE.withResets());
        assertEquals(ControlHealth.State.TAKEN, health.state());
        assertTrue(
                health.words().vi().contains("hãy tắt NovaLCT"), health.words().vi());
    }

    @Test
    void one_that_is_silent_or_not_there_is_away() {
        ControlHealth silent = trial(VX1000, ControlFaults.NONE.withSilence());
        assertEquals(ControlHealth.State.AWAY, silent.state());
        assertTrue(
                silent.words().vi().contains("không trả lời; hãy kiểm tra"),
                silent.words().vi());
        assertEquals(ControlHealth.State.AWAY, trial(VX1000, 9).state());
    }

    @Test
    void one_without_a_question_is_only_reached() {
        ControlProfile words = Hall.profile("generic/tcp");
        ControlHealth there = trial(words, ControlFaults.NONE);
        assertEquals(ControlHealth.State.UNTRIED, there.state());
        assertTrue(
                there.words().vi().contains("hãy thử một lệnh"), there.words().vi());
        assertEquals(ControlHealth.State.AWAY, trial(words, 9).state());
    }

    @Test
    void a_serial_port_that_is_not_there_is_named(@TempDir Path folder) {
        ControlProfile profile = Hall.profile("novastar/mctrl300");
        ControlTransport serial =
                profile.transport(ControlTransport.Kind.SERIAL).orElseThrow();
        String port = folder.resolve("ttyUSB9").toString();
        ControlHealth health = ControlTrial.of(new ControlPlan(profile, serial, port, ""), System::nanoTime);
        assertEquals(ControlHealth.State.AWAY, health.state());
        assertEquals(
                "Không có cổng nối tiếp " + port + "; hãy cắm cáp của NovaStar MCTRL300 hoặc sửa tên cổng.",
                health.words().vi());
    }
}
