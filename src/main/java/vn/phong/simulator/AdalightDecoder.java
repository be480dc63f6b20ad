package vn.phong.simulator;

import java.net.SocketAddress;
import java.nio.ByteBuffer;

/** An Adalight sketch: finds "Ada", a number and its check, and shows when the last pixel has come. */
final class AdalightDecoder implements Decoder {
    private static final byte[] MAGIC = {'A', 'd', 'a'};
    private static final int HEADER_SIZE = 6;

    private final Canvas canvas;
    private final int[] header = new int[HEADER_SIZE];
    private int headerSize;
    private int wanted;
    private int taken;

    AdalightDecoder(Canvas canvas) {
        this.canvas = canvas;
    }

    @Override
    public boolean take(SocketAddress sender, ByteBuffer bytes, Answer answer) {
        boolean shown = false;
        while (bytes.hasRemaining()) {
            if (headerSize < HEADER_SIZE) {
                takeHeader(bytes.get() & 0xFF);
            } else {
                int size = Math.min(wanted - taken, bytes.remaining());
                canvas.put(taken, bytes, size);
                taken += size;
                if (taken == wanted) {
                    canvas.latch();
                    headerSize = 0;
                    shown = true;
                }
            }
        }
        return shown;
    }

    private void takeHeader(int value) {
        if (headerSize < MAGIC.length && value != MAGIC[headerSize]) {
            if (headerSize == 0 || value != MAGIC[0]) {
                headerSize = 0;
                return;
            }
            headerSize = 0;
        }
        header[headerSize++] = value;
        if (headerSize == HEADER_SIZE) {
            if (header[5] != (header[3] ^ header[4] ^ 0x55)) {
                canvas.bad();
                headerSize = 0;
                return;
            }
            wanted = ((header[3] << 8 | header[4]) + 1) * 3;
            taken = 0;
        }
    }
}
