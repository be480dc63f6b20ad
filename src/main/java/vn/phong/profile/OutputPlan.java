package vn.phong.profile;

import vn.phong.wall.ColorOrder;
import vn.phong.wall.WallArea;

/** One output of a wall, as its file says it. */
public sealed interface OutputPlan {
    FirmwareProfile profile();

    /** What the technician calls it. */
    String name();

    /**
     * A full-screen page.
     *
     * @param x where the wall's left edge is on the page, in pixels
     * @param y where the wall's top edge is on the page, in pixels
     */
    record Screen(ScreenProfile profile, int x, int y) implements OutputPlan {
        @Override
        public String name() {
            return "HDMI";
        }
    }

    /**
     * A controller on the network.
     *
     * @param host a name, an IP address or {@link #VIRTUAL}
     * @param port UDP port; 0 with {@link #VIRTUAL} for a free one
     * @param area the part of the wall it drives
     * @param colorOrder in which order it wants a pixel's bytes
     * @param brightness 0 to 1
     * @param gamma 1 where the controller corrects by itself, else to 4
     */
    record Pixels(
            PixelProfile profile,
            String host,
            int port,
            WallArea area,
            ColorOrder colorOrder,
            double brightness,
            double gamma)
            implements OutputPlan {
        /** The host that stands for the built-in virtual controller. */
        public static final String VIRTUAL = "virtual";

        public boolean isVirtual() {
            return host.equals(VIRTUAL);
        }

        @Override
        public String name() {
            return isVirtual() ? VIRTUAL : host + ":" + port;
        }
    }
}
