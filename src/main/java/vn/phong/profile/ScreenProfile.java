package vn.phong.profile;

import java.util.List;

/**
 * A full-screen page whose picture reaches the wall's processor over HDMI.
 *
 * @param pixelsMax the largest picture the page is given
 */
public record ScreenProfile(
        String id, String maker, String model, int pixelsMax, List<String> testedAgainst, List<String> sources)
        implements FirmwareProfile {}
