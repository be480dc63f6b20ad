package vn.phong.command;

import vn.phong.message.Message;

/** What a device answered to one step. */
public sealed interface Answer {
    /** Nothing that is an answer, or not the whole of it yet. */
    record Silent() implements Answer {}

    /** Bytes that are no sound answer, such as a wrong checksum. */
    record Damaged(String said) implements Answer {}

    /** Taken, or read as it should be; {@code said} may be empty. */
    record Good(String said) implements Answer {}

    /** Understood, but another value than the one wanted. */
    record Different(String said) implements Answer {}

    /** The device said no; the words hold the reason and the next step. */
    record Refused(String said, Message words) implements Answer {}
}
