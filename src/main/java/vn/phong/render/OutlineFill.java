package vn.phong.render;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * Fills outlines of letters: every pixel takes as much of the colour as the outline covers of it, reckoned exactly and
 * not sampled, so that a stroke is as thin on the wall as it was drawn. Each edge leaves in every row it crosses by how
 * much it changes what is covered from there on; adding up a row from the left gives the cover. Where an outline lies
 * over itself, as a bar over its stem, that is covered once.
 *
 * <p>Keeps its scratch from fill to fill: one thread uses it.
 */
final class OutlineFill {
    /** How far a chord may lie from its curve, in pixels: far less than a step of colour shows. */
    private static final double FLATNESS = 0.02;

    private static final int CHORDS_MAX = 64;

    private final float[] points = new float[6];
    private float[] changes = new float[0];
    /** A bit for each of them that may be other than 0: most of a line of letters is within letters or between them. */
    private long[] touched = new long[0];

    private int left;
    private int top;
    private int width;
    private int height;
    private int stride;
    private float startX;
    private float startY;
    private float x;
    private float y;

    /**
     * Fills over what is there.
     *
     * @param outline in its own units; where it lies over itself, in one direction
     * @param toPixels from those units to the picture's pixels
     * @param ink what it lies within on the picture
     * @param area the part of the picture that may be touched, wholly within it
     * @param pixels the picture, {@code 0x??RRGGBB} row by row; what is filled becomes {@code 0xFFRRGGBB}
     * @param rowLength the picture's pixels in a row
     */
    void fill(
            Shape outline,
            AffineTransform toPixels,
            Rectangle2D ink,
            Color color,
            Rectangle area,
            int[] pixels,
            int rowLength) {
        Rectangle box = ink.getBounds().intersection(area);
        if (box.isEmpty()) {
            return;
        }
        left = box.x;
        top = box.y;
        width = box.width;
        height = box.height;
        // One more for what an edge at the right border changes beyond it, and one for rounding.
        stride = width + 2;
        if (changes.length < stride * height) {
            changes = new float[stride * height];
            touched = new long[(stride * height >> 6) + 1];
        }
        trace(outline.getPathIterator(toPixels));
        lay(color, pixels, rowLength);
    }

