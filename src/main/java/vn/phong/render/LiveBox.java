package vn.phong.render;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phong.font.GlyphRun;
import vn.phong.frame.Frame;
import vn.phong.frame.Patch;
import vn.phong.layout.Live;
import vn.phong.layout.SetText;

/**
 * A line of a slide whose figures move on: what lies under it is kept, so that a tick draws this line and nothing else.
 * Safe for any thread.
 */
public final class LiveBox {
    /** What was just said, what is said, and what a press may need meanwhile. */
    private static final int KEPT_MAX = 4;

    private static final String DIGITS = "0123456789";

    private final Live live;
    private final SetText line;
    private final Color ink;
    private final Patch bare;
    private final Map<String, Patch> said = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Patch> eldest) {
            return size() > KEPT_MAX;
        }
    };

    /** A piece of the line and the room it takes, in ems. */
    private record Piece(GlyphRun run, double x) {}

    private LiveBox(Live live, SetText line, Color ink, Patch bare) {
        this.live = live;
        this.line = line;
        this.ink = ink;
        this.bare = bare;
    }

    /** @param bare the whole picture without any live line */
    static LiveBox of(Live live, SetText line, Color ink, Rectangle part, Frame bare) {
        double size = line.runs().get(0).size();
        Rectangle2D figures = line.face().run(DIGITS).ink();
        double baseline = line.runs().get(0).baseline();
        Rectangle2D room = new Rectangle2D.Double(
                line.box().getX(), baseline + figures.getY() * size, line.box().getWidth(), figures.getHeight() * size);
        Rectangle area = room.createUnion(line.ink()).getBounds();
        area.grow(1, 1);
        area = area.intersection(part).intersection(new Rectangle(bare.width(), bare.height()));
        return new LiveBox(live, line, ink, Patch.cut(bare, area.x, area.y, area.width, area.height));
    }

    public Live live() {
        return live;
    }

    /** @param reading figures such as {@code 07:30}; empty to leave the line out */
    public synchronized Patch saying(String reading) {
        return reading.isEmpty() ? bare : said.computeIfAbsent(reading, this::drawn);
    }

    private Patch drawn(String reading) {
        int split = line.text().indexOf(Live.READING);
        List<Piece> pieces = new ArrayList<>();
        double width = text(line.text().substring(0, split), pieces, 0);
        width = figures(reading, pieces, width);
        width = text(line.text().substring(split + Live.READING.length()), pieces, width);
        double size = Math.min(line.runs().get(0).size(), line.box().getWidth() / width);
        double x = line.box().getX() + line.share() * (line.box().getWidth() - width * size);
        return painted(pieces, size, x);
    }

    private double text(String words, List<Piece> pieces, double x) {
        if (words.isEmpty()) {
            return x;
        }
        GlyphRun run = line.face().run(words);
        pieces.add(new Piece(run, x));
        return x + run.advance();
    }

    /** Every digit takes the same room, so that nothing trembles as they change. */
    private double figures(String reading, List<Piece> pieces, double from) {
        double digit = DIGITS.chars()
                .mapToDouble(
                        each -> line.face().run(String.valueOf((char) each)).advance())
                .max()
                .orElseThrow();
        double x = from;
        for (int index = 0; index < reading.length(); index++) {
            char figure = reading.charAt(index);
            GlyphRun run = line.face().run(String.valueOf(figure));
            double room = DIGITS.indexOf(figure) < 0 ? run.advance() : digit;
            pieces.add(new Piece(run, x + (room - run.advance()) / 2));
            x += room;
        }
        return x;
    }

    private Patch painted(List<Piece> pieces, double size, double x) {
        int width = bare.picture().width();
        int height = bare.picture().height();
        int[] pixels = bare.picture().pixels().clone();
        OutlineFill letters = new OutlineFill();
        double baseline = line.runs().get(0).baseline() - bare.y();
        for (Piece piece : pieces) {
            double left = x + piece.x() * size - bare.x();
            AffineTransform toPixels = new AffineTransform(size, 0, 0, size, left, baseline);
            Rectangle2D inked =
                    toPixels.createTransformedShape(piece.run().ink()).getBounds2D();
            letters.fill(piece.run().outline(), toPixels, inked, ink, new Rectangle(width, height), pixels, width);
        }
        return new Patch(bare.x(), bare.y(), new Frame(width, height, pixels));
    }
}
