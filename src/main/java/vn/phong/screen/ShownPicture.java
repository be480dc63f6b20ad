package vn.phong.screen;

import java.util.function.LongSupplier;
import vn.phong.frame.CrossFade;
import vn.phong.frame.Frame;

/** What stands on the display: the last picture, or a fade on its way to the next. Not safe for threads. */
final class ShownPicture {
    private static final long NANOS_PER_MS = 1_000_000;

    private final LongSupplier nanos;
    private Frame to = Frame.filled(1, 1, 0);
    private int[] from = to.pixels();
    private int[] mixed = to.pixels();
    private long startNs;
    private long fadeNs;
    private boolean fading;

    ShownPicture(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** From what is visible now, mixed or not, to a picture; a picture of another size cuts. */
    void show(Frame picture, int fadeMs) {
        boolean fits = picture.width() == to.width() && picture.height() == to.height();
        if (fadeMs <= 0 || !fits) {
            to = picture;
            from = picture.pixels();
            mixed = picture.pixels().clone();
            fading = false;
            return;
        }
        pixels();
        from = mixed.clone();
        to = picture;
        startNs = nanos.getAsLong();
        fadeNs = fadeMs * NANOS_PER_MS;
        fading = true;
    }

    boolean isFading() {
        return fading;
    }

    int width() {
        return to.width();
    }

    int height() {
        return to.height();
    }

    /** As of now; the caller must not change them. */
    int[] pixels() {
        if (fading) {
            long passedNs = nanos.getAsLong() - startNs;
            int alpha = (int) Math.min(CrossFade.ALPHA_MAX, passedNs * CrossFade.ALPHA_MAX / fadeNs);
            CrossFade.blend(from, to.pixels(), alpha, mixed);
            fading = alpha < CrossFade.ALPHA_MAX;
        }
        return mixed;
    }
}
