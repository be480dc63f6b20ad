package vn.phong.web;

import java.util.Optional;
import vn.phong.message.Message;

/** The office's own layouts, themes, fonts and words: files that may change while the show runs. */
public interface OfficeReading {
    /** They never change. */
    OfficeReading FIXED = new OfficeReading() {
        @Override
        public boolean look() {
            return false;
        }

        @Override
        public Optional<Message> told() {
            return Optional.empty();
        }
    };

    /**
     * Looks whether files have changed, and has those that rest read and tried; returns at once.
     *
     * @return whether others are in use than at the last look
     */
    boolean look();

    /** What the office should know of them: that a change waits, or why it is not used. */
    Optional<Message> told();
}
