package vn.phong.frame;

/** Makes small pictures of frames, for lists of cues. */
public final class Scaled {
    private Scaled() {}

    /**
     * The frame at most {@code widthMax} pixels wide, its shape kept, each pixel the mean of those it stands for; the
     * same frame when it is narrow enough.
     */
    public static Frame to(Frame frame, int widthMax) {
        if (frame.width() <= widthMax) {
            return frame;
        }
        int width = Math.max(1, widthMax);
        int height = Math.max(1, Math.round((float) frame.height() * width / frame.width()));
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            int top = edge(y, frame.height(), height);
            int bottom = Math.max(top + 1, edge(y + 1, frame.height(), height));
            for (int x = 0; x < width; x++) {
                int left = edge(x, frame.width(), width);
                int right = Math.max(left + 1, edge(x + 1, frame.width(), width));
                pixels[y * width + x] = mean(frame, left, top, right, bottom);
            }
        }
        return new Frame(width, height, pixels);
    }

    private static int edge(int index, int from, int to) {
        return (int) ((long) index * from / to);
    }

    private static int mean(Frame frame, int left, int top, int right, int bottom) {
        int[] pixels = frame.pixels();
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = pixels[y * frame.width() + x];
                red += (pixel >> 16) & 0xFF;
                green += (pixel >> 8) & 0xFF;
                blue += pixel & 0xFF;
            }
        }
        int count = (right - left) * (bottom - top);
        long half = count / 2;
        return 0xFF000000
                | (int) ((red + half) / count) << 16
                | (int) ((green + half) / count) << 8
                | (int) ((blue + half) / count);
    }
}
