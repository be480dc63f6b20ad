package vn.phong.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.batik.bridge.BridgeException;
import vn.phong.frame.Frame;
import vn.phong.frame.PackedFrame;
import vn.phong.layout.Live;
import vn.phong.layout.PlacedRun;
import vn.phong.layout.SetBox;
import vn.phong.layout.SetPart;
import vn.phong.layout.SetPicture;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;
import vn.phong.message.Refusal;

/**
 * Turns slides into frames: Batik draws a ground once, words are painted over a copy of it. Not safe for threads:
 * Batik's documents and graphics nodes break when two threads meet in them, so one thread owns a renderer.
 */
public final class FrameRenderer {
    /** Grounds kept: a show has one for each of its layouts in use, on each part of the wall. */
    private static final int GROUNDS_MAX = 18;

    /**
     * Of grounds without one flat stretch six of 1024x640, two of 1920x1080: those of the cues about the one on the
     * air. A further one is drawn anew.
     */
    private static final long GROUND_BYTES_MAX = 18L << 20;

    private static final int OPAQUE = 0xFF000000;
    private static final DirectColorModel RGB = new DirectColorModel(24, 0xFF0000, 0xFF00, 0xFF);

    private final SvgPainter painter = new SvgPainter();
    private final OutlineFill letters = new OutlineFill();
    private final PaintedPictures pictures = new PaintedPictures(painter);
    private final Map<String, Painted> grounds = new LinkedHashMap<>(16, 0.75f, true);

    /** A ground as pixels, and the colours its theme gives to the words seen so far. */
    private record Painted(PackedFrame frame, Map<String, Color> colours) {}

    /**
     * The slide as pixels: a new frame, made for the caller.
     *
     * @throws Refusal when the drawing of its layout cannot be drawn
     */
    public Frame render(Slide slide) {
        return new Frame(slide.width(), slide.height(), painted(slide));
    }

    /**
     * The same with the lines at its foot, which stand aside for what is laid over it.
     *
     * @throws Refusal when the drawing of its layout cannot be drawn
     */
    public Footed footed(Slide slide) {
        Set<SetText> low = Collections.newSetFromMap(new IdentityHashMap<>());
        slide.parts()
                .forEach(part -> part.texts().stream()
                        .filter(line -> FootLine.isAtFoot(line, part.area()))
                        .forEach(low::add));
        int[] pixels = painted(slide.without(low::contains));
        List<FootLine> foot = new ArrayList<>();
        for (SetPart part : slide.parts()) {
            Map<String, Color> colours = colours(part, ground(part));
            part.texts().stream().filter(low::contains).forEach(line -> {
                foot.add(FootLine.of(line, colours, part.area(), pixels, slide.width()));
                drawWords(line, colours, part.area(), pixels, slide.width());
            });
        }
        return new Footed(new Frame(slide.width(), slide.height(), pixels), List.copyOf(foot));
    }

    /** A picture, and what of it can stand aside for what is laid over it. */
    public record Footed(Frame frame, List<FootLine> foot) {}

    private int[] painted(Slide slide) {
        List<Painted> painted = slide.parts().stream().map(this::ground).toList();
        int[] pixels = grounds(slide, painted);
        for (int i = 0; i < painted.size(); i++) {
            SetPart part = slide.parts().get(i);
            Map<String, Color> colours = colours(part, painted.get(i));
            if (!part.pictures().isEmpty() || !part.boxes().isEmpty()) {
                drawAreas(part, colours, pixels, slide.width());
            }
            part.texts().forEach(line -> drawWords(line, colours, part.area(), pixels, slide.width()));
        }
        return pixels;
    }

    /**
     * The places of a slide that move on by themselves on the air, each with the picture under its words.
     *
     * @throws Refusal when the drawing of its layout cannot be drawn
     */
    public List<LiveBox> live(Slide slide) {
        if (slide.texts().stream().noneMatch(FrameRenderer::isLive)) {
            return List.of();
        }
        Frame bare = render(slide.without(FrameRenderer::isLive));
        List<LiveBox> boxes = new ArrayList<>();
        for (SetPart part : slide.parts()) {
            Map<String, Color> colours = colours(part, ground(part));
            for (SetText line : part.texts()) {
                Live.of(line)
                        .map(live -> LiveBox.of(live, line, colours.get(line.classes()), part.area(), bare))
                        .ifPresent(boxes::add);
            }
        }
        return List.copyOf(boxes);
    }

    private static boolean isLive(SetText line) {
        return Live.of(line).isPresent();
    }

    /** A new picture with nothing but grounds on it. */
    private static int[] grounds(Slide slide, List<Painted> painted) {
        int[] pixels = new int[slide.width() * slide.height()];
        Rectangle whole = new Rectangle(slide.width(), slide.height());
        boolean covered = slide.parts().stream().anyMatch(part -> part.area().equals(whole));
        if (!covered) {
            Arrays.fill(pixels, OPAQUE);
        }
        for (int i = 0; i < painted.size(); i++) {
            Rectangle area = slide.parts().get(i).area();
            painted.get(i).frame().lay(pixels, area.y * slide.width() + area.x, slide.width());
        }
        return pixels;
    }

