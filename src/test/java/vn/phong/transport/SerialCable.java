package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A pseudo-terminal made by socat: on one side a serial port, on the other whatever socat connects. */
public final class SerialCable implements AutoCloseable {
    private static final Path SOCAT = Path.of("/usr/bin/socat");
    private static final long WAIT_NS = 5_000_000_000L;

    private final Path port;
    private final Process socat;
    private final boolean isLinkOurs;
    private Optional<Process> thief = Optional.empty();

    private SerialCable(Path port, Process socat, boolean isLinkOurs) {
        this.port = port;
        this.socat = socat;
        this.isLinkOurs = isLinkOurs;
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
        return new SerialCable(port, socat, false);
    }

    /**
     * Plugs a serial port in that another program has for itself, by the lock that programs of a serial port keep each
     * other out with, before anybody sees it.
     */
    public static SerialCable taken(Path port, String far) throws IOException {
        Path hidden = port.resolveSibling(port.getFileName() + ".hidden");
        SerialCable cable = plugged(hidden, far);
        Process thief =
                new ProcessBuilder("flock", "--no-fork", hidden.toString(), "sh", "-c", "echo taken; exec cat").start();
        assertEquals("taken", thief.inputReader().readLine());
        Files.createSymbolicLink(port, hidden.toRealPath());
        SerialCable taken = new SerialCable(port, cable.socat, true);
        taken.thief = Optional.of(thief);
        return taken;
    }

    /** The other program leaves the port. */
    public void giveBack() {
        thief.ifPresent(SerialCable::end);
        thief = Optional.empty();
    }

    public String port() {
        return port.toString();
    }

    /** Pulls it out: the port is gone. */
    @Override
    public void close() {
        giveBack();
        end(socat);
        if (isLinkOurs) {
            unlink();
        }
        assertTrue(!Files.exists(port, LinkOption.NOFOLLOW_LINKS), "the port is still there");
    }

    private void unlink() {
        try {
            Files.deleteIfExists(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            assertTrue(process.waitFor(5, TimeUnit.SECONDS), process + " did not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
