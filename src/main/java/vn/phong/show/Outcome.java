package vn.phong.show;

import java.util.Optional;
import vn.phong.message.Message;

/**
 * What a command did.
 *
 * @param show the show after it; the very same object when nothing changed
 * @param said why nothing changed, for the one who pressed; empty when it did
 */
public record Outcome(Show show, Optional<Message> said) {
    static Outcome done(Show show) {
        return new Outcome(show, Optional.empty());
    }

    static Outcome nothing(Show show, String vi, String en) {
        return new Outcome(show, Optional.of(new Message(vi, en)));
    }
}
