package vn.phong.show;

import java.util.Optional;
import vn.phong.message.Message;

/**
 * What became of a press.
 *
 * @param kind accepted (also when it changed nothing), a retry of one already done, or made against an older state
 * @param show the show after it
 * @param done what was done, which for an undo is the way back; the command itself otherwise
 * @param said why nothing changed, when nothing did
 */
public record Verdict(Kind kind, Show show, ShowCommand done, Optional<Message> said) {
    public enum Kind {
        ACCEPTED,
        REPEATED,
        STALE
    }
}
