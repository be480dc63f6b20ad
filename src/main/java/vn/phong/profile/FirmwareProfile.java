package vn.phong.profile;

import java.util.List;

/**
 * What one model of controller, or one kind of display, can take; read from
 * {@code firmware-profiles/<maker>/<model>.json}.
 */
public sealed interface FirmwareProfile permits ControlProfile, PixelProfile, ScreenProfile {
    /** {@code maker/model}, as its file is called. */
    String id();

    String maker();

    String model();

    /** The largest picture it takes; 0 when it takes none. */
    int pixelsMax();

    /**
     * What it was tried with: {@code simulator}, {@code vendor vectors}, {@code independent decoder}, {@code real
     * device}.
     */
    List<String> testedAgainst();

    /** Links to where its facts come from. */
    List<String> sources();
}
