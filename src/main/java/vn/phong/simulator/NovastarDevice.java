package vn.phong.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A NovaStar controller with its receiving cards: registers that keep what is written. Read from the Nova M3 COM
 * protocol 1.6 and the VX4S sheet, sharing nothing with the sender.
 */
final class NovastarDevice implements SimulatedDevice {
    private static final int FRAME_MIN = 20;
    private static final int CARDS = 1;
    private static final int OK = 0;
    private static final int BAD_CHECKSUM = 2;
    private static final int BAD_COMMAND = 4;

    /** By device type in the high word and register in the low one. */
    private final Map<Long, Byte> registers = new TreeMap<>();

    /** @param modelId as received from register 2, in hex; empty for none */
    NovastarDevice(String modelId) {
        byte[] id = HexFormat.of().parseHex(modelId);
        for (int i = 0; i < id.length; i++) {
            registers.put(2L + i, id[i]);
        }
        // A card is at full brightness when it comes from the maker.
        for (long register = 0x02000001L; register <= 0x02000005L; register++) {
            registers.put(key(CARDS, register), (byte) 0xFF);
        }
    }

    @Override
    public Session connected() {
        return this::take;
    }

    @Override
    public synchronized String shows() {
        StringBuilder text = new StringBuilder();
        registers.forEach(
                (key, value) -> text.append("%d:%08X=%02X ".formatted(key >> 32, key & 0xFFFFFFFFL, value & 0xFF)));
        return text.toString().strip();
    }

    private synchronized Turn take(byte[] arrived) {
        int start = 0;
        while (start + 1 < arrived.length && !(arrived[start] == 0x55 && arrived[start + 1] == (byte) 0xAA)) {
            start++;
        }
        if (start > 0) {
            return Turn.passOver(start);
        }
        if (arrived.length < FRAME_MIN) {
            return Turn.WAIT;
        }
        ByteBuffer frame = ByteBuffer.wrap(arrived).order(ByteOrder.LITTLE_ENDIAN);
        boolean write = arrived[10] == 1;
        int length = frame.getShort(16) & 0xFFFF;
        int end = 18 + (write ? length : 0);
        if (arrived.length < end + 2) {
            return Turn.WAIT;
        }
        return new Turn(end + 2, answer(Arrays.copyOf(arrived, end + 2), write, length));
    }

    private byte[] answer(byte[] request, boolean write, int length) {
        ByteBuffer frame = ByteBuffer.wrap(request).order(ByteOrder.LITTLE_ENDIAN);
        if ((frame.getShort(request.length - 2) & 0xFFFF) != sum(request, request.length - 2)) {
            return reply(request, BAD_CHECKSUM, new byte[0]);
        }
        int type = request[6];
        long register = frame.getInt(12) & 0xFFFFFFFFL;
        if (request[10] < 0 || request[10] > 1 || length > 256) {
            return reply(request, BAD_COMMAND, new byte[0]);
        }
        if (write) {
            for (int i = 0; i < length; i++) {
                registers.put(key(type, register + i), request[18 + i]);
            }
            return reply(request, OK, new byte[0]);
        }
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = registers.getOrDefault(key(type, register + i), (byte) 0);
        }
        return reply(request, OK, data);
    }

    private static long key(int type, long register) {
        return (long) type << 32 | register;
    }

    /** The request's head with source and destination exchanged. */
    private static byte[] reply(byte[] request, int status, byte[] data) {
        byte[] reply = Arrays.copyOf(request, 18 + data.length + 2);
        reply[0] = (byte) 0xAA;
        reply[1] = 0x55;
        reply[2] = (byte) status;
        reply[4] = request[5];
        reply[5] = request[4];
        reply[16] = (byte) data.length;
        reply[17] = (byte) (data.length >> 8);
        System.arraycopy(data, 0, reply, 18, data.length);
        int sum = sum(reply, reply.length - 2);
        reply[reply.length - 2] = (byte) sum;
        reply[reply.length - 1] = (byte) (sum >> 8);
        return reply;
    }

    private static int sum(byte[] frame, int end) {
        int sum = 0x5555;
        for (int i = 2; i < end; i++) {
            sum += Byte.toUnsignedInt(frame[i]);
        }
        return sum % 65_536;
    }
}
