package vn.phong.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.event.Rundown;
import vn.phong.gallery.Showcase;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.message.Refusal;
import vn.phong.show.Show;

/** What is planned in an event, on the wall that runs or another: its rundown, and a page of it as shapes. */
final class Planned {
    private final Asked asked;
    private final LookedAt walls;
    private final StateJson states;
    private final Showcase showcase;
    private final Looking looking;

    /**
     * A page as it would stand on a wall.
     *
     * @param page the one that was drawn, from 1
     * @param pages how many the cue has on that wall
     */
    record Drawn(String svg, int page, int pages) {}

    Planned(Asked asked, LookedAt walls, StateJson states, RemoteServer.Looks looks, Looking looking) {
        this.asked = asked;
        this.walls = walls;
        this.states = states;
        this.showcase = looks.showcase();
        this.looking = looking;
    }

    void addTo(RoutesConfig routes) {
        walls.addTo(routes);
        routes.get("/api/v1/rundown", this::rundown, Right.WATCH);
    }

    /** The wall that {@code ?wall=} asks for; see {@link LookedAt#on}. */
    LookedAt.On on(Context context) {
        return walls.on(context);
    }

    /** Lists have more pages on one wall than on another, and so does the rundown. */
    private void rundown(Context context) {
        Show show = asked.show(context);
        LookedAt.On on = walls.on(context);
        looking.answer(
                context,
                () -> on.runs()
                        ? states.planned(show)
                        : StateJson.planned(show.event(), rundown(show.event(), on.canvas()), on.wall()),
                planned -> ShowRoutes.answer(context, 200, planned));
    }

    private Rundown rundown(Event event, Canvas canvas) {
        LayoutLibrary layouts = showcase.layouts();
        return Rundown.of(event, (planned, cue) -> layouts.pageCount(planned, cue, canvas));
    }

    /** Sends a page as a wall would show it; 404 when the event has no such cue, or the cue no such page there. */
    void sendOn(LookedAt.On on, Context context, Event event, Position position) {
        if (event.cue(position.cue()).isEmpty()) {
            throw PictureRoutes.unknown();
        }
        looking.answer(context, () -> drawn(event, position, on.canvas()), drawn -> {
            if (drawn.page() != shown(event, position).page()) {
                throw PictureRoutes.unknown();
            }
            PictureRoutes.sendSvg(context, drawn.svg());
        });
    }

    /**
     * Draws a page, or the last one when the cue has fewer; for a photograph that is the backdrop.
     *
     * @throws Refusal when there is no such cue, or it cannot be drawn
     */
    Drawn drawn(Event event, Position asked, Canvas canvas) {
        Position position = shown(event, asked);
        Cue cue = event.cue(position.cue())
                .orElseThrow(() -> new Refusal(
                        "Không có mục \"" + position.cue() + "\" trong sự kiện; hãy chọn một mục khác.",
                        "There is no cue \"" + position.cue() + "\" in the event; choose another."));
        LayoutLibrary layouts = showcase.layouts();
        int pages = layouts.pageCount(event, cue, canvas);
        int page = Math.min(position.page(), pages);
        return new Drawn(layouts.slide(event, cue, page, canvas).svg(), page, pages);
    }

    private static Position shown(Event event, Position position) {
        return position.photo()
                ? event.backdrop().map(cue -> Position.of(cue.id())).orElse(position)
                : position;
    }
}
