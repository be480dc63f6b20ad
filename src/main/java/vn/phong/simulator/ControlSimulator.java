package vn.phong.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.message.Refusal;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ControlTransport;

/** The processor that a control profile is about, on a network port or a serial line, behaving or misbehaving. */
public final class ControlSimulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSimulator.class);
    private static final int CLIENTS_MAX = 8;
    private static final int REQUEST_MAX = 65_536;
    private static final int DEAF_MS = 1000;

    private final SimulatedDevice device;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final AutoCloseable listening;
    private final int port;
    private final CountDownLatch deaf = new CountDownLatch(1);
    private volatile ControlFaults faults;
    private volatile boolean closed;

    private ControlSimulator(SimulatedDevice device, AutoCloseable listening, int port, ControlFaults faults) {
        this.device = device;
        this.listening = listening;
        this.port = port;
        this.faults = faults;
    }

    /**
     * Listens on every address of this machine, without a password and without faults.
     *
     * @param port 0 for a free one
     * @throws Refusal when the port is taken
     */
    public static ControlSimulator open(ControlProfile profile, int port) {
        return open(profile, new InetSocketAddress(port), "", ControlFaults.NONE);
    }

    /** As {@link #open(ControlProfile, int)}, with a password where the language has one, and with faults. */
    public static ControlSimulator open(ControlProfile profile, int port, String password, ControlFaults faults) {
        return open(profile, new InetSocketAddress(port), password, faults);
    }

    /** As {@link #open(ControlProfile, int, String, ControlFaults)}, for this machine only. */
    public static ControlSimulator openLocal(ControlProfile profile, int port, String password, ControlFaults faults) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return open(profile, address, password, faults);
    }

    /** On the far end of a serial line; {@link #port} is 0. Closing ends the streams. */
    public static ControlSimulator onLine(ControlProfile profile, InputStream in, OutputStream out) {
        AutoCloseable streams = () -> {
            in.close();
            out.close();
        };
        ControlSimulator simulator = new ControlSimulator(device(profile, ""), streams, 0, ControlFaults.NONE);
        simulator.deaf.countDown();
        simulator.start(() -> simulator.converse(in, out));
        return simulator;
    }

    private static ControlSimulator open(
            ControlProfile profile, InetSocketAddress address, String password, ControlFaults faults) {
        SimulatedDevice device = device(profile, password);
        boolean isUdp = profile.transports().get(0).kind() == ControlTransport.Kind.UDP;
        try {
            return isUdp ? onUdp(device, address, faults) : onTcp(device, address, faults);
        } catch (IOException e) {
            throw new Refusal(
                    "Không mở được cổng " + address.getPort() + " cho thiết bị mô phỏng (" + e.getMessage()
                            + "); hãy chọn cổng khác bằng --port.",
                    "Port " + address.getPort() + " cannot be opened for the simulated device (" + e.getMessage()
                            + "); choose another with --port.");
        }
    }

    private static SimulatedDevice device(ControlProfile profile, String password) {
        return switch (profile.language()) {
            case "novastar" ->
                new NovastarDevice(profile.modelIds().stream().findFirst().orElse(""));
            case "colorlight-v" -> new ColorlightDevice(true);
            case "colorlight-z" -> new ColorlightDevice(false);
            case "pjlink" -> new PjlinkDevice(password);
            case "http" -> new HttpDevice();
            default -> RawDevice.of(profile);
        };
    }

    private static ControlSimulator onTcp(SimulatedDevice device, InetSocketAddress address, ControlFaults faults)
            throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(address);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        ControlSimulator simulator = new ControlSimulator(device, server, server.getLocalPort(), faults);
        simulator.listen(() -> simulator.accept(server));
        return simulator;
    }

    private static ControlSimulator onUdp(SimulatedDevice device, InetSocketAddress address, ControlFaults faults)
            throws IOException {
        DatagramSocket socket = new DatagramSocket(address);
        ControlSimulator simulator = new ControlSimulator(device, socket, socket.getLocalPort(), faults);
        simulator.listen(() -> simulator.receive(socket));
        return simulator;
    }

    public int port() {
        return port;
    }

    /** What the device was told, in its own terms. */
    public String shows() {
        return device.shows();
    }

    /** From now on; what is connected stays. */
    public void behave(ControlFaults from) {
        faults = from;
    }

    /** Resets what is connected, as a device does whose power fails or whose only connection is taken. */
    public void hangUp() {
        clients.forEach(ControlSimulator::reset);
    }

    /** Afterwards the port is free: a thread that waits at a socket keeps it open a moment after it is closed. */
    @Override
    public void close() {
        closed = true;
        try {
            listening.close();
            if (!deaf.await(DEAF_MS, TimeUnit.MILLISECONDS)) {
                LOG.debug("a simulated device still listens");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.debug("a simulated device did not close: {}", e.toString());
        }
        hangUp();
    }

    private void listen(Runnable work) {
        start(() -> {
            try {
                work.run();
            } finally {
                deaf.countDown();
            }
        });
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "control-simulator-" + port);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(ServerSocket server) {
        while (!closed) {
            try {
                Socket client = server.accept();
                boolean taken = faults.oneClient() && !clients.isEmpty();
                if (faults.closes() || taken || clients.size() == CLIENTS_MAX) {
                    reset(client);
                } else {
                    clients.add(client);
                    start(() -> serve(client));
                }
            } catch (IOException e) {
                if (!closed) {
                    LOG.warn("simulated device: {}", e.toString());
                }
            }
        }
    }

    private void serve(Socket client) {
        try {
            client.setTcpNoDelay(true);
            client.setSoTimeout(device.idleMs());
            converse(client.getInputStream(), client.getOutputStream());
        } catch (IOException e) {
            LOG.debug("simulated device: {}", e.toString());
        } finally {
            clients.remove(client);
            close(client);
        }
    }

    private void converse(InputStream in, OutputStream out) {
        SimulatedDevice.Session session = device.connected();
        byte[] arrived = new byte[0];
        byte[] more = new byte[REQUEST_MAX];
        try {
            say(out, session.greeting());
            int count = in.read(more);
            while (count > 0 && !closed && arrived.length + count <= REQUEST_MAX) {
                byte[] all = Arrays.copyOf(arrived, arrived.length + count);
                System.arraycopy(more, 0, all, arrived.length, count);
                arrived = answered(session, all, out);
                count = in.read(more);
            }
        } catch (SocketTimeoutException idle) {
            LOG.debug("simulated device: nothing was said for {} ms", device.idleMs());
        } catch (IOException gone) {
            LOG.debug("simulated device: {}", gone.toString());
        }
    }

    private byte[] answered(SimulatedDevice.Session session, byte[] arrived, OutputStream out) throws IOException {
        byte[] left = arrived;
        SimulatedDevice.Turn turn = session.take(left);
        while (turn.used() > 0) {
            say(out, turn.answer());
            left = turn.left(left);
            turn = left.length == 0 ? SimulatedDevice.Turn.WAIT : session.take(left);
        }
        return left;
    }

    private void say(OutputStream out, byte[] answer) throws IOException {
        ControlFaults now = faults;
        byte[] said = faulty(answer, now);
        if (said.length == 0) {
            return;
        }
        rest(now.delayMs());
        if (now.splitMs() == 0) {
            out.write(said);
        } else {
            out.write(said, 0, said.length / 2);
            out.flush();
            rest(now.splitMs());
            out.write(said, said.length / 2, said.length - said.length / 2);
        }
        out.flush();
    }

    private static byte[] faulty(byte[] answer, ControlFaults now) {
        if (now.silent()) {
            return new byte[0];
        }
        byte[] said = Arrays.copyOf(answer, now.half() ? answer.length / 2 : answer.length);
        if (now.wrongChecksum() && said.length > 1) {
            said[said.length - 2] ^= 0x55;
        }
        return said;
    }

    private void receive(DatagramSocket socket) {
        byte[] datagram = new byte[REQUEST_MAX];
        SimulatedDevice.Session session = device.connected();
        while (!closed) {
            try {
                DatagramPacket packet = new DatagramPacket(datagram, datagram.length);
                socket.receive(packet);
                byte[] answer = session.take(Arrays.copyOf(datagram, packet.getLength()))
                        .answer();
                byte[] said = faulty(answer, faults);
                if (said.length > 0) {
                    rest(faults.delayMs());
                    socket.send(new DatagramPacket(said, said.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                if (!closed) {
                    LOG.warn("simulated device: {}", e.toString());
                }
            }
        }
    }

    private static void rest(int ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reset(Socket client) {
        try {
            client.setSoLinger(true, 0);
        } catch (IOException e) {
            LOG.debug("simulated device: {}", e.toString());
        }
        close(client);
    }

    private static void close(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("simulated device: {}", e.toString());
        }
    }
}
