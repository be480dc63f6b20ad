package vn.phong.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * {@code rsvg-convert}, the command of librsvg. It is a whole command: its time for the same drawing {@value #COPIES}
 * times over, less its time for the drawing once, leaves neither its start nor the writing of a file.
 */
final class RsvgPeer implements SvgPeer {
    private static final int PATIENCE_SECONDS = 60;
    private static final double NANOS_PER_MS = 1e6;
    private static final int COPIES = 21;

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
    public double drawnMs(String svg) throws IOException, InterruptedException {
        int start = svg.indexOf('>', svg.indexOf("<svg")) + 1;
        String drawing = svg.substring(start, svg.lastIndexOf("</svg>"));
        String often = svg.substring(0, start) + drawing.repeat(COPIES) + "</svg>";
        return Math.max(0, (command(often) - command(svg)) / (COPIES - 1));
    }

    private double command(String svg) throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve("peer.svg"), svg);
        Path out = folder.resolve("peer.png");
        long start = System.nanoTime();
        Process process = new ProcessBuilder("rsvg-convert", "-o", out.toString(), in.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("peer.log").toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("rsvg-convert: " + Files.readString(folder.resolve("peer.log")));
        }
        return (System.nanoTime() - start) / NANOS_PER_MS;
    }
}
