package vn.phong.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.phong.message.Message;

/**
 * A command or a question of PJLink class 1 (JBMIA, 5-2013).
 *
 * @param command four capitals, such as {@code AVMT}
 * @param parameter what follows the space, {@code ?} to ask
 * @param expected what may be answered; empty for {@code OK} alone, or anything to a question
 */
public record PjlinkStep(String command, Template parameter, List<Template> expected) implements LineStep {
    public PjlinkStep {
        expected = List.copyOf(expected);
    }

    @Override
    public Reply reply() {
        return Reply.REQUIRED;
    }

    @Override
    public byte[] request(String value, int serial) {
        return ("%1" + command + " " + parameter(value) + "\r").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Answer answer(byte[] received, String value, int serial) {
        String text = new String(received, StandardCharsets.UTF_8);
        int end = text.indexOf('\r');
        if (end < 0) {
            return new Answer.Silent();
        }
        String line = text.substring(0, end);
        String head = "%1" + command + "=";
        if (line.equalsIgnoreCase("PJLINK ERRA")) {
            return PjlinkGreeting.wrongPassword(line);
        }
        return line.startsWith(head) ? judged(line.substring(head.length()), value) : new Answer.Damaged(line);
    }

    private Answer judged(String said, String value) {
        if (said.startsWith("ERR")) {
            return new Answer.Refused(said, refusal(said));
        }
        boolean asked = parameter(value).equals("?");
        if (!asked) {
            return said.equals("OK") ? new Answer.Good(said) : new Answer.Different(said);
        }
        boolean right = expected.isEmpty()
                || expected.stream().anyMatch(each -> text(each, value).equals(said));
        return right ? new Answer.Good(said) : new Answer.Different(said);
    }

    private String parameter(String value) {
        return text(parameter, value);
    }

    private static String text(Template template, String value) {
        return new String(template.filled(value), StandardCharsets.UTF_8);
    }

    private static Message refusal(String said) {
        return switch (said) {
            case "ERR3" ->
                new Message(
                        "Máy đang tắt, đang khởi động hoặc làm mát (ERR3); hãy bật máy, chờ một phút rồi thử lại.",
                        "The device is off, starting or cooling (ERR3); switch it on, wait a minute and try again.");
            case "ERR4" ->
                new Message(
                        "Máy báo hỏng (ERR4); hãy xem đèn báo lỗi trên máy.",
                        "The device reports a failure (ERR4); look at its warning lamps.");
            default ->
                new Message(
                        "Máy không có lệnh hoặc ngõ vào này (" + said + "); hãy chọn mục khác.",
                        "The device does not have this command or input (" + said + "); choose another.");
        };
    }
}
