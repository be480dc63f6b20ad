package vn.phong.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.check.Report;
import vn.phong.check.ReportJson;
import vn.phong.check.SetEvent;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.Position;
import vn.phong.gallery.Showcase;
import vn.phong.layout.Canvas;
import vn.phong.message.Refusal;

/** An event that is being written, as the wall would show it: sent whole, drawn, and kept nowhere. */
final class DraftRoutes {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    private final RemoteServer.Stage stage;
    private final RemoteServer.Looks looks;
    private final Looking looking;

    DraftRoutes(RemoteServer.Stage stage, RemoteServer.Looks looks, Looking looking) {
        this.stage = stage;
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
        Canvas canvas = canvas(context);
        looking.answer(context, () -> drawn(EventFile.parse(json, "event.json"), position, canvas), drawn -> {
            context.header("X-Pages", String.valueOf(drawn.pages()));
            PictureRoutes.sendSvg(context, drawn.svg());
        });
    }

    /** The wall of the show, or a plain one of the size that was asked for. */
    private Canvas canvas(Context context) {
        String asked = context.queryParam("wall");
        if (asked == null) {
            return stage.canvas();
        }
        Matcher size = SIZE.matcher(asked);
        int width = size.matches() ? Integer.parseInt(size.group(1)) : 0;
        int height = size.matches() ? Integer.parseInt(size.group(2)) : 0;
        if (Math.min(width, height) < Showcase.SIDE_MIN || Math.max(width, height) > Showcase.SIDE_MAX) {
            throw new Rejection(
                    400,
                    "Kích thước màn không dùng được; hãy ghi như 1344x832.",
                    "The wall's size cannot be used; write it like 1344x832.");
        }
        return Canvas.of(width, height);
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
        looking.answer(
                context,
                () -> checked(EventFile.parse(json, "event.json")),
                report -> context.contentType("application/json").result(report));
    }

    private String checked(Event event) {
        SetEvent set = SetEvent.of(
                event,
                stage.wall(),
                stage.canvas(),
                OptionalDouble.empty(),
                looks.showcase().layouts());
        return Json.text(ReportJson.of(
                Report.of(set, looks.checks().get()), looks.showcase().gallery()));
    }
}
