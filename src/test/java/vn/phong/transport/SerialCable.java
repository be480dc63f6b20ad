package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A pseudo-terminal made by socat: on one side a serial port, on the other whatever socat connects. */
public final class SerialCable implements AutoCloseable {
    private static final Path SOCAT = Path.of("/usr/bin/socat");
    private static final long WAIT_NS = 5_000_000_000L;

    private final Path port;
    private final Process socat;

    private SerialCable(Path port, Process socat) {
        this.port = port;
        this.socat = socat;
    }

    /** Ends the test as skipped, saying why, on a machine without socat. */
    public static void assumeSocat() {
        boolean there = Files.isExecutable(SOCAT);
        if (!there) {
            System.out.println("skipped: " + SOCAT + " is absent; apt-get install socat");
        }
        assumeTrue(there, SOCAT + " is absent");
    }

    /**
     * Plugs a serial port in.
     *
     * @param port the file it appears as
     * @param far what the other side is, as a socat address
     */
    public static SerialCable plugged(Path port, String far) throws IOException {
        Process socat = new ProcessBuilder(SOCAT.toString(), "pty,raw,echo=0,link=" + port, far)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long end = System.nanoTime() + WAIT_NS;
        while (!Files.exists(port) && socat.isAlive()) {
            assertTrue(System.nanoTime() - end < 0, "socat made no port");
            LockSupport.parkNanos(1_000_000);
        }
        assertTrue(socat.isAlive(), "socat ended");
        return new SerialCable(port, socat);
    }

    public String port() {
        return port.toString();
    }

    /** Pulls it out: the port is gone. */
    @Override
    public void close() {
        socat.destroy();
        try {
            assertTrue(socat.waitFor(5, TimeUnit.SECONDS), "socat did not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertTrue(!Files.exists(port, LinkOption.NOFOLLOW_LINKS), "the port is still there");
    }
}
