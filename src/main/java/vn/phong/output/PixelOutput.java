package vn.phong.output;

import java.util.Optional;
import vn.phong.frame.Frame;

/** One controller, or one full-screen display, in operation. Nothing here ever waits for the network. */
public interface PixelOutput extends AutoCloseable {
    /**
     * Shows a frame from now on, fading from whatever is shown; returns at once, and the newest frame wins.
     *
     * @param fadeMs length of the fade in milliseconds, 0 for a cut
     */
    void show(Frame frame, int fadeMs);

    /** A hint that this frame may come next, so that it can be mapped ahead; may be ignored. */
    default void expect(Frame frame) {}

    /**
     * Lets a mark come and go over what is shown, for {@value Mark#SECONDS} seconds or until the next frame; empty ends
     * it. Other outputs show nothing of it.
     */
    default void identify(Optional<Mark> mark) {}

    /**
     * Whether the last picture that left here whole is of this frame; true where nobody can know. What was told is not
     * what was sent: the two are compared by who watches.
     */
    default boolean sends(Frame frame) {
        return true;
    }

    OutputHealth health();

    @Override
    void close();
}
