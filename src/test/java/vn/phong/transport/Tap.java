package vn.phong.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A wire into a TCP device that keeps what was said to the device, and over how many connections. A device that hangs
 * up is not noticed at the other end, so that a busy machine opens no connection more.
 */
public final class Tap implements AutoCloseable {
    private final int devicePort;
    private final ServerSocket server;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicInteger connections = new AtomicInteger();

    private Tap(int devicePort, ServerSocket server) {
        this.devicePort = devicePort;
        this.server = server;
    }

    /** Into the device at this port of this machine. */
    public static Tap into(int devicePort) throws IOException {
        Tap tap = new Tap(devicePort, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        start(tap::accept);
        return tap;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** All connections there ever were. */
    public int connections() {
        return connections.get();
    }

    /** Everything that the device was told, in the order of its coming. */
    public byte[] said() {
        synchronized (said) {
            return said.toByteArray();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket end : ends) {
            end.close();
        }
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                connections.incrementAndGet();
                Socket device = new Socket(InetAddress.getLoopbackAddress(), devicePort);
                ends.addAll(List.of(client, device));
                start(() -> listen(client, device));
                start(() -> answer(device, client));
            }
        } catch (IOException ended) {
            // The test is over.
        }
    }

    private void listen(Socket client, Socket device) {
        byte[] bytes = new byte[4096];
        try (client;
                device) {
            InputStream in = client.getInputStream();
            for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
                keep(bytes, count);
                passOn(device, bytes, count);
            }
        } catch (IOException ended) {
            // The client is gone.
        }
    }

    private static void answer(Socket device, Socket client) {
        try {
            device.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException ended) {
            // One of both is gone.
        }
    }

    private static void passOn(Socket device, byte[] bytes, int count) {
        try {
            device.getOutputStream().write(bytes, 0, count);
        } catch (IOException hungUp) {
            // The client is not told.
        }
    }

    private void keep(byte[] bytes, int count) {
        synchronized (said) {
            said.write(bytes, 0, count);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tap");
        thread.setDaemon(true);
        thread.start();
    }
}
