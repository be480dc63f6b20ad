package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** A device is let in, by PIN or by the scanned code. */
final class SessionRoutes {
    private final Access access;
    private final Gate gate;

    SessionRoutes(Access access, Gate gate) {
        this.access = access;
        this.gate = gate;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/v1/session", this::enter, Gate.Role.ANYBODY);
        routes.get("/api/v1/session", context -> ShowRoutes.answer(context, 200, Json.object()), Gate.Role.DEVICE);
        routes.get("/join/{secret}", this::join, Gate.Role.ANYBODY);
    }

    private void enter(Context context) {
        ObjectNode body = Bodies.json(context);
        JsonNode pin = body.get("pin");
        if (pin == null || !pin.isTextual() || body.size() != 1) {
            throw new Rejection(
                    400,
                    "Hãy gửi {\"pin\":\"…\"} với mã PIN sáu chữ số.",
                    "Send {\"pin\":\"…\"} with the six-digit PIN.");
        }
        String token = access.enter(pin.textValue(), context.ip());
        gate.remember(context, token);
        ShowRoutes.answer(context, 200, Json.object().put("token", token));
    }

    private void join(Context context) {
        Optional<String> token = access.join(context.pathParam("secret"), context.ip());
        token.ifPresent(known -> gate.remember(context, known));
        context.redirect(token.isPresent() ? "/remote" : "/login?old-code=1", HttpStatus.SEE_OTHER);
    }
}
