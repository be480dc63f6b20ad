package vn.phong.web;

import vn.phong.message.Message;

/** A request is answered with a status and a sentence, and nothing was done. */
class Rejection extends RuntimeException {
    private final int status;
    private final transient Message words;

    Rejection(int status, Message words) {
        super(status + " " + words, null, false, false);
        this.status = status;
        this.words = words;
    }

    Rejection(int status, String vi, String en) {
        this(status, new Message(vi, en));
    }

    int status() {
        return status;
    }

    Message words() {
        return words;
    }
}
