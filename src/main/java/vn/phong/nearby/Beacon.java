package vn.phong.nearby;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers to {@code phong.local} in the networks of this machine (multicast DNS, RFC 6762), so that nobody types an
 * address. All of it runs on a thread of its own; where it cannot work, the addresses still do.
 */
public final class Beacon implements AutoCloseable {
    /** The name before {@code .local}. */
    public static final String HOST = "phong";

    private static final String TYPE = "_http._tcp.local.";
    private static final Logger LOG = LoggerFactory.getLogger(Beacon.class);

    private final List<JmDNS> answering = new ArrayList<>();
    private boolean closed;

    private Beacon() {}

    /** Returns at once; the name is known a few seconds later. */
    public static Beacon light(List<String> addresses, String service, int port) {
        Beacon beacon = new Beacon();
        thread(() -> addresses.forEach(address -> beacon.answerOn(address, service, port)));
        return beacon;
    }

    private void answerOn(String address, String service, int port) {
        try {
            JmDNS opened = JmDNS.create(InetAddress.getByName(address), HOST);
            if (isKept(opened)) {
                opened.registerService(ServiceInfo.create(TYPE, service, port, "path=/remote"));
            } else {
                opened.close();
            }
        } catch (IOException | RuntimeException unusable) {
            LOG.info("The name {}.local is not told on {}.", HOST, address, unusable);
        }
    }

    private synchronized boolean isKept(JmDNS opened) {
        return !closed && answering.add(opened);
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "beacon");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns at once: saying good-bye to a network takes seconds. */
    @Override
    public synchronized void close() {
        closed = true;
        answering.forEach(each -> thread(() -> close(each)));
    }

    private static void close(JmDNS each) {
        try {
            each.close();
        } catch (IOException unclosed) {
            LOG.info("A network was not told that {}.local is gone.", HOST, unclosed);
        }
    }
}
