package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import vn.phong.chronicle.Chronicle;
import vn.phong.message.Message;
import vn.phong.show.Presser;

/** A device is let in, by PIN or by the scanned code. */
final class SessionRoutes {
    private final Access access;
    private final Chronicle chronicle;
    private final Gate gate;
    private final String wallName;

    SessionRoutes(RemoteServer.People people, Gate gate, String wallName) {
        this.access = people.access();
        this.chronicle = people.chronicle();
        this.gate = gate;
        this.wallName = wallName;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/v1/session", this::enter, Right.ANYBODY);
        routes.get("/api/v1/session", this::known, Right.ANYBODY);
        routes.get("/join/{secret}", this::join, Right.ANYBODY);
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
        DeviceBook.LetIn letIn = entered(pin.textValue(), context);
        gate.remember(context, letIn.token());
        ShowRoutes.answer(
                context, 200, Json.object().put("token", letIn.token()).setAll(session(letIn.device())));
    }

    private DeviceBook.LetIn entered(String pin, Context context) {
        try {
            DeviceBook.LetIn letIn = access.enter(pin, asking(context));
            noteEntered(letIn.device(), context);
            return letIn;
        } catch (TooManyPins waiting) {
            throw waiting;
        } catch (Rejection wrong) {
            chronicle.note(
                    Presser.PROGRAM,
                    new Message(
                            "Mã PIN sai từ địa chỉ " + context.ip() + ", " + DeviceNames.of(context.userAgent()),
                            "Wrong PIN from address " + context.ip() + ", " + DeviceNames.of(context.userAgent())));
            throw wrong;
        }
    }

    private void noteEntered(Device device, Context context) {
        chronicle.note(
                device.presser(),
                new Message("Vào từ địa chỉ " + context.ip(), "Came in from address " + context.ip()));
    }

    /** Also of use to a device of the wall, which may look at nothing else. */
    private void known(Context context) {
        gate.device(context)
                .ifPresentOrElse(
                        device -> ShowRoutes.answer(context, 200, session(device)),
                        () -> gate.check(context, Right.WATCH));
    }

    private void join(Context context) {
        Optional<DeviceBook.LetIn> letIn = access.join(context.pathParam("secret"), asking(context));
        letIn.ifPresent(known -> {
            gate.remember(context, known.token());
            noteEntered(known.device(), context);
        });
        String next = letIn.map(known -> home(known.device().role())).orElse("/login?old-code=1");
        context.redirect(next, HttpStatus.SEE_OTHER);
    }

    private Access.Asking asking(Context context) {
        return new Access.Asking(context.ip(), gate.device(context), DeviceNames.of(context.userAgent()));
    }

    private ObjectNode session(Device device) {
        return Json.object()
                .put("device", device.id())
                .put("name", device.name())
                .put("role", device.role().key())
                .put("home", home(device.role()));
    }

    private String home(Role role) {
        return role.home().orElse("/wall/" + wallName);
    }
}
