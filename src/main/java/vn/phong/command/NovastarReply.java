package vn.phong.command;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import vn.phong.message.Message;

/** Finds the reply to a NovaStar request among the bytes that arrived. */
final class NovastarReply {
    private static final int STATUS = 2;
    private static final int SERIAL = 3;
    private static final int REGISTER = 12;
    private static final int LENGTH = 16;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private NovastarReply() {}

    /**
     * The data of the reply with this serial number and register as {@link Answer.Good} in hex; replies to earlier
     * requests are passed over.
     */
    static Answer find(byte[] received, int register, int serial) {
        ByteBuffer bytes = ByteBuffer.wrap(received).order(ByteOrder.LITTLE_ENDIAN);
        boolean damaged = false;
        int at = start(received, 0);
        while (received.length - at >= NovastarMessage.HEAD_SIZE + NovastarMessage.CHECKSUM_SIZE) {
            int length = bytes.getShort(at + LENGTH) & 0xFFFF;
            int end = at + NovastarMessage.HEAD_SIZE + length;
            if (length <= NovastarMessage.DATA_MAX && received.length - end < NovastarMessage.CHECKSUM_SIZE) {
                return new Answer.Silent();
            }
            if (length > NovastarMessage.DATA_MAX
                    || (bytes.getShort(end) & 0xFFFF) != NovastarMessage.checksum(received, at, end)) {
                damaged = true;
                at = start(received, at + 2);
            } else if ((received[at + SERIAL] & 0xFF) == serial && bytes.getInt(at + REGISTER) == register) {
                byte[] data = Arrays.copyOfRange(received, at + NovastarMessage.HEAD_SIZE, end);
                return judged(received[at + STATUS] & 0xFF, HEX.formatHex(data));
            } else {
                at = start(received, end + NovastarMessage.CHECKSUM_SIZE);
            }
        }
        return damaged ? new Answer.Damaged(HEX.formatHex(received)) : new Answer.Silent();
    }

    private static int start(byte[] received, int from) {
        int at = from;
        while (at + 1 < received.length && !(received[at] == (byte) 0xAA && received[at + 1] == (byte) 0x55)) {
            at++;
        }
        return at;
    }

    private static Answer judged(int status, String data) {
        String said = "status " + status;
        return switch (status) {
            case 0 -> new Answer.Good(data);
            case 1 ->
                new Answer.Refused(
                        said,
                        new Message(
                                "Bộ xử lý không hỏi được card nhận; hãy kiểm tra cáp mạng từ bộ xử lý tới cabin đầu"
                                        + " tiên.",
                                "The controller gets no answer from the receiving cards; check the network cable"
                                        + " from it to the first cabinet."));
            case 2, 3 -> new Answer.Damaged(said);
            default ->
                new Answer.Refused(
                        said,
                        new Message(
                                "Bộ xử lý không biết lệnh này (mã " + status
                                        + "); hãy chọn hồ sơ đúng với đời máy trong tệp màn hình.",
                                "The controller does not know this command (status " + status
                                        + "); choose the profile of its model in the wall file."));
        };
    }
}
