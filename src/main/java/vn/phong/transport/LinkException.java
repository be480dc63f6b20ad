package vn.phong.transport;

import java.io.IOException;
import vn.phong.message.Message;

/** A link that does not work now, in words for the technician. */
public final class LinkException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Message words;

    LinkException(String vi, String en) {
        super(en);
        this.words = new Message(vi, en);
    }

    public Message words() {
        return words;
    }
}
