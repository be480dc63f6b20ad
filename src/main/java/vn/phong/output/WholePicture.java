package vn.phong.output;

import java.nio.ByteBuffer;

/** Pictures of which each is one message on a stream. */
final class WholePicture implements PicturePackets {
    /** Writes a picture's message. */
    interface Encoder {
        void encode(ByteBuffer into, int[] packed, int size);
    }

    private final int pictureSize;
    private final int overhead;
    private final Encoder encoder;

    /** @param overhead bytes of the message that are no pixels */
    WholePicture(int pictureSize, int overhead, Encoder encoder) {
        this.pictureSize = pictureSize;
        this.overhead = overhead;
        this.encoder = encoder;
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public int sizeMax() {
        return overhead + pictureSize;
    }

    @Override
    public void encode(int index, int[] packed, ByteBuffer into) {
        encoder.encode(into, packed, pictureSize);
    }
}
