package vn.phong.command;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A request to a NovaStar controller: Nova M3 Control System COM Protocol 1.6 and the VX4S command sheet. Only display
 * registers can be written: the register of the factory reset, 0x01000002, and everything kept in flash lie outside.
 */
public final class NovastarMessage {
    /** Bytes of data in one request, by convention. */
    public static final int DATA_MAX = 256;

    static final int HEAD_SIZE = 18;
    static final int CHECKSUM_SIZE = 2;
    static final int CHECKSUM_SEED = 0x5555;

    private static final long FACTORY_RESET = 0x01000002L;
    private static final int COMPUTER = 0xFE;
    private static final int READ = 0;
    private static final int WRITE = 1;
    /** The high byte of the registers of receiving cards and of classic controllers. */
    private static final int DISPLAY_SPACE = 0x02;
    /** The high byte of the registers of VX controllers. */
    private static final int VX_SPACE = 0x13;

    private NovastarMessage() {}

    /**
     * Asks for registers.
     *
     * @param length bytes wanted, 1 to {@link #DATA_MAX}
     * @param serial 0 to 255, echoed by the device
     */
    public static byte[] read(NovastarTarget target, int register, int length, int serial) {
        if (length < 1 || length > DATA_MAX) {
            throw new IllegalArgumentException(length + " bytes cannot be read at once");
        }
        return message(target, READ, register, length, new byte[0], serial);
    }

    /**
     * Writes registers.
     *
     * @throws IllegalArgumentException when one of them is no display register
     */
    public static byte[] write(NovastarTarget target, int register, byte[] data, int serial) {
        if (!isWritable(register, data.length)) {
            throw new IllegalArgumentException("register 0x%08X is never written".formatted(register));
        }
        return message(target, WRITE, register, data.length, data, serial);
    }

    /** Whether all these registers only change what is shown until the next power cycle. */
    public static boolean isWritable(int register, int length) {
        int space = register >>> 24;
        return (space == DISPLAY_SPACE || space == VX_SPACE)
                && length >= 1
                && length <= DATA_MAX
                && (register + length - 1) >>> 24 == space;
    }

    /**
     * Whether the bytes hold a write to the register of the factory reset, whoever put them together; 0x01000002 stands
     * as 02 00 00 01 on the wire.
     */
    public static boolean isFactoryReset(byte[] bytes) {
        ByteBuffer wire = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + HEAD_SIZE <= bytes.length; at++) {
            boolean head = bytes[at] == 0x55 && bytes[at + 1] == (byte) 0xAA;
            long first = wire.getInt(at + 12) & 0xFFFFFFFFL;
            long last = first + (wire.getShort(at + 16) & 0xFFFF) - 1;
            if (head && bytes[at + 10] == WRITE && first <= FACTORY_RESET && FACTORY_RESET <= Math.max(first, last)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] message(
            NovastarTarget target, int direction, int register, int length, byte[] data, int serial) {
        ByteBuffer message =
                ByteBuffer.allocate(HEAD_SIZE + data.length + CHECKSUM_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        message.put((byte) 0x55).put((byte) 0xAA);
        message.put((byte) 0); // status, of replies only
        message.put((byte) serial);
        message.put((byte) COMPUTER); // source
        message.put((byte) target.destination());
        message.put((byte) target.deviceType());
        message.put((byte) target.port());
        message.putShort((short) target.card());
        message.put((byte) direction);
        message.put((byte) 0); // reserved
        message.putInt(register);
        message.putShort((short) length);
        message.put(data);
        message.putShort((short) checksum(message.array(), 0, message.position()));
        return message.array();
    }

    /** The sum of the bytes from offset 2 of the message to its data's end, and the seed. */
    static int checksum(byte[] bytes, int start, int end) {
        int sum = CHECKSUM_SEED;
        for (int i = start + 2; i < end; i++) {
            sum += bytes[i] & 0xFF;
        }
        return sum & 0xFFFF;
    }
}
