package vn.phong.layout;

import vn.phong.message.Message;

/** What people call the fields of a layout, where a sentence speaks of one. */
@FunctionalInterface
public interface FieldNames {
    /** By their own names, where nobody gave them others. */
    FieldNames OWN = (layout, field) -> new Message(field, field);

    /** For the middle of a sentence: without a full stop and without hints. */
    Message of(String layout, String field);
}