    private void drawAreas(SetPart part, Map<String, Color> colours, int[] pixels, int width) {
        Graphics2D pen = image(pixels, width).createGraphics();
        pen.clip(part.area());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawPictures(part, false, colours, pen);
        for (SetBox box : part.boxes()) {
            pen.setColor(colours.get(box.classes()));
            pen.fill(box.box());
        }
        drawPictures(part, true, colours, pen);
        pen.dispose();
        part.pictures().forEach(picture -> makeOpaque(picture.visible(), part.area(), pixels, width));
        part.boxes().forEach(box -> makeOpaque(box.box().getBounds(), part.area(), pixels, width));
    }

    private void drawWords(SetText line, Map<String, Color> colours, Rectangle area, int[] pixels, int width) {
        for (PlacedRun run : line.runs()) {
            Color colour = colours.get(line.classes(run));
            letters.fill(run.run().outline(), run.transform(), run.ink(), colour, area, pixels, width);
        }
    }

    private void drawPictures(SetPart part, boolean aboveBoxes, Map<String, Color> colours, Graphics2D pen) {
        for (SetPicture picture : part.pictures()) {
            if (picture.aboveBoxes() == aboveBoxes) {
                Rectangle visible = picture.visible();
                pen.drawImage(pictures.of(picture), visible.x, visible.y, null);
                pen.setColor(SvgPainter.veil(picture, colours));
                pen.fill(visible);
            }
        }
    }

    private Painted ground(SetPart part) {
        Painted known = grounds.get(part.groundKey());
        if (known != null) {
            return known;
        }
        Painted painted = new Painted(PackedFrame.of(painted(part)), new HashMap<>());
        grounds.put(part.groundKey(), painted);
        dropEldest(part.groundKey());
        return painted;
    }

    private Frame painted(SetPart part) {
        try {
            return frame(painter.paint(part.ground(), part.area().width, part.area().height));
        } catch (BridgeException e) {
            throw new Refusal(
                    "Nền " + part.groundKey() + " không vẽ được (" + e.getMessage()
                            + "); hãy sửa bố cục hoặc giao diện.",
                    "Ground " + part.groundKey() + " cannot be drawn (" + e.getMessage()
                            + "); mend the layout or theme.");
        }
    }

    /** Lets go of every ground and picture; what is drawn next is painted anew. */
    public void makeRoom() {
        grounds.clear();
        pictures.makeRoom();
    }

    private void dropEldest(String newest) {
        while (grounds.size() > 1 && (grounds.size() > GROUNDS_MAX || bytes() > GROUND_BYTES_MAX)) {
            String eldest = grounds.keySet().iterator().next();
            if (eldest.equals(newest)) {
                return;
            }
            grounds.remove(eldest);
        }
    }

    private long bytes() {
        return grounds.values().stream().mapToLong(each -> each.frame().bytes()).sum();
    }

    /** Asks the theme for the colours of the classes it was not asked for before, all at once. */
    private Map<String, Color> colours(SetPart part, Painted ground) {
        Set<String> unseen = new HashSet<>();
        part.boxes().forEach(box -> unseen.add(box.classes()));
        part.pictures().stream().filter(SetPicture::isVeiled).forEach(picture -> unseen.add(picture.veil()));
        part.texts().forEach(text -> text.runs().forEach(run -> unseen.add(text.classes(run))));
        unseen.removeAll(ground.colours().keySet());
        if (!unseen.isEmpty()) {
            ground.colours().putAll(painter.colours(part.ground(), unseen));
        }
        return ground.colours();
    }

    private static Frame frame(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Rectangle all = new Rectangle(image.getWidth(), image.getHeight());
        makeOpaque(all, all, pixels, image.getWidth());
        return new Frame(image.getWidth(), image.getHeight(), pixels);
    }

    /** Java leaves the top byte of opaque images open where it draws; a frame's is always FF. */
    private static void makeOpaque(Rectangle drawn, Rectangle area, int[] pixels, int width) {
        Rectangle touched = drawn.intersection(area);
        for (int y = touched.y; y < touched.y + touched.height; y++) {
            for (int at = y * width + touched.x; at < y * width + touched.x + touched.width; at++) {
                pixels[at] |= OPAQUE;
            }
        }
    }

    /** An image whose pixels are these themselves. */
    private static BufferedImage image(int[] pixels, int width) {
        WritableRaster raster = Raster.createPackedRaster(
                new DataBufferInt(pixels, pixels.length), width, pixels.length / width, width, RGB.getMasks(), null);
        return new BufferedImage(RGB, raster, false, null);
    }
}
