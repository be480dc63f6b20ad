package vn.phong.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.phong.message.Message;

/** How a cue stands with those who approve, as its pictures are now. */
public enum Standing {
    /** Nobody was asked yet. */
    DRAFT("Bản nháp", "Draft"),
    /** These pictures wait for an answer. */
    SUBMITTED("Chờ duyệt", "Waiting"),
    /** These very pictures were approved. */
    APPROVED("Đã duyệt", "Approved"),
    /** A change of these pictures was asked for. */
    RETURNED("Yêu cầu sửa", "Changes requested"),
    /** Other pictures were submitted or returned than the cue has now, and none was ever approved. */
    EDITED("Đã sửa, chưa gửi lại", "Edited, not submitted again"),
    /** Other pictures were approved than the cue has now. */
    CHANGED("Đã sửa sau duyệt", "Changed since approval"),
    /** The pictures are being compared with what was said. */
    COMPARING("Đang đối chiếu", "Being compared");

    private final Message words;

    Standing(String vi, String en) {
        this.words = new Message(vi, en);
    }

    public Message words() {
        return words;
    }

    /** How programs read it, such as {@code approved}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Pixels decide, not the order of edits: what was approved once is approved again when an edit is taken back.
     *
     * @param said what was said about the cue on this wall, oldest first
     * @param pictures the hash of each page as it is now; empty while that is not known
     */
    static Standing of(List<Decision> said, Optional<List<String>> pictures) {
        if (said.isEmpty()) {
            return DRAFT;
        }
        if (pictures.isEmpty()) {
            return COMPARING;
        }
        Optional<Decision> judged = said.stream()
                .filter(each -> each.pictures().equals(pictures.get()))
                .filter(each -> each.kind() != Decision.Kind.SUBMITTED)
                .reduce((older, newer) -> newer);
        if (judged.isPresent()) {
            return judged.get().kind() == Decision.Kind.APPROVED ? APPROVED : RETURNED;
        }
        if (said.get(said.size() - 1).pictures().equals(pictures.get())) {
            return SUBMITTED;
        }
        return said.stream().anyMatch(each -> each.kind() == Decision.Kind.APPROVED) ? CHANGED : EDITED;
    }
}
