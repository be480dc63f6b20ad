package vn.phong.output;

import java.nio.ByteBuffer;
import vn.phong.profile.Addressing;
import vn.phong.protocol.SacnDataPacket;
import vn.phong.protocol.SacnSource;
import vn.phong.protocol.SacnSyncPacket;

/** Pictures as sACN: a universe a packet, each with its own sequence; ended by three packets that say so. */
final class SacnPackets implements PicturePackets {
    private static final int FAREWELLS = 3;
    private static final int[] NO_PIXELS = {};

    private final int pictureSize;
    private final int payload;
    private final Addressing addressing;
    private final SacnSource source;
    private final SacnDataPacket.Framing live;
    private final SacnDataPacket.Framing ended;
    private final byte[] sequences;
    private byte syncSequence;

    SacnPackets(int pictureSize, int payload, Addressing addressing, SacnSource source) {
        this.pictureSize = pictureSize;
        this.payload = payload;
        this.addressing = addressing;
        this.source = source;
        this.live = new SacnDataPacket.Framing(addressing.priority(), addressing.syncUniverse(), 0);
        this.ended = new SacnDataPacket.Framing(addressing.priority(), 0, SacnDataPacket.STREAM_TERMINATED);
        this.sequences = new byte[(pictureSize + payload - 1) / payload];
    }

    /** The universe that the packet of this index is for. */
    int universe(int index) {
        return index == sequences.length ? addressing.syncUniverse() : addressing.firstUniverse() + index;
    }

    @Override
    public int count() {
        return sequences.length + (addressing.syncUniverse() > 0 ? 1 : 0);
    }

    @Override
    public int sizeMax() {
        return SacnDataPacket.HEADER_SIZE + SacnDataPacket.PAYLOAD_MAX;
    }

    @Override
    public void encode(int index, int[] packed, ByteBuffer into) {
        if (index == sequences.length) {
            SacnSyncPacket.encode(into, source, syncSequence++, addressing.syncUniverse());
            return;
        }
        int offset = index * payload;
        int size = Math.min(payload, pictureSize - offset);
        SacnDataPacket.encode(into, source, live, sequences[index]++, universe(index), packed, offset, size);
    }

    @Override
    public int farewells() {
        return FAREWELLS;
    }

    @Override
    public void encodeFarewell(int index, ByteBuffer into) {
        if (index < sequences.length) {
            SacnDataPacket.encode(into, source, ended, sequences[index]++, universe(index), NO_PIXELS, 0, 0);
        }
    }
}
