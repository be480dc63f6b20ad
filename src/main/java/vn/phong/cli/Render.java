package vn.phong.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phong.Home;
import vn.phong.OfficeLayouts;
import vn.phong.Wiring;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.Position;
import vn.phong.event.Rundown;
import vn.phong.frame.Png;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.message.Refusal;
import vn.phong.playout.SlideArtist;
import vn.phong.render.FrameRenderer;

/** {@code render event.json --wall 1344x832@3.0 --format png|svg -o out/}: every page of every cue, numbered files. */
final class Render implements Command {
    @Override
    public int run(List<String> words) throws IOException {
        Arguments arguments = Arguments.of(words, Set.of("wall", "format", "o", "data"));
        Event event = EventFile.read(Path.of(arguments.only("tệp sự kiện (event file)")));
        Optional<String> named = arguments.option("wall");
        Canvas canvas = Wiring.canvas(named.isPresent() ? Walls.of(named.get()) : Walls.sample());
        boolean svg = svg(arguments.option("format").orElse("png"));
        Path folder = Path.of(arguments.required("o", "out/"));
        Path data = arguments.option("data").map(Path::of).orElseGet(Home::dataFolder);
        LayoutLibrary layouts = OfficeLayouts.tried(data, Home.typography(data));
        layouts.refused().forEach(Render::tell);
        SlideArtist artist = new SlideArtist(layouts, new FrameRenderer(), canvas);
        Files.createDirectories(folder);
        return writeAll(
                event,
                Rundown.of(event, (shown, cue) -> layouts.pageCount(shown, cue, canvas)).positions().stream()
                        .filter(position -> !position.photo())
                        .toList(),
                artist,
                svg,
                folder);
    }

    private static boolean svg(String format) {
        if (!Set.of("png", "svg").contains(format)) {
            throw new Refusal(
                    "--format " + format + " không dùng được; hãy cho png hoặc svg.",
                    "--format " + format + " cannot be used; give png or svg.");
        }
        return format.equals("svg");
    }

    /** Cues that cannot be drawn are named and the others still written; the exit code tells. */
    private static int writeAll(Event event, List<Position> positions, SlideArtist artist, boolean svg, Path folder)
            throws IOException {
        int refused = 0;
        for (int index = 0; index < positions.size(); index++) {
            Position position = positions.get(index);
            Path file = folder.resolve("%02d-%s.%s".formatted(index + 1, position, svg ? "svg" : "png"));
            Cue cue = event.cue(position.cue()).orElseThrow();
            try {
                Files.write(
                        file, svg ? svgBytes(artist, event, cue, position) : pngBytes(artist, event, cue, position));
                System.out.println(file);
            } catch (Refusal refusal) {
                refused++;
                tell(refusal);
            }
        }
        return refused == 0 ? 0 : 1;
    }

    static void tell(Refusal refusal) {
        System.err.println(refusal.words().vi());
        System.err.println(refusal.words().en());
    }

    private static byte[] pngBytes(SlideArtist artist, Event event, Cue cue, Position position) {
        return Png.encode(artist.frame(event, cue, position.page()));
    }

    private static byte[] svgBytes(SlideArtist artist, Event event, Cue cue, Position position) {
        return artist.svg(event, cue, position.page()).getBytes(StandardCharsets.UTF_8);
    }
}
