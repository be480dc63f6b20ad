package vn.phong.command;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.phong.message.Message;

/**
 * Bytes from the sheet of paper that came with a device.
 *
 * @param replies what the answer holds when all is well; empty when nothing is answered
 * @param refusals what the answer holds when the device says no
 */
public record RawStep(Template request, List<Template> replies, List<Template> refusals) implements LineStep {
    public RawStep {
        replies = List.copyOf(replies);
        refusals = List.copyOf(refusals);
    }

    @Override
    public Reply reply() {
        return replies.isEmpty() ? Reply.NONE : Reply.REQUIRED;
    }

    @Override
    public byte[] request(String value, int serial) {
        return request.filled(value);
    }

    @Override
    public Answer answer(byte[] received, String value, int serial) {
        Optional<String> reply = held(received, replies, value);
        if (reply.isPresent()) {
            return new Answer.Good(reply.get());
        }
        return held(received, refusals, value).map(RawStep::refused).orElseGet(Answer.Silent::new);
    }

    private static Optional<String> held(byte[] received, List<Template> templates, String value) {
        return templates.stream()
                .map(each -> each.filled(value))
                .filter(bytes -> latin(received).contains(latin(bytes)))
                .map(RawStep::legible)
                .findFirst();
    }

    /** One character a byte. */
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Plain text as it is, anything else in hex digits. */
    public static String legible(byte[] bytes) {
        String text = latin(bytes).strip();
        boolean plain = !text.isEmpty() && text.chars().allMatch(each -> each >= 0x20 && each < 0x7F);
        return plain ? text : HexFormat.of().withUpperCase().formatHex(bytes);
    }

    private static Answer refused(String said) {
        return new Answer.Refused(
                said,
                new Message(
                        "Thiết bị từ chối lệnh (" + said + "); hãy xem lại lệnh trong hồ sơ và chế độ của thiết bị.",
                        "The device refuses the command (" + said
                                + "); check the command in its profile and the device's mode."));
    }
}
