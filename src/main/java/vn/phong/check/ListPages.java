package vn.phong.check;

import java.util.List;
import vn.phong.message.Message;

/** Lists that take several pages on this wall: the technician has to press once for each. */
final class ListPages implements Check {
    @Override
    public List<Finding> findings(SetEvent set) {
        return set.cues().stream()
                .filter(cue -> cue.pages().size() > 1)
                .map(ListPages::finding)
                .toList();
    }

    private static Finding finding(SetCue cue) {
        int pages = cue.pages().size();
        String many = pages == SetEvent.PAGES_MAX ? " trở lên" : "";
        return new Finding(
                Severity.NOTE,
                "list-pages",
                cue.cue().id(),
                cue.cue().label(),
                "",
                String.valueOf(pages),
                new Message(
                        "Danh sách này có " + pages + " trang" + many
                                + " trên màn này; hãy bấm Tiếp theo khi đọc xong mỗi trang.",
                        "This list has " + pages + (many.isEmpty() ? "" : " or more")
                                + " pages on this wall; press Next after each page is read."));
    }
}
