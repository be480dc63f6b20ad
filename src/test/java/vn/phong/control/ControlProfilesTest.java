package vn.phong.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.phong.command.CommandTable;
import vn.phong.command.LineStep;
import vn.phong.command.NovastarMessage;
import vn.phong.command.Operation;
import vn.phong.command.Step;
import vn.phong.profile.ControlProfile;
import vn.phong.simulator.ControlFaults;
import vn.phong.simulator.ControlSimulator;

/** The gate every control profile passes besides schema and table; a new file needs no new test. */
class ControlProfilesTest {
    @TestFactory
    Stream<DynamicTest> every_command_reaches_the_simulated_device_and_is_confirmed_where_it_can_be() {
        return profiles().map(profile -> DynamicTest.dynamicTest(profile.id(), () -> pass(profile)));
    }

    @TestFactory
    Stream<DynamicTest> no_value_of_any_command_is_a_factory_reset() {
        return profiles()
                .map(profile -> DynamicTest.dynamicTest(
                        profile.id(),
                        () -> profile.commands()
                                .kinds()
                                .forEach(kind -> assertHarmless(
                                        profile.commands().of(kind).orElseThrow()))));
    }

    @Test
    void the_families_the_sources_support_are_there() {
        Set<String> ids = new TreeSet<>(profiles().map(ControlProfile::id).toList());
        assertTrue(
                ids.containsAll(List.of(
                        "colorlight/x20m",
                        "colorlight/x4s",
                        "generic/pjlink",
                        "generic/serial",
                        "generic/tcp",
                        "generic/udp",
                        "novastar/h-series",
                        "novastar/mctrl300",
                        "novastar/mctrl4k",
                        "novastar/mctrl660",
                        "novastar/mx40-pro",
                        "novastar/vx1000",
                        "novastar/vx4s",
                        "novastar/vx600",
                        "wled/json")),
                ids.toString());
    }

    private static Stream<ControlProfile> profiles() {
        return Hall.LIBRARY.profiles().stream()
                .filter(ControlProfile.class::isInstance)
                .map(ControlProfile.class::cast);
    }

    private static void pass(ControlProfile profile) {
        try (ControlSimulator device = ControlSimulator.openLocal(profile, 0, "", ControlFaults.NONE);
                ControlLink link = Hall.link(profile, device.port(), "")) {
            String before = device.shows();
            for (Operation.Kind kind : profile.commands().kinds()) {
                CommandTable.Entry entry = profile.commands().of(kind).orElseThrow();
                List<Integer> numbers = entry.values().numbers();
                ControlOutcome.Result expected =
                        entry.readBack().isEmpty() ? ControlOutcome.Result.SENT : ControlOutcome.Result.CONFIRMED;
                for (int number : new TreeSet<>(List.of(numbers.get(0), numbers.get(numbers.size() / 2)))) {
                    ControlOutcome outcome = Hall.outcome(link, new Operation(kind, number));
                    assertEquals(expected, outcome.result(), kind + " " + number + ": " + outcome.words());
                }
            }
            Hall.await("the device was told nothing", () -> !device.shows().equals(before));
            assertNotEquals(before, device.shows());
            assertEquals(ControlHealth.State.LIVE, link.health().state());
            assertEquals("", link.health().lastError().en());
        }
    }

    private static void assertHarmless(CommandTable.Entry entry) {
        for (Step step : entry.send()) {
            if (step instanceof LineStep line) {
                for (int number : entry.values().numbers()) {
                    byte[] request = line.request(entry.values().of(number).orElseThrow(), number & 0xFF);
                    assertFalse(NovastarMessage.isFactoryReset(request));
                }
            }
        }
    }
}
