package vn.phong.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.phong.message.Refusal;

/**
 * How a cue comes on to the wall: a cut, or a cross-fade of at most 400 ms.
 *
 * @param fadeMs length of the fade in milliseconds, 0 (a cut) to 400
 */
public record Transition(@JsonValue int fadeMs) {
    public static final int FADE_MS_MAX = 400;
    public static final Transition CUT = new Transition(0);
    public static final Transition FADE = new Transition(FADE_MS_MAX);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Transition {
        if (fadeMs < 0 || fadeMs > FADE_MS_MAX) {
            throw new Refusal(
                    "fadeMs " + fadeMs + " không dùng được; hãy cho từ 0 (cắt) đến 400 mili giây.",
                    "fadeMs " + fadeMs + " cannot be used; give 0 (a cut) to 400 milliseconds.");
        }
    }
}
