package vn.phong.control;

import vn.phong.message.Message;

/** The device's own no, on the way out of several steps. */
final class SaidNo extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Message reason;

    SaidNo(Message reason) {
        super(reason.en());
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }
}
