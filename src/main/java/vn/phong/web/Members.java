package vn.phong.web;

import java.util.Map;
import vn.phong.event.Cue;
import vn.phong.event.Fields;
import vn.phong.event.Position;

/** The members of a press, as the verbs of the show ask for them: out of a body, or only to learn which there are. */
interface Members {
    /** Of {@code cue}: a place in the rundown. */
    Position position();

    /** The id of a cue or a layout. */
    String id(String member);

    /** A text, which must be there. */
    String text(String member);

    /** Words on one line, without spaces around them; empty ones are allowed. */
    String text(String member, int lengthMax);

    /** A text; empty when it is not there. */
    String optionalText(String member);

    /** A text that holds more than spaces. */
    String required(String member);

    /** A whole number from min to max. */
    int number(String member, int min, int max);

    int number(String member, int min, int max, int absent);

    /** Of {@code on}. */
    boolean on();

    /** A length of time given in seconds. */
    long milliseconds(String member, long secondsMin, long secondsMax);

    /** Of {@code fields}; none when they are not there. */
    Fields optionalFields();

    /** A cue that is not in the rundown yet; its layout's id is its id too, until the rundown has one like it. */
    default Cue newCue() {
        String layout = id("layout");
        return new Cue(layout, text("label"), layout, "", optionalFields(), Map.of(), null, Map.of());
    }
}
