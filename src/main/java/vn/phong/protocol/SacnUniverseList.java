package vn.phong.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a source of sACN says it sends: one page of its universe discovery (ANSI E1.31-2018, 4.3 and 8).
 *
 * @param cid the source's identifier
 * @param name what it calls itself
 * @param page from 0
 * @param universes of this page, 1 to 63999 each
 */
public record SacnUniverseList(UUID cid, String name, int page, List<Integer> universes) {
    private static final int CID_AT = 22;
    private static final int FRAMING_AT = 38;
    private static final int NAME_AT = 44;
    private static final int LIST_AT = 112;
    private static final int PAGE_AT = 118;
    private static final int ROOT_AT = 16;
    private static final long ROOT_START = 0x0010_0000_4153_432DL;
    private static final int FLAGS = 0x7000;

    public SacnUniverseList {
        universes = List.copyOf(universes);
    }

    /** Reads a datagram; empty when it is anything else, or not whole. */
    public static Optional<SacnUniverseList> read(byte[] datagram) {
        if (datagram.length < SacnDiscoveryPacket.HEADER_SIZE || datagram.length % 2 != 0) {
            return Optional.empty();
        }
        ByteBuffer packet = ByteBuffer.wrap(datagram);
        boolean isList = packet.getLong(0) == ROOT_START
                && fits(packet, ROOT_AT)
                && packet.getInt(ROOT_AT + 2) == SacnRoot.VECTOR_EXTENDED
                && fits(packet, FRAMING_AT)
                && packet.getInt(FRAMING_AT + 2) == SacnDiscoveryPacket.VECTOR_DISCOVERY
                && fits(packet, LIST_AT)
                && packet.getInt(LIST_AT + 2) == SacnDiscoveryPacket.VECTOR_UNIVERSE_LIST;
        return isList ? Optional.of(listed(packet)) : Optional.empty();
    }

    private static SacnUniverseList listed(ByteBuffer packet) {
        List<Integer> universes = new ArrayList<>();
        for (int at = SacnDiscoveryPacket.HEADER_SIZE; at < packet.limit(); at += 2) {
            universes.add(packet.getShort(at) & 0xFFFF);
        }
        UUID cid = new UUID(packet.getLong(CID_AT), packet.getLong(CID_AT + 8));
        return new SacnUniverseList(cid, name(packet), packet.get(PAGE_AT) & 0xFF, universes);
    }

    private static String name(ByteBuffer packet) {
        byte[] name = new byte[SacnSource.NAME_SIZE];
        packet.get(NAME_AT, name);
        int length = 0;
        while (length < name.length && name[length] != 0) {
            length++;
        }
        return new String(name, 0, length, StandardCharsets.UTF_8);
    }

    /** A layer's length counts from its own field to the packet's end. */
    private static boolean fits(ByteBuffer packet, int at) {
        return (packet.getShort(at) & 0xFFFF) == (FLAGS | packet.limit() - at);
    }
}
