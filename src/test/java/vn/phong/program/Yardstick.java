package vn.phong.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How much slower than a quiet one the machine is just now, told by a start that has nothing of the program in it: its
 * classes are loaded, interpreted and compiled, and others want the processor at the same time.
 */
final class Yardstick {
    /** Of two quiet cores. */
    private static final int QUIET_MS = 500;

    /** About the work of a show's start until its first picture. */
    private static final int ROUNDS = 12_000;

    private static final int PATIENCE_S = 120;

    private Yardstick() {}

    public static void main(String[] words) {
        int letters = 0;
        for (int round = 0; round < ROUNDS; round++) {
            letters += String.format(Locale.ROOT, "%s %05d %.2f", "Mỹ Tho", round, round / 7.0)
                    .length();
        }
        System.out.println(letters);
    }

    /** Milliseconds that a start of its size takes longer now than on a quiet machine; 0 on one that is faster. */
    static int lateMs() throws IOException, InterruptedException {
        long startedNs = System.nanoTime();
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target/test-classes").toAbsolutePath().toString(),
                        Yardstick.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!started.waitFor(PATIENCE_S, TimeUnit.SECONDS) || started.exitValue() != 0) {
            throw new IOException("the machine's pace cannot be measured");
        }
        return (int) Math.max(0, (System.nanoTime() - startedNs) / 1_000_000 - QUIET_MS);
    }
}
