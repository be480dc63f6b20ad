package vn.phong.plan;

import java.util.List;
import java.util.regex.Pattern;
import vn.phong.message.Message;

/** Judges how sure a row of the agenda is. */
final class RowReview {
    private static final int LONG_TEXT = 250;
    private static final Pattern EVERYBODY =
            Pattern.compile("(dai bieu|mc|cac|toan the|thu ky|le tan|to le tan|nguoi dan chuong trinh)\\b.*");
    private static final Message NOTHING = new Message("", "");

    private RowReview() {}

    /** @param sourceLines the numbers of the lines it was read from */
    static DraftRow of(AgendaRow row, List<Integer> sourceLines, boolean timeDoubtful, CueKind card) {
        Message doubt = doubt(row, timeDoubtful);
        Message guess = guess(row, sourceLines);
        Sureness sure =
                !doubt.vi().isEmpty() ? Sureness.DOUBTFUL : guess.vi().isEmpty() ? Sureness.SURE : Sureness.LIKELY;
        List<DraftRow.Paper> papers = card != CueKind.PAPERS
                ? List.of()
                : row.children().stream()
                        .map(child -> new DraftRow.Paper(child.text(), child.performer()))
                        .toList();
        return new DraftRow(
                sourceLines,
                row.number(),
                row.clock().printed(),
                row.text(),
                row.performer(),
                papers,
                row.extra(),
                card.id(),
                sure,
                sure == Sureness.DOUBTFUL ? doubt : guess);
    }

    private static Message doubt(AgendaRow row, boolean timeDoubtful) {
        if (timeDoubtful) {
            return new Message("Giờ chồng hoặc lùi trước mục trên.", "The time overlaps or precedes the item above.");
        }
        if (row.text().length() > LONG_TEXT) {
            return new Message("Quá dài cho một mục; có thể lẫn đoạn khác.", "Too long for an item; it may hold more.");
        }
        boolean unreadTime = !row.clock().printed().isEmpty()
                && row.clock().start().isEmpty()
                && row.clock().printed().chars().anyMatch(Character::isDigit)
                && !row.clock().printed().matches(".*(phút|p|ph|['’′]|mins?|minutes)\\)?");
        return unreadTime ? new Message("Giờ viết lạ.", "An unusual time.") : NOTHING;
    }

    private static Message guess(AgendaRow row, List<Integer> sourceLines) {
        if (sourceLines.stream().distinct().count() > 1) {
            return new Message("Ghép từ nhiều dòng.", "Put together of several lines.");
        }
        boolean unusual = !Performer.isLikely(row.performer())
                && !EVERYBODY.matcher(PlanWords.words(row.performer())).matches();
        if (!row.performer().isEmpty() && unusual) {
            return new Message("Người thực hiện viết lạ.", "An unusual performer.");
        }
        return row.soundsLikeAgenda()
                ? NOTHING
                : new Message("Nội dung ít gặp trong chương trình.", "Seldom seen in a programme.");
    }
}
