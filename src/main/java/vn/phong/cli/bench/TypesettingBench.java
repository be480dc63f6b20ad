package vn.phong.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
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
 * <p>Chromium is asked while it runs. {@code rsvg-convert} is a whole command: its time for the same drawing
 * {@value #COPIES} times over, less its time for the drawing once, leaves neither its start nor the writing of a file.
 */
final class TypesettingBench {
    private static final int WARM = 10;
    private static final int COUNT = 40;
    private static final int PEER_RUNS = 5;
    private static final int PATIENCE_SECONDS = 60;
    private static final double NANOS_PER_MS = 1e6;
    private static final int COPIES = 11;

    private final List<Card> examples;
    private final Wall wall;
    private final Path folder;
    private final List<Figures> figures = new ArrayList<>();

    /** What drawing the words of an example takes, without and with setting them, in milliseconds. */
    private record Warm(double draw, double all) {}

    /** Another program that draws an SVG document; answers in milliseconds. */
    private interface Peer {
        double leastMs(String svg) throws IOException, InterruptedException;
    }

    private TypesettingBench(List<Card> examples, Wall wall, Path folder) {
        this.examples = examples;
        this.wall = wall;
        this.folder = folder;
    }

    /** @param libraries makes a layout library that has set nothing yet */
    static List<Figures> run(
            List<Card> examples, java.util.function.Supplier<LayoutLibrary> libraries, Wall wall, Path folder)
            throws IOException, InterruptedException {
        TypesettingBench bench = new TypesettingBench(examples, wall, folder);
        bench.cold(libraries.get());
        Map<Card, Warm> warm = bench.warm(libraries.get());
        LayoutLibrary layouts = libraries.get();
        if (hasRsvg()) {
            bench.beside("rsvg-convert", bench::rsvg, warm, layouts);
        } else {
            System.out.println("  rsvg-convert is not on this machine and is left out");
        }
        try (ChromiumPeer chromium =
                ChromiumPeer.started(folder.resolve("chromium")).orElse(null)) {
            if (chromium == null) {
                System.out.println("  Chromium is not on this machine and is left out");
            } else {
                bench.beside(
                        "Chromium",
                        svg -> chromium.leastMs(svg, wall.width(), wall.height(), PEER_RUNS),
                        warm,
                        layouts);
            }
        }
        return bench.figures;
    }

    private void cold(LayoutLibrary layouts) {
        FrameRenderer renderer = new FrameRenderer();
        long[] nanos = new long[examples.size()];
        for (int index = 0; index < nanos.length; index++) {
            Card example = examples.get(index);
            long start = System.nanoTime();
            renderer.render(slide(layouts, example.example(), example.cue()));
            nanos[index] = System.nanoTime() - start;
        }
        figures.add(Figures.ofNanos(size() + ": first picture of each layout, ground and words", nanos, ""));
    }

    /** The medians of each example. */
    private Map<Card, Warm> warm(LayoutLibrary layouts) {
        FrameRenderer renderer = new FrameRenderer();
        Map<Card, Warm> medians = new LinkedHashMap<>();
        for (Card example : examples) {
            long[] fit = new long[COUNT];
            long[] draw = new long[COUNT];
            long[] all = new long[COUNT];
            for (int index = -WARM; index < COUNT; index++) {
                Cue changed = changed(example.cue(), index);
                Event event = example.example().with(changed);
                long start = System.nanoTime();
                Slide slide = slide(layouts, event, changed);
                long set = System.nanoTime();
                renderer.render(slide);
                long drawn = System.nanoTime();
                if (index >= 0) {
                    fit[index] = set - start;
                    draw[index] = drawn - set;
                    all[index] = drawn - start;
                }
            }
            String name = size() + " " + example.cue().layout();
            figures.add(Figures.ofNanos(name + ": words changed → set", fit, ""));
            Figures whole = Figures.ofNanos(name + ": words changed → pixels", all, "");
            figures.add(whole);
            medians.put(example, new Warm(Figures.ofNanos("", draw, "").p50(), whole.p50()));
        }
        return medians;
    }

    private static boolean hasRsvg() throws InterruptedException {
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

    private void beside(String name, Peer peer, Map<Card, Warm> warm, LayoutLibrary layouts)
            throws IOException, InterruptedException {
        double[] times = new double[examples.size()];
        double[] toDraw = new double[examples.size()];
        double[] toAll = new double[examples.size()];
        for (int index = 0; index < times.length; index++) {
            Card example = examples.get(index);
            times[index] = peer.leastMs(
                    slide(layouts, example.example(), example.cue()).svg());
            toDraw[index] = times[index] / warm.get(example).draw();
            toAll[index] = times[index] / warm.get(example).all();
        }
        figures.add(ofAll(size() + ": " + name + ", the same pictures", "ms", times, "peer"));
        figures.add(ratio(name + " ÷ drawing changed words, the least of all layouts", toDraw, "aim > 1"));
        figures.add(ratio(name + " ÷ setting and drawing them, the least of all layouts", toAll, ""));
    }

    private Figures ratio(String what, double[] ratios, String aim) {
        double least = DoubleStream.of(ratios).min().orElse(Double.NaN);
        return Figures.single(size() + ": " + what, "×", least, aim);
    }

    private static Figures ofAll(String what, String unit, double[] values, String aim) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Figures(what, unit, sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1], sorted.length, aim);
    }

    private double rsvg(String svg) throws IOException, InterruptedException {
        int start = svg.indexOf('>', svg.indexOf("<svg")) + 1;
        String drawing = svg.substring(start, svg.lastIndexOf("</svg>"));
        String often = svg.substring(0, start) + drawing.repeat(COPIES) + "</svg>";
        return Math.max(0, (command(often) - command(svg)) / (COPIES - 1));
    }

    /** The shortest of a few runs of the whole command, in milliseconds. */
    private double command(String svg) throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve("peer.svg"), svg);
        Path out = folder.resolve("peer.png");
        double least = Double.POSITIVE_INFINITY;
        for (int run = 0; run < PEER_RUNS; run++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder("rsvg-convert", "-o", out.toString(), in.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("peer.log").toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("rsvg-convert: " + Files.readString(folder.resolve("peer.log")));
            }
            least = Math.min(least, (System.nanoTime() - start) / NANOS_PER_MS);
        }
        return least;
    }

    private Slide slide(LayoutLibrary layouts, Event event, Cue cue) {
        return layouts.slide(event, cue, 1, Canvas.of(wall.width(), wall.height()));
    }

    private String size() {
        return String.format(Locale.ROOT, "%dx%d", wall.width(), wall.height());
    }

    /** The same cue with another last letter in each of its texts, so that nothing set before serves again. */
    private static Cue changed(Cue cue, int turn) {
        Fields fields = cue.fields();
        for (Map.Entry<String, Object> field : cue.fields().values().entrySet()) {
            fields = fields.with(field.getKey(), changed(field.getValue(), turn));
        }
        return cue.with(fields);
    }

    private static Object changed(Object value, int turn) {
        if (value instanceof String text && text.matches(".*\\s.*\\p{L}")) {
            return text.substring(0, text.length() - 1) + (char) ('a' + Math.floorMod(turn, 26));
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
