package vn.phong.playout;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.phong.simulator.Counts;
import vn.phong.simulator.VirtualController;

/**
 * Watches a controller whose pictures all have one colour, in a fade too: one of two colours is put together from two
 * pictures, or misses what the system lost. The sequence numbers tell these apart. What a controller shows only because
 * nothing more came is no word of the sender's: a machine that kept the sender from its work for 100 ms looks so.
 */
final class WholePictures {
    private final VirtualController controller;
    private final List<String> mixed = new CopyOnWriteArrayList<>();

    // Of the receiving thread only.
    private long unended;
    private long incomplete;
    private long lostBeforeWhole;

    WholePictures(VirtualController controller) {
        this.controller = controller;
        controller.onPicture(this::judge);
    }

    /** Pictures that the sender mixed, or ended though something of them was never sent. */
    List<String> mixed() {
        return List.copyOf(mixed);
    }

    private void judge() {
        Counts now = controller.counts();
        long colours =
                Arrays.stream(controller.shown().pixels()).distinct().limit(2).count();
        boolean isWhole = colours == 1 && now.incompleteFrames() == incomplete;
        if (!isWhole && now.unendedFrames() == unended && now.lostPackets() == lostBeforeWhole) {
            mixed.add(now.toString());
        }
        if (isWhole) {
            lostBeforeWhole = now.lostPackets();
        }
        unended = now.unendedFrames();
        incomplete = now.incompleteFrames();
    }
}
