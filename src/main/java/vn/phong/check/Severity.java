package vn.phong.check;

import vn.phong.message.Message;

/** How much a finding matters, the worst first. */
public enum Severity {
    /** The wall cannot or must not show it. */
    ERROR(new Message("lỗi", "errors")),
    /** It can be shown, and somebody will be sorry. */
    WARNING(new Message("cảnh báo", "warnings")),
    /** Worth a look. */
    NOTE(new Message("lưu ý", "notes"));

    private final Message words;

    Severity(Message words) {
        this.words = words;
    }

    /** What several of them are called; no full stop. */
    public Message words() {
        return words;
    }
}
