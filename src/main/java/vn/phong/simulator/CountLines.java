package vn.phong.simulator;

import java.util.Locale;

/** Says in one line what a virtual controller received since the line before. */
public final class CountLines {
    private final VirtualController controller;
    private Counts before;

    public CountLines(VirtualController controller) {
        this.controller = controller;
        this.before = controller.counts();
    }

    /**
     * The next line; call it once a second and its numbers are per second, but for losses, which are since the start.
     */
    public String next() {
        Counts now = controller.counts();
        String line = String.format(
                Locale.ROOT,
                "%d  %dx%d  %3d hình (frames)  %6d gói (packets)  %6.1f Mb  mất (lost) %d  hỏng (bad) %d  thiếu"
                        + " hàng (incomplete) %d",
                controller.port(),
                controller.width(),
                controller.height(),
                now.frames() - before.frames(),
                now.packets() - before.packets(),
                (now.bytes() - before.bytes()) * 8 / 1e6,
                now.lostPackets(),
                now.badPackets(),
                now.incompleteFrames());
        before = now;
        return line;
    }
}