    private void trace(PathIterator path) {
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> {
                    close();
                    moveTo(points[0] - left, points[1] - top);
                }
                case PathIterator.SEG_LINETO -> lineTo(points[0] - left, points[1] - top);
                case PathIterator.SEG_QUADTO ->
                    quadTo(points[0] - left, points[1] - top, points[2] - left, points[3] - top);
                case PathIterator.SEG_CUBICTO ->
                    cubicTo(
                            points[0] - left,
                            points[1] - top,
                            points[2] - left,
                            points[3] - top,
                            points[4] - left,
                            points[5] - top);
                default -> close();
            }
        }
        close();
    }

    private void moveTo(float toX, float toY) {
        startX = toX;
        startY = toY;
        x = toX;
        y = toY;
    }

    private void close() {
        lineTo(startX, startY);
    }

    private void lineTo(float toX, float toY) {
        edge(x, y, toX, toY);
        x = toX;
        y = toY;
    }

    private void quadTo(float x1, float y1, float x2, float y2) {
        float x0 = x;
        float y0 = y;
        int chords = chords(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2) / 4);
        for (int chord = 1; chord < chords; chord++) {
            float t = (float) chord / chords;
            float s = 1 - t;
            lineTo(s * s * x0 + 2 * s * t * x1 + t * t * x2, s * s * y0 + 2 * s * t * y1 + t * t * y2);
        }
        lineTo(x2, y2);
    }

    private void cubicTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        float x0 = x;
        float y0 = y;
        double bend = Math.max(
                Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3));
        int chords = chords(bend * 3 / 4);
        for (int chord = 1; chord < chords; chord++) {
            float t = (float) chord / chords;
            float s = 1 - t;
            float a = s * s * s;
            float b = 3 * s * s * t;
            float c = 3 * s * t * t;
            float d = t * t * t;
            lineTo(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
        }
        lineTo(x3, y3);
    }

    /** @param bend how far the curve lies from its one chord at most, in pixels; n chords lie n² times nearer */
    private static int chords(double bend) {
        return (int) Math.min(CHORDS_MAX, 1 + Math.sqrt(bend / FLATNESS));
    }

    /** What lies left of the box changes all of a row, what lies right of it nothing; above and below, no row. */
    private void edge(float x0, float y0, float x1, float y1) {
        if (y0 == y1) {
            return;
        }
        float direction = y0 < y1 ? 1 : -1;
        float upperX = y0 < y1 ? x0 : x1;
        float upperY = Math.min(y0, y1);
        float lowerY = Math.max(y0, y1);
        float slope = (x1 - x0) / (y1 - y0);
        int first = Math.max(0, (int) upperY);
        int last = Math.min(height, (int) Math.ceil(lowerY));
        for (int row = first; row < last; row++) {
            float from = Math.max(row, upperY);
            float to = Math.min(row + 1, lowerY);
            if (to > from) {
                float one = upperX + (from - upperY) * slope;
                float other = upperX + (to - upperY) * slope;
                cross(
                        row * stride,
                        direction * (to - from),
                        clamped(Math.min(one, other)),
                        clamped(Math.max(one, other)));
            }
        }
    }

    private float clamped(float at) {
        return Math.max(0, Math.min(width, at));
    }

    /**
     * An edge within one row.
     *
     * @param change how much of a pixel right of it is covered more
     * @param from where it is leftmost, in pixels from the box's left
     * @param to where it is rightmost
     */
    private void cross(int row, float change, float from, float to) {
        int pixel = (int) from;
        int end = (int) Math.ceil(to);
        if (end <= pixel + 1) {
            float right = change * ((from + to) / 2 - pixel);
            change(row + pixel, change - right);
            change(row + pixel + 1, right);
            return;
        }
        float perPixel = 1 / (to - from);
        float covered = 0;
        for (int at = pixel; at < end; at++) {
            float cover = (rightOf(at + 1 - from) - rightOf(at + 1 - to)) * perPixel;
            change(row + at, change * (cover - covered));
            covered = cover;
        }
        change(row + end, change * (1 - covered));
    }

    private void change(int at, float by) {
        changes[at] += by;
        touched[at >> 6] |= 1L << at;
    }

    /** The first place from there on that was touched, or the end. */
    private int nextTouched(int from, int end) {
        int word = from >> 6;
        long bits = touched[word] & -1L << from;
        while (bits == 0 && ++word << 6 < end) {
            bits = touched[word];
        }
        return bits == 0 ? end : Math.min(end, (word << 6) + Long.numberOfTrailingZeros(bits));
    }

    /**
     * How much of a pixel lies right of an edge, added up while the edge comes from far right to this far left of it.
     */
    private static float rightOf(float distance) {
        return distance <= 0 ? 0 : distance < 1 ? distance * distance / 2 : distance - 0.5f;
    }

    /** From the left of each row: where nothing changes, whole stretches take the colour alike. */
    private void lay(Color color, int[] pixels, int rowLength) {
        float opaque = color.getAlpha() * 256f / 255;
        for (int row = 0; row < height; row++) {
            int at = row * stride;
            int end = at + width;
            int toPixels = (top + row) * rowLength + left - at;
            float sum = 0;
            while (at < end) {
                sum += changes[at];
                changes[at] = 0;
                int next = nextTouched(at + 1, end);
                int cover = (int) (Math.min(1, Math.abs(sum)) * opaque + 0.5f);
                if (cover == 256) {
                    Arrays.fill(pixels, at + toPixels, next + toPixels, 0xFF000000 | color.getRGB());
                } else if (cover != 0) {
                    mix(color, cover, pixels, at + toPixels, next + toPixels);
                }
                at = next;
            }
            changes[end] = 0;
            changes[end + 1] = 0;
        }
        Arrays.fill(touched, 0, (stride * height >> 6) + 1, 0);
    }

    /** @param cover how much of the pixels the colour takes, in 256ths */
    private static void mix(Color color, int cover, int[] pixels, int from, int to) {
        int red = color.getRed();
        int green = color.getGreen();
        int blue = color.getBlue();
        for (int pixel = from; pixel < to; pixel++) {
            int under = pixels[pixel];
            int underRed = under >> 16 & 0xFF;
            int underGreen = under >> 8 & 0xFF;
            int underBlue = under & 0xFF;
            pixels[pixel] = 0xFF000000
                    | underRed + ((red - underRed) * cover + 128 >> 8) << 16
                    | underGreen + ((green - underGreen) * cover + 128 >> 8) << 8
                    | underBlue + ((blue - underBlue) * cover + 128 >> 8);
        }
    }
}
