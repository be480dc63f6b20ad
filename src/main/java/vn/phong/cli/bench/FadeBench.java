package vn.phong.cli.bench;

import com.sun.management.ThreadMXBean;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import vn.phong.frame.CrossFade;

/** One frame of a cross-fade at 1920x1080, beside the JDK's own compositing. */
final class FadeBench {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int WARM = 200;
    private static final int COUNT = 500;

    private FadeBench() {}

    static List<Figures> run() {
        int[] from = noise(1);
        int[] to = noise(2);
        int[] into = new int[WIDTH * HEIGHT];
        IntConsumer ours = alpha -> CrossFade.blend(from, to, alpha, into);
        Figures fade = timed("cross-fade 1920x1080, one frame", ours, "aim < 3 ms");
        Figures peer = timed("  beside it: Java2D AlphaComposite", java2d(from, to), "peer");
        return List.of(fade, allocated(ours), peer);
    }

    private static Figures timed(String what, IntConsumer frame, String aim) {
        long[] nanos = new long[COUNT];
        for (int index = -WARM; index < COUNT; index++) {
            long start = System.nanoTime();
            frame.accept(1 + Math.floorMod(index, CrossFade.ALPHA_MAX - 1));
            if (index >= 0) {
                nanos[index] = System.nanoTime() - start;
            }
        }
        return Figures.ofNanos(what, nanos, aim);
    }

    private static Figures allocated(IntConsumer frame) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int index = 0; index < COUNT; index++) {
            frame.accept(1 + index % (CrossFade.ALPHA_MAX - 1));
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        return Figures.single("cross-fade, bytes allocated a frame", "B", Math.floor((double) bytes / COUNT), "aim 0");
    }

    private static IntConsumer java2d(int[] from, int[] to) {
        BufferedImage under = image(from);
        BufferedImage over = image(to);
        BufferedImage mixed = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        return alpha -> {
            Graphics2D graphics = mixed.createGraphics();
            graphics.setComposite(AlphaComposite.Src);
            graphics.drawImage(under, 0, 0, null);
            graphics.setComposite(AlphaComposite.SrcOver.derive(alpha / (float) CrossFade.ALPHA_MAX));
            graphics.drawImage(over, 0, 0, null);
            graphics.dispose();
        };
    }

    private static BufferedImage image(int[] pixels) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, WIDTH, HEIGHT, pixels, 0, WIDTH);
        return image;
    }

    private static int[] noise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.ints((long) WIDTH * HEIGHT)
                .map(pixel -> pixel | 0xFF000000)
                .toArray();
    }
}
