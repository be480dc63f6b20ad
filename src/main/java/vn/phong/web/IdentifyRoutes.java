package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.output.Mark;
import vn.phong.playout.Playout;
import vn.phong.profile.OutputPlan;
import vn.phong.wall.WallArea;

/** Which controller, and which of its cabinets, is where: its area alone flashes its number, when somebody asks. */
final class IdentifyRoutes {
    private static final Set<String> MEMBERS = Set.of("cabinet", "on");

    private final Playout playout;
    private final List<OutputPlan> plans;
    private final Marks marks;
    private final Executor answering;

    /**
     * @param plans of the playout's outputs, in their order
     * @param answering where answers are written, away from the thread of the show
     */
    IdentifyRoutes(Playout playout, List<OutputPlan> plans, Marks marks, Executor answering) {
        this.playout = playout;
        this.plans = List.copyOf(plans);
        this.marks = marks;
        this.answering = answering;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/v1/outputs/{name}/identify", this::identify, Right.MANAGE);
    }

    private void identify(Context context) {
        int place = place(context.pathParam("name"));
        ObjectNode body = Bodies.json(context);
        check(body);
        boolean on = body.path("on").asBoolean(true);
        Optional<Mark> mark = on ? Optional.of(mark(place, body.get("cabinet"))) : Optional.empty();
        CompletableFuture<Message> said = playout.identify(place, mark);
        context.future(() -> said.thenAcceptAsync(words -> answer(context, words), answering)
                .exceptionally(IdentifyRoutes::turnBack));
    }

    private static void answer(Context context, Message words) {
        ObjectNode node = Json.object();
        node.set("message", Json.of(words));
        ShowRoutes.answer(context, 200, node);
    }

    private static Void turnBack(Throwable failed) {
        Throwable cause = failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
        if (cause instanceof Refusal refusal) {
            throw new Rejection(422, refusal.words());
        }
        throw new CompletionException(cause);
    }

    /** By its place in the wall file from 1, or by its name. */
    private int place(String asked) {
        return IntStream.range(0, plans.size())
                .filter(place -> asked.equals(String.valueOf(place + 1))
                        || asked.equals(plans.get(place).name()))
                .findFirst()
                .orElseThrow(() -> new Rejection(
                        404,
                        "Màn này không có đầu ra tên đó; hãy xem danh sách ở /health.",
                        "This wall has no output of that name; see the list at /health."));
    }

    private static void check(ObjectNode body) {
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            if (!MEMBERS.contains(names.next())) {
                throw wrong();
            }
        }
        JsonNode on = body.get("on");
        JsonNode cabinet = body.get("cabinet");
        if (on != null && !on.isBoolean() || cabinet != null && !cabinet.isInt()) {
            throw wrong();
        }
    }

    private static Rejection wrong() {
        return new Rejection(
                400,
                "Lệnh nháy chỉ nhận \"cabinet\" (số thứ tự từ 1) và \"on\" (true hoặc false); hãy sửa rồi gửi lại.",
                "Identify takes only \"cabinet\" (its number from 1) and \"on\" (true or false); correct it and send"
                        + " it again.");
    }

    private Mark mark(int place, JsonNode cabinet) {
        if (!(plans.get(place) instanceof OutputPlan.Pixels pixels)) {
            throw new Rejection(
                    422,
                    "Trang màn hình không có bộ điều khiển để nháy; hãy bật Hình kiểm tra.",
                    "A full-screen page has no controller to identify; switch the test pattern on.");
        }
        String number = String.valueOf(place + 1);
        if (cabinet == null) {
            return mark(number, pixels.area());
        }
        int count = pixels.cabinets().size();
        if (cabinet.intValue() < 1 || cabinet.intValue() > count) {
            throw new Rejection(
                    422,
                    "Đầu ra này có " + count + " cabinet trong tệp màn; hãy chọn một số trong đó.",
                    "This output has " + count + " cabinets in the wall file; choose one of them.");
        }
        return mark(
                number + "." + cabinet.intValue(),
                pixels.cabinets().get(cabinet.intValue() - 1).area());
    }

    private Mark mark(String number, WallArea area) {
        return new Mark(area, marks.draw(number, area.width(), area.height()));
    }
}
