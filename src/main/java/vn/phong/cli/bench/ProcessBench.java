package vn.phong.cli.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import vn.phong.simulator.VirtualController;

/**
 * The real process from outside: from its start to the last picture back on a controller and to the pages served, and
 * the memory it holds after every cue was on the wall.
 */
final class ProcessBench {
    private static final int STARTS = 15;
    private static final int PATIENCE_MS = 20_000;
    private static final int WIDTH = 768;
    private static final int HEIGHT = 384;

    private final Path folder;
    private final List<String> java;
    private final int port;

    /**
     * @param folder for the data of these runs
     * @param java the command that starts the program, without its subcommand
     * @param port a free one
     */
    ProcessBench(Path folder, List<String> java, int port) {
        this.folder = folder;
        this.java = java;
        this.port = port;
    }

    List<Figures> starts() throws IOException, InterruptedException {
        long[] light = new long[STARTS];
        long[] ready = new long[STARTS];
        try (VirtualController controller = VirtualController.openLocal(WIDTH, HEIGHT, 0)) {
            Path wall = Files.writeString(folder.resolve("wall.json"), """
                    {"schemaVersion": 1, "name": "main", "width": %d, "height": %d, "pitchMm": 5.0,
                     "outputs": [{"profile": "generic/ddp", "host": "127.0.0.1", "port": %d}]}
                    """.formatted(WIDTH, HEIGHT, controller.port()));
            AtomicLong lit = new AtomicLong();
            controller.onPicture(() -> lit.compareAndSet(0, System.nanoTime()));
            for (int index = -1; index < STARTS; index++) {
                lit.set(0);
                long start = System.nanoTime();
                Process process = serve("--wall", wall.toString());
                long served = served(process);
                TimeUnit.MILLISECONDS.sleep(700);
                stop(process);
                if (index >= 0) {
                    light[index] = lit.get() - start;
                    ready[index] = served - start;
                }
            }
        }
        return List.of(
                Figures.ofNanos("process start → last picture back on the wall", light, "aim < 500 ms"),
                Figures.ofNanos("process start → everything ready", ready, "aim < 2500 ms"));
    }

    List<Figures> memory() throws IOException, InterruptedException {
        Process process = serve("--wall", "1920x1080@2.5");
        try {
            served(process);
            Remote remote = new Remote(
                    port, Files.readString(folder.resolve("data/keys/pin")).strip());
            int cues = 0;
            while (remote.next()) {
                cues++;
                TimeUnit.MILLISECONDS.sleep(400);
            }
            TimeUnit.SECONDS.sleep(2);
            return List.of(Figures.single(
                    "1920x1080, " + cues + " pictures shown: resident memory",
                    "MB",
                    residentMb(process),
                    "aim < 300 MB"));
        } finally {
            stop(process);
        }
    }

    private Process serve(String... options) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("serve", "--data", folder.resolve("data").toString(), "--port", String.valueOf(port)));
        command.addAll(Arrays.asList(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("serve.log").toFile())
                .start();
    }

    private long served(Process process) throws IOException, InterruptedException {
        long patience = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (System.nanoTime() < patience && process.isAlive()) {
            try {
                HttpURLConnection page = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/login")
                        .toURL()
                        .openConnection();
                if (page.getResponseCode() == 200) {
                    page.disconnect();
                    return System.nanoTime();
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
        throw new IOException("the program did not start: " + Files.readString(folder.resolve("serve.log")));
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private static double residentMb(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
