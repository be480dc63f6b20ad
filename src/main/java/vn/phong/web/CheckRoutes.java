package vn.phong.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.phong.check.Report;
import vn.phong.check.ReportJson;
import vn.phong.event.Event;
import vn.phong.gallery.Showcase;

/** What the checks find in an event, as it says now, on the wall that runs or another. */
final class CheckRoutes {
    private static final int SEATS_M_MAX = 500;

    private final Asked asked;
    private final Planned planned;
    private final Showcase showcase;
    private final Checking checking;
    private final Looking looking;
    private volatile Optional<Written> last = Optional.empty();

    private record Written(Report report, String json) {}

    CheckRoutes(Asked asked, Planned planned, RemoteServer.Looks looks, Checking checking, Looking looking) {
        this.asked = asked;
        this.planned = planned;
        this.showcase = looks.showcase();
        this.checking = checking;
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

    /** On the looking thread only. */
    private String checked(Event event, LookedAt.On on, OptionalDouble seats) {
        Report report = checking.report(event, on, seats);
        Written written = last.filter(known -> known.report().equals(report))
                .orElseGet(() -> new Written(report, Json.text(ReportJson.of(report, showcase.gallery()))));
        last = Optional.of(written);
        return written.json();
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
