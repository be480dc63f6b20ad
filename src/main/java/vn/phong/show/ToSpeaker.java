package vn.phong.show;

import vn.phong.message.Message;

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

    /** What it is called. */
    public Message words() {
        return text.isEmpty()
                ? new Message("Xóa lời nhắn cho diễn giả", "Message to the speaker cleared")
                : new Message("Lời nhắn cho diễn giả: “" + text + "”", "Message to the speaker: “" + text + "”");
    }

    @Override
    public boolean changesWall(Show show) {
        return false;
    }
}
