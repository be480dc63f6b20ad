package vn.phong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.phong.Home;
import vn.phong.OfficeLayouts;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.frame.Png;
import vn.phong.gallery.Card;
import vn.phong.gallery.CardField;
import vn.phong.gallery.Gallery;
import vn.phong.gallery.GalleryEntry;
import vn.phong.gallery.Trial;
import vn.phong.gallery.WallState;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.playout.SlideArtist;
import vn.phong.render.FrameRenderer;
import vn.phong.wall.Wall;

/**
 * {@code layouts [--wall 1344x832@3.0] [--theme navy] [-o out/]}: every layout with its fields, tried on every shape of
 * wall; with {@code -o} the pictures of the examples. 1 when a layout cannot be used.
 */
final class Layouts implements Command {
    @Override
    public int run(List<String> words) throws IOException {
        Arguments arguments = Arguments.of(words, Set.of("wall", "theme", "o", "data"));
        arguments.nothingElse();
        Path data = arguments.option("data").map(Path::of).orElseGet(Home::dataFolder);
        Gallery gallery = Gallery.read(Home.layouts(data));
        LayoutLibrary layouts = LayoutLibrary.read(Home.layouts(), data, Home.typography(data));
        System.out.println("BỐ CỤC (LAYOUTS): " + gallery.entries().size() + " + "
                + WallState.ALL.stream().map(WallState::id).collect(Collectors.joining(", "))
                + " · GIAO DIỆN (THEMES): "
                + String.join(", ", layouts.themes()));
        int failed = layouts.refused().size();
        layouts.refused()
                .forEach(refused -> System.out.println("\nLỖI: "
                        + refused.words().vi() + "\nERROR: " + refused.words().en()));
        for (GalleryEntry entry : gallery.entries()) {
            List<Message> faults = OfficeLayouts.faults(entry, layouts);
            failed += faults.isEmpty() ? 0 : 1;
            print(entry, faults, layouts.themes().size());
        }
        WallState.ALL.forEach(Layouts::print);
        String theme = arguments.option("theme").orElse("deep-red");
        Optional<String> named = arguments.option("wall");
        Wall wall = (named.isPresent() ? Walls.of(named.get()) : Walls.sample()).wall();
        if (arguments.option("o").isPresent()) {
            failed += write(
                    gallery, layouts, theme, wall, Path.of(arguments.option("o").get()));
        }
        return failed == 0 ? 0 : 1;
    }

    private static void print(GalleryEntry entry, List<Message> faults, int themes) {
        String origin = entry.shipped() ? "có sẵn (shipped)" : "của cơ quan (office)";
        System.out.println();
        System.out.println(entry.id()
                + entry.card()
                        .map(card ->
                                " · " + card.label().vi() + " (" + card.label().en() + ")")
                        .orElse(""));
        System.out.println("    " + entry.file().getParent().getFileName() + "/"
                + entry.file().getFileName() + " · " + origin);
        entry.card().ifPresent(Layouts::print);
        for (Message fault : faults) {
            System.out.println("    LỖI: " + fault.vi());
            System.out.println("    ERROR: " + fault.en());
        }
        if (faults.isEmpty()) {
            System.out.println("    Đạt: " + Trial.WALLS.size() + " khổ màn, " + themes + " giao diện (passed: "
                    + Trial.WALLS.size() + " shapes of wall, " + themes + " themes)");
        }
    }

    private static void print(WallState state) {
        System.out.println();
        System.out.println(
                state.id() + " · " + state.label().vi() + " (" + state.label().en() + ")");
        System.out.println("    " + state.use().vi());
        System.out.println("    " + state.use().en());
    }

    private static void print(Card card) {
        System.out.println("    " + card.use().vi());
        System.out.println("    " + card.use().en());
        card.fields().forEach(field -> System.out.println("      " + line(field)));
    }

    /** Such as {@code name* Họ và tên (Full name)}; an asterisk marks what must not be empty. */
    private static String line(CardField field) {
        return field.name() + (field.required() ? "*" : "") + "  "
                + field.label().vi() + " (" + field.label().en() + ")";
    }

    private static int write(Gallery gallery, LayoutLibrary layouts, String theme, Wall wall, Path folder)
            throws IOException {
        SlideArtist artist = new SlideArtist(layouts, new FrameRenderer(), Canvas.of(wall.width(), wall.height()));
        Files.createDirectories(folder);
        int failed = 0;
        System.out.println();
        for (GalleryEntry entry : gallery.entries()) {
            if (entry.card().isPresent()) {
                failed += write(entry.card().get(), layouts, theme, artist, wall, folder);
            }
        }
        return failed;
    }

    private static int write(Card card, LayoutLibrary layouts, String theme, SlideArtist artist, Wall wall, Path folder)
            throws IOException {
        try {
            Event event = card.example(theme, 0);
            int written = 0;
            for (Position page : card.pages(event, layouts, wall.width(), wall.height())) {
                Path file = folder.resolve(new Position(card.id(), ++written) + ".png");
                Cue cue = event.cue(page.cue()).orElseThrow();
                Files.write(file, Png.encode(artist.frame(event, cue, page.page())));
                System.out.println(file);
            }
            return 0;
        } catch (Refusal refusal) {
            System.err.println(refusal.words().vi());
            System.err.println(refusal.words().en());
            return 1;
        }
    }
}
