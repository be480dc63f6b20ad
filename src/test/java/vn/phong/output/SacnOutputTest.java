package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.phong.frame.Frame;
import vn.phong.profile.OutputPlan;
import vn.phong.profile.PixelProfile;
import vn.phong.simulator.Mischief;
import vn.phong.simulator.VirtualController;
import vn.phong.transport.StandardPorts;

/** sACN by multicast over the loopback card, seen by a receiver and as raw packets. */
@ExtendWith(StandardPorts.class)
class SacnOutputTest {
    private static final String CID = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    @Test
    void universes_go_to_their_own_groups_are_announced_and_ended() throws IOException {
        PixelProfile profile = VirtualWall.profile("generic/sacn-sync");
        VirtualController.Model model = new VirtualController.Model(profile, 20, 20, VirtualWall.addressing(profile));
        try (VirtualController receiver = VirtualController.open(model, 5568, Mischief.NONE, System::nanoTime);
                DatagramChannel tap = tap("239.255.250.214", "239.255.0.7", "239.255.31.26")) {
            Frame frame = VirtualWall.noise(20, 20, 1);
            try (PixelOutput output = VirtualWall.output(profile, OutputPlan.Pixels.MULTICAST, 5568, 20, 20)) {
                output.show(frame, 0);
                VirtualWall.await("the picture", () -> VirtualWall.shows(receiver, frame));
                assertEquals("sACN/5", output.health().name());
            }
            List<String> packets = taken(tap);
            assertTrue(
                    packets.stream().allMatch(packet -> packet.substring(44, 76).equals(CID)), packets.toString());
            List<String> announced = packets.stream()
                    .filter(packet -> packet.length() == 2 * 128)
                    .toList();
            assertEquals(1, announced.size(), packets.toString());
            assertEquals("0005" + "0006" + "0007" + "1f1a", announced.get(0).substring(240));
            assertTrue(packets.stream().anyMatch(packet -> packet.length() == 2 * 49), "no synchronization");
            List<String> ended = packets.stream()
                    .filter(packet -> packet.length() == 2 * 126 && packet.startsWith("40", 224))
                    .toList();
            assertEquals(3, ended.size(), packets.toString());
            assertTrue(ended.stream().allMatch(packet -> packet.startsWith("0007", 226)), ended.toString());
        }
    }

    @Test
    void after_three_ends_a_universe_nothing_more_comes_and_the_picture_stays() {
        try (VirtualWall wall = VirtualWall.of("generic/sacn", 20, 20)) {
            Frame frame = wall.noise(1);
            wall.output().show(frame, 0);
            VirtualWall.await("the picture", () -> wall.shows(frame));
            long packets = wall.controller().counts().packets();
            wall.output().close();
            VirtualWall.await(
                    "three ends of three universes",
                    () -> wall.controller().counts().packets() >= packets + 9);
            VirtualWall.pause(150);
            long after = wall.controller().counts().packets();
            VirtualWall.pause(1200);
            assertEquals(after, wall.controller().counts().packets(), "something came after the end");
            assertTrue(wall.shows(frame), "the end changed the picture");
        }
    }

    private static DatagramChannel tap(String... groups) throws IOException {
        DatagramChannel tap = DatagramChannel.open(StandardProtocolFamily.INET);
        tap.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        tap.bind(new InetSocketAddress(5568));
        for (String group : groups) {
            tap.join(InetAddress.getByName(group), NetworkInterface.getByName("lo"));
        }
        tap.configureBlocking(false);
        return tap;
    }

    private static List<String> taken(DatagramChannel tap) throws IOException {
        List<String> packets = new ArrayList<>();
        ByteBuffer packet = ByteBuffer.allocate(2048);
        while (tap.receive(packet.clear()) != null) {
            packets.add(HexFormat.of().formatHex(packet.array(), 0, packet.position()));
        }
        return packets;
    }
}
