package vn.phong.osc;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.message.Refusal;

/**
 * Takes OSC 1.0 messages over UDP, in bundles too, whose times are not waited for. A packet that is no OSC is passed
 * over, and so is one whose call fails: whatever comes in, the next one is taken.
 */
public final class OscPort implements AutoCloseable {
    /** Bytes of a packet, at most; more than fits one Ethernet frame is no button press. */
    static final int PACKET_MAX = 1472;

    private static final Logger LOG = LoggerFactory.getLogger(OscPort.class);

    private final DatagramSocket socket;
    private final Listener listener;
    private final OscReader reader = new OscReader();

    /** Whoever is called; runs on the port's own thread. */
    public interface Listener {
        /**
         * @param address such as {@code /phong/next}
         * @param arguments texts, numbers and booleans as they came
         */
        void called(String address, List<Object> arguments);
    }

    private OscPort(DatagramSocket socket, Listener listener) {
        this.socket = socket;
        this.listener = listener;
    }

    /**
     * @param port 0 for any free one
     * @throws Refusal when the port is in use
     */
    public static OscPort open(String host, int port, Listener listener) {
        try {
            DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(host), port));
            OscPort opened = new OscPort(socket, listener);
            Thread thread = new Thread(opened::run, "osc");
            thread.setDaemon(true);
            thread.start();
            return opened;
        } catch (IOException inUse) {
            throw new Refusal(
                    "Không mở được cổng OSC " + port + "; hãy chọn cổng khác với --osc.",
                    "The OSC port " + port + " cannot be opened; choose another with --osc.");
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void run() {
        byte[] buffer = new byte[PACKET_MAX + 1];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                if (packet.getLength() <= PACKET_MAX) {
                    take(Arrays.copyOf(buffer, packet.getLength()));
                }
            } catch (IOException closed) {
                LOG.debug("The OSC port heard nothing.", closed);
            }
        }
    }

    private void take(byte[] packet) {
        try {
            reader.calls(packet).forEach(call -> listener.called(call.address(), call.arguments()));
        } catch (RuntimeException failed) {
            LOG.debug("A call at the OSC port failed.", failed);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
