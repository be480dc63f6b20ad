package vn.phong.check;

import vn.phong.message.Message;

/**
 * One thing to mend before the hall sees it.
 *
 * @param check what kind of fault it is, in kebab-case, such as {@code blank-date}
 * @param cue the id of its cue; empty when it concerns the whole event
 * @param label what the rundown calls the cue
 * @param field where in the cue, such as {@code title} or {@code recipients/3/name}; empty when it is no single field
 * @param words the words in question; empty when there are none
 * @param message what is wrong and what to do, in one sentence
 * @param instead what may be put in the place of the words at one press; empty when only a person can tell
 */
public record Finding(
        Severity severity,
        String check,
        String cue,
        String label,
        String field,
        String words,
        Message message,
        String instead) {
    Finding(Severity severity, String check, String cue, String label, String field, String words, Message message) {
        this(severity, check, cue, label, field, words, message, "");
    }
}
