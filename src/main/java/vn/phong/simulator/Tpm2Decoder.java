package vn.phong.simulator;

import java.net.SocketAddress;
import java.nio.ByteBuffer;

/** A device on a TPM2 line: shows a data frame at its end byte, answers a ping with AC. */
final class Tpm2Decoder implements Decoder {
    private static final int START = 0xC9;
    private static final int DATA = 0xDA;
    private static final int PING = 0xAA;
    private static final int END = 0x36;
    private static final byte ACKNOWLEDGED = (byte) 0xAC;

    private enum Place {
        START,
        TYPE,
        SIZE_HIGH,
        SIZE_LOW,
        PIXELS,
        END
    }

    private final Canvas canvas;
    private Place place = Place.START;
    private int type;
    private int wanted;
    private int taken;

    Tpm2Decoder(Canvas canvas) {
        this.canvas = canvas;
    }

    @Override
    public boolean take(SocketAddress sender, ByteBuffer bytes, Answer answer) {
        boolean shown = false;
        while (bytes.hasRemaining()) {
            if (place == Place.PIXELS) {
                int size = Math.min(wanted - taken, bytes.remaining());
                canvas.put(taken, bytes, size);
                taken += size;
                place = taken == wanted ? Place.END : Place.PIXELS;
            } else {
                shown |= take(bytes.get() & 0xFF, answer);
            }
        }
        return shown;
    }

    private boolean take(int value, Answer answer) {
        switch (place) {
            case START -> place = value == START ? Place.TYPE : Place.START;
            case TYPE -> takeType(value, answer);
            case SIZE_HIGH -> {
                wanted = value << 8;
                place = Place.SIZE_LOW;
            }
            case SIZE_LOW -> {
                wanted |= value;
                taken = 0;
                place = wanted == 0 ? Place.END : Place.PIXELS;
            }
            default -> {
                place = Place.START;
                return end(value);
            }
        }
        return false;
    }

    private void takeType(int value, Answer answer) {
        type = value;
        place = type == DATA ? Place.SIZE_HIGH : Place.START;
        if (type == PING) {
            answer.send(ByteBuffer.wrap(new byte[] {ACKNOWLEDGED}));
        } else if (type != DATA) {
            canvas.bad();
        }
    }

    private boolean end(int value) {
        if (value != END) {
            canvas.bad();
            return false;
        }
        canvas.latch();
        return true;
    }
}
