package vn.phong.web;

import io.javalin.http.Context;
import java.util.Optional;
import vn.phong.event.EventFolder;
import vn.phong.message.Refusal;
import vn.phong.playout.Playout;
import vn.phong.show.Show;

/**
 * What a page looks at: the show, or with {@code ?event=NAME} an event that is being prepared, as it would be shown.
 * The wall knows nothing of it.
 */
final class Asked {
    private final Playout playout;
    private final EventFolder events;
    private volatile Optional<Prepared> last = Optional.empty();

    private record Prepared(EventFolder.Stored stored, Show show) {}

    Asked(Playout playout, EventFolder events) {
        this.playout = playout;
        this.events = events;
    }

    /** @throws Rejection when there is no event of the name, or its file is none */
    Show show(Context context) {
        String name = context.queryParam("event");
        if (name == null || name.isEmpty()) {
            return playout.show();
        }
        try {
            return prepared(name);
        } catch (Refusal refusal) {
            throw new Rejection(422, refusal.words());
        }
    }

    /** A page asks for many pictures of one event: its pages are counted once. */
    Show prepared(String name) {
        EventFolder.Stored stored = stored(name);
        Optional<Prepared> known = last.filter(each -> each.stored().equals(stored));
        if (known.isPresent()) {
            return known.get().show();
        }
        Show show = playout.show().with(stored.event());
        last = Optional.of(new Prepared(stored, show));
        return show;
    }

    EventFolder.Stored stored(String name) {
        return events.read(name)
                .orElseThrow(() -> new Rejection(
                        404,
                        "Không có sự kiện tên này; hãy chọn trong danh sách.",
                        "There is no event of this name; choose one from the list."));
    }
}
