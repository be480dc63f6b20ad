package vn.phong.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {
    private static final Instant EVENING = Instant.parse("2026-11-28T12:00:00Z");
    private static final OptionalLong ROOM = OptionalLong.of(600L << 20);

    @Test
    void a_machine_with_room_and_the_right_time_has_nothing_to_mend() {
        assertEquals(List.of(), Machine.findings(ROOM, EVENING));
    }

    @ParameterizedTest
    @CsvSource({"499, WARNING", "50, WARNING", "49, ERROR", "0, ERROR"})
    void a_disk_without_room_is_told_with_what_is_left(long freeMb, Severity severity) {
        Finding found = Machine.findings(OptionalLong.of(freeMb << 20), EVENING).get(0);
        assertEquals(severity, found.severity());
        assertTrue(
                found.message().vi().contains("chỉ còn " + freeMb + " MB"),
                found.message().vi());
    }

    @Test
    void a_disk_that_cannot_be_read_is_an_error() {
        assertEquals(
                "disk", Machine.findings(OptionalLong.empty(), EVENING).get(0).check());
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01T00:00:00Z", "2025-12-31T23:59:59Z", "2106-02-07T06:28:16Z"})
    void a_clock_that_cannot_be_right_is_an_error(Instant now) {
        assertEquals("clock", Machine.findings(ROOM, now).get(0).check());
    }
}
