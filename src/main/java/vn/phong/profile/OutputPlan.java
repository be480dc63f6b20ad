package vn.phong.profile;

import java.util.List;
import java.util.Optional;
import vn.phong.wall.Cabinet;
import vn.phong.wall.ColorOrder;
import vn.phong.wall.WallArea;
import vn.phong.wall.WhiteBalance;

/** One output of a wall, as its file says it. */
public sealed interface OutputPlan {
    FirmwareProfile profile();

    /** What the technician calls it. */
    String name();

    /** Where it is reached: a name or an IP address with its port, a serial port or a network card. */
    String address();

    /** What it has to its modules; empty when the file says nothing of that. */
    Optional<Ports> ports();

    /**
     * A full-screen page.
     *
     * @param x where the wall's left edge is on the page, in pixels
     * @param y where the wall's top edge is on the page, in pixels
     */
    record Screen(ScreenProfile profile, int x, int y, Optional<Ports> ports) implements OutputPlan {
        public Screen(ScreenProfile profile, int x, int y) {
            this(profile, x, y, Optional.empty());
        }

        @Override
        public String name() {
            return "HDMI";
        }

        @Override
        public String address() {
            return "/wall";
        }
    }

    /**
     * A controller that takes pixels.
     *
     * @param host a name or an IP address, {@link #MULTICAST}, a serial port, a network card or {@link #VIRTUAL}
     * @param port UDP or TCP port; 0 with {@link #VIRTUAL} for a free one, and for links without ports
     * @param area the part of the wall it drives; with cabinets, what they all are within
     * @param colorOrder in which order it wants a pixel's bytes
     * @param brightness 0 to 1
     * @param gamma 1 where the controller corrects by itself, else to 4
     * @param dithers whether levels between two of the 256 are sent as both in turn, which takes many pictures a second
     * @param cabinets in the order of their chain; empty for an area whose pixels are sent row by row
     */
    record Pixels(
            PixelProfile profile,
            String host,
            int port,
            WallArea area,
            ColorOrder colorOrder,
            double brightness,
            double gamma,
            WhiteBalance whiteBalance,
            boolean dithers,
            Addressing addressing,
            List<Cabinet> cabinets,
            Optional<Ports> ports)
            implements OutputPlan {
        /** The host that stands for the built-in virtual controller. */
        public static final String VIRTUAL = "virtual";
        /** The host that stands for sACN's multicast groups. */
        public static final String MULTICAST = "multicast";

        public Pixels {
            cabinets = List.copyOf(cabinets);
        }

        /** An area sent row by row, white as its modules have it, with what addresses usually are. */
        public Pixels(
                PixelProfile profile,
                String host,
                int port,
                WallArea area,
                ColorOrder colorOrder,
                double brightness,
                double gamma) {
            this(profile, host, port, area, colorOrder, brightness, gamma, Addressing.USUAL);
        }

        /** An area sent row by row, white as its modules have it. */
        public Pixels(
                PixelProfile profile,
                String host,
                int port,
                WallArea area,
                ColorOrder colorOrder,
                double brightness,
                double gamma,
                Addressing addressing) {
            this(
                    profile,
                    host,
                    port,
                    area,
                    colorOrder,
                    brightness,
                    gamma,
                    WhiteBalance.NONE,
                    false,
                    addressing,
                    List.of(),
                    Optional.empty());
        }

        /** Pixels it shows. */
        public long pixels() {
            return cabinets.isEmpty() ? area.pixels() : Cabinets.pixels(cabinets);
        }

        public boolean isVirtual() {
            return host.equals(VIRTUAL);
        }

        public boolean isMulticast() {
            return profile.protocol() == PixelProtocol.SACN && host.equals(MULTICAST);
        }

        /** Universes it takes, from the first on; 0 where the protocol has none. */
        public int universes() {
            return profile.protocol().hasUniverses() ? profile.packetsOf(pixels()) : 0;
        }

        @Override
        public String address() {
            return port > 0 ? host + ":" + port : host;
        }

        @Override
        public String name() {
            if (isVirtual() || !profile.link().isNetwork()) {
                return host;
            }
            String place = isMulticast() ? "sACN" : host + ":" + port;
            return profile.protocol().hasUniverses() ? place + "/" + addressing.firstUniverse() : place;
        }
    }
}
