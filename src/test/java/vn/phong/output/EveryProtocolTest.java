package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.frame.Frame;
import vn.phong.profile.OutputPlan;
import vn.phong.profile.PixelLink;
import vn.phong.profile.PixelProfile;
import vn.phong.simulator.Counts;
import vn.phong.simulator.Mischief;
import vn.phong.transport.SideBySide;
import vn.phong.wall.ColorOrder;
import vn.phong.wall.WallArea;

/** What must hold for pictures in whatever protocol, by real sockets into a controller that shares no code. */
class EveryProtocolTest {
    private static final int UDP_PAYLOAD_MAX = 1472;
    private static final int ETHERNET_FRAME_MAX = 1514;

    static Stream<String> profiles() {
        return Stream.of(
                "generic/ddp",
                "generic/artnet",
                "generic/artnet-sync",
                "generic/sacn",
                "generic/sacn-sync",
                "generic/tpm2net",
                "generic/opc",
                "generic/adalight",
                "generic/tpm2-serial",
                "wled/realtime-udp",
                "colorlight/5a-75",
                "colorlight/5a-75-13");
    }

    /** One pixel, odd lengths, exactly one and two packets of every protocol, one more, one less, and random sizes. */
    static Stream<int[]> sizes() {
        SplittableRandom random = new SplittableRandom(2026);
        return Stream.concat(
                Stream.of(
                        new int[] {1, 1},
                        new int[] {169, 1},
                        new int[] {170, 1},
                        new int[] {171, 1},
                        new int[] {340, 1},
                        new int[] {480, 2},
                        new int[] {488, 2},
                        new int[] {489, 1},
                        new int[] {490, 1},
                        new int[] {491, 1},
                        new int[] {497, 2},
                        new int[] {498, 2},
                        new int[] {978, 1}),
                Stream.generate(() -> new int[] {random.nextInt(1, 120), random.nextInt(1, 60)})
                        .limit(3));
    }

    static Stream<Arguments> profilesAndSizes() {
        return profiles().flatMap(id -> sizes().map(size -> Arguments.of(id, size[0], size[1])));
    }

    @ParameterizedTest
    @MethodSource("profilesAndSizes")
    void a_picture_of_any_size_arrives_whole(String id, int width, int height) {
        try (VirtualWall wall = VirtualWall.of(id, width, height)) {
            Frame frame = wall.noise(width * 31L + height);
            wall.output().show(frame, 0);
            VirtualWall.await("the picture", () -> wall.shows(frame));
            Counts counts = wall.controller().counts();
            assertEquals(0, counts.badPackets());
            assertEquals(0, counts.incompleteFrames());
            assertEquals(0, counts.lostPackets());
        }
    }

