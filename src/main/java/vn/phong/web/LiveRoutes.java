package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsMessageContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import vn.phong.show.Verdict;

/** The live connection: {@code {"tag":…,"payload":…}} both ways. */
final class LiveRoutes {
    private static final String PATH = "/api/v1/live";
    private static final String DEVICE = "device";
    private static final String ADDRESS = "address";
    private static final String AHEAD = "phong-ahead";
    private static final Pattern PAGE_NAME = Pattern.compile("[a-z]{1,16}");
    private static final int TRY_AGAIN_LATER = 1013;

    private final Live live;
    private final ShowRoutes shows;
    private final Gate gate;
    private final AtomicLong numbers = new AtomicLong();

    LiveRoutes(Live live, ShowRoutes shows, Gate gate) {
        this.live = live;
        this.shows = shows;
        this.gate = gate;
    }

    void addTo(RoutesConfig routes) {
        routes.wsBeforeUpgrade(PATH, this::beforeUpgrade);
        routes.ws(PATH, this::connection);
    }

    private void beforeUpgrade(Context context) {
        gate.checkOrigin(context);
        gate.check(context, isWall(context.queryParam("page")) ? Right.WALL : Right.WATCH);
        context.attribute(ADDRESS, context.ip());
        context.attribute(AHEAD, gate.looksAhead(context));
        gate.device(context).ifPresent(device -> context.attribute(DEVICE, device.id()));
    }

    private void connection(WsConfig ws) {
        ws.onConnect(this::connected);
        ws.onMessage(this::received);
        ws.onClose(context -> live.leave(context.session));
        ws.onError(context -> live.leave(context.session));
    }

    private void connected(WsConnectContext context) {
        String device = context.attribute(DEVICE);
        LiveSocket.Page page = new LiveSocket.Page(
                String.valueOf(numbers.incrementAndGet()),
                pageName(context.queryParam("page")),
                Optional.ofNullable(device),
                context.attribute(ADDRESS),
                Boolean.TRUE.equals(context.attribute(AHEAD)));
        if (!live.join(context.session, page)) {
            context.closeSession(TRY_AGAIN_LATER, "");
        }
    }

    private static String pageName(String said) {
        return said != null && PAGE_NAME.matcher(said).matches() ? said : "";
    }

    private void received(WsMessageContext context) {
        LiveSocket socket = live.of(context.session);
        if (socket == null) {
            return;
        }
        ObjectNode answer = Json.object();
        try {
            ObjectNode message = Json.read(context.message().getBytes(StandardCharsets.UTF_8));
            JsonNode payload = message.path("payload");
            switch (message.path("tag").asText()) {
                case "beat" -> socket.heard();
                case "shown" -> socket.showed(payload.path("picture").asText());
                case "screen" -> live.isOn(socket, WallScreen.read(payload));
                case "press" -> socket.answer(Json.tagged("answer", press(socket, payload, answer)));
                default ->
                    throw new Rejection(
                            400,
                            "Kết nối này nhận các tag beat, shown, screen và press; hãy xem docs/API.md.",
                            "This connection takes the tags beat, shown, screen and press; see docs/API.md.");
            }
        } catch (Rejection rejection) {
            socket.answer(Json.tagged("answer", turnedBack(answer, rejection)));
        }
    }

    private ObjectNode press(LiveSocket socket, JsonNode payload, ObjectNode answer) {
        if (socket.wallPage()) {
            throw new Rejection(
                    403,
                    "Trang của màn LED chỉ nhận hình; hãy bấm ở /remote.",
                    "The wall's page only takes pictures; press on /remote.");
        }
        if (!(payload instanceof ObjectNode body) || !body.path("command").isTextual()) {
            throw new Rejection(
                    400,
                    "\"payload\" phải có \"command\"; hãy xem docs/API.md.",
                    "\"payload\" must have a \"command\"; see docs/API.md.");
        }
        answer.set("commandId", body.path("commandId"));
        String command = body.remove("command").textValue();
        Device device = gate.check(
                socket.page().device().orElse(""), Verbs.named(command).right());
        Verdict verdict = shows.press(device, PressReader.read(command, body));
        answer.put("status", ShowRoutes.status(verdict));
        answer.put("revision", verdict.show().state().revision());
        return answer.setAll(ShowRoutes.outcome(verdict));
    }

    private static ObjectNode turnedBack(ObjectNode answer, Rejection rejection) {
        answer.put("status", rejection.status());
        return answer.setAll(Json.error(rejection.words()));
    }

    private static boolean isWall(String page) {
        return LiveSocket.WALL.equals(page);
    }
}
