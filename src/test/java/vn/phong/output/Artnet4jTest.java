package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.bildspur.artnet.packets.ArtDmxPacket;
import ch.bildspur.artnet.packets.ArtNetPacket;
import ch.bildspur.artnet.packets.ArtNetPacketParser;
import ch.bildspur.artnet.packets.ArtPollPacket;
import ch.bildspur.artnet.packets.ArtPollReplyPacket;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phong.frame.Frame;
import vn.phong.profile.Addressing;
import vn.phong.profile.PixelProtocol;
import vn.phong.simulator.VirtualController;

/** An independent reading of Art-Net, artnet4j, against our sender and against our simulator. */
class Artnet4jTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;
    private static final int FIRST_UNIVERSE = 5;
    private static final int CHANNELS = 510;

    @Test
    void it_reads_the_universes_we_send() throws IOException {
        try (DatagramSocket node = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                PixelOutput output = VirtualWall.output(
                        VirtualWall.profile("generic/artnet"), "127.0.0.1", node.getLocalPort(), WIDTH, HEIGHT)) {
            node.setSoTimeout(3000);
            Frame frame = VirtualWall.noise(WIDTH, HEIGHT, 1);
            output.show(frame, 0);
            byte[] picture = new byte[WIDTH * HEIGHT * 3];
            int universes = (picture.length + CHANNELS - 1) / CHANNELS;
            for (int i = 0; i < universes; i++) {
                ArtDmxPacket dmx = assertInstanceOf(ArtDmxPacket.class, received(node));
                assertEquals(FIRST_UNIVERSE + i, dmx.getSubnetID() << 4 | dmx.getUniverseID());
                assertEquals(1, dmx.getSequenceID());
                int size = Math.min(CHANNELS, picture.length - i * CHANNELS);
                assertEquals(size + size % 2, dmx.getNumChannels());
                System.arraycopy(dmx.getDmxData(), 0, picture, i * CHANNELS, size);
            }
            assertArrayEquals(bytes(frame), picture);
        }
    }

    @Test
    void our_simulator_shows_what_it_sends_and_it_reads_our_reply() throws IOException {
        Addressing universe0x23 = new Addressing(0x23, 100, 0, 0, Optional.empty());
        VirtualController.Model model = new VirtualController.Model(PixelProtocol.ARTNET, 2, 2, universe0x23);
        try (VirtualController node = VirtualController.openLocal(model, 0, System::nanoTime);
                DatagramSocket sender = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            sender.setSoTimeout(3000);
            ArtDmxPacket dmx = new ArtDmxPacket();
            dmx.setUniverse(2, 3);
            dmx.setSequenceID(1);
            dmx.setDMX(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 12);
            send(sender, node, dmx);
            int[] expected = {0xFF010203, 0xFF040506, 0xFF070809, 0xFF0A0B0C};
            VirtualWall.await("the picture", () -> VirtualWall.shows(node, new Frame(2, 2, expected)));
            send(sender, node, new ArtPollPacket());
            ArtPollReplyPacket reply = assertInstanceOf(ArtPollReplyPacket.class, received(sender));
            assertTrue(reply.getLongName().startsWith("Phong virtual controller"), reply.getLongName());
            assertEquals(2, reply.getSubSwitch());
            assertEquals(1, reply.getNumPorts());
            assertEquals(3, reply.getDmxOuts()[0]);
        }
    }

    private static void send(DatagramSocket sender, VirtualController node, ArtNetPacket packet) throws IOException {
        sender.send(new DatagramPacket(
                packet.getData(), packet.getLength(), InetAddress.getLoopbackAddress(), node.port()));
    }

    private static ArtNetPacket received(DatagramSocket socket) throws IOException {
        byte[] datagram = new byte[2048];
        DatagramPacket packet = new DatagramPacket(datagram, datagram.length);
        socket.receive(packet);
        return ArtNetPacketParser.parse(packet);
    }

    private static byte[] bytes(Frame frame) {
        byte[] bytes = new byte[frame.pixels().length * 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (frame.pixels()[i / 3] >> (16 - 8 * (i % 3)));
        }
        return bytes;
    }
}
