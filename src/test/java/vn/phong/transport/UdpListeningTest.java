package vn.phong.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UdpListeningTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int WAIT_MS = 500;
    private static final int PATIENCE_MS = 10_000;
    private static final String PICTURE = "picture";
    private static final String TOLD_TO_ALL = "told to all";

    /** Such as a node of another maker in a program of this machine: it shares the port while somebody looks. */
    @Test
    void who_listens_to_a_group_takes_no_picture_from_a_receiver_beside_it() throws IOException {
        InetAddress group = InetAddress.getByName("239.255.250.214");
        try (DatagramSocket receiver = new DatagramSocket(null);
                DatagramSocket sender = new DatagramSocket(0, HERE)) {
            receiver.setReuseAddress(true);
            receiver.bind(new InetSocketAddress(0));
            receiver.setSoTimeout(PATIENCE_MS);
            sender.setOption(StandardSocketOptions.IP_MULTICAST_IF, NetworkInterface.getByInetAddress(HERE));
            int port = receiver.getLocalPort();
            CompletableFuture<List<UdpQuestion.Answer>> listening =
                    CompletableFuture.supplyAsync(() -> heard(group, port));
            while (!listening.isDone()) {
                sender.send(datagram(TOLD_TO_ALL, group, port));
                sender.send(datagram(PICTURE, HERE, port));
                awaitPicture(receiver);
            }
            List<String> heard = listening.join().stream()
                    .map(answer -> new String(answer.bytes(), US_ASCII))
                    .distinct()
                    .toList();
            assertEquals(List.of(TOLD_TO_ALL), heard);
        }
    }

    private static DatagramPacket datagram(String text, InetAddress to, int port) {
        byte[] bytes = text.getBytes(US_ASCII);
        return new DatagramPacket(bytes, bytes.length, to, port);
    }

    /** What is told to all may come to it too; a picture that does not come ends the test. */
    private static void awaitPicture(DatagramSocket receiver) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[64], 64);
        String text = "";
        while (!text.equals(PICTURE)) {
            receiver.receive(packet);
            text = new String(packet.getData(), 0, packet.getLength(), US_ASCII);
        }
    }

    private static List<UdpQuestion.Answer> heard(InetAddress group, int port) {
        try {
            return UdpListening.hear(group, port, WAIT_MS, System::nanoTime);
        } catch (IOException deaf) {
            throw new UncheckedIOException(deaf);
        }
    }
}
