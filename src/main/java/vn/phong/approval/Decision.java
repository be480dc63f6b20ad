package vn.phong.approval;

import java.time.Instant;
import java.util.List;

/**
 * What somebody said about one cue: a line of the book of approvals, never changed once written.
 *
 * @param at when
 * @param by the name of who said it, as typed; never blank
 * @param comment what they added; empty for nothing
 * @param event what its event is signed under: its first name
 * @param wall the size of the wall in pixels, such as {@code 1024x640}: another wall has other pictures
 * @param cue the id of the cue
 * @param words what the cue said, text by text, so that a later change can be told
 * @param errors what the check would not have let pass in the cue as it was then, counted; 0 when nobody looked
 * @param pictures the hash of each page's picture, in order; what was said holds for these pixels only
 */
public record Decision(
        Instant at,
        Kind kind,
        String by,
        String comment,
        String event,
        String wall,
        String cue,
        List<String> words,
        int errors,
        List<String> pictures) {
    public enum Kind {
        SUBMITTED,
        APPROVED,
        RETURNED
    }

    public Decision {
        words = List.copyOf(words);
        pictures = List.copyOf(pictures);
    }
}
