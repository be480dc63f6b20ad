package vn.phong.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Art-Net 4's "ArtPollReply": what a node says of itself and of up to four of its ports; a node with more ports sends
 * several, one a bind index.
 *
 * @param address the node's own IPv4 address, as it says it
 * @param shortName at most 17 characters
 * @param longName at most 63 characters
 * @param bindIndex 1 for the root device; 0 from nodes that do not say
 * @param outputs the port-addresses of the ports that show Art-Net, 0 to 32767 each
 */
public record ArtPollReply(String address, String shortName, String longName, int bindIndex, List<Integer> outputs) {
    /** Up to the MAC address; older nodes end there. */
    public static final int SIZE_MIN = 207;

    private static final int ADDRESS_AT = 10;
    private static final int NET_SWITCH_AT = 18;
    private static final int SUB_SWITCH_AT = 19;
    private static final int SHORT_NAME_AT = 26;
    private static final int SHORT_NAME_SIZE = 18;
    private static final int LONG_NAME_AT = 44;
    private static final int LONG_NAME_SIZE = 64;
    private static final int PORT_COUNT_AT = 172;
    private static final int PORT_TYPES_AT = 174;
    private static final int SW_OUT_AT = 190;
    private static final int BIND_INDEX_AT = 211;
    private static final int PORTS_MAX = 4;
    private static final int OUTPUT_FROM_ART_NET = 0x80;

    public ArtPollReply {
        outputs = List.copyOf(outputs);
    }

    /** Reads a datagram; empty when it is no whole reply. */
    public static Optional<ArtPollReply> read(byte[] datagram) {
        if (datagram.length < SIZE_MIN) {
            return Optional.empty();
        }
        ByteBuffer packet = ByteBuffer.wrap(datagram);
        if (packet.getLong() != ArtNet.ID || Short.reverseBytes(packet.getShort()) != ArtNet.OP_POLL_REPLY) {
            return Optional.empty();
        }
        return Optional.of(new ArtPollReply(
                address(datagram),
                text(datagram, SHORT_NAME_AT, SHORT_NAME_SIZE),
                text(datagram, LONG_NAME_AT, LONG_NAME_SIZE),
                datagram.length > BIND_INDEX_AT ? datagram[BIND_INDEX_AT] & 0xFF : 0,
                outputs(packet)));
    }

    private static String address(byte[] datagram) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parts.add(String.valueOf(datagram[ADDRESS_AT + i] & 0xFF));
        }
        return String.join(".", parts);
    }

    private static String text(byte[] datagram, int at, int size) {
        int length = 0;
        while (length < size && datagram[at + length] != 0) {
            length++;
        }
        return new String(datagram, at, length, StandardCharsets.UTF_8);
    }

    private static List<Integer> outputs(ByteBuffer packet) {
        int net = packet.get(NET_SWITCH_AT) & 0x7F;
        int sub = packet.get(SUB_SWITCH_AT) & 0x0F;
        int ports = Math.min(packet.getShort(PORT_COUNT_AT) & 0xFFFF, PORTS_MAX);
        List<Integer> outputs = new ArrayList<>();
        for (int i = 0; i < ports; i++) {
            if ((packet.get(PORT_TYPES_AT + i) & OUTPUT_FROM_ART_NET) != 0) {
                outputs.add(net << 8 | sub << 4 | packet.get(SW_OUT_AT + i) & 0x0F);
            }
        }
        return outputs;
    }
}
