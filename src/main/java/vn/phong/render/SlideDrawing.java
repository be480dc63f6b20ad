package vn.phong.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.batik.gvt.GraphicsNode;
import vn.phong.layout.PlacedRun;
import vn.phong.layout.SetBox;
import vn.phong.layout.SetPart;
import vn.phong.layout.SetPicture;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;

/**
 * Draws slides as shapes on any pen, for paper: the same grounds, outlines and colours as {@link FrameRenderer}, at
 * whatever sharpness the pen has. Not safe for threads, as that is not.
 */
public final class SlideDrawing {
    /** The grounds of an event, some with and some without its pictures. */
    private static final int KEPT_MAX = 32;

    private final SvgPainter painter = new SvgPainter();
    private final PaintedPictures pictures = new PaintedPictures(painter);
    private final Map<String, GraphicsNode> grounds = newest();
    private final Map<Dress, Map<String, Color>> dresses = newest();

    /** A ground, and the classes whose colours are asked of it. */
    private record Dress(String groundKey, Set<String> classes) {}

    private static <K, V> Map<K, V> newest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT_MAX;
            }
        };
    }

    /** @param pen whose units are the pixels of the wall */
    public void draw(Slide slide, Graphics2D pen) {
        pen.setColor(Color.BLACK);
        pen.fill(new Rectangle(slide.width(), slide.height()));
        for (SetPart part : slide.parts()) {
            Shape clip = pen.getClip();
            pen.clip(part.area());
            draw(part, pen);
            pen.setClip(clip);
        }
    }

    private void draw(SetPart part, Graphics2D pen) {
        AffineTransform place = pen.getTransform();
        pen.translate(part.area().x, part.area().y);
        grounds.computeIfAbsent(
                        part.groundKey(),
                        absent -> painter.shapes(part.ground(), part.area().width, part.area().height))
                .paint(pen);
        pen.setTransform(place);
        Map<String, Color> colours = dresses.computeIfAbsent(
                new Dress(part.groundKey(), classes(part)), dress -> painter.colours(part.ground(), dress.classes()));
        drawPictures(part, false, colours, pen);
        for (SetBox box : part.boxes()) {
            pen.setColor(colours.get(box.classes()));
            pen.fill(box.box());
        }
        drawPictures(part, true, colours, pen);
        for (SetText text : part.texts()) {
            for (PlacedRun run : text.runs()) {
                pen.setColor(colours.get(text.classes(run)));
                pen.fill(run.transform().createTransformedShape(run.run().outline()));
            }
        }
    }

    private static Set<String> classes(SetPart part) {
        Set<String> classes = new HashSet<>();
        part.boxes().forEach(box -> classes.add(box.classes()));
        part.pictures().stream().filter(SetPicture::isVeiled).forEach(picture -> classes.add(picture.veil()));
        part.texts().forEach(text -> text.runs().forEach(run -> classes.add(text.classes(run))));
        return classes;
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
}
