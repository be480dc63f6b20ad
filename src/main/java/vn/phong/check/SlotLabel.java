package vn.phong.check;

import vn.phong.event.Cue;
import vn.phong.gallery.Gallery;
import vn.phong.message.Message;

/** What people call a slot: its field's label on the layout's card, else its name. */
final class SlotLabel {
    private SlotLabel() {}

    static Message of(String slot, Cue cue, Gallery gallery) {
        return gallery.card(cue.layout())
                .flatMap(card -> card.labelOf(slot))
                .orElseGet(() -> new Message(slot, slot));
    }
}
