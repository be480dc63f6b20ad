package vn.phong.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.batik.bridge.BridgeException;
import vn.phong.frame.Frame;
import vn.phong.layout.PlacedRun;
import vn.phong.layout.SetBox;
import vn.phong.layout.SetPicture;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;
import vn.phong.message.Refusal;

/**
 * Turns slides into frames: Batik draws a ground once, words are painted over a copy of it. Not safe for threads:
 * Batik's documents and graphics nodes break when two threads meet in them, so one thread owns a renderer.
 */
public final class FrameRenderer {
    /** Grounds kept: a show has one for each of its layouts in use, on one wall. */
    private static final int GROUNDS_MAX = 6;

    /** Six grounds of 1920x1080; larger walls keep fewer. */
    private static final long GROUND_BYTES_MAX = 52L << 20;

    private final SvgPainter painter = new SvgPainter();
    private final PaintedPictures pictures = new PaintedPictures(painter);
    private final Map<String, Painted> grounds = new LinkedHashMap<>(16, 0.75f, true);

    /** A ground as pixels, and the colours its theme gives to the words seen so far. */
    private record Painted(BufferedImage image, Map<String, Color> colours) {
        long bytes() {
            return 4L * image.getWidth() * image.getHeight();
        }
    }

    /**
     * The slide as pixels: a new frame, made for the caller.
     *
     * @throws Refusal when the drawing of its layout cannot be drawn
     */
    public Frame render(Slide slide) {
        Painted ground = ground(slide);
        Map<String, Color> colours = colours(slide, ground);
        BufferedImage image = copy(ground.image());
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawPictures(slide, false, pen);
        for (SetBox box : slide.boxes()) {
            pen.setColor(colours.get(box.classes()));
            pen.fill(box.box());
        }
        drawPictures(slide, true, pen);
        for (SetText text : slide.texts()) {
            for (PlacedRun run : text.runs()) {
                pen.setColor(colours.get(text.classes(run)));
                pen.fill(run.transform().createTransformedShape(run.run().outline()));
            }
        }
        pen.dispose();
        return frame(image);
    }

    private void drawPictures(Slide slide, boolean aboveBoxes, Graphics2D pen) {
        for (SetPicture picture : slide.pictures()) {
            if (picture.aboveBoxes() == aboveBoxes) {
                Rectangle visible = picture.visible();
                pen.drawImage(pictures.of(picture), visible.x, visible.y, null);
                pen.setColor(new Color(0, 0, 0, (int) Math.round(picture.shade() * 255)));
                pen.fill(visible);
            }
        }
    }

    private Painted ground(Slide slide) {
        Painted known = grounds.get(slide.groundKey());
        if (known != null) {
            return known;
        }
        BufferedImage image = painted(slide);
        Painted painted = new Painted(image, new HashMap<>());
        grounds.put(slide.groundKey(), painted);
        dropEldest(slide.groundKey());
        return painted;
    }

    private BufferedImage painted(Slide slide) {
        try {
            return painter.paint(slide.ground(), slide.width(), slide.height());
        } catch (BridgeException e) {
            throw new Refusal(
                    "Nền " + slide.groundKey() + " không vẽ được (" + e.getMessage()
                            + "); hãy sửa bố cục hoặc giao diện.",
                    "Ground " + slide.groundKey() + " cannot be drawn (" + e.getMessage()
                            + "); mend the layout or theme.");
        }
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
        return grounds.values().stream().mapToLong(Painted::bytes).sum();
    }

    /** Asks the theme for the colours of the classes it was not asked for before, all at once. */
    private Map<String, Color> colours(Slide slide, Painted ground) {
        Set<String> unseen = new HashSet<>();
        slide.boxes().forEach(box -> unseen.add(box.classes()));
        slide.texts().forEach(text -> text.runs().forEach(run -> unseen.add(text.classes(run))));
        unseen.removeAll(ground.colours().keySet());
        if (!unseen.isEmpty()) {
            ground.colours().putAll(painter.colours(slide.ground(), unseen));
        }
        return ground.colours();
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] from = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] to = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
        System.arraycopy(from, 0, to, 0, from.length);
        return copy;
    }

    /** Java leaves the top byte of opaque images open; a frame's is always FF. */
    private static Frame frame(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xFF000000;
        }
        return new Frame(image.getWidth(), image.getHeight(), pixels);
    }
}
