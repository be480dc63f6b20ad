package vn.phong.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phong.command.ColorlightHeartbeat;
import vn.phong.command.CommandTable;
import vn.phong.command.HttpStep;
import vn.phong.command.LineStep;
import vn.phong.command.NovastarMessage;
import vn.phong.command.Operation;
import vn.phong.command.Step;
import vn.phong.command.Values;
import vn.phong.message.Message;

/** Reads one firmware profile of the kind {@code control}. */
final class ControlProfileFile {
    private static final int TRANSPORTS_MAX = 4;
    private static final int STEPS_MAX = 8;
    private static final int CHOICES_MAX = 64;
    private static final int LISTED_MAX = 20;
    private static final int INTERVAL_MS_MAX = 60_000;
    private static final Pattern MODEL_ID = Pattern.compile("[0-9A-F]{4}");
    private static final Map<String, List<String>> TRANSPORTS_OF = Map.of(
            "novastar", List.of("tcp", "serial"),
            "colorlight-v", List.of("tcp"),
            "colorlight-z", List.of("tcp"),
            "pjlink", List.of("tcp"),
            "http", List.of("http"),
            "raw", List.of("tcp", "udp", "serial"));
    private static final List<String> OPERATIONS =
            Stream.of(Operation.Kind.values()).map(Operation.Kind::key).toList();

    private final Members root;
    private final ControlSteps steps;

    private ControlProfileFile(Members root, ControlSteps steps) {
        this.root = root;
        this.steps = steps;
    }

    static ControlProfile read(Members root, String id) {
        root.only(
                "schemaVersion",
                "id",
                "maker",
                "model",
                "kind",
                "firmware",
                "language",
                "transports",
                "modelIds",
                "probe",
                "probeIntervalMs",
                "timeoutMs",
                "vendorTool",
                "commands",
                "notes",
                "testedAgainst",
                "sources");
        root.integer("schemaVersion", 1, 1);
        String language =
                root.oneOf("language", TRANSPORTS_OF.keySet().stream().sorted().toList());
        return new ControlProfileFile(root, new ControlSteps(language)).profile(id, language);
    }

    private ControlProfile profile(String id, String language) {
        List<String> modelIds = modelIds(language);
        return new ControlProfile(
                id,
                root.text("maker"),
                root.text("model"),
                root.text("firmware"),
                language,
                transports(language),
                modelIds,
                probe(language, modelIds),
                root.integer("probeIntervalMs", 500, INTERVAL_MS_MAX),
                root.integer("timeoutMs", 100, 10_000),
                root.has("vendorTool") ? root.text("vendorTool") : "",
                commands(),
                steps.rawExchanges(),
                root.has("notes") ? root.texts("notes", LISTED_MAX) : List.of(),
                root.choices("testedAgainst", ProfileFile.TESTED_AGAINST),
                root.links("sources", LISTED_MAX));
    }

    private List<ControlTransport> transports(String language) {
        List<ControlTransport> transports = new ArrayList<>();
        for (Members each : root.objects("transports", TRANSPORTS_MAX)) {
            String kind = each.oneOf("kind", TRANSPORTS_OF.get(language));
            boolean serial = kind.equals("serial");
            each.only("kind", serial ? "baud" : "port");
            transports.add(new ControlTransport(
                    ControlTransport.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    serial ? 0 : each.integer("port", 1, 65_535),
                    serial ? each.integer("baud", 300, 4_000_000) : 0));
        }
        return List.copyOf(transports);
    }

    private List<String> modelIds(String language) {
        if (!root.has("modelIds")) {
            return List.of();
        }
        if (!language.equals("novastar")) {
            throw root.refusal(
                    "modelIds", "chỉ dành cho novastar; hãy bỏ khoá này", "is of novastar only; take this key out");
        }
        List<String> ids = root.texts("modelIds", LISTED_MAX);
        for (String id : ids) {
            if (!MODEL_ID.matcher(id).matches()) {
                throw root.refusal("modelIds", "hãy ghi như \"0661\"", "write it like \"0661\"");
            }
        }
        return ids;
    }

    private List<Step> probe(String language, List<String> modelIds) {
        if (language.equals("novastar")) {
            refuseProbe(language);
            return List.of(ControlSteps.novastarModel(modelIds));
        }
        if (language.startsWith("colorlight")) {
            refuseProbe(language);
            return List.of(new ColorlightHeartbeat(ControlSteps.dialect(language)));
        }
        return root.has("probe") ? List.of(encoded(root.object("probe"), new Values.None(), true)) : List.of();
    }

