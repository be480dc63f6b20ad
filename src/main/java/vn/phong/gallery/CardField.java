package vn.phong.gallery;

import vn.phong.message.Message;

/**
 * One field of a layout as its card describes it.
 *
 * @param name what a cue calls it
 * @param label what people call it, with a hint in brackets where one helps; no full stop
 * @param required whether a cue is not complete without it
 */
public record CardField(String name, Message label, boolean required) {
    /** The label without its hint, for the middle of a sentence. */
    public Message brief() {
        return new Message(brief(label.vi()), brief(label.en()));
    }

    private static String brief(String label) {
        int hint = label.indexOf(" (");
        return hint > 0 ? label.substring(0, hint) : label;
    }
}
