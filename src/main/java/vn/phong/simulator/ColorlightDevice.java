package vn.phong.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A Colorlight processor: takes what it is told, answers nothing and hangs up without a heartbeat. */
final class ColorlightDevice implements SimulatedDevice {
    private static final int HEARTBEAT_MS = 1500;
    private static final int MESSAGE_MAX = 1024;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final boolean isV;
    private final Map<String, String> told = new TreeMap<>();

    /** @param isV whether it speaks the V language, else Z */
    ColorlightDevice(boolean isV) {
        this.isV = isV;
    }

    @Override
    public Session connected() {
        return this::take;
    }

    @Override
    public int idleMs() {
        return HEARTBEAT_MS;
    }

    @Override
    public synchronized String shows() {
        StringBuilder text = new StringBuilder();
        told.forEach(
                (opcode, data) -> text.append(opcode).append('=').append(data).append(' '));
        return text.toString().strip();
    }

    private synchronized Turn take(byte[] arrived) {
        int lengthAt = isV ? 3 : 2;
        boolean heartbeat = arrived.length >= 4 && arrived[0] == (byte) 0x99 && arrived[1] == (byte) 0x99;
        if (heartbeat && !isV) {
            return Turn.passOver(4);
        }
        if (arrived.length < lengthAt + 4) {
            return Turn.WAIT;
        }
        int length = ByteBuffer.wrap(arrived).order(ByteOrder.LITTLE_ENDIAN).getInt(lengthAt);
        int valueAt = isV ? 17 : 16;
        if (length < (heartbeat ? 8 : valueAt) || length > MESSAGE_MAX) {
            return Turn.passOver(arrived.length);
        }
        if (arrived.length < length) {
            return Turn.WAIT;
        }
        if (!heartbeat) {
            told.put(HEX.formatHex(arrived, 0, 2), HEX.formatHex(Arrays.copyOfRange(arrived, valueAt, length)));
        }
        return Turn.passOver(length);
    }
}
