package vn.phong.transport;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A command of the system that sets up or takes down part of a test's network. */
final class Command {
    private static final int PATIENCE_S = 5;

    private Command() {}

    /** Whether it ran and ended well. */
    static boolean run(String... words) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE_S, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
