package vn.phong.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.OptionalDouble;
import vn.phong.check.Report;
import vn.phong.check.ReportJson;
import vn.phong.check.SetEvent;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.Position;
import vn.phong.layout.Canvas;
import vn.phong.message.Refusal;

/** An event that is being written, as the wall would show it: sent whole, drawn, and kept nowhere. */
final class DraftRoutes {
    private final LookedAt walls;
    private final RemoteServer.Looks looks;
    private final Looking looking;

    DraftRoutes(LookedAt walls, RemoteServer.Looks looks, Looking looking) {
        this.walls = walls;
        this.looks = looks;
        this.looking = looking;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/v1/draft/check", this::check, Right.PREPARE);
        routes.post("/api/v1/draft/{cue}", this::picture, Right.PREPARE);
    }

    private record Drawn(String svg, int pages) {}

    private void picture(Context context) {
        byte[] json = EventRoutes.body(context);
        Position position = PressReader.position(context.pathParam("cue"));
        Canvas canvas = walls.on(context).canvas();
        looking.answer(context, () -> drawn(EventFile.parse(json, "event.json"), position, canvas), drawn -> {
            context.header("X-Pages", String.valueOf(drawn.pages()));
            PictureRoutes.sendSvg(context, drawn.svg());
        });
    }

    private Drawn drawn(Event event, Position position, Canvas canvas) {
        Cue cue = event.cue(position.cue())
                .orElseThrow(() -> new Refusal(
                        "Không có mục \"" + position.cue() + "\" trong sự kiện; hãy chọn một mục khác.",
                        "There is no cue \"" + position.cue() + "\" in the event; choose another."));
        int pages = looks.showcase().layouts().pageCount(event, cue, canvas);
        int page = Math.min(position.page(), pages);
        return new Drawn(
                looks.showcase().layouts().slide(event, cue, page, canvas).svg(), pages);
    }

    private void check(Context context) {
        byte[] json = EventRoutes.body(context);
        LookedAt.On on = walls.on(context);
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
