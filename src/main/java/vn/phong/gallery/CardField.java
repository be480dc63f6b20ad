package vn.phong.gallery;

import java.util.List;
import vn.phong.message.Message;

/**
 * One field of a layout as its card describes it.
 *
 * @param name what a cue calls it
 * @param label what people call it; no sentence, so no full stop
 * @param required whether a cue is not complete without it
 * @param entry the fields of one entry, when the field is a list of groups; empty otherwise
 */
public record CardField(String name, Message label, boolean required, List<CardField> entry) {
    public CardField {
        entry = List.copyOf(entry);
    }
}
