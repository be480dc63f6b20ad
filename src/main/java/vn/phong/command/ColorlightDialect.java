package vn.phong.command;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The two languages of Colorlight processors on TCP 9999; every number is little-endian, nothing is answered. */
public enum ColorlightDialect {
    /** U9 Max, X100, X20m … */
    V("9999 00 08000000 00", 17),
    /** X2s, X4s, X7, S20 … */
    Z("9999 0400", 16);

    /** Every device of the chain; what a single one is called differs between sources. */
    private static final int ALL_DEVICES = 0xFFFF;

    private final String heartbeat;
    private final int headSize;

    ColorlightDialect(String heartbeat, int headSize) {
        this.heartbeat = heartbeat;
        this.headSize = headSize;
    }

    /** Wanted every 1.5 s, or the device closes the line. */
    public byte[] heartbeat() {
        return Template.hex(heartbeat).filled("");
    }

    /**
     * A message to all devices.
     *
     * @param opcode 0 to 65535 as its two bytes stand on the wire
     * @param sub byte 2 of the V language, 0 to 255; the Z language has none
     * @param scope byte 9 of the V language, 2 for what concerns the whole screen; the Z language has none
     */
    public byte[] message(int opcode, int sub, int scope, byte[] data) {
        ByteBuffer message = ByteBuffer.allocate(headSize + data.length).order(ByteOrder.LITTLE_ENDIAN);
        message.put((byte) (opcode >> 8)).put((byte) opcode);
        if (this == V) {
            message.put((byte) sub);
        }
        message.putInt(headSize + data.length);
        message.putShort((short) ALL_DEVICES);
        if (this == V) {
            message.put((byte) scope);
        }
        message.position(headSize); // zeros
        return message.put(data).array();
    }
}
