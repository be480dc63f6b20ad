package vn.phong.cli.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.phong.Home;
import vn.phong.cli.Command;
import vn.phong.cli.ScratchFolder;
import vn.phong.cli.Walls;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.Transition;

/** {@code bench}: measures what the promises of speed are about, on this machine; prints a table and JSON. */
public final class Bench implements Command {
    /** The command that starts the program, one word a line; {@code run.sh} knows it. */
    private static final String START_COMMAND = System.getProperty("phong.start", "");

    private final List<Figures> all = new ArrayList<>();

    @Override
    public int run(List<String> words) throws IOException, InterruptedException {
        try (ScratchFolder scratch = ScratchFolder.made()) {
            Path folder = scratch.path();
            System.out.println(machine());
            System.out.printf(Locale.ROOT, "%-74s %9s %9s %-4s %5s%n", "", "p50", "p99", "", "n");
            print(FadeBench.run());
            Path cuts = cutting(folder);
            for (String wall : List.of("768x384@5.0", "1024x640@4.0")) {
                print(PressBench.run(Walls.of(wall), cuts, 0));
                print(PressBench.run(Walls.of(wall), cuts, 50));
            }
            print(EditBench.run(Walls.of("1920x1080@2.5"), cuts));
            if (!START_COMMAND.isEmpty()) {
                ProcessBench process =
                        new ProcessBench(folder, START_COMMAND.lines().toList(), freePort());
                print(process.starts());
                print(process.memory());
            }
            writeJson();
        }
        return 0;
    }

    private void print(List<Figures> figures) {
        figures.forEach(figure -> System.out.println(figure.line()));
        all.addAll(figures);
    }

    private static String machine() {
        return "%s %s, %d cores, Java %s"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"));
    }

    /** The sample event with cuts for fades: the first picture after a press is the whole new one. */
    private static Path cutting(Path folder) throws IOException {
        try (InputStream sample = Bench.class.getResourceAsStream("/sample/event.json")) {
            Event event = EventFile.parse(sample.readAllBytes(), "sample");
            Event cuts = new Event(
                    event.schemaVersion(),
                    event.name(),
                    event.theme(),
                    event.font(),
                    event.flagZone(),
                    Transition.CUT,
                    event.agenda(),
                    event.cues(),
                    event.unknown());
            return Files.write(folder.resolve("cuts.json"), EventFile.write(cuts));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void writeJson() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode root = json.createObjectNode().put("machine", machine());
        ArrayNode rows = root.putArray("figures");
        for (Figures figures : all) {
            rows.addObject()
                    .put("what", figures.what().strip())
                    .put("unit", figures.unit())
                    .put("p50", figures.p50())
                    .put("p99", figures.p99())
                    .put("count", figures.count())
                    .put("aim", figures.aim());
        }
        Path file = Home.buildFolder().resolve("bench.json");
        Files.createDirectories(file.getParent());
        json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
        System.out.println(file);
    }
}
