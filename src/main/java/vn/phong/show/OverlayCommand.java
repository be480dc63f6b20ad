package vn.phong.show;

import java.util.Optional;
import vn.phong.message.Message;

/** What is laid over the wall. Never over the flag or a silence, and not behind a frozen picture's back. */
public sealed interface OverlayCommand extends ShowCommand {
    /** How much an announcement may say, in characters; a wall may have room for less. */
    int STRIP_LENGTH_MAX = 240;

    /** The overlays as this command wants them. */
    Overlays changed(Overlays overlays);

    /** What it is called. */
    Message name();

    /** What it does, for the log. */
    default Message words() {
        return new Message(
                (adds() ? "Hiện trên màn: " : "Gỡ khỏi màn: ") + name().vi(),
                name().en() + (adds() ? " on the wall" : " off the wall"));
    }

    /** Whether it lays something over the picture; taking away is always allowed. */
    boolean adds();

    @Override
    default Outcome step(Show show) {
        Overlays before = show.state().aside().overlays();
        Overlays after = changed(before);
        if (after.equals(before)) {
            return Outcome.nothing(
                    show,
                    name().vi() + (adds() ? " đang có trên màn như vậy rồi." : " không có trên màn."),
                    name().en() + (adds() ? " is on the wall like this already." : " is not on the wall."));
        }
        if (show.state().frozen()) {
            return Outcome.nothing(
                    show,
                    "Màn đang giữ hình nên lớp phủ không đổi; hãy bấm Thả hình rồi làm lại.",
                    "The wall is frozen, so overlays stay as they are; press Unfreeze, then do it again.");
        }
        if (adds() && show.barred()) {
            return Outcome.nothing(
                    show,
                    "Không phủ gì lên lễ chào cờ và phút mặc niệm; hãy bật lại khi sang mục sau.",
                    "Nothing is laid over the flag salute and the minute of silence; do it again at the next item.");
        }
        return Outcome.done(show.next(show.state().aside().with(after)));
    }

    @Override
    default Optional<Message> undoWords(Show before) {
        return Optional.of(name());
    }

    /** The announcement, or an empty text to take it away. */
    record Strip(String text) implements OverlayCommand {
        @Override
        public Overlays changed(Overlays overlays) {
            return overlays.withStrip(text);
        }

        @Override
        public Message name() {
            return new Message("Dải chữ", "The announcement");
        }

        @Override
        public Message words() {
            return adds()
                    ? new Message("Hiện dải chữ: “" + text + "”", "Announcement: “" + text + "”")
                    : new Message("Gỡ dải chữ", "Announcement taken away");
        }

        @Override
        public boolean adds() {
            return !text.isEmpty();
        }
    }

    /** The time of day. */
    record Clock(boolean on) implements OverlayCommand {
        @Override
        public Overlays changed(Overlays overlays) {
            return overlays.withClock(on);
        }

        @Override
        public Message name() {
            return new Message("Giờ", "The clock");
        }

        @Override
        public boolean adds() {
            return on;
        }
    }

    /** The time left of the timer; nothing is seen while there is none. */
    record Countdown(boolean on) implements OverlayCommand {
        @Override
        public Overlays changed(Overlays overlays) {
            return overlays.withCountdown(on);
        }

        @Override
        public Message name() {
            return new Message("Đếm ngược", "The countdown");
        }

        @Override
        public boolean adds() {
            return on;
        }
    }
}
