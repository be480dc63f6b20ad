package vn.phong.show;

import java.util.OptionalLong;

/**
 * A command as a person or a program sent it.
 *
 * @param commandId the sender's own id for this press, at most 64 characters; a second press with the same id is a
 *     retry; empty when the sender cannot make one
 * @param expectedRevision the revision the sender saw; empty when it does not look
 * @param command what is asked
 * @param by who pressed
 */
public record Press(String commandId, OptionalLong expectedRevision, ShowCommand command, Presser by) {
    /** A press of the program itself. */
    public Press(String commandId, OptionalLong expectedRevision, ShowCommand command) {
        this(commandId, expectedRevision, command, Presser.PROGRAM);
    }

    public Press by(Presser presser) {
        return new Press(commandId, expectedRevision, command, presser);
    }
}
