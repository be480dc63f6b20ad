package vn.phong.cli.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.phong.Home;
import vn.phong.cli.Command;
import vn.phong.cli.ScratchFolder;
import vn.phong.cli.Walls;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.Transition;
import vn.phong.font.Fonts;
import vn.phong.gallery.Card;
import vn.phong.gallery.Gallery;
import vn.phong.layout.LayoutLibrary;
import vn.phong.message.Refusal;
import vn.phong.profile.ProfileLibrary;
import vn.phong.wall.Wall;

/**
 * {@code bench [PART …]}: measures what the promises of speed and of readability are about, on this machine; prints a
 * table and JSON. Without parts, all of them.
 */
public final class Bench implements Command {
    /** The command that starts the program, one word a line; {@code run.sh} knows it. */
    private static final String START_COMMAND = System.getProperty("phong.start", "");

    private static final List<String> PRESS_WALLS = List.of("768x384@5.0", "1024x640@4.0");
    private static final List<Integer> PRESS_PAGES = List.of(0, 50);
    /** The virtual controller, which decodes on the processors that send. */
    private static final String HERE = "controller here";

    private static final String PAGES_WALL = "1024x640@4.0";
    /** Connected pages, the timed one too: a desk, a hall, and more than a hall has. */
    private static final List<Integer> PAGES = List.of(1, 50, 500);

    private static final String EDIT_WALL = "1920x1080@2.5";
    private static final List<String> TYPE_WALLS = List.of("1024x640@4.0", "1344x832@3.0", "2112x1280@3.0");
    private static final List<String> READ_WALLS = List.of("1344x832@3.0", "2112x1280@3.0");
    private static final String SAMPLE_EVENT = "/sample/event.json";

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Figures> all = new ArrayList<>();

    /** One subject; the folder is its own to write to. */
    private interface Part {
        void measure(Path folder) throws IOException, InterruptedException;
    }

    /** Every part by the name it is asked for. */
    public Bench() {
        parts.put("fade", folder -> print(FadeBench.run()));
        parts.put("wire", folder -> print(WireBench.run(ProfileLibrary.read(Home.profiles()), folder)));
        parts.put("press", this::press);
        parts.put("pages", this::pages);
        parts.put("edit", folder -> print(EditBench.run(Walls.of(EDIT_WALL), cutting(folder))));
        parts.put("start", this::start);
        parts.put("type", this::type);
        parts.put("read", this::read);
        parts.put("import", folder -> ImportBench.table(corpus()).forEach(System.out::println));
    }

    @Override
    public int run(List<String> words) throws IOException, InterruptedException {
        for (String word : words) {
            if (!parts.containsKey(word)) {
                String known = String.join(", ", parts.keySet());
                throw new Refusal(
                        "bench không có phần \"" + word + "\"; các phần đo được: " + known + ".",
                        "bench has no part \"" + word + "\"; the parts are: " + known + ".");
            }
        }
        System.out.println(machine());
        System.out.printf(Locale.ROOT, "%-74s %9s %9s %-4s %5s%n", "", "p50", "p99", "", "n");
        for (String part : words.isEmpty() ? parts.keySet() : words) {
            try (ScratchFolder scratch = ScratchFolder.made()) {
                parts.get(part).measure(scratch.path());
            }
        }
        writeJson();
        return 0;
    }

    private void press(Path folder) throws IOException, InterruptedException {
        Path cuts = cutting(folder);
        for (String wall : PRESS_WALLS) {
            for (int pages : PRESS_PAGES) {
                pressElsewhere(folder, Walls.of(wall).wall(), cuts, pages);
                print(PressBench.run(Walls.of(wall), HERE, cuts, pages));
            }
        }
    }

    /** As in a hall, where the controller is not this machine's work: nobody reads what comes to the socket. */
    private void pressElsewhere(Path folder, Wall wall, Path cuts, int pages) throws IOException, InterruptedException {
        try (DatagramSocket unread = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Path file = Files.writeString(folder.resolve("elsewhere.json"), """
                {"schemaVersion": 1, "name": "main", "width": %d, "height": %d, "pitchMm": 4,
                 "outputs": [{"profile": "generic/ddp", "host": "127.0.0.1", "port": %d}]}
                """.formatted(
                            wall.width(), wall.height(), unread.getLocalPort()));
            print(PressBench.run(Walls.of(file.toString()), "controller elsewhere", cuts, pages));
        }
    }

    /** A tap with a full hall: what the last of so many wall pages and remotes waits. */
    private void pages(Path folder) throws IOException, InterruptedException {
        Path cuts = cutting(folder);
        for (int connected : PAGES) {
            print(PressBench.run(Walls.of(PAGES_WALL), HERE, cuts, connected - 1));
        }
    }

    private void start(Path folder) throws IOException, InterruptedException {
        if (START_COMMAND.isEmpty()) {
            System.out.println("  only ./run.sh bench knows how the program starts; this part is left out");
            return;
        }
        ProcessBench process = new ProcessBench(folder, START_COMMAND.lines().toList(), freePort());
        print(process.starts());
        print(process.memory());
    }

    private void type(Path folder) throws IOException, InterruptedException {
        for (String wall : TYPE_WALLS) {
            print(TypesettingBench.run(
                    examples(), Bench::layouts, Walls.of(wall).wall(), folder));
        }
    }

    private void read(Path folder) throws IOException, InterruptedException {
        if (!ReadingBench.isThere()) {
            System.out.println("  Tesseract is not here; to measure, install tesseract-ocr and tesseract-ocr-vie");
            return;
        }
        for (String wall : READ_WALLS) {
            print(ReadingBench.run(sample(), layouts(), Walls.of(wall).wall(), folder));
        }
    }

    /** The documents with what they say stand with the tests: a built copy without its sources cannot measure this. */
    private static Path corpus() {
        return Home.buildFolder().resolveSibling("src/test/resources/plans/corpus");
    }

    private static LayoutLibrary layouts() {
        return LayoutLibrary.read(Home.layouts(), Fonts.bundled());
    }

    /** The example of every layout. */
    private static List<Card> examples() {
        return Gallery.read(Home.layouts()).entries().stream()
                .flatMap(entry -> entry.card().stream())
                .toList();
    }

    private static Event sample() throws IOException {
        try (InputStream sample = Bench.class.getResourceAsStream(SAMPLE_EVENT)) {
            return EventFile.parse(sample.readAllBytes(), "sample");
        }
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
        Event event = sample();
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
