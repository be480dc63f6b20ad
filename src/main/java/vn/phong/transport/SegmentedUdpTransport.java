package vn.phong.transport;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.message.Refusal;

/**
 * Carries packets to one address over UDP as {@link UdpTransport} does, many by one call: Linux cuts them apart behind
 * it (UDP_SEGMENT, since 4.18), which costs a fraction of as many calls. Where the system or its network card refuses
 * that, each packet goes by itself, as the first ones do while the calls are loaded. What arrives is the same.
 */
public final class SegmentedUdpTransport implements PacketTransport {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentedUdpTransport.class);
    private static final int CLOSED = -1;
    private static final int ANY_PORT = 0;
    /** Of one call; an IPv4 datagram has 65,507 bytes at most. */
    private static final int CALL_BYTES = 65_000;

    private static final int CALL_PACKETS = 64;
    /** Fewer cost no more one by one, and a network analyser on this machine sees them as they are on the wire. */
    private static final int TRAIN_MIN = 8;

    /** A network card that takes nothing for so long is as good as none. */
    private static final int SEND_TIMEOUT_MS = 200;

    private final InetSocketAddress address;
    private final int localPort;
    /** What the first packets go by, and all of them on a machine that lacks the calls. */
    private final UdpTransport plain;

    private boolean begun;
    private Memory outgoing;
    private ByteBuffer outgoingBytes;
    private Memory option;
    private int socket = CLOSED;
    private int segment;
    private boolean cuts = true;
    private boolean closed;

    private SegmentedUdpTransport(InetSocketAddress address, int localPort, UdpTransport plain) {
        this.address = address;
        this.localPort = localPort;
        this.plain = plain;
    }

    /** Loading them takes a tenth of a second, which a dark wall need not wait: it begins behind the first packets. */
    static final class Calls {
        static final CompletableFuture<Boolean> THERE = CompletableFuture.supplyAsync(LinuxPackets::isThere);

        private Calls() {}
    }

    /**
     * The best there is on this machine; sends nothing yet.
     *
     * @param host a name, an IP address or a broadcast address
     * @param port 1 to 65535
     * @throws Refusal when the name does not resolve
     */
    public static PacketTransport to(String host, int port) {
        InetSocketAddress address = Addresses.of(host, port);
        UdpTransport plain = UdpTransport.to(host, port);
        return isPossible(address) ? new SegmentedUdpTransport(address, ANY_PORT, plain) : plain;
    }

    /** As {@link #to}, from a port of this machine, by the rules of {@link UdpTransport#fromPort}. */
    public static PacketTransport fromPort(int localPort, String host, int port) {
        InetSocketAddress address = Addresses.of(host, port);
        int from = address.getAddress().isLoopbackAddress() ? ANY_PORT : localPort;
        UdpTransport plain = UdpTransport.fromPort(localPort, host, port);
        return isPossible(address) ? new SegmentedUdpTransport(address, from, plain) : plain;
    }

    private static boolean isPossible(InetSocketAddress address) {
        return address.getAddress() instanceof Inet4Address
                && System.getProperty("os.name").equals("Linux")
                && ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    public synchronized void send(ByteBuffer packet) throws IOException {
        sendTrain(packet, packet.remaining());
    }

    @Override
    public int trainMax() {
        return CALL_PACKETS;
    }

    @Override
    public int trainBytesMax() {
        return CALL_BYTES;
    }

    @Override
    public synchronized void sendTrain(ByteBuffer packets, int size) throws IOException {
        if (!loaded()) {
            plain.sendTrain(packets, size);
            begun = true;
            return;
        }
        int to = opened();
        try {
            if (!cuts || packets.remaining() < TRAIN_MIN * size || !sendCut(to, packets, size)) {
                sendEach(to, packets, size);
            }
        } catch (LastErrorException e) {
            disconnect();
            throw failed(e.getErrorCode());
        }
    }

    @Override
    public void look() throws IOException {
        NetworkCards.assertLeads(address);
    }

    @Override
    public synchronized void close() {
        closed = true;
        plain.close();
        disconnect();
    }

    /** Not before the first packet has left; from then on as soon as the calls are there. */
    private boolean loaded() {
        return begun && Calls.THERE.getNow(false);
    }

    /** Whether it was taken as a whole; if not, it never will be, and the packets are there still. */
    private boolean sendCut(int to, ByteBuffer packets, int size) {
        int first = packets.position();
        try {
            cutAt(to, size);
            sendWhole(to, packets);
            return true;
        } catch (LastErrorException e) {
            if (!LinuxPackets.isRefusal(e.getErrorCode())) {
                throw e;
            }
            LOG.info("{} is sent to packet by packet: segmentation is refused with {}", address, e.getErrorCode());
            cuts = false;
            packets.position(first);
            return false;
        }
    }

    private void sendEach(int to, ByteBuffer packets, int size) {
        if (segment != 0 && size > segment) {
            cutAt(to, 0);
        }
        int end = packets.limit();
        while (packets.position() < end) {
            packets.limit(Math.min(end, packets.position() + size));
            sendWhole(to, packets);
            packets.limit(end);
        }
    }

    private void sendWhole(int to, ByteBuffer bytes) {
        outgoingBytes.clear().put(bytes);
        LinuxPackets.send(to, outgoing, outgoingBytes.position(), 0);
    }

    private void cutAt(int to, int size) {
        if (segment != size) {
            option.setInt(0, size);
            LinuxPackets.setsockopt(to, LinuxPackets.SOL_UDP, LinuxPackets.UDP_SEGMENT, option, Integer.BYTES);
            segment = size;
        }
    }

    private int opened() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (socket == CLOSED) {
            plain.close();
            room();
            try {
                socket = LinuxPackets.socket(LinuxPackets.AF_INET, LinuxPackets.SOCK_DGRAM, 0);
                segment = 0;
                set(LinuxPackets.SO_BROADCAST, 1);
                timeout();
                bind();
                connect(address.getAddress().getAddress(), address.getPort(), true);
            } catch (LastErrorException e) {
                disconnect();
                throw failed(e.getErrorCode());
            }
        }
        return socket;
    }

    private void room() {
        if (outgoing == null) {
            outgoing = new Memory(CALL_BYTES);
            outgoingBytes = outgoing.getByteBuffer(0, CALL_BYTES);
            option = new Memory(Integer.BYTES);
        }
    }

    private void timeout() {
        try (Memory time = new Memory(16)) {
            time.setLong(0, 0);
            time.setLong(8, SEND_TIMEOUT_MS * 1000L);
            LinuxPackets.setsockopt(socket, LinuxPackets.SOL_SOCKET, LinuxPackets.SO_SNDTIMEO, time, 16);
        }
    }

    private void bind() {
        if (localPort == ANY_PORT) {
            return;
        }
        try {
            set(LinuxPackets.SO_REUSEADDR, 1);
            connect(new byte[4], localPort, false);
        } catch (LastErrorException taken) {
            LOG.info("{} is sent to from any port, because {} is taken", address, localPort);
        }
    }

    private void set(int name, int value) {
        option.setInt(0, value);
        LinuxPackets.setsockopt(socket, LinuxPackets.SOL_SOCKET, name, option, Integer.BYTES);
    }

    /** Fixes the far end of the socket, or the near one. */
    private void connect(byte[] ip, int port, boolean far) {
        try (Memory place = new Memory(LinuxPackets.SOCKADDR_IN_SIZE)) {
            place.clear();
            place.setShort(0, (short) LinuxPackets.AF_INET);
            place.setShort(2, Short.reverseBytes((short) port));
            place.write(4, ip, 0, ip.length);
            if (far) {
                LinuxPackets.connect(socket, place, LinuxPackets.SOCKADDR_IN_SIZE);
            } else {
                LinuxPackets.bind(socket, place, LinuxPackets.SOCKADDR_IN_SIZE);
            }
        }
    }

    /** In the words that Java has for it. */
    private static IOException failed(int error) {
        return switch (error) {
            case LinuxPackets.ECONNREFUSED -> new PortUnreachableException("Connection refused");
            case LinuxPackets.ENETDOWN -> new IOException("Network is down");
            case LinuxPackets.ENETUNREACH -> new IOException("Network is unreachable");
            case LinuxPackets.EHOSTUNREACH -> new IOException("No route to host");
            case LinuxPackets.EAGAIN -> new IOException("the network card takes nothing");
            default -> new IOException("error " + error);
        };
    }

    private void disconnect() {
        if (socket != CLOSED) {
            LinuxPackets.close(socket);
            socket = CLOSED;
        }
    }
}
