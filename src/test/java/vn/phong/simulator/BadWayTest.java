package vn.phong.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BadWayTest {
    private final List<Integer> arrived = new ArrayList<>();
    private long nowNs;

    @Test
    void a_way_without_mischief_changes_nothing() {
        send(way(Mischief.NONE), 100);
        assertEquals(IntStream.range(0, 100).boxed().toList(), arrived);
    }

    @Test
    void a_tenth_lost_is_about_a_tenth_and_the_same_each_time() {
        send(way(new Mischief(0.1, 0, 0, 0, 0, 1)), 1000);
        assertTrue(arrived.size() > 860 && arrived.size() < 940, arrived.size() + " arrived");
        List<Integer> first = List.copyOf(arrived);
        arrived.clear();
        send(way(new Mischief(0.1, 0, 0, 0, 0, 1)), 1000);
        assertEquals(first, arrived);
    }

    @Test
    void swapped_packets_all_arrive_beside_their_place() {
        send(way(new Mischief(0, 0, 0.2, 0, 0, 2)), 200);
        assertTrue(arrived.size() >= 199, arrived.size() + " arrived");
        long moved = IntStream.range(0, arrived.size())
                .filter(i -> arrived.get(i) != i)
                .count();
        assertTrue(moved > 40, moved + " moved");
        assertTrue(IntStream.range(0, arrived.size()).allMatch(i -> Math.abs(arrived.get(i) - i) <= 1), "too far");
    }

    @Test
    void a_corrupt_packet_differs_in_one_bit() {
        send(way(new Mischief(0, 1, 0, 0, 0, 3)), 50);
        assertTrue(IntStream.range(0, 50).allMatch(i -> Integer.bitCount(arrived.get(i) ^ i) == 1), arrived.toString());
    }

    @Test
    void a_late_packet_arrives_when_it_is_due() {
        BadWay way = way(new Mischief(0, 0, 0, 100, 0, 4));
        send(way, 3);
        assertEquals(List.of(), arrived);
        assertTrue(way.isWaiting());
        nowNs = 100_000_000;
        way.arrive();
        assertEquals(List.of(0, 1, 2), arrived);
        assertFalse(way.isWaiting());
    }

    @Test
    void a_controller_goes_away_once_for_each_time_it_is_told() {
        BadWay way = way(new Mischief(0, 0, 0, 0, 1, 5));
        assertFalse(way.takeGoesAway());
        send(way, 1);
        assertTrue(way.takeGoesAway());
        assertFalse(way.takeGoesAway());
    }

    private BadWay way(Mischief mischief) {
        return new BadWay(mischief, () -> nowNs, (sender, bytes, answer) -> arrived.add(bytes.getInt()));
    }

    private static void send(BadWay way, int count) {
        for (int i = 0; i < count; i++) {
            ByteBuffer packet = ByteBuffer.allocate(4).putInt(i).flip();
            way.take(new InetSocketAddress(1), packet, bytes -> {});
        }
    }
}
