package vn.phong.plan;

import vn.phong.message.Message;

/**
 * Something the plan leaves open and a person must settle before the show.
 *
 * @param line the source line it is about; 0 when it is about the whole document
 * @param cue the id of the cue that waits for the answer; empty when none does
 * @param field of the backdrop that settles it once it is corrected; empty when no single one does
 * @param words what to do
 */
public record Question(int line, String cue, String field, Message words) {
    /** A question that no single field settles. */
    public Question(int line, String cue, Message words) {
        this(line, cue, "", words);
    }
}
