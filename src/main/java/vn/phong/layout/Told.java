package vn.phong.layout;

import vn.phong.event.Cue;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** A cue as refusals speak of it: by its name in the rundown, and its fields as the form calls them. */
record Told(Cue cue, FieldNames names) {
    Message field(String name) {
        return names.of(cue.layout(), name);
    }

    /** A sentence that begins with the cue; what follows may begin with a comma, a colon or a space. */
    Refusal refusal(String vi, String en) {
        String name = '"' + (cue.label().isBlank() ? cue.id() : cue.label()) + '"';
        return new Refusal("Mục " + name + vi, "Cue " + name + en);
    }
}
