package vn.phong.spelling;

import vn.phong.message.Message;

/**
 * A place in a text that somebody should look at before it is shown; nothing is ever corrected by the program.
 *
 * @param start index of its first char in the text
 * @param end index after its last char
 * @param kind what is doubtful
 * @param words one sentence with the next step
 */
public record Flag(int start, int end, Kind kind, Message words) {
    /** What may be wrong with a word. */
    public enum Kind {
        NOT_A_SYLLABLE,
        UNKNOWN_ABBREVIATION,
        MIXED_TONE_MARKS,
        ODD_CHARACTER
    }
}
