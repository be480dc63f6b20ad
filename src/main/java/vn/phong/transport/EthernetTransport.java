package vn.phong.transport;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import vn.phong.message.Refusal;

/**
 * Carries whole Ethernet frames out of one network card and into it, on Linux. It takes the right to do so:
 * {@code CAP_NET_RAW}.
 */
public final class EthernetTransport implements PacketTransport {
    private static final int FRAME_MAX = 2048;
    private static final int RECEIVE_TIMEOUT_MS = 100;
    private static final int CLOSED = -1;

    private final String card;
    private final short receives;
    private final Memory outgoing = new Memory(FRAME_MAX);
    private final ByteBuffer outgoingBytes = outgoing.getByteBuffer(0, FRAME_MAX);
    private int socket = CLOSED;
    private boolean closed;

    private EthernetTransport(String card, short receives) {
        this.card = card;
        this.receives = receives;
    }

    /**
     * For sending only; opens nothing yet.
     *
     * @param card the network card's name, such as {@code eth1}
     * @throws Refusal where the system has no way for it
     */
    public static EthernetTransport on(String card) {
        return new EthernetTransport(checked(card), LinuxPackets.NOTHING);
    }

    /** As {@link #on}, receiving every frame that comes in as well. */
    public static EthernetTransport listeningOn(String card) {
        return new EthernetTransport(checked(card), LinuxPackets.ETH_P_ALL);
    }

    private static String checked(String card) {
        if (!Platform.isLinux()) {
            throw new Refusal(
                    "Chỉ Linux gửi được khung Ethernet thẳng ra card mạng; hãy dùng máy Linux cho card thu Colorlight.",
                    "Only Linux sends frames straight to a network card; use a Linux machine for Colorlight cards.");
        }
        return card;
    }

    @Override
    public void send(ByteBuffer frame) throws IOException {
        int to = opened();
        int size = frame.remaining();
        outgoingBytes.clear().put(frame);
        try {
            LinuxPackets.send(to, outgoing, size, 0);
        } catch (LastErrorException e) {
            disconnect();
            throw e.getErrorCode() == LinuxPackets.ENETDOWN ? NetworkCards.down(card) : failed(e);
        }
    }

    /**
     * Waits up to a tenth of a second for a frame.
     *
     * @param into what it is put in, from position 0; flipped, and empty when none came
     */
    public void receive(ByteBuffer into) throws IOException {
        int from = opened();
        into.clear();
        try (Memory incoming = new Memory(FRAME_MAX)) {
            long size = LinuxPackets.recv(from, incoming, FRAME_MAX, 0);
            into.put(incoming.getByteBuffer(0, size));
        } catch (LastErrorException e) {
            if (e.getErrorCode() != LinuxPackets.EAGAIN) {
                disconnect();
                throw failed(e);
            }
        }
        into.flip();
    }

    @Override
    public synchronized void close() {
        closed = true;
        disconnect();
    }

    private synchronized int opened() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (socket == CLOSED) {
            int index = LinuxPackets.if_nametoindex(card);
            if (index == 0) {
                throw NetworkCards.absent(card);
            }
            socket = bound(rawSocket(), index);
        }
        return socket;
    }

    private int rawSocket() throws IOException {
        try {
            return LinuxPackets.socket(LinuxPackets.AF_PACKET, LinuxPackets.SOCK_RAW, LinuxPackets.NOTHING);
        } catch (LastErrorException e) {
            if (e.getErrorCode() == LinuxPackets.EPERM) {
                throw noRight();
            }
            throw failed(e);
        }
    }

    private int bound(int fresh, int index) throws IOException {
        try (Memory address = new Memory(LinuxPackets.SOCKADDR_LL_SIZE);
                Memory timeout = new Memory(16)) {
            address.clear();
            address.setShort(0, (short) LinuxPackets.AF_PACKET);
            address.setShort(LinuxPackets.SOCKADDR_LL_PROTOCOL_AT, receives);
            address.setInt(LinuxPackets.SOCKADDR_LL_INDEX_AT, index);
            LinuxPackets.bind(fresh, address, LinuxPackets.SOCKADDR_LL_SIZE);
            timeout.setLong(0, 0);
            timeout.setLong(8, RECEIVE_TIMEOUT_MS * 1000L);
            LinuxPackets.setsockopt(fresh, LinuxPackets.SOL_SOCKET, LinuxPackets.SO_RCVTIMEO, timeout, 16);
            return fresh;
        } catch (LastErrorException e) {
            LinuxPackets.close(fresh);
            throw failed(e);
        }
    }

    private IOException failed(LastErrorException e) {
        return new IOException("network card " + card + ": error " + e.getErrorCode(), e);
    }

    private static LinkException noRight() {
        return new LinkException(
                "Phông chưa được gửi khung Ethernet thẳng ra card mạng; hãy chạy bằng dịch vụ systemd có"
                        + " AmbientCapabilities=CAP_NET_RAW, hoặc bằng root.",
                "Phông may not send frames straight to a network card; run it as a systemd service with"
                        + " AmbientCapabilities=CAP_NET_RAW, or as root.");
    }

    private synchronized void disconnect() {
        if (socket != CLOSED) {
            LinuxPackets.close(socket);
            socket = CLOSED;
        }
    }
}
