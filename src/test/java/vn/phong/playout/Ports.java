package vn.phong.playout;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import vn.phong.message.Refusal;

/** Ports that stay a device's own while it is away: the system hands out none of these by itself. */
final class Ports {
    private static final int FIRST = 20_000;
    private static final int COUNT = 10_000;
    private static final long PATIENCE_NS = 10_000_000_000L;
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % COUNT));

    private Ports() {}

    static int free() {
        for (int tries = 0; tries < COUNT; tries++) {
            int port = FIRST + NEXT.getAndIncrement() % COUNT;
            if (isFree(port)) {
                return port;
            }
        }
        throw new AssertionError("no free port");
    }

    /**
     * Opens a device where one was closed. The port may be held a moment longer: a process that is just being started
     * beside has a copy of every socket until it is under way.
     */
    static <T> T again(Supplier<T> opening) {
        Refusal taken = new Refusal("", "");
        for (long end = System.nanoTime() + PATIENCE_NS; System.nanoTime() - end < 0; ) {
            try {
                return opening.get();
            } catch (Refusal stillTaken) {
                taken = stillTaken;
                LockSupport.parkNanos(2_000_000);
            }
        }
        throw taken;
    }

    private static boolean isFree(int port) {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket tcp = new ServerSocket(port, 1, here);
                DatagramSocket udp = new DatagramSocket(port, here)) {
            return tcp.isBound() && udp.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
