package vn.phong.command;

import java.util.HexFormat;
import java.util.List;

/**
 * Reads NovaStar registers.
 *
 * @param length bytes wanted
 * @param expected what may stand there; empty when anything may
 */
public record NovastarRead(NovastarTarget target, int register, int length, List<Template> expected)
        implements LineStep {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    public NovastarRead {
        expected = List.copyOf(expected);
    }

    @Override
    public Reply reply() {
        return Reply.REQUIRED;
    }

    @Override
    public byte[] request(String value, int serial) {
        return NovastarMessage.read(target, register, length, serial);
    }

    @Override
    public Answer answer(byte[] received, String value, int serial) {
        Answer answer = NovastarReply.find(received, register, serial);
        if (answer instanceof Answer.Good good
                && !expected.isEmpty()
                && expected.stream()
                        .noneMatch(each -> HEX.formatHex(each.filled(value)).equals(good.said()))) {
            return new Answer.Different(good.said());
        }
        return answer;
    }
}
