package vn.phong.command;

import java.util.Optional;
import java.util.stream.Stream;

/** Which part of a NovaStar chain a request is for: bytes 5 and 7 to 9 of its head, and the device type in byte 6. */
public enum NovastarTarget {
    /** The controller that the line ends in. */
    CONTROLLER("controller", 0x00, 0x00, 0x00, 0x0000),
    /** As {@link #CONTROLLER}, whatever its place in a serial chain. */
    ANY_CONTROLLER("any controller", 0xFF, 0x00, 0x00, 0x0000),
    FIRST_CARD("first card", 0x00, 0x01, 0x00, 0x0000),
    PORT_0_CARDS("cards of port 0", 0x00, 0x01, 0x00, 0xFFFF),
    ALL_CARDS("all cards", 0x00, 0x01, 0xFF, 0xFFFF),
    /** As {@link #ALL_CARDS}, whatever the controller's place in a serial chain. */
    ALL_CARDS_OF_ANY("all cards of any controller", 0xFF, 0x01, 0xFF, 0xFFFF);

    private final String key;
    private final int destination;
    private final int deviceType;
    private final int port;
    private final int card;

    NovastarTarget(String key, int destination, int deviceType, int port, int card) {
        this.key = key;
        this.destination = destination;
        this.deviceType = deviceType;
        this.port = port;
        this.card = card;
    }

    /** What profiles call it. */
    public String key() {
        return key;
    }

    public static Optional<NovastarTarget> of(String key) {
        return Stream.of(values()).filter(target -> target.key.equals(key)).findFirst();
    }

    /** Whether several receiving cards are meant, so that none of them need answer. */
    public boolean isBroadcast() {
        return card == 0xFFFF;
    }

    int destination() {
        return destination;
    }

    int deviceType() {
        return deviceType;
    }

    int port() {
        return port;
    }

    int card() {
        return card;
    }
}
