package vn.phong.plan;

import java.util.List;
import vn.phong.event.Cue;

/**
 * What an import makes of a table of awards or of ranks: cues that belong to no agenda item yet.
 *
 * @param kind of which it is a list
 * @param cues one for each award and kind of recipients, or for each table of ranks
 * @param rowCount how many rows became recipients or ranks
 * @param questions what is left open
 * @param unread the lines that were not understood
 */
public record ListDraft(
        ListKind kind, List<Cue> cues, int rowCount, List<Question> questions, List<UnreadLine> unread) {
    public ListDraft {
        cues = List.copyOf(cues);
        questions = List.copyOf(questions);
        unread = List.copyOf(unread);
    }
}
