package vn.phong.profile;

/**
 * What pixels travel over to a controller.
 *
 * @param port the UDP or TCP port it listens on, 0 for other links
 * @param baud bits a second on a serial line, 0 for other links
 * @param settleMs how long a board takes to start after its serial port was opened, which resets many
 */
public record PixelLink(Kind kind, int port, int baud, int settleMs) {
    public enum Kind {
        UDP,
        TCP,
        SERIAL,
        /** Frames straight on a network card, without addresses. */
        ETHERNET
    }

    public static PixelLink udp(int port) {
        return new PixelLink(Kind.UDP, port, 0, 0);
    }

    /** Whether it is reached by a name or an IP address. */
    public boolean isNetwork() {
        return kind == Kind.UDP || kind == Kind.TCP;
    }
}
