package vn.phong.render;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.batik.bridge.BridgeException;
import vn.phong.image.Image;
import vn.phong.layout.SetPicture;
import vn.phong.message.Refusal;

/** The office's pictures as pixels, at the sizes the show draws them; decoded once, kept while there is room. */
final class PaintedPictures {
    /** One picture over all of 1920x1080, and the emblems and portraits of an evening. */
    private static final long BYTES_MAX = 12L << 20;

    private final SvgPainter painter;
    private final Map<String, BufferedImage> painted = new LinkedHashMap<>(16, 0.75f, true);

    PaintedPictures(SvgPainter painter) {
        this.painter = painter;
    }

    /** @throws Refusal when the file is damaged */
    BufferedImage of(SetPicture set) {
        BufferedImage known = painted.get(set.key());
        if (known == null) {
            known = paint(set);
            painted.put(set.key(), known);
            dropEldest();
        }
        return known;
    }

    private BufferedImage paint(SetPicture set) {
        Image image = set.image();
        Rectangle seen = new Rectangle(set.visible());
        seen.translate(-set.fitted().x, -set.fitted().y);
        int width = set.fitted().width;
        int height = set.fitted().height;
        return image.svg()
                .map(svg -> drawing(svg, image, seen, width, height))
                .orElseGet(() -> image.scaled(width, height, seen));
    }

    private BufferedImage drawing(String svg, Image image, Rectangle seen, int width, int height) {
        AffineTransform toPixels = AffineTransform.getTranslateInstance(-seen.x, -seen.y);
        toPixels.scale(width / image.width(), height / image.height());
        try {
            return painter.part(svg, seen, toPixels);
        } catch (BridgeException e) {
            throw new Refusal(
                    "Ảnh " + image.name() + " không vẽ được (" + e.getMessage() + "); hãy lưu lại bằng SVG thường.",
                    "Picture " + image.name() + " cannot be drawn (" + e.getMessage() + "); save it as plain SVG.");
        }
    }

    void makeRoom() {
        painted.clear();
    }

    private void dropEldest() {
        long bytes = painted.values().stream()
                .mapToLong(image -> 4L * image.getWidth() * image.getHeight())
                .sum();
        var eldest = painted.values().iterator();
        while (bytes > BYTES_MAX && painted.size() > 1) {
            BufferedImage dropped = eldest.next();
            bytes -= 4L * dropped.getWidth() * dropped.getHeight();
            eldest.remove();
        }
    }
}
