package vn.phong.simulator;

import java.net.SocketAddress;
import java.nio.ByteBuffer;

/** WLED's realtime port: WARLS, DRGB and DNRGB. Shown when the last pixel has come, or at silence. */
final class WledDecoder implements Decoder {
    private final Canvas canvas;

    WledDecoder(Canvas canvas) {
        this.canvas = canvas;
    }

    @Override
    public boolean take(SocketAddress sender, ByteBuffer datagram, Answer answer) {
        int size = datagram.remaining();
        if (size < 2 || size > 1472) {
            canvas.bad();
            return false;
        }
        int protocol = datagram.get();
        datagram.get(); // seconds to stay
        return switch (protocol) {
            case 1 -> warls(datagram);
            case 2 -> pixels(0, datagram);
            case 4 -> datagram.remaining() >= 2 && pixels(datagram.getShort() & 0xFFFF, datagram);
            default -> {
                canvas.bad();
                yield false;
            }
        };
    }

    @Override
    public boolean silence() {
        return canvas.latchUnended();
    }

    private boolean warls(ByteBuffer datagram) {
        while (datagram.remaining() >= 4) {
            canvas.put((datagram.get() & 0xFF) * 3L, datagram, 3);
        }
        return canvas.latchIfUnshown();
    }

    private boolean pixels(int first, ByteBuffer datagram) {
        int size = datagram.remaining() - datagram.remaining() % 3;
        canvas.put(first * 3L, datagram, size);
        return first * 3L + size >= canvas.size() && canvas.latchIfUnshown();
    }
}
