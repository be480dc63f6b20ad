package vn.phong.simulator;

import java.nio.ByteBuffer;

/**
 * The head of one datagram, read as DDP.
 *
 * @param isValid whether it is DDP that a display of RGB pixels can use or may pass over
 * @param isForUs whether it carries pixels, or a push, for the default display
 * @param push whether the display is to show what it has
 * @param sequence 1 to 15, or 0 when the sender does not number
 * @param offset first byte within the display
 * @param length bytes of pixels that follow
 * @param asksStatus whether the display is to answer with its status
 */
record DdpDatagram(
        boolean isValid, boolean isForUs, boolean push, int sequence, long offset, int length, boolean asksStatus) {
    private static final DdpDatagram BAD = new DdpDatagram(false, false, false, 0, 0, 0, false);
    private static final DdpDatagram FOR_OTHERS = new DdpDatagram(true, false, false, 0, 0, 0, false);
    private static final DdpDatagram STATUS = new DdpDatagram(true, false, false, 0, 0, 0, true);

    /** Reads the head; the buffer is left at the first pixel. */
    static DdpDatagram read(ByteBuffer datagram) {
        if (datagram.remaining() < 10) {
            return BAD;
        }
        int flags = datagram.get() & 0xFF; // V V x T S R Q P
        int sequence = datagram.get() & 0x0F;
        int type = datagram.get() & 0xFF; // C R T T T S S S
        int destination = datagram.get() & 0xFF;
        long offset = datagram.getInt() & 0xFFFFFFFFL;
        int length = datagram.getShort() & 0xFFFF;
        if (flags >> 6 != 1) {
            return BAD;
        }
        boolean question = (flags & 0b10) != 0;
        boolean answer = (flags & 0b100) != 0;
        boolean storage = (flags & 0b1000) != 0;
        boolean display = destination == 1 || destination == 255;
        if (question && !answer && destination == 251) {
            return STATUS;
        }
        if (question || answer || storage || !display) {
            return FOR_OTHERS;
        }
        boolean timecode = (flags & 0b10000) != 0;
        if (timecode && datagram.remaining() >= 4) {
            datagram.getInt();
        }
        boolean rgb = type == 0 || type == 0b00_001_011; // undefined, or RGB of 8 bits each
        if (!rgb || length > datagram.remaining()) {
            return BAD;
        }
        return new DdpDatagram(true, true, (flags & 1) != 0, sequence, offset, length, false);
    }
}
