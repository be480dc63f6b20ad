package vn.phong.transport;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Two pseudo-terminals wired to each other by {@code socat}; they carry bytes as a serial cable does, at any speed. */
public final class Pty implements AutoCloseable {
    private final Path ours;
    private final Path theirs;
    private Process socat;

    private Pty(Path ours, Path theirs) throws IOException {
        this.ours = ours;
        this.theirs = theirs;
        plugIn();
    }

    /** Skips the test, with the reason, on a machine without {@code socat}. */
    public static Pty open(Path folder) throws IOException {
        boolean there = Files.isExecutable(Path.of("/usr/bin/socat"));
        if (!there) {
            System.out.println("SKIPPED: serial lines need socat, which this machine has not (apt-get install socat)");
        }
        assumeTrue(there, "serial lines need socat, which this machine has not (apt-get install socat)");
        return new Pty(folder.resolve("ours"), folder.resolve("theirs"));
    }

    public Path ours() {
        return ours;
    }

    public Path theirs() {
        return theirs;
    }

    /** Ends both terminals, as pulling the cable of a USB converter does. */
    public void unplug() {
        socat.destroy();
        try {
            socat.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void plugIn() throws IOException {
        socat = new ProcessBuilder("/usr/bin/socat", "pty,raw,echo=0,link=" + ours, "pty,raw,echo=0,link=" + theirs)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int i = 0; i < 500 && !(Files.exists(ours) && Files.exists(theirs)); i++) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public void close() {
        unplug();
    }
}
