package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A network cable to a device in a network namespace of its own. The device sends every datagram that it takes on one
 * port back over the same cable, so that a virtual controller of this program sees what came through.
 */
public final class NetworkCable implements AutoCloseable {
    private static final int NUMBER = (int) (ProcessHandle.current().pid() % 60_000);
    private static final String SPACE = "phong-far-" + NUMBER;
    private static final String NEAR_CARD = "phn" + NUMBER;
    private static final String FAR_CARD = "phf" + NUMBER;
    /** The range that RFC 2544 keeps for measurements. */
    private static final String NET = "198.18." + NUMBER % 256 + ".";

    private final Process device;

    private NetworkCable(Process device) {
        this.device = device;
    }

    /** Skips the test, with the reason, where no namespace and no relay can be made. */
    public static NetworkCable plugged(int port, int backTo) throws IOException {
        boolean made = run("ip", "netns", "add", SPACE)
                && run("ip", "link", "add", NEAR_CARD, "type", "veth", "peer", "name", FAR_CARD, "netns", SPACE);
        if (!made) {
            run("ip", "netns", "del", SPACE);
            System.out.println("SKIPPED: pulling a network cable takes Linux, iproute2 and root");
        }
        assumeTrue(made, "pulling a network cable takes Linux, iproute2 and root");
        assertTrue(run("ip", "addr", "add", NET + "1/30", "dev", NEAR_CARD));
        assertTrue(far("ip", "addr", "add", NET + "2/30", "dev", FAR_CARD));
        assertTrue(run("ip", "link", "set", NEAR_CARD, "up"));
        assertTrue(far("ip", "link", "set", FAR_CARD, "up"));
        Process device = new ProcessBuilder(
                        "ip",
                        "netns",
                        "exec",
                        SPACE,
                        "socat",
                        "-u",
                        "UDP4-RECV:" + port,
                        "UDP4-SENDTO:" + NET + "1:" + backTo)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new NetworkCable(device);
    }

    /** The device's address. */
    public String address() {
        return NET + "2";
    }

    /** Pulls it out at this machine. */
    public void pullHere() {
        assertTrue(run("ip", "link", "set", NEAR_CARD, "down"));
    }

    public void plugInHere() {
        assertTrue(run("ip", "link", "set", NEAR_CARD, "up"));
    }

    /** Pulls it out at the device. */
    public void pullThere() {
        assertTrue(far("ip", "link", "set", FAR_CARD, "down"));
    }

    public void plugInThere() {
        assertTrue(far("ip", "link", "set", FAR_CARD, "up"));
    }

    @Override
    public void close() {
        device.destroyForcibly();
        run("ip", "link", "del", NEAR_CARD);
        run("ip", "netns", "del", SPACE);
    }

    private static boolean far(String... words) {
        return run(concat(List.of("ip", "netns", "exec", SPACE), List.of(words)));
    }

    private static String[] concat(List<String> one, List<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toArray(String[]::new);
    }

    private static boolean run(String... words) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
