package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketPaceTest {
    /** The moments are those the pace itself saw, so a busy machine changes nothing. */
    @ParameterizedTest
    @CsvSource({"82500,64", "20000,10", "2000,1"})
    void no_stretch_of_packets_is_longer_than_a_burst_and_its_time_allow(int packetsPerSecond, int burst) {
        AtomicLong seen = new AtomicLong();
        PacketPace pace = new PacketPace(() -> seen.updateAndGet(before -> System.nanoTime()), packetsPerSecond, burst);
        long[] sent = new long[300];
        for (int i = 0; i < sent.length; i++) {
            pace.await();
            sent[i] = seen.get();
        }
        long packetNs = 1_000_000_000L / packetsPerSecond;
        for (int i = 0; i < sent.length; i++) {
            for (int j = i; j < sent.length; j++) {
                long allowed = burst + (sent[j] - sent[i]) / packetNs + 1;
                assertTrue(j - i + 1 <= allowed, (j - i + 1) + " packets where " + allowed + " are allowed");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1000,16"})
    void a_burst_goes_without_waiting(int packetsPerSecond, int burst) {
        AtomicLong still = new AtomicLong(1);
        PacketPace pace = new PacketPace(still::get, packetsPerSecond, burst);
        for (int i = 0; i < burst; i++) {
            pace.await();
        }
        assertEquals(1, still.get());
    }
}
