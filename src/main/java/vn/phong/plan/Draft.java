package vn.phong.plan;

import java.util.List;
import vn.phong.event.Cue;
import vn.phong.event.Event;

/**
 * What an import makes of a plan: an event to open at once, and all a person needs to check it.
 *
 * @param event valid as it is, though some of its fields may still be empty
 * @param rows the agenda's items as they are reviewed, in their order
 * @param chair who chairs the event as the plan says beside its programme, each as printed; empty when it names nobody
 * @param understood in the order of the source
 * @param questions in the order of the rundown
 * @param unread in the order of the source; with {@code understood} it covers every line that is not blank
 * @param lists cues of the lists of awards in the same document, to be put into their places in the event
 */
public record Draft(
        Event event,
        List<DraftRow> rows,
        List<String> chair,
        List<Understood> understood,
        List<Question> questions,
        List<UnreadLine> unread,
        List<Cue> lists) {
    public Draft {
        rows = List.copyOf(rows);
        chair = List.copyOf(chair);
        understood = List.copyOf(understood);
        questions = List.copyOf(questions);
        unread = List.copyOf(unread);
        lists = List.copyOf(lists);
    }
}
