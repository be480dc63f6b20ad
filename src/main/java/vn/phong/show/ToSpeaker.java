package vn.phong.show;

/** A sentence for the speaker, read beside the timer; an empty one takes it away. The hall never sees it. */
public record ToSpeaker(String text) implements ShowCommand {
    /** What is still read from ten metres away, in characters. */
    public static final int LENGTH_MAX = 80;

    @Override
    public Outcome step(Show show) {
        Aside aside = show.state().aside();
        return aside.toSpeaker().equals(text)
                ? Outcome.nothing(
                        show,
                        text.isEmpty() ? "Không có lời nhắn nào." : "Diễn giả đang thấy lời nhắn này.",
                        text.isEmpty() ? "There is no message." : "The speaker sees this message.")
                : Outcome.done(show.next(aside.withToSpeaker(text)));
    }

    @Override
    public boolean changesWall(Show show) {
        return false;
    }
}
