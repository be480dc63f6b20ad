package vn.phong.check;

import java.util.List;
import java.util.Optional;
import vn.phong.event.Cue;
import vn.phong.layout.Slide;
import vn.phong.message.Refusal;

/**
 * A cue as the wall would show it.
 *
 * @param pages its pages in order; empty when it cannot be set
 * @param refusal why it cannot be set; empty when it can
 */
public record SetCue(Cue cue, List<Slide> pages, Optional<Refusal> refusal) {
    public SetCue {
        pages = List.copyOf(pages);
    }
}
