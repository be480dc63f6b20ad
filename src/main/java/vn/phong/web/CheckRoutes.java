package vn.phong.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import vn.phong.check.Check;
import vn.phong.check.Report;
import vn.phong.check.ReportJson;
import vn.phong.check.SetEvent;
import vn.phong.event.Event;
import vn.phong.gallery.Showcase;
import vn.phong.layout.LayoutLibrary;

/** What the checks find in an event, as it says now, on the wall that runs or another. */
final class CheckRoutes {
    private static final int SEATS_M_MAX = 500;

    private final Asked asked;
    private final Planned planned;
    private final Showcase showcase;
    private final Supplier<List<Check>> checks;
    private final Looking looking;
    private volatile Optional<Checked> last = Optional.empty();

    private record Checked(
            Event event, LookedAt.On on, OptionalDouble seatsM, LayoutLibrary layouts, Object pictures, String json) {}

    CheckRoutes(Asked asked, Planned planned, RemoteServer.Looks looks, Looking looking) {
        this.asked = asked;
        this.planned = planned;
        this.showcase = looks.showcase();
        this.checks = looks.checks();
        this.looking = looking;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/check", this::check, Right.WATCH);
    }

    private void check(Context context) {
        OptionalDouble seats = seats(context);
        Event event = asked.show(context).event();
        LookedAt.On on = planned.on(context);
        looking.answer(
                context,
                () -> checked(event, on, seats),
                json -> context.contentType("application/json").result(json));
    }

    /** On the looking thread only; several pages that ask about the same event get one answer. */
    private String checked(Event event, LookedAt.On on, OptionalDouble seats) {
        LayoutLibrary layouts = showcase.layouts();
        Object pictures = layouts.images().state();
        Optional<Checked> known = last.filter(checked -> checked.event().equals(event)
                && checked.on().equals(on)
                && checked.seatsM().equals(seats)
                && checked.layouts() == layouts
                && checked.pictures().equals(pictures));
        if (known.isPresent()) {
            return known.get().json();
        }
        Report report = Report.of(SetEvent.of(event, on.wall(), on.canvas(), seats, layouts), checks.get());
        String json = Json.text(ReportJson.of(report, showcase.gallery()));
        last = Optional.of(new Checked(event, on, seats, layouts, pictures, json));
        return json;
    }

    private static OptionalDouble seats(Context context) {
        String asked = context.queryParam("seats");
        if (asked == null || asked.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (asked.matches("\\d{1,3}") && Integer.parseInt(asked) >= 1 && Integer.parseInt(asked) <= SEATS_M_MAX) {
            return OptionalDouble.of(Integer.parseInt(asked));
        }
        throw new Rejection(
                400,
                "Khoảng cách hàng ghế cuối không dùng được; hãy cho từ 1 đến " + SEATS_M_MAX + " mét.",
                "The distance of the back row cannot be used; give 1 to " + SEATS_M_MAX + " metres.");
    }
}
