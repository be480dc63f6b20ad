package vn.phong.protocol;

import java.nio.ByteBuffer;

/** sACN's universe discovery packet (ANSI E1.31-2018, 4.3 and 8): which universes this source sends. */
public final class SacnDiscoveryPacket {
    public static final int HEADER_SIZE = 120;
    public static final int UNIVERSES_MAX = 512;
    /** The number whose multicast group the lists go to. */
    public static final int UNIVERSE = 64_214;

    public static final int INTERVAL_MS = 10_000;

    static final int VECTOR_DISCOVERY = 0x00000002;
    static final int VECTOR_UNIVERSE_LIST = 0x00000001;
    private static final int LIST_AT = 112;

    private SacnDiscoveryPacket() {}

    /** Pages that so many universes take, at least one. */
    public static int pages(int universeCount) {
        return Math.max(1, (universeCount + UNIVERSES_MAX - 1) / UNIVERSES_MAX);
    }

    /**
     * Writes one page of the list.
     *
     * @param into at least {@code HEADER_SIZE + 2 * UNIVERSES_MAX} bytes remaining, big-endian
     * @param universes ascending, all pages' together
     * @param page 0 to {@code pages(universes.length) - 1}
     */
    public static void encode(ByteBuffer into, SacnSource source, int[] universes, int page) {
        int first = page * UNIVERSES_MAX;
        int count = Math.min(UNIVERSES_MAX, universes.length - first);
        int packetSize = HEADER_SIZE + 2 * count;
        SacnRoot.put(into, SacnRoot.VECTOR_EXTENDED, source, packetSize);
        SacnRoot.putLength(into, packetSize - SacnRoot.SIZE);
        into.putInt(VECTOR_DISCOVERY);
        source.putName(into);
        into.putInt(0); // reserved
        SacnRoot.putLength(into, packetSize - LIST_AT);
        into.putInt(VECTOR_UNIVERSE_LIST);
        into.put((byte) page);
        into.put((byte) (pages(universes.length) - 1));
        for (int i = first; i < first + count; i++) {
            into.putShort((short) universes[i]);
        }
    }
}
