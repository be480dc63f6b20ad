package vn.phong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.gallery.Card;
import vn.phong.gallery.CardNames;
import vn.phong.gallery.Gallery;
import vn.phong.gallery.GalleryEntry;
import vn.phong.gallery.Trial;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.Typography;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.render.FrameRenderer;

/**
 * The layouts of a show. Those that the office put into the data folder are tried as they are read: set and drawn on
 * every shape of wall; one that fails is refused in a sentence, and the program's own of that name stays. A data folder
 * without layouts costs nothing, and one whose layouts all passed and stayed as they were is not tried again: a start
 * in the middle of an evening has no seconds for it.
 */
public final class OfficeLayouts {
    /** A drawing that takes longer would hold up the wall as well. */
    private static final int PATIENCE_SECONDS = 15;

    /** In the data folder: what the layouts said when all passed. */
    private static final String MARK = "tried-layouts";

    private static final Logger LOG = LoggerFactory.getLogger(OfficeLayouts.class);

    private OfficeLayouts() {}

    /**
     * Those that were tried and passed, over the program's own.
     *
     * @throws Refusal when one of the program's own files cannot be used
     */
    public static LayoutLibrary tried(Path data, Typography typography) {
        LayoutLibrary all = LayoutLibrary.read(Home.layouts(), data, typography);
        Map<String, Refusal> failed = failed(all, data);
        LayoutLibrary passed = failed.isEmpty() ? all : LayoutLibrary.read(Home.layouts(), data, typography, failed);
        return passed.telling(new CardNames(Home.layouts(data)));
    }

    private static Map<String, Refusal> failed(LayoutLibrary all, Path data) {
        Path mark = data.resolve(MARK);
        String said = saying(all, data);
        if (all.own().isEmpty() || said.equals(read(mark))) {
            return Map.of();
        }
        Gallery gallery = Gallery.read(Home.layouts(data));
        Map<String, Refusal> failed = new TreeMap<>();
        for (String id : all.own()) {
            gallery.entry(id)
                    .ifPresent(entry -> drawn(entry, all).stream()
                            .findFirst()
                            .ifPresent(fault -> failed.put(id, refusal(entry, fault))));
        }
        if (failed.isEmpty()) {
            remember(mark, said);
        }
        return failed;
    }

    /** All that a trial depends on: what the layouts and themes say, and the examples of the office's. */
    private static String saying(LayoutLibrary all, Path data) {
        return all.own().stream()
                .sorted()
                .map(id -> read(data.resolve("layouts").resolve(id + ".json")))
                .collect(Collectors.joining("\n", all.key() + "\n", ""));
    }

    /** Nothing for a file that is not there, or cannot be read. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException absent) {
            return "";
        }
    }

    private static void remember(Path mark, String said) {
        try {
            Files.writeString(mark, said);
        } catch (IOException unwritable) {
            LOG.debug("The layouts will be tried again at the next start.", unwritable);
        }
    }

    /**
     * What is wrong with a layout, each sentence once: with its card, its words, and its drawing if it is the office's.
     */
    public static List<Message> faults(GalleryEntry entry, LayoutLibrary layouts) {
        List<Message> faults = new ArrayList<>(Trial.faults(entry, layouts));
        if (!entry.shipped() && faults.isEmpty()) {
            faults.addAll(drawn(entry, layouts));
        }
        return faults;
    }

    private static List<Message> drawn(GalleryEntry entry, LayoutLibrary layouts) {
        CompletableFuture<Void> drawing = CompletableFuture.runAsync(() -> draw(entry, layouts), OfficeLayouts::apart)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            drawing.join();
            return List.of();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                return List.of(refusal.words());
            }
            if (failed.getCause() instanceof TimeoutException) {
                return List.of(new Message(
                        "vẽ quá " + PATIENCE_SECONDS + " giây chưa xong; hãy bớt nét vẽ.",
                        "it is not drawn within " + PATIENCE_SECONDS + " seconds; draw it with fewer shapes."));
            }
            throw failed;
        }
    }

    /** A drawing that hangs keeps its thread: it must be nobody else's. */
    private static void apart(Runnable drawing) {
        Thread thread = new Thread(drawing, "layout-trial");
        thread.setDaemon(true);
        thread.start();
    }

    /** Every page of the examples on every shape; of a layout without a card, its bare drawing. */
    private static void draw(GalleryEntry entry, LayoutLibrary layouts) {
        FrameRenderer renderer = new FrameRenderer();
        for (int[] wall : Trial.WALLS) {
            if (entry.card().isPresent()) {
                Card card = entry.card().get();
                Event event = card.example();
                for (Position page : card.pages(event, layouts, wall[0], wall[1])) {
                    Cue cue = event.cue(page.cue()).orElseThrow();
                    renderer.render(layouts.slide(event, cue, page.page(), wall[0], wall[1]));
                }
            } else {
                Event event = bare(entry.id());
                renderer.render(layouts.slide(event, event.cues().get(0), 1, wall[0], wall[1]));
            }
            renderer.makeRoom();
        }
    }

    private static Event bare(String layout) {
        Cue cue = new Cue(layout, "", layout, "", Fields.NONE, Map.of("", LayoutLibrary.BARE), null, false, Map.of());
        return new Event(Event.SCHEMA_VERSION, "", "", "", 0, null, List.of(), List.of(cue), Map.of());
    }

    private static Refusal refusal(GalleryEntry entry, Message fault) {
        return new Refusal(
                "Tệp " + entry.file() + " không dùng được: " + fault.vi(),
                "File " + entry.file() + " cannot be used: " + fault.en());
    }
}
