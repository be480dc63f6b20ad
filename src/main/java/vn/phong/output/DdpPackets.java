package vn.phong.output;

import java.nio.ByteBuffer;
import vn.phong.protocol.DdpPacket;

/** Pictures as DDP: the push stands on the last packet. */
final class DdpPackets implements PicturePackets {
    private final int pictureSize;
    private final int payload;
    private int sequence;

    DdpPackets(int pictureSize, int payload) {
        this.pictureSize = pictureSize;
        this.payload = payload;
    }

    @Override
    public int count() {
        return (pictureSize + payload - 1) / payload;
    }

    @Override
    public int sizeMax() {
        return DdpPacket.HEADER_SIZE + payload;
    }

    @Override
    public void encode(int index, int[] packed, ByteBuffer into) {
        int offset = index * payload;
        int size = Math.min(payload, pictureSize - offset);
        sequence = DdpPacket.sequenceAfter(sequence);
        DdpPacket.encode(into, sequence, offset + size == pictureSize, packed, offset, size);
    }
}
