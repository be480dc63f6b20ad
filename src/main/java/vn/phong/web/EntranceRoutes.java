package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import vn.phong.chronicle.Chronicle;
import vn.phong.message.Message;
import vn.phong.nearby.LocalAddresses;
import vn.phong.nearby.QrPicture;

/** The PINs and codes of the roles, for the technician to show and to renew; the office shows its own. */
final class EntranceRoutes {
    private static final List<String> ONLY_HERE = List.of("localhost", "127.0.0.1", "[::1]");

    private final Access access;
    private final Chronicle chronicle;
    private final Gate gate;
    private final String host;

    /** @param host the address the pages are served at */
    EntranceRoutes(RemoteServer.People people, Gate gate, String host) {
        this.host = host;
        this.access = people.access();
        this.chronicle = people.chronicle();
        this.gate = gate;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/entrances", context -> ShowRoutes.answer(context, 200, list()), Right.MANAGE);
        routes.get("/api/v1/entrances/approver", this::invitation, Right.APPROVE);
        routes.get("/api/v1/entrances/approver/code.svg", context -> code(context, Role.APPROVER), Right.APPROVE);
        routes.get("/api/v1/entrances/{role}/code.svg", context -> code(context, role(context)), Right.MANAGE);
        routes.post("/api/v1/entrances/{role}", this::renew, Right.MANAGE);
        routes.delete("/api/v1/entrances/wall", this::openWall, Right.MANAGE);
    }

    private ObjectNode list() {
        ObjectNode node = Json.object();
        ArrayNode entrances = node.putArray("entrances");
        for (Role role : Role.values()) {
            Entrance entrance = access.entrances().get(role);
            entrances
                    .addObject()
                    .put("role", role.key())
                    .put("pin", entrance == null ? null : entrance.pin())
                    .set("words", Json.of(role.words()));
        }
        return node;
    }

    /** Whoever prepares lets the one who approves in, by what they came in by themselves. */
    private void invitation(Context context) {
        ObjectNode node = Json.object()
                .put("pin", access.entrances().get(Role.APPROVER).pin())
                .put("address", reachable(context) + "/approve");
        ShowRoutes.answer(context, 200, node);
    }

    private void code(Context context, Role role) {
        Entrance entrance = access.entrances().get(role);
        if (entrance == null) {
            throw new Rejection(404, Statuses.words(404));
        }
        String address = reachable(context) + "/join/" + entrance.secret();
        context.contentType("image/svg+xml").result(QrPicture.svg(address));
    }

    private void renew(Context context) {
        Role role = role(context);
        access.renew(role);
        chronicle.note(
                gate.admitted(context).presser(),
                new Message(
                        "Đổi mã PIN của vai " + role.words().vi(),
                        "New PIN for the role " + role.words().en()));
        ShowRoutes.answer(context, 200, list());
    }

    private void openWall(Context context) {
        access.openWall();
        chronicle.note(
                gate.admitted(context).presser(),
                new Message("Bỏ mã PIN của trang màn LED", "The wall's page needs no PIN any more"));
        ShowRoutes.answer(context, 200, list());
    }

    /** The address the page was opened at; where that reaches only this machine, one that a phone reaches too. */
    private String reachable(Context context) {
        URI asked = URI.create(context.scheme() + "://" + context.host());
        String reached = ONLY_HERE.contains(asked.getHost())
                ? LocalAddresses.reaching(host).stream().findFirst().orElse(asked.getHost())
                : asked.getHost();
        return context.scheme() + "://" + reached + ":" + context.port();
    }

    private static Role role(Context context) {
        return Role.ofKey(context.pathParam("role")).orElseThrow(() -> new Rejection(404, Statuses.words(404)));
    }
}
