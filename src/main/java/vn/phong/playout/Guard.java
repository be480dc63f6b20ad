package vn.phong.playout;

import java.util.Optional;
import vn.phong.message.Message;
import vn.phong.show.Press;
import vn.phong.show.Show;

/** Looks at a press before it is done, on the playout's thread: must answer at once, without waiting for anything. */
@FunctionalInterface
public interface Guard {
    Guard NONE = (show, press) -> Optional.empty();

    /** Why the press is not done now, for the one who pressed; empty when it may go on. */
    Optional<Message> objection(Show before, Press press);
}
