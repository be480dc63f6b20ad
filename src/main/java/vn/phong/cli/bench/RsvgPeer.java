package vn.phong.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * {@code rsvg-convert}, the command of librsvg. It is a whole command: its time for the same drawing {@value #COPIES}
 * times over, less its time for the drawing once, leaves neither its start nor the writing of a file.
 */
final class RsvgPeer implements SvgPeer {
    private static final int PATIENCE_SECONDS = 60;
    private static final double NANOS_PER_MS = 1e6;
    private static final double MS_PER_S = 1000;
    private static final int COPIES = 21;
    /** Prints the seconds of the processor, its own and the system's; only a shell tells what a command took. */
    private static final String TIMED = "LC_ALL=C; TIMEFORMAT='%3U %3S'; time rsvg-convert -o \"$1\" \"$2\"";

    private final Path folder;

    /** @param folder to write to */
    RsvgPeer(Path folder) {
        this.folder = folder;
    }

    static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("rsvg-convert", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    @Override
    public Spent drawn(String svg) throws IOException, InterruptedException {
        int start = svg.indexOf('>', svg.indexOf("<svg")) + 1;
        String drawing = svg.substring(start, svg.lastIndexOf("</svg>"));
        Command often = command(svg.substring(0, start) + drawing.repeat(COPIES) + "</svg>");
        Command once = command(svg);
        return new Spent(
                Math.max(0, (often.clockMs() - once.clockMs()) / (COPIES - 1)),
                OptionalDouble.of(Math.max(0, (often.processorMs() - once.processorMs()) / (COPIES - 1))));
    }

    private record Command(double clockMs, double processorMs) {}

    private Command command(String svg) throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve("peer.svg"), svg);
        Path out = folder.resolve("peer.png");
        Path log = folder.resolve("peer.log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder("bash", "-c", TIMED, "rsvg", out.toString(), in.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("rsvg-convert: " + Files.readString(log));
        }
        double clockMs = (System.nanoTime() - start) / NANOS_PER_MS;
        double seconds = Pattern.compile("\\S+")
                .matcher(Files.readString(log))
                .results()
                .mapToDouble(each -> Double.parseDouble(each.group()))
                .sum();
        return new Command(clockMs, seconds * MS_PER_S);
    }
}
