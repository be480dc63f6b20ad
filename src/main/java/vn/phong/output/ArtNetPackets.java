package vn.phong.output;

import java.nio.ByteBuffer;
import vn.phong.protocol.ArtDmxPacket;
import vn.phong.protocol.ArtSyncPacket;

/**
 * Pictures as Art-Net: a universe a packet, each with its own sequence. The sync goes to the same address as the
 * universes: a broadcast would make another controller show half of its own picture.
 */
final class ArtNetPackets implements PicturePackets {
    private final int pictureSize;
    private final int payload;
    private final int firstPortAddress;
    private final int universes;
    private final boolean sync;
    private final int[] sequences;

    ArtNetPackets(int pictureSize, int payload, int firstPortAddress, boolean sync) {
        this.pictureSize = pictureSize;
        this.payload = payload;
        this.firstPortAddress = firstPortAddress;
        this.universes = (pictureSize + payload - 1) / payload;
        this.sync = sync;
        this.sequences = new int[universes];
    }

    @Override
    public int count() {
        return universes + (sync ? 1 : 0);
    }

    @Override
    public int sizeMax() {
        return ArtDmxPacket.HEADER_SIZE + ArtDmxPacket.PAYLOAD_MAX;
    }

    @Override
    public void encode(int index, int[] packed, ByteBuffer into) {
        if (index == universes) {
            ArtSyncPacket.encode(into);
            return;
        }
        int offset = index * payload;
        int size = Math.min(payload, pictureSize - offset);
        sequences[index] = ArtDmxPacket.sequenceAfter(sequences[index]);
        ArtDmxPacket.encode(into, sequences[index], firstPortAddress + index, packed, offset, size);
    }
}
