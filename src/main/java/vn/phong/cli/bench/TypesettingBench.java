package vn.phong.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.gallery.Card;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.Slide;
import vn.phong.render.FrameRenderer;
import vn.phong.wall.Wall;

/**
 * How long a cue takes from its words to pixels, layout by layout, and what others need for the same SVG.
 *
 * <p>Peers are measured in turn with this program, picture by picture, and each side by its median: what else the
 * machine does meanwhile slows both alike.
 */
final class TypesettingBench {
    /** Rounds over all layouts before anything is measured: a show that runs has drawn its cues before. */
    private static final int WARM = 30;

    private static final int COUNT = 40;
    private static final int PEER_RUNS = 7;
    private static final double NANOS_PER_MS = 1e6;
    private static final int OURS_PER_RUN = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Card> examples;
    private final LayoutLibrary layouts;
    private final Wall wall;
    private final FrameRenderer renderer = new FrameRenderer();
    private final List<Figures> figures = new ArrayList<>();
    private int turn;

    /** Nanoseconds that one changed cue took: by the clock, and of the processor for the drawing. */
    private record Took(long fit, long draw, long drawProcessor) {}

    private TypesettingBench(List<Card> examples, LayoutLibrary layouts, Wall wall) {
        this.examples = examples;
        this.layouts = layouts;
        this.wall = wall;
    }

    /** @param libraries makes a layout library that has set nothing yet */
    static List<Figures> run(List<Card> examples, Supplier<LayoutLibrary> libraries, Wall wall, Path folder)
            throws IOException, InterruptedException {
        TypesettingBench bench = new TypesettingBench(examples, libraries.get(), wall);
        bench.cold(libraries.get());
        bench.warm();
        if (RsvgPeer.isThere()) {
            bench.beside("rsvg-convert", new RsvgPeer(folder));
        } else {
            System.out.println("  rsvg-convert is not on this machine and is left out");
        }
        Path profile = folder.resolve("chromium");
        try (ChromiumPeer chromium =
                ChromiumPeer.started(profile, wall.width(), wall.height()).orElse(null)) {
            if (chromium == null) {
                System.out.println("  Chromium is not on this machine and is left out");
            } else {
                bench.beside("Chromium", chromium);
            }
        }
        return bench.figures;
    }

    private void cold(LayoutLibrary unused) {
        FrameRenderer first = new FrameRenderer();
        long[] nanos = new long[examples.size()];
        for (int index = 0; index < nanos.length; index++) {
            Card example = examples.get(index);
            long start = System.nanoTime();
            first.render(slide(unused, example.example(), example.cue()));
            nanos[index] = System.nanoTime() - start;
        }
        figures.add(Figures.ofNanos(size() + ": first picture of each layout, ground and words", nanos, ""));
    }

    private void warm() {
        for (int round = 0; round < WARM; round++) {
            examples.forEach(this::once);
        }
        for (Card example : examples) {
            long[] fit = new long[COUNT];
            long[] all = new long[COUNT];
            for (int index = 0; index < COUNT; index++) {
                Took took = once(example);
                fit[index] = took.fit();
                all[index] = took.fit() + took.draw();
            }
            String name = size() + " " + example.cue().layout();
            figures.add(Figures.ofNanos(name + ": words changed → set", fit, ""));
            figures.add(Figures.ofNanos(name + ": words changed → pixels", all, ""));
        }
    }

    /** Sets and draws the example with words it never had. */
    private Took once(Card example) {
        Cue changed = changed(example.cue(), turn++);
        Event event = example.example().with(changed);
        long start = System.nanoTime();
        Slide slide = slide(layouts, event, changed);
        long set = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        renderer.render(slide);
        return new Took(set - start, System.nanoTime() - set, THREADS.getCurrentThreadCpuTime() - processor);
    }

    private void beside(String name, SvgPeer peer) throws IOException, InterruptedException {
        List<Card> worded = examples.stream()
                .filter(example -> !slide(layouts, example.example(), example.cue())
                        .texts()
                        .isEmpty())
                .toList();
        double[] times = new double[worded.size()];
        double[] toDraw = new double[times.length];
        double[] toAll = new double[times.length];
        double[] toProcessor = new double[times.length];
        for (int index = 0; index < times.length; index++) {
            Card example = worded.get(index);
            String svg = slide(layouts, example.example(), example.cue()).svg();
            List<Double> peers = new ArrayList<>();
            List<Double> peerProcessor = new ArrayList<>();
            List<Took> ours = new ArrayList<>();
            peer.drawn(svg);
            for (int run = 0; run < PEER_RUNS; run++) {
                SvgPeer.Spent spent = peer.drawn(svg);
                peers.add(spent.clockMs());
                spent.processorMs().ifPresent(peerProcessor::add);
                for (int drawing = 0; drawing < OURS_PER_RUN; drawing++) {
                    ours.add(once(example));
                }
            }
            times[index] = median(peers);
            toDraw[index] = times[index] / medianMs(ours, Took::draw);
            toAll[index] = times[index] / medianMs(ours, took -> took.fit() + took.draw());
            if (!peerProcessor.isEmpty()) {
                toProcessor[index] = median(peerProcessor) / medianMs(ours, Took::drawProcessor);
            }
        }
        figures.add(ofAll(size() + ": " + name + ", the same pictures", "ms", times, "peer"));
        figures.add(ratio(name + " ÷ drawing changed words", worded, toDraw, "aim > 1"));
        if (Arrays.stream(toProcessor).anyMatch(known -> known > 0)) {
            figures.add(ratio(name + " ÷ drawing them, of the processor", worded, toProcessor, "aim > 1"));
        }
        figures.add(ratio(name + " ÷ setting and drawing them", worded, toAll, ""));
    }

    private static double medianMs(List<Took> ours, ToLongFunction<Took> figure) {
        return median(ours.stream()
                .map(took -> figure.applyAsLong(took) / NANOS_PER_MS)
                .toList());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** The least of all layouts, and whose it is. */
    private Figures ratio(String what, List<Card> worded, double[] ratios, String aim) {
        int least = 0;
        for (int index = 1; index < ratios.length; index++) {
            least = ratios[index] < ratios[least] ? index : least;
        }
        String where = ", the least of all layouts (" + worded.get(least).id() + ")";
        return Figures.single(size() + ": " + what + where, "×", ratios[least], aim);
    }

    private static Figures ofAll(String what, String unit, double[] values, String aim) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Figures(what, unit, sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1], sorted.length, aim);
    }

    private Slide slide(LayoutLibrary library, Event event, Cue cue) {
        return library.slide(event, cue, 1, Canvas.of(wall.width(), wall.height()));
    }

    private String size() {
        return String.format(Locale.ROOT, "%dx%d", wall.width(), wall.height());
    }

    /** The same cue with two other letters for the last of each of its texts, so that nothing set before serves. */
    private static Cue changed(Cue cue, int turn) {
        Fields fields = cue.fields();
        for (Map.Entry<String, Object> field : cue.fields().values().entrySet()) {
            fields = fields.with(field.getKey(), changed(field.getValue(), turn));
        }
        return cue.with(fields);
    }

    private static Object changed(Object value, int turn) {
        if (value instanceof String text && text.matches(".*\\s.*\\p{L}")) {
            return text.substring(0, text.length() - 1) + (char) ('a' + turn % 26) + (char) ('a' + turn / 26 % 26);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> changed(each, turn)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> changed = new LinkedHashMap<>();
            map.forEach((key, each) -> changed.put(key, changed(each, turn)));
            return changed;
        }
        return value;
    }
}
