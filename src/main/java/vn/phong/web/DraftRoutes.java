package vn.phong.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.OptionalDouble;
import vn.phong.check.Report;
import vn.phong.check.ReportJson;
import vn.phong.check.SetEvent;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.Position;
import vn.phong.layout.Canvas;

/** An event that is being written, as the wall would show it: sent whole, drawn, and kept nowhere. */
final class DraftRoutes {
    private final Planned planned;
    private final RemoteServer.Looks looks;
    private final Looking looking;

    DraftRoutes(Planned planned, RemoteServer.Looks looks, Looking looking) {
        this.planned = planned;
        this.looks = looks;
        this.looking = looking;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/v1/draft/check", this::check, Right.PREPARE);
        routes.post("/api/v1/draft/{cue}", this::picture, Right.PREPARE);
    }

    private void picture(Context context) {
        byte[] json = EventRoutes.body(context);
        Position position = PressReader.position(context.pathParam("cue"));
        Canvas canvas = planned.on(context).canvas();
        looking.answer(context, () -> planned.drawn(EventFile.parse(json, "event.json"), position, canvas), drawn -> {
            context.header("X-Pages", String.valueOf(drawn.pages()));
            PictureRoutes.sendSvg(context, drawn.svg());
        });
    }

    private void check(Context context) {
        byte[] json = EventRoutes.body(context);
        LookedAt.On on = planned.on(context);
        looking.answer(
                context,
                () -> checked(EventFile.parse(json, "event.json"), on),
                report -> context.contentType("application/json").result(report));
    }

    private String checked(Event event, LookedAt.On on) {
        SetEvent set = SetEvent.of(
                event,
                on.wall(),
                on.canvas(),
                OptionalDouble.empty(),
                looks.showcase().layouts());
        return Json.text(ReportJson.of(
                Report.of(set, looks.checks().get()), looks.showcase().gallery()));
    }
}
