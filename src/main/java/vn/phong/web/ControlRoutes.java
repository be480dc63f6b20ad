package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import vn.phong.command.Operation;
import vn.phong.control.ControlLink;
import vn.phong.control.ControlOutcome;
import vn.phong.playout.Playout;

/** How everything between Phông and the LEDs is doing, and what the processors are told. The show waits for none. */
final class ControlRoutes {
    private final Playout playout;
    private final Live live;
    private final List<ControlLink> controls;
    private final RemoteServer.Devices devices;
    private final Executor answering;

    /** @param answering where answers are written, away from the threads that speak with the processors */
    ControlRoutes(Playout playout, Live live, RemoteServer.Devices devices, Executor answering) {
        this.playout = playout;
        this.live = live;
        this.controls = List.copyOf(devices.controls());
        this.devices = devices;
        this.answering = answering;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/health", this::health, Right.WATCH);
        routes.post("/api/v1/controls/{name}/{command}", this::command, Right.RUN);
    }

    private void health(Context context) {
        ObjectNode node = HealthJson.of(live.outputs(), devices);
        node.set("wallPages", live.pageReports());
        ShowRoutes.answer(
                context, 200, node.put("pattern", playout.show().state().pattern()));
    }

    private void command(Context context) {
        ControlLink link = link(context.pathParam("name"));
        CompletableFuture<ControlOutcome> outcome = link.request(operation(context));
        context.future(() -> outcome.thenAcceptAsync(done -> answer(context, done), answering));
    }

    private static void answer(Context context, ControlOutcome outcome) {
        ObjectNode node = Json.object().put("result", outcome.result().name().toLowerCase(Locale.ROOT));
        node.set("message", Json.of(outcome.words()));
        ShowRoutes.answer(context, 200, node);
    }

    /** By its name, or by its place in the wall file from 1: the name of a serial port has slashes. */
    private ControlLink link(String asked) {
        return IntStream.range(0, controls.size())
                .filter(place -> asked.equals(String.valueOf(place + 1))
                        || asked.equals(controls.get(place).plan().name()))
                .mapToObj(controls::get)
                .findFirst()
                .orElseThrow(() -> new Rejection(
                        404,
                        "Màn này không có bộ xử lý tên đó; hãy xem danh sách ở /health.",
                        "This wall has no processor of that name; see the list at /health."));
    }

    private static Operation operation(Context context) {
        Operation.Kind kind = Operation.Kind.of(context.pathParam("command"))
                .orElseThrow(() -> new Rejection(
                        404,
                        "Không có lệnh này; các lệnh là brightness, black, freeze, normal, test, input, preset.",
                        "There is no such command; the commands are brightness, black, freeze, normal, test, input,"
                                + " preset."));
        ObjectNode body = Bodies.json(context);
        if (!kind.isNumbered()) {
            return new Operation(kind, nothing(kind, body));
        }
        return new Operation(kind, number(kind, body, kind == Operation.Kind.BRIGHTNESS ? "percent" : "number"));
    }

    private static int nothing(Operation.Kind kind, ObjectNode body) {
        if (!body.isEmpty()) {
            throw new Rejection(
                    400,
                    "Lệnh " + kind.key() + " không có thành phần nào; hãy gửi {}.",
                    "The command " + kind.key() + " has no members; send {}.");
        }
        return 0;
    }

    /** Whether the model has this number is the link's to say. */
    private static int number(Operation.Kind kind, ObjectNode body, String member) {
        JsonNode number = body.get(member);
        if (body.size() != 1 || number == null || !number.isInt()) {
            throw new Rejection(
                    400,
                    "Lệnh " + kind.key() + " cần đúng một số nguyên, ví dụ {\"" + member
                            + "\":1}; hãy sửa rồi gửi lại.",
                    "The command " + kind.key() + " takes exactly one whole number, such as {\"" + member
                            + "\":1}; correct it and send it again.");
        }
        return number.intValue();
    }
}
