package vn.phong.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phong.command.ColorlightDialect;
import vn.phong.command.ColorlightWrite;
import vn.phong.command.HttpStep;
import vn.phong.command.NovastarMessage;
import vn.phong.command.NovastarRead;
import vn.phong.command.NovastarTarget;
import vn.phong.command.NovastarWrite;
import vn.phong.command.PjlinkStep;
import vn.phong.command.RawStep;
import vn.phong.command.Step;
import vn.phong.command.Template;

/** Reads the steps of one profile's commands, in the members its language has. */
final class ControlSteps {
    private static final int EXPECTED_MAX = 8;
    private static final int MODEL_REGISTER = 0x00000002;
    private static final int MODEL_SIZE = 2;
    private static final Pattern REGISTER = Pattern.compile("0x[0-9A-F]{8}");
    private static final Pattern OPCODE = Pattern.compile("[0-9A-F]{4}");
    private static final Pattern COMMAND = Pattern.compile("[A-Z0-9]{4}");
    private static final Pattern PATH = Pattern.compile("/[!-~]*");
    private static final Pattern POINTER = Pattern.compile("(/[A-Za-z0-9_-]+)+");
    private static final List<String> TARGETS =
            Stream.of(NovastarTarget.values()).map(NovastarTarget::key).toList();

    private final String language;
    private final List<ControlProfile.RawExchange> rawExchanges = new ArrayList<>();

    ControlSteps(String language) {
        this.language = language;
    }

    static ColorlightDialect dialect(String language) {
        return ColorlightDialect.valueOf(
                language.substring(language.length() - 1).toUpperCase(Locale.ROOT));
    }

    /** Asks a NovaStar controller for its model. */
    static Step novastarModel(List<String> ids) {
        List<Template> expected = ids.stream().map(Template::hex).toList();
        return new NovastarRead(NovastarTarget.CONTROLLER, MODEL_REGISTER, MODEL_SIZE, expected);
    }

    List<ControlProfile.RawExchange> rawExchanges() {
        return List.copyOf(rawExchanges);
    }

    Step send(Members step) {
        return switch (language) {
            case "novastar" -> novastarWrite(step);
            case "pjlink" -> pjlink(step.only("command", "parameter"));
            case "http" -> http(step);
            case "raw" -> raw(step);
            default -> colorlight(step);
        };
    }

    Step readBack(Members step) {
        return switch (language) {
            case "novastar" -> novastarRead(step);
            case "pjlink" -> pjlink(step.only("command", "parameter", "expect"));
            case "http" -> http(step);
            case "raw" -> raw(step);
            default ->
                throw step.refusal(
                        "",
                        "thiết bị Colorlight không trả lời; hãy bỏ readBack",
                        "Colorlight devices answer nothing; take readBack out");
        };
    }

    private static Step novastarWrite(Members step) {
        step.only("target", "register", "data");
        int register = register(step);
        if (!NovastarMessage.isWritable(register, 1)) {
            throw step.refusal(
                    "register",
                    "là thanh ghi không được ghi; hãy dùng thanh ghi hiển thị 0x02…… hoặc 0x13……",
                    "is a register that is never written; use a display register, 0x02…… or 0x13……");
        }
        return new NovastarWrite(target(step), register, hex(step, "data"));
    }

    private static Step novastarRead(Members step) {
        step.only("target", "register", "length", "expect");
        int length = step.integer("length", 1, NovastarMessage.DATA_MAX);
        List<Template> expected = templates(step, "expect", true);
        return new NovastarRead(target(step), register(step), length, expected);
    }

    private static NovastarTarget target(Members step) {
        return NovastarTarget.of(step.oneOf("target", TARGETS)).orElseThrow();
    }

    private static int register(Members step) {
        return Integer.parseUnsignedInt(
                step.text("register", REGISTER, "0x02000001").substring(2), 16);
    }

    private Step colorlight(Members step) {
        ColorlightDialect dialect = dialect(language);
        if (dialect == ColorlightDialect.V) {
            step.only("opcode", "sub", "scope", "data");
        } else {
            step.only("opcode", "data");
        }
        int opcode = Integer.parseInt(step.text("opcode", OPCODE, "5010"), 16);
        return new ColorlightWrite(
                dialect, opcode, step.integer("sub", 0, 255, 0), step.integer("scope", 0, 255, 0), hex(step, "data"));
    }

    private static Step pjlink(Members step) {
        String command = step.text("command", COMMAND, "AVMT");
        Template parameter = Template.text(step.text("parameter"));
        return new PjlinkStep(command, parameter, templates(step, "expect", false));
    }

    private static Step http(Members step) {
        step.only("method", "path", "body", "expect");
        String method = step.oneOf("method", List.of("GET", "PUT", "POST"));
        String body = method.equals("GET") ? "" : step.json("body").replace("\"{value}\"", "{value}");
        List<HttpStep.Expected> expected = new ArrayList<>();
        if (step.has("expect")) {
            for (Members each : step.objects("expect", EXPECTED_MAX)) {
                each.only("pointer", "value", "tolerance");
                expected.add(new HttpStep.Expected(
                        each.text("pointer", POINTER, "/state/bri"),
                        Template.text(each.text("value")),
                        each.number("tolerance", 0, 1000, 0)));
            }
        }
        return new HttpStep(
                method, Template.text(step.text("path", PATH, "/json/state")), Template.text(body), expected);
    }

    private Step raw(Members step) {
        boolean isHex = step.has("hex");
        String key = isHex ? "hex" : "text";
        step.only(key, "reply", "refusal");
        List<Template> replies = templates(step, "reply", isHex);
        String reply =
                replies.isEmpty() ? "" : step.texts("reply", EXPECTED_MAX).get(0);
        rawExchanges.add(new ControlProfile.RawExchange(isHex, step.text(key), reply));
        Template request = isHex ? hex(step, key) : Template.text(step.text(key));
        return new RawStep(request, replies, templates(step, "refusal", isHex));
    }

    private static List<Template> templates(Members step, String key, boolean isHex) {
        if (!step.has(key)) {
            return List.of();
        }
        List<String> texts = step.texts(key, EXPECTED_MAX);
        return texts.stream()
                .map(text -> isHex ? hexOf(step, key, text) : Template.text(text))
                .toList();
    }

    private static Template hex(Members step, String key) {
        return hexOf(step, key, step.text(key));
    }

    private static Template hexOf(Members step, String key, String text) {
        try {
            return Template.hex(text);
        } catch (IllegalArgumentException noHex) {
            throw step.refusal(
                    key,
                    "là \"" + text + "\"; hãy ghi từng cặp số thập lục phân và chỗ điền như \"02 {u8}\"",
                    "is \"" + text + "\"; write pairs of hex digits and places such as \"02 {u8}\"");
        }
    }
}
