package vn.phong.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A loop around sendmmsg in plain C, compiled for the measurement: what this machine sends when nothing is in the way.
 */
final class PlainSender {
    private static final String SOURCE = "/vn/phong/cli/bench/sendmmsg.c";
    private static final List<String> COMPILERS = List.of("cc", "gcc", "clang");
    private static final double NANOS_PER_SECOND = 1e9;

    private final Path program;

    private PlainSender(Path program) {
        this.program = program;
    }

    /** Empty where there is no C compiler, or a system without sendmmsg. */
    static Optional<PlainSender> compiled(Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve("sendmmsg.c");
        Path program = folder.resolve("sendmmsg");
        try (InputStream text = PlainSender.class.getResourceAsStream(SOURCE)) {
            Files.copy(text, source);
        }
        for (String compiler : COMPILERS) {
            if (run(List.of(compiler, "-O2", "-o", program.toString(), source.toString()))
                    .isPresent()) {
                return Optional.of(new PlainSender(program));
            }
        }
        return Optional.empty();
    }

    /**
     * Datagrams that the system took.
     *
     * @param perSecond by the clock, other work of the machine included
     * @param perCoreSecond by the time that the sender itself was running
     */
    record Rate(double perSecond, double perCoreSecond) {
        static Rate of(long packets, long nanos, long coreNanos) {
            double scaled = packets * NANOS_PER_SECOND;
            return new Rate(scaled / nanos, scaled / coreNanos);
        }
    }

    Rate rate(int port, int bytes, int ms) throws IOException, InterruptedException {
        String[] answer = run(List.of(
                        program.toString(), String.valueOf(port), String.valueOf(bytes), String.valueOf(ms)))
                .orElseThrow(() -> new IOException("sendmmsg did not run"))
                .strip()
                .split(" ");
        return Rate.of(Long.parseLong(answer[0]), Long.parseLong(answer[1]), Long.parseLong(answer[2]));
    }

    private static Optional<String> run(List<String> words) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
