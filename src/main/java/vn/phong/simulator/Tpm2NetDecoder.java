package vn.phong.simulator;

import java.net.SocketAddress;
import java.nio.ByteBuffer;

/** A receiver of TPM2.net: all packets of a picture but the last are equally large, and the last one shows it. */
final class Tpm2NetDecoder implements Decoder {
    private final Canvas canvas;
    private int payload;
    private int numberBefore;
    private int countBefore;

    Tpm2NetDecoder(Canvas canvas) {
        this.canvas = canvas;
    }

    @Override
    public boolean take(SocketAddress sender, ByteBuffer datagram, Answer answer) {
        int start = datagram.remaining() < 7 ? 0 : datagram.get() & 0xFF;
        int type = start == 0x9C ? datagram.get() & 0xFF : 0;
        if (type != 0xDA) {
            canvas.bad();
            return false;
        }
        int size = datagram.getShort() & 0xFFFF;
        int number = datagram.get() & 0xFF;
        int count = datagram.get() & 0xFF;
        boolean sound = datagram.remaining() == size + 1 && number >= 1 && number <= count;
        if (!sound || datagram.get(datagram.position() + size) != 0x36) {
            canvas.bad();
            return false;
        }
        follow(number, count);
        if (number < count || count == 1) {
            payload = size;
        }
        canvas.put((long) payload * (number - 1), datagram, size);
        if (number == count) {
            canvas.latch();
        }
        return number == count;
    }

    private void follow(int number, int count) {
        if (numberBefore > 0) {
            canvas.lost(Math.floorMod(number - 1 - numberBefore % countBefore, count));
        }
        numberBefore = number;
        countBefore = count;
    }
}
