package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import vn.phong.event.Difference;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.EventFolder;
import vn.phong.gallery.Showcase;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.playout.Playout;
import vn.phong.playout.Signoff;
import vn.phong.show.ShowCommand;

/**
 * The events an office prepares, read and saved whole. The running show is another thing: one of these takes its place
 * only when somebody says so.
 */
final class EventRoutes {
    private final Playout playout;
    private final EventFolder events;
    private final Signoff signoff;
    private final Asked asked;
    private final ShowRoutes shows;
    private final Showcase showcase;
    private final Looking looking;

    EventRoutes(
            Playout playout,
            RemoteServer.Office office,
            Asked asked,
            ShowRoutes shows,
            RemoteServer.Looks looks,
            Looking looking) {
        this.playout = playout;
        this.events = office.events();
        this.signoff = office.signoff();
        this.asked = asked;
        this.shows = shows;
        this.showcase = looks.showcase();
        this.looking = looking;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/event", context -> send(context, playout.show().event()), Right.WATCH);
        routes.get("/api/v1/events", this::list, Right.WATCH);
        routes.get("/api/v1/events/{name}", this::read, Right.WATCH);
        routes.put("/api/v1/events/{name}", this::save, Right.PREPARE);
        routes.get("/api/v1/events/{name}/difference", this::difference, Right.WATCH);
        routes.post("/api/v1/events/{name}/take-over", this::takeOver, Right.PREPARE);
    }

    private void list(Context context) {
        Event running = playout.show().event();
        looking.answer(context, () -> listed(running), node -> ShowRoutes.answer(context, 200, node));
    }

    private ObjectNode listed(Event running) {
        ObjectNode node = Json.object().put("waiting", signoff.waiting(running));
        ArrayNode names = node.putArray("events");
        ArrayNode titles = node.putArray("titles");
        for (EventFolder.Listed each : events.listed()) {
            names.add(each.name());
            titles.addObject()
                    .put("name", each.name())
                    .put("title", each.title())
                    .put("placeDate", each.placeDate())
                    .put("waiting", waiting(each));
        }
        return node;
    }

    /** A file is read only when something was submitted of an event of its name. */
    private int waiting(EventFolder.Listed listed) {
        if (listed.signedAs().isEmpty() || !signoff.isWaiting(listed.signedAs())) {
            return 0;
        }
        return events.read(listed.name())
                .map(stored -> signoff.waiting(stored.event()))
                .orElse(0);
    }

    private void read(Context context) {
        String name = context.pathParam("name");
        looking.answer(context, () -> asked.stored(name), stored -> {
            context.header("ETag", tag(stored));
            send(context, stored.event());
        });
    }

    /** {@code If-Match} names the revision that was changed; without it the name must be new. */
    private void save(Context context) {
        String name = context.pathParam("name");
        byte[] json = body(context);
        Optional<String> expected =
                Optional.ofNullable(context.header("If-Match")).map(tag -> tag.replace("\"", ""));
        looking.answer(context, () -> saved(name, json, expected), stored -> {
            context.header("ETag", tag(stored));
            ShowRoutes.answer(context, 200, Json.object().put("revision", stored.revision()));
        });
    }

    private EventFolder.Stored saved(String name, byte[] json, Optional<String> expected) {
        return events.save(name, json, expected)
                .orElseThrow(() -> new Rejection(
                        409,
                        expected.isEmpty()
                                ? "Đã có sự kiện tên này; hãy đặt tên khác."
                                : "Sự kiện vừa được sửa ở máy khác; hãy tải lại trang rồi sửa tiếp.",
                        expected.isEmpty()
                                ? "There is an event of this name already; choose another."
                                : "The event has just been changed elsewhere; reload the page, then go on."));
    }

    private void difference(Context context) {
        String name = context.pathParam("name");
        Event running = playout.show().event();
        looking.answer(
                context,
                () -> Difference.between(
                        running,
                        asked.stored(name).event(),
                        (cue, field) -> showcase.gallery().fieldName(cue.layout(), field)),
                changes -> {
                    ObjectNode node = Json.object()
                            .put("running", running.name())
                            .put("showRevision", playout.show().state().revision());
                    ArrayNode list = node.putArray("changes");
                    changes.forEach(change -> list.add(Json.of(change)));
                    ShowRoutes.answer(context, 200, node);
                });
    }

    private void takeOver(Context context) {
        ObjectNode body = Bodies.json(context);
        Event event = storedNow(context.pathParam("name")).event();
        shows.takeOver(context, PressReader.takeOver(new ShowCommand.TakeOver(event), body));
    }

    private EventFolder.Stored storedNow(String name) {
        try {
            return asked.stored(name);
        } catch (Refusal refusal) {
            throw new Rejection(422, refusal.words());
        }
    }

    static byte[] body(Context context) {
        return Bodies.bytes(
                context,
                EventFile.SIZE_MAX,
                new Message(
                        "Sự kiện lớn hơn 10 MB; hãy bỏ phần thừa.",
                        "The event is larger than 10 MB; take out what is not needed."));
    }

    private static void send(Context context, Event event) {
        context.contentType("application/json").result(EventFile.write(event));
    }

    private static String tag(EventFolder.Stored stored) {
        return "\"" + stored.revision() + "\"";
    }
}