    @ParameterizedTest
    @MethodSource("profilesAndSizes")
    void no_packet_is_larger_than_its_wire_takes_or_than_it_said(String id, int width, int height) {
        PicturePackets packets = packets(VirtualWall.profile(id), width, height);
        int[] packed = new int[(width * height * 3 + 3) / 4];
        PixelLink.Kind kind = VirtualWall.profile(id).link().kind();
        ByteBuffer into = ByteBuffer.allocate(packets.sizeMax());
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < packets.count(); i++) {
                packets.encode(i, packed, into.clear());
                assertTrue(kind != PixelLink.Kind.UDP || into.position() <= UDP_PAYLOAD_MAX, into.toString());
                assertTrue(kind != PixelLink.Kind.ETHERNET || into.position() <= ETHERNET_FRAME_MAX, into.toString());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> a_fade_ends_at_its_picture_and_loses_nothing_on_the_way() {
        return each(profiles(), EveryProtocolTest::fadeEnds);
    }

    private static Stream<DynamicTest> each(Stream<String> profiles, Consumer<String> test) {
        SideBySide all = new SideBySide();
        profiles.forEach(id -> all.add(id, () -> test.accept(id)));
        return all.start();
    }

    private static void fadeEnds(String id) {
        try (VirtualWall wall = VirtualWall.of(id, 53, 37)) {
            Frame first = wall.noise(1);
            Frame second = wall.noise(2);
            wall.output().show(first, 0);
            VirtualWall.await("the first", () -> wall.shows(first));
            wall.output().show(second, 250);
            VirtualWall.await("the second", () -> wall.shows(second));
            VirtualWall.await(
                    "pictures on the way", () -> wall.controller().counts().frames() >= 6);
            assertArrayEquals(second.pixels(), wall.controller().shown().pixels());
            Counts counts = wall.controller().counts();
            assertEquals(0, counts.badPackets());
            assertEquals(0, counts.lostPackets());
        }
    }

    @TestFactory
    Stream<DynamicTest> of_many_pictures_the_newest_wins() {
        return each(profiles(), EveryProtocolTest::newestWins);
    }

    private static void newestWins(String id) {
        try (VirtualWall wall = VirtualWall.of(id, 64, 48)) {
            for (int i = 0; i < 200; i++) {
                wall.output().show(Frame.filled(64, 48, i), 0);
            }
            Frame last = wall.noise(3);
            wall.output().show(last, 0);
            VirtualWall.await("the last", () -> wall.shows(last));
            VirtualWall.pause(150);
            assertTrue(wall.shows(last), "an older picture came after the newest");
            assertTrue(
                    wall.controller().counts().frames() < 60,
                    wall.controller().counts().toString());
        }
    }

    /** A picture repeated after a change heals what the way lost; streams lose nothing but in whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "generic/ddp",
                "generic/artnet",
                "generic/artnet-sync",
                "generic/sacn",
                "generic/sacn-sync",
                "generic/tpm2net",
                "wled/realtime-udp",
                "colorlight/5a-75"
            })
    void losses_delays_and_swapped_packets_heal_within_3_s(String id) {
        Mischief mischief = new Mischief(0.01, 0, 0.01, 20, 0, 7);
        try (VirtualWall wall = VirtualWall.of(id, 60, 50, mischief)) {
            Frame first = wall.noise(1);
            wall.output().show(first, 100);
            VirtualWall.within(3000, "the first", () -> wall.shows(first));
            Frame second = wall.noise(2);
            wall.output().show(second, 0);
            VirtualWall.within(3000, "the second", () -> wall.shows(second));
        }
    }

    @TestFactory
    Stream<DynamicTest> a_controller_that_hangs_up_is_found_again_within_3_s() {
        return each(
                Stream.of("generic/ddp", "generic/artnet", "generic/sacn-sync", "generic/opc", "generic/adalight"),
                EveryProtocolTest::isFoundAgain);
    }

    private static void isFoundAgain(String id) {
        Mischief goesAwayAtTimes = new Mischief(0, 0, 0, 0, 0.02, 5);
        try (VirtualWall wall = VirtualWall.of(id, 40, 30, goesAwayAtTimes)) {
            for (int i = 0; i < 4; i++) {
                Frame frame = wall.noise(i);
                wall.output().show(frame, 60);
                VirtualWall.within(5500, "picture " + i, () -> wall.shows(frame));
            }
        }
    }

    /** In every protocol at once, each by the thread that sends it. */
    @Test
    void a_fade_allocates_nothing_per_picture() {
        Map<String, Fading> all = new TreeMap<>();
        try {
            profiles().forEach(id -> all.put(id, Fading.open(id)));
            for (int i = 0; i < 6; i++) {
                boolean odd = i % 2 != 0;
                all.values().forEach(each -> each.fade(odd, 200));
                VirtualWall.pause(260);
            }
            List<Fading> before = all.values().stream().map(Fading::now).toList();
            all.values().forEach(each -> each.fade(false, 600));
            VirtualWall.pause(500);
            before.forEach(Fading::assertNothingAllocated);
        } finally {
            all.values().forEach(each -> each.wall().close());
        }
    }

    /** A wall, the thread that sends to it, and what both had done at a moment. */
    private record Fading(String id, VirtualWall wall, long thread, long allocated, long packets) {
        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        static Fading open(String id) {
            Set<Long> before = senders();
            VirtualWall wall = VirtualWall.of(id, 60, 50);
            Set<Long> after = senders();
            after.removeAll(before);
            assertEquals(1, after.size(), "one sender");
            return new Fading(id, wall, after.iterator().next(), 0, 0);
        }

        private static Set<Long> senders() {
            Set<Long> senders = new TreeSet<>();
            for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
                if (thread != null && thread.getThreadName().equals("output-virtual")) {
                    senders.add(thread.getThreadId());
                }
            }
            return senders;
        }

        void fade(boolean back, int ms) {
            wall.output().show(wall.noise(back ? 2 : 1), ms);
        }

        Fading now() {
            return new Fading(
                    id,
                    wall,
                    thread,
                    THREADS.getThreadAllocatedBytes(thread),
                    wall.output().health().packets());
        }

        void assertNothingAllocated() {
            Fading now = now();
            long sent = now.packets - packets;
            assertTrue(sent > 10, id + ": " + sent + " packets");
            // Some twenty pictures are 9 KB each; what is left are small objects of a take, a wait or the collector's
            // own.
            long bytes = now.allocated - allocated;
            assertTrue(bytes < 40_000, id + ": " + bytes + " bytes for " + sent + " packets");
        }
    }

    private static PicturePackets packets(PixelProfile profile, int width, int height) {
        OutputPlan.Pixels plan = new OutputPlan.Pixels(
                profile,
                OutputPlan.Pixels.VIRTUAL,
                0,
                new WallArea(0, 0, width, height),
                ColorOrder.RGB,
                1,
                1,
                VirtualWall.addressing(profile));
        ToIntFunction<OutputPlan.Pixels> nowhere = any -> 0;
        Sacn sacn = Sacn.of(List.of(), VirtualWall.CID, System::nanoTime);
        return new Links(nowhere, Optional.of(sacn), System::nanoTime).packets(plan, width * height * 3);
    }
}
