package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.phong.transport.Command.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A network cable to devices in a network namespace of their own. What they take on their ports they pass on, over the
 * same cable, to a simulated device of this program, and its answers back.
 */
public final class NetworkCable implements AutoCloseable {
    private static final int NUMBER = (int) (ProcessHandle.current().pid() % 60_000);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String space;
    private final String near;
    private final String far;
    /** In the range that RFC 2544 keeps for measurements. */
    private final String net;

    private final String nearAddress;
    private final String farAddress;

    private final List<Process> devices = new ArrayList<>();

    private NetworkCable(int count) {
        this.space = "phong-far-" + NUMBER + "-" + count;
        this.near = "phn" + NUMBER + "x" + count;
        this.far = "phf" + NUMBER + "x" + count;
        String bytes = "198.18." + NUMBER % 256 + ".";
        int first = 4 * (count % 60);
        this.net = bytes + first + "/30";
        this.nearAddress = bytes + (first + 1);
        this.farAddress = bytes + (first + 2);
    }

    /** Skips the test, with the reason, where no namespace can be made. */
    public static NetworkCable plugged() {
        NetworkCable cable = new NetworkCable(COUNT.incrementAndGet());
        boolean made = run("ip", "netns", "add", cable.space)
                && run(
                        "ip",
                        "link",
                        "add",
                        cable.near,
                        "type",
                        "veth",
                        "peer",
                        "name",
                        cable.far,
                        "netns",
                        cable.space);
        if (!made) {
            run("ip", "netns", "del", cable.space);
            System.out.println("SKIPPED: pulling a network cable takes Linux, iproute2 and root");
        }
        assumeTrue(made, "pulling a network cable takes Linux, iproute2 and root");
        assertTrue(run("ip", "addr", "add", cable.nearAddress + "/30", "brd", "+", "dev", cable.near));
        assertTrue(cable.there("ip", "addr", "add", cable.farAddress + "/30", "dev", cable.far));
        cable.plugInHere();
        cable.plugInThere();
        // While the card is down nobody else's network shall take what is meant for the devices.
        assertTrue(run("ip", "route", "add", "unreachable", cable.net, "metric", "4000"));
        return cable;
    }

    /** A device of pictures in datagrams, on this port, whose simulation listens on the other. */
    public void takesDatagrams(int port, int simulation) throws IOException {
        device("UDP4-RECV:" + port, "UDP4-SENDTO:" + nearAddress + ":" + simulation, "-u");
    }

    /** A device that is asked in datagrams, on this port, and answers; its simulation listens on the other. */
    public void takesQuestions(int port, int simulation) throws IOException {
        device("UDP4-LISTEN:" + port + ",fork,reuseaddr", "UDP4:" + nearAddress + ":" + simulation, "-T5");
    }

    /** A device of a connection, on this port, whose simulation listens on the other. */
    public void takesConnections(int port, int simulation) throws IOException {
        device(
                "TCP4-LISTEN:" + port + ",fork,reuseaddr,nodelay",
                "TCP4:" + nearAddress + ":" + simulation + ",nodelay",
                "-t1");
    }

    /** One that a packet in flight meets no network on ends, and begins anew. */
    private void device(String from, String to, String how) throws IOException {
        String again = "while :; do socat " + how + " " + from + " " + to + "; sleep 0.02; done";
        devices.add(new ProcessBuilder("ip", "netns", "exec", space, "sh", "-c", again)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The devices' address. */
    public String address() {
        return farAddress;
    }

    /** This machine's address on it. */
    public String here() {
        return nearAddress;
    }

    /** Pulls it out at this machine. */
    public void pullHere() {
        assertTrue(run("ip", "link", "set", near, "down"));
    }

    public void plugInHere() {
        assertTrue(run("ip", "link", "set", near, "up"));
    }

    /** Pulls it out at the device. */
    public void pullThere() {
        assertTrue(there("ip", "link", "set", far, "down"));
    }

    public void plugInThere() {
        assertTrue(there("ip", "link", "set", far, "up"));
    }

    @Override
    public void close() {
        for (Process device : devices) {
            List<ProcessHandle> inside = device.descendants().toList();
            device.destroyForcibly();
            inside.forEach(ProcessHandle::destroyForcibly);
        }
        run("ip", "route", "del", "unreachable", net, "metric", "4000");
        run("ip", "link", "del", near);
        run("ip", "netns", "del", space);
    }

    private boolean there(String... words) {
        return run(concat(List.of("ip", "netns", "exec", space), List.of(words)));
    }

    private static String[] concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toArray(String[]::new);
    }
}
