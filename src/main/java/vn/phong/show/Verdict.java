package vn.phong.show;

import java.util.Optional;
import vn.phong.message.Message;

/**
 * What became of a press.
 *
 * @param kind accepted (also when it changed nothing), a retry of one already done, or made against an older state
 * @param show the show after it
 * @param said why nothing changed, when nothing did
 */
public record Verdict(Kind kind, Show show, Optional<Message> said) {
    public enum Kind {
        ACCEPTED,
        REPEATED,
        STALE
    }
}
