package vn.phong.simulator;

import java.net.SocketAddress;
import java.nio.ByteBuffer;

/** A 5A-75 receiver: rows fill its store, the display frame shows it. Takes whole Ethernet frames. */
final class ColorlightDecoder implements Decoder {
    private static final long CARDS = 0x112233445566L;

    private final Canvas canvas;

    ColorlightDecoder(Canvas canvas) {
        this.canvas = canvas;
    }

    @Override
    public boolean take(SocketAddress sender, ByteBuffer frame, Answer answer) {
        int size = frame.remaining();
        if (size < 14 || frame.getLong(frame.position()) >>> 16 != CARDS) {
            canvas.bad();
            return false;
        }
        frame.position(frame.position() + 12);
        int kind = frame.get() & 0xFF;
        return switch (kind) {
            case 0x55 -> {
                row(frame);
                yield false;
            }
            case 0x01 -> display(size);
            default -> false;
        };
    }

    private void row(ByteBuffer frame) {
        if (frame.remaining() < 8) {
            canvas.bad();
            return;
        }
        int row = frame.getShort() & 0xFFFF;
        int first = frame.getShort() & 0xFFFF;
        int pixels = frame.getShort() & 0xFFFF;
        int marks = frame.getShort() & 0xFFFF;
        boolean sound = marks == 0x0888 && pixels <= 497 && frame.remaining() >= pixels * 3;
        if (!sound || row >= canvas.height() || first + pixels > canvas.width()) {
            canvas.bad();
            return;
        }
        canvas.put(((long) row * canvas.width() + first) * 3, frame, pixels * 3);
    }

    /** Sent twice by some, which shows the same picture again. */
    private boolean display(int size) {
        if (size < 112) {
            canvas.bad();
            return false;
        }
        return canvas.latchIfUnshown();
    }
}
