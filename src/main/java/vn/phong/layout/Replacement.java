package vn.phong.layout;

import java.util.Optional;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** What an event would lose if other layouts took the place of those it is set by. */
public final class Replacement {
    private Replacement() {}

    /** The first cue that can be set on a wall now and could not be then, with the reason; empty when none is lost. */
    public static Optional<Message> loss(Event event, Canvas canvas, LayoutLibrary now, LayoutLibrary then) {
        for (Cue cue : event.cues()) {
            Optional<Refusal> fault = fault(event, cue, canvas, then);
            if (fault.isPresent() && fault(event, cue, canvas, now).isEmpty()) {
                Message why = fault.get().words();
                return Optional.of(new Message(
                        "Theo tệp mới thì không dựng được mục \"" + cue.label() + "\" của sự kiện đang chạy: "
                                + why.vi(),
                        "By the new files the cue \"" + cue.label() + "\" of the running event could not be set: "
                                + why.en()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> fault(Event event, Cue cue, Canvas canvas, LayoutLibrary layouts) {
        try {
            int pages = layouts.pageCount(event, cue, canvas);
            for (int page = 1; page <= pages; page++) {
                layouts.slide(event, cue, page, canvas);
            }
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused);
        }
    }
}