    private void refuseProbe(String language) {
        if (root.has("probe")) {
            throw root.refusal(
                    "probe",
                    "đã có sẵn trong ngôn ngữ " + language + "; hãy bỏ khoá này",
                    "is part of the language " + language + "; take this key out");
        }
    }

    private CommandTable commands() {
        Members commands = root.object("commands").only(OPERATIONS.toArray(String[]::new));
        Map<Operation.Kind, CommandTable.Entry> entries = new EnumMap<>(Operation.Kind.class);
        for (Operation.Kind kind : Operation.Kind.values()) {
            if (commands.has(kind.key())) {
                entries.put(kind, entry(commands.object(kind.key()), kind));
            }
        }
        if (entries.isEmpty()) {
            throw root.refusal("commands", "chưa có lệnh nào; hãy thêm ít nhất một", "has none; add at least one");
        }
        for (Operation.Kind kind : List.of(Operation.Kind.BLACK, Operation.Kind.FREEZE, Operation.Kind.TEST_PATTERN)) {
            if (entries.containsKey(kind) && !entries.containsKey(Operation.Kind.NORMAL)) {
                throw commands.refusal(
                        "normal",
                        "còn thiếu; có " + kind.key() + " thì phải có đường về",
                        "is missing; with " + kind.key() + " there must be a way back");
            }
        }
        return new CommandTable(entries);
    }

    private CommandTable.Entry entry(Members command, Operation.Kind kind) {
        Values values = values(command, kind);
        List<Step> send = new ArrayList<>();
        for (Members each : command.objects("send", STEPS_MAX)) {
            send.add(encoded(each, values, false));
        }
        List<Step> readBack = new ArrayList<>();
        if (command.has("readBack")) {
            for (Members each : command.objects("readBack", STEPS_MAX)) {
                readBack.add(encoded(each, values, true));
            }
        }
        return new CommandTable.Entry(values, send, readBack);
    }

    private static Values values(Members command, Operation.Kind kind) {
        if (!kind.isNumbered()) {
            command.only("send", "readBack");
            return new Values.None();
        }
        if (kind == Operation.Kind.BRIGHTNESS) {
            command.only("scale", "send", "readBack");
            Members scale = command.object("scale").only("min", "max", "decimals");
            return new Values.Scale(
                    scale.number("min", 0, 1_000_000),
                    scale.number("max", 0, 1_000_000),
                    scale.integer("decimals", 0, 4, 0));
        }
        if (command.has("counted")) {
            command.only("counted", "send", "readBack");
            Members counted = command.object("counted").only("count", "first");
            return new Values.Counted(counted.integer("count", 1, 256), counted.integer("first", 0, 65_535));
        }
        command.only("choices", "send", "readBack");
        List<Values.Choice> choices = new ArrayList<>();
        for (Members each : command.objects("choices", CHOICES_MAX)) {
            choices.add(choice(each));
        }
        return new Values.Choices(choices);
    }

    private static Values.Choice choice(Members choice) {
        if (choice.has("name")) {
            choice.only("name", "value");
            String name = choice.text("name");
            return new Values.Choice(new Message(name, name), choice.text("value"));
        }
        choice.only("vi", "en", "value");
        return new Values.Choice(new Message(choice.text("vi"), choice.text("en")), choice.text("value"));
    }

    /** The step, once it is known that every value of the operation can be said in it. */
    private Step encoded(Members member, Values values, boolean isReadBack) {
        Step step = isReadBack ? steps.readBack(member) : steps.send(member);
        for (int number : values.numbers()) {
            String value = values.of(number).orElseThrow();
            try {
                refuseFactoryReset(member, request(step, value));
            } catch (IllegalArgumentException unfit) {
                throw member.refusal(
                        "",
                        "không ghép được giá trị " + value + " (" + unfit.getMessage() + "); hãy sửa giá trị hoặc mẫu",
                        "cannot hold the value " + value + " (" + unfit.getMessage()
                                + "); correct the value or the template");
            }
        }
        return step;
    }

    private static byte[] request(Step step, String value) {
        if (step instanceof HttpStep http) {
            http.expected().forEach(each -> each.value().filled(value));
            http.path(value);
            return http.body(value);
        }
        LineStep line = (LineStep) step;
        line.answer(new byte[0], value, 0);
        return line.request(value, 0);
    }

    private static void refuseFactoryReset(Members member, byte[] request) {
        if (NovastarMessage.isFactoryReset(request)) {
            throw member.refusal(
                    "",
                    "là lệnh xóa mọi cài đặt của bộ xử lý NovaStar; hãy bỏ lệnh này",
                    "is the factory reset of NovaStar controllers; take this command out");
        }
    }
}
