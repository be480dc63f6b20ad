package vn.phong.control;

import java.io.IOException;

/** Nothing was answered in time. */
final class NoAnswer extends IOException {
    private static final long serialVersionUID = 1;

    NoAnswer() {
        super("no answer");
    }
}
