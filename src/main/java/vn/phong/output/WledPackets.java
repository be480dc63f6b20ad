package vn.phong.output;

import java.nio.ByteBuffer;
import vn.phong.protocol.WledRealtimePacket;

/** Pictures for WLED's own realtime port: whole when one packet holds them, else in parts that show as they come. */
final class WledPackets implements PicturePackets {
    private final int pictureSize;
    private final int payload;
    private final int holdSeconds;

    /** @param holdSeconds how long the last picture stays when nothing more comes */
    WledPackets(int pictureSize, int payload, int holdSeconds) {
        this.pictureSize = pictureSize;
        this.payload = payload;
        this.holdSeconds = Math.max(1, Math.min(holdSeconds, WledRealtimePacket.HOLD_SECONDS_MAX));
    }

    @Override
    public int count() {
        return (pictureSize + payload - 1) / payload;
    }

    @Override
    public int sizeMax() {
        return WledRealtimePacket.DNRGB_HEADER_SIZE + payload;
    }

    @Override
    public void encode(int index, int[] packed, ByteBuffer into) {
        if (pictureSize <= payload) {
            WledRealtimePacket.encodeWhole(into, holdSeconds, packed, pictureSize);
            return;
        }
        int offset = index * payload;
        int size = Math.min(payload, pictureSize - offset);
        WledRealtimePacket.encodePart(into, holdSeconds, packed, offset, size);
    }
}
