package vn.phong.journal;

import java.util.Optional;
import vn.phong.message.Message;
import vn.phong.show.Desk;

/**
 * The evening as a start found it.
 *
 * @param desk the show where it was left, or as it opens
 * @param journal where presses are saved from now on; empty when nothing can be written
 * @param said what happened to the journal, when people must know; empty otherwise
 */
public record Resumed(Desk desk, Optional<? extends Ledger> journal, Optional<Message> said) {}
