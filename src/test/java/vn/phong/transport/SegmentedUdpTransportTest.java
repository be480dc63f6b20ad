package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes in together comes out as the same packets, at a plain socket that knows nothing of it. */
class SegmentedUdpTransportTest {
    private DatagramSocket receiver;
    private PacketTransport transport;

    @BeforeEach
    void open() throws IOException {
        receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        receiver.setReceiveBufferSize(1 << 20);
        receiver.setSoTimeout(5000);
        transport = SegmentedUdpTransport.to("127.0.0.1", receiver.getLocalPort());
        assertTrue(SegmentedUdpTransport.Calls.THERE.join());
        transport.send(direct(new byte[] {1}));
        assertArrayEquals(new byte[] {1}, received());
    }

    @AfterEach
    void close() {
        transport.close();
        receiver.close();
    }

    private static byte[] noise(int size, long seed) {
        byte[] bytes = new byte[size];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    private byte[] received() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
        receiver.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    @ParameterizedTest
    @CsvSource({
        "1450, 44, 1450",
        "1450, 44, 1",
        "1450, 8, 700",
        "528, 64, 528",
        "528, 64, 198",
        "636, 30, 126",
        "1472, 44, 1471",
        "1450, 7, 1450",
        "1450, 2, 10",
        "528, 1, 528",
        "3, 64, 2"
    })
    void a_train_arrives_as_its_packets_byte_for_byte(int size, int count, int last) throws IOException {
        byte[] all = noise(size * (count - 1) + last, size + count);
        ByteBuffer train = direct(all);
        transport.sendTrain(train, size);
        assertEquals(0, train.remaining());
        for (int i = 0; i < count; i++) {
            int from = i * size;
            int to = i == count - 1 ? all.length : from + size;
            assertArrayEquals(Arrays.copyOfRange(all, from, to), received(), "packet " + i);
        }
    }

    @Test
    void packets_of_any_size_after_one_another_stay_whole() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        List<byte[]> sent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int size = random.nextInt(1, 1473);
            int count = random.nextInt(1, 13);
            byte[] all = noise(size * count, i);
            if (count == 1) {
                transport.send(direct(all));
            } else {
                transport.sendTrain(direct(all), size);
            }
            for (int at = 0; at < all.length; at += size) {
                sent.add(Arrays.copyOfRange(all, at, at + size));
            }
        }
        for (int i = 0; i < sent.size(); i++) {
            assertArrayEquals(sent.get(i), received(), "packet " + i);
        }
    }

    /** Linux cuts one call into 128 packets at most; from then on each goes by itself. */
    @Test
    void where_the_system_refuses_to_cut_the_same_packets_go_one_by_one() throws IOException {
        byte[] all = noise(300 * 3, 1);
        for (int round = 0; round < 2; round++) {
            transport.sendTrain(direct(all), 3);
            for (int i = 0; i < 300; i++) {
                assertArrayEquals(Arrays.copyOfRange(all, 3 * i, 3 * i + 3), received(), "packet " + i);
            }
        }
    }

    @Test
    void the_default_way_of_a_transport_is_one_packet_after_the_other() throws IOException {
        byte[] all = noise(2500, 9);
        try (PacketTransport plain = UdpTransport.to("127.0.0.1", receiver.getLocalPort())) {
            plain.sendTrain(direct(all), 1000);
            assertEquals(1, plain.trainMax());
        }
        assertArrayEquals(Arrays.copyOfRange(all, 0, 1000), received());
        assertArrayEquals(Arrays.copyOfRange(all, 1000, 2000), received());
        assertArrayEquals(Arrays.copyOfRange(all, 2000, 2500), received());
    }

    @Test
    void a_refusal_is_told_and_the_next_packet_is_tried_again() throws IOException {
        int port = receiver.getLocalPort();
        receiver.close();
        assertThrows(PortUnreachableException.class, () -> {
            for (int i = 0; i < 100; i++) {
                transport.sendTrain(direct(noise(1450 * 10, i)), 1450);
            }
        });
        receiver = new DatagramSocket(port, InetAddress.getLoopbackAddress());
        receiver.setSoTimeout(5000);
        byte[] packet = noise(100, 3);
        transport.send(direct(packet));
        assertArrayEquals(packet, received());
    }

    @Test
    void a_closed_one_sends_nothing_more() {
        transport.close();
        assertThrows(ClosedChannelException.class, () -> transport.send(direct(noise(10, 1))));
    }

    @Test
    void a_send_allocates_nothing() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ByteBuffer train = direct(noise(1450 * 20, 1));
        ByteBuffer packet = direct(noise(1450, 1));
        for (int i = 0; i < 20_000; i++) {
            transport.sendTrain(train.rewind(), 1450);
            transport.send(packet.rewind());
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
            transport.sendTrain(train.rewind(), 1450);
            transport.send(packet.rewind());
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 2000, allocated + " bytes for 2000 sends");
    }
}
