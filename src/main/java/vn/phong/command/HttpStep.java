package vn.phong.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.phong.message.Message;

/**
 * One HTTP request with JSON.
 *
 * @param method {@code GET}, {@code PUT} or {@code POST}
 * @param path from the slash on
 * @param body JSON; empty with {@code GET}
 * @param expected what the answer must hold; empty when any answer of status 200 to 299 will do
 */
public record HttpStep(String method, Template path, Template body, List<Expected> expected) implements Step {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SAID_LENGTH_MAX = 200;

    public HttpStep {
        expected = List.copyOf(expected);
    }

    /**
     * @param pointer a JSON pointer into the answer
     * @param value what stands there
     * @param tolerance how far off a number may be
     */
    public record Expected(String pointer, Template value, double tolerance) {}

    public String path(String value) {
        return text(path, value);
    }

    public byte[] body(String value) {
        return body.filled(value);
    }

    /** @param status of HTTP, such as 200 */
    public Answer answer(int status, byte[] answer, String value) {
        String said = brief(new String(answer, StandardCharsets.UTF_8).strip());
        if (status < 200 || status > 299) {
            return new Answer.Refused("HTTP " + status + " " + said, refusal(status));
        }
        if (expected.isEmpty()) {
            return new Answer.Good(said);
        }
        try {
            JsonNode root = JSON.readTree(answer);
            boolean right = expected.stream().allMatch(each -> stands(each, root, value));
            return right ? new Answer.Good(said) : new Answer.Different(said);
        } catch (IOException half) {
            return new Answer.Damaged(said);
        }
    }

    private static boolean stands(Expected expected, JsonNode root, String value) {
        JsonNode node = root == null ? JSON.missingNode() : root.at(expected.pointer());
        String wanted = text(expected.value(), value);
        if (!node.isNumber()) {
            return node.isValueNode() && node.asText().equals(wanted);
        }
        try {
            BigDecimal apart = node.decimalValue().subtract(new BigDecimal(wanted));
            return apart.abs().compareTo(BigDecimal.valueOf(expected.tolerance())) <= 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static String text(Template template, String value) {
        return new String(template.filled(value), StandardCharsets.UTF_8);
    }

    private static String brief(String text) {
        return text.length() <= SAID_LENGTH_MAX ? text : text.substring(0, SAID_LENGTH_MAX) + "…";
    }

    private static Message refusal(int status) {
        return new Message(
                "Thiết bị từ chối lệnh (HTTP " + status + "); hãy chọn hồ sơ đúng với đời máy và phiên bản phần mềm.",
                "The device refuses the command (HTTP " + status
                        + "); choose the profile of its model and firmware version.");
    }
}
