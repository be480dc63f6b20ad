package vn.phong.nearby;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.phong.transport.StandardPorts;

/**
 * The name in the network, asked for by a resolver that shares nothing with the program's: RFC 1035 and 6762 by hand.
 */
@ExtendWith(StandardPorts.class)
class BeaconTest {
    private static final int PORT = 5353;
    private static final int TYPE_A = 1;
    private static final int TYPE_PTR = 12;
    private static final int TYPE_SRV = 33;
    private static final int CLASS_IN = 1;
    private static final long PATIENCE_S = 60;
    private static final int ASKED_AGAIN_MS = 500;

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    @SuppressWarnings("try") // the beacon only has to be lit
    void a_resolver_finds_the_machine_by_its_name_and_the_remote_by_its_service() throws Exception {
        InetSocketAddress group = new InetSocketAddress(InetAddress.getByName("224.0.0.251"), PORT);
        NetworkInterface loopback = NetworkInterface.getByInetAddress(HERE);
        try (Beacon beacon = Beacon.light(List.of("127.0.0.1"), "Phông", 7700);
                MulticastSocket resolver = new MulticastSocket(PORT)) {
            resolver.setOption(StandardSocketOptions.IP_MULTICAST_IF, loopback);
            resolver.joinGroup(group, loopback);
            resolver.setSoTimeout(ASKED_AGAIN_MS);
            assertEquals(
                    "127.0.0.1", ask(resolver, group, "phong.local", TYPE_A).address());
            Answer service = ask(resolver, group, "_http._tcp.local", TYPE_PTR);
            assertEquals("Phông._http._tcp.local", service.name());
            assertEquals(7700, ask(resolver, group, service.name(), TYPE_SRV).port());
        }
    }

    /** Asks until the answer comes; others' questions and answers are passed over. */
    private static Answer ask(MulticastSocket resolver, InetSocketAddress group, String name, int type)
            throws IOException {
        byte[] question = question(name, type);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < until) {
            resolver.send(new DatagramPacket(question, question.length, group));
            Optional<Answer> answer = heard(resolver, name, type);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new AssertionError(name + " was not answered in " + PATIENCE_S + " s");
    }

    private static Optional<Answer> heard(MulticastSocket resolver, String name, int type) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[9000], 9000);
        try {
            while (true) {
                packet.setLength(9000);
                resolver.receive(packet);
                Optional<Answer> answer = answers(ByteBuffer.wrap(packet.getData(), 0, packet.getLength())).stream()
                        .filter(each -> each.type() == type && each.of().equalsIgnoreCase(name))
                        .findFirst();
                if (answer.isPresent()) {
                    return answer;
                }
            }
        } catch (SocketTimeoutException silence) {
            return Optional.empty();
        }
    }

    private static byte[] question(String name, int type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0); // ID
        out.writeShort(0); // flags: a standard query
        out.writeShort(1); // QDCOUNT
        out.writeShort(0); // ANCOUNT
        out.writeShort(0); // NSCOUNT
        out.writeShort(0); // ARCOUNT
        for (String label : name.split("\\.")) {
            byte[] text = label.getBytes(StandardCharsets.UTF_8);
            out.writeByte(text.length);
            out.write(text);
        }
        out.writeByte(0);
        out.writeShort(type);
        out.writeShort(CLASS_IN);
        return bytes.toByteArray();
    }

    /** What a record says: the host or instance it names, an A record's address, an SRV record's port. */
    private record Answer(String of, int type, String name, String address, int port) {}

    private static List<Answer> answers(ByteBuffer packet) {
        List<Answer> answers = new ArrayList<>();
        boolean isAnswer = (packet.getShort(2) & 0x8000) != 0;
        int questions = packet.getShort(4);
        int records = packet.getShort(6) + packet.getShort(8) + packet.getShort(10);
        packet.position(12);
        for (int i = 0; i < questions; i++) {
            name(packet);
            packet.position(packet.position() + 4);
        }
        for (int i = 0; isAnswer && i < records; i++) {
            answers.add(answer(packet));
        }
        return answers;
    }

    private static Answer answer(ByteBuffer packet) {
        String of = name(packet);
        int type = packet.getShort();
        packet.position(packet.position() + 6); // class and time to live
        int length = packet.getShort() & 0xFFFF;
        int end = packet.position() + length;
        Answer answer = new Answer(of, type, "", "", 0);
        if (type == TYPE_A) {
            String address = (packet.get() & 0xFF) + "." + (packet.get() & 0xFF) + "." + (packet.get() & 0xFF) + "."
                    + (packet.get() & 0xFF);
            answer = new Answer(of, type, "", address, 0);
        } else if (type == TYPE_PTR) {
            answer = new Answer(of, type, name(packet), "", 0);
        } else if (type == TYPE_SRV) {
            packet.position(packet.position() + 4); // priority and weight
            answer = new Answer(of, type, "", "", packet.getShort() & 0xFFFF);
        }
        packet.position(end);
        return answer;
    }

    /** A name of labels, of which the rest may stand elsewhere in the packet. */
    private static String name(ByteBuffer packet) {
        List<String> labels = new ArrayList<>();
        int after = -1;
        int length;
        while ((length = packet.get() & 0xFF) != 0) {
            if ((length & 0xC0) == 0xC0) {
                int at = (length & 0x3F) << 8 | packet.get() & 0xFF;
                after = after < 0 ? packet.position() : after;
                packet.position(at);
            } else {
                byte[] label = new byte[length];
                packet.get(label);
                labels.add(new String(label, StandardCharsets.UTF_8));
            }
        }
        if (after >= 0) {
            packet.position(after);
        }
        return String.join(".", labels);
    }
}
