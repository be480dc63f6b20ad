package vn.phong.osc;

import com.illposed.osc.ByteArrayListBytesReceiver;
import com.illposed.osc.OSCMessage;
import com.illposed.osc.OSCSerializeException;
import com.illposed.osc.OSCSerializerAndParserBuilder;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.message.Refusal;

/** Tells another program by OSC over UDP what has changed; nobody waits for it, and a loss is told with the next. */
public final class OscSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OscSender.class);

    private final DatagramSocket socket;
    private final InetSocketAddress to;
    private final Map<String, Object> told = new HashMap<>();

    private OscSender(DatagramSocket socket, InetSocketAddress to) {
        this.socket = socket;
        this.to = to;
    }

    /** @throws Refusal when there is no network at all */
    public static OscSender open(InetSocketAddress to) {
        try {
            return new OscSender(new DatagramSocket(), to);
        } catch (IOException unusable) {
            throw new Refusal(
                    "Không gửi OSC được tới " + to + "; hãy kiểm tra mạng rồi chạy lại.",
                    "OSC cannot be sent to " + to + "; check the network, then run again.");
        }
    }

    /**
     * Sends each value that is not what was sent last.
     *
     * @param prefix such as {@code /phong/var/}; a value's name follows it
     * @param values texts, numbers and booleans by name; a boolean goes as 1 or 0
     */
    public synchronized void tell(String prefix, Map<String, Object> values) {
        values.forEach((name, value) -> {
            if (!value.equals(told.put(name, value))) {
                send(prefix + name, value);
            }
        });
    }

    private void send(String address, Object value) {
        ByteArrayListBytesReceiver bytes = new ByteArrayListBytesReceiver();
        Object plain = value instanceof Boolean on ? Integer.valueOf(on ? 1 : 0) : value;
        try {
            new OSCSerializerAndParserBuilder().buildSerializer(bytes).write(new OSCMessage(address, List.of(plain)));
            byte[] packet = bytes.toByteArray();
            socket.send(new DatagramPacket(packet, packet.length, to));
        } catch (OSCSerializeException | IOException | RuntimeException unsent) {
            LOG.debug("{} could not be told by OSC.", address, unsent);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
