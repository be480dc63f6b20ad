package vn.phong.output;

import java.nio.ByteBuffer;
import vn.phong.protocol.Tpm2NetPacket;

/**
 * Pictures as TPM2.net. None is given up half sent: WLED counts the packets and would mix two pictures from then on.
 */
final class Tpm2NetPackets implements PicturePackets {
    private final int pictureSize;
    private final int payload;

    Tpm2NetPackets(int pictureSize, int payload) {
        this.pictureSize = pictureSize;
        this.payload = payload;
    }

    @Override
    public int count() {
        return (pictureSize + payload - 1) / payload;
    }

    @Override
    public int sizeMax() {
        return Tpm2NetPacket.HEADER_SIZE + payload + Tpm2NetPacket.END_SIZE;
    }

    @Override
    public void encode(int index, int[] packed, ByteBuffer into) {
        int offset = index * payload;
        int size = Math.min(payload, pictureSize - offset);
        Tpm2NetPacket.encode(into, index + 1, count(), packed, offset, size);
    }

    @Override
    public boolean mayBeGivenUp() {
        return false;
    }
}
