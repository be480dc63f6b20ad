package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import vn.phong.legacy.Change;
import vn.phong.legacy.Converted;
import vn.phong.legacy.LegacyEncoding;
import vn.phong.legacy.Suggestion;
import vn.phong.message.Message;

/** What a person is asked to look at after a document in an old encoding became Unicode. */
public final class OldEncodingReview {
    /** More than this nobody reads one by one. */
    private static final int ASKED_MAX = 40;

    private OldEncodingReview() {}

    public static List<Question> of(Converted converted) {
        List<Question> questions = new ArrayList<>();
        List<Change> changes = converted.changes();
        if (!changes.isEmpty()) {
            LegacyEncoding from = changes.get(0).from();
            questions.add(new Question(
                    changes.get(0).line(),
                    "",
                    new Message(
                            "Văn bản gõ bằng bảng mã cũ " + from.vi() + ", đã chuyển " + changes.size()
                                    + " dòng sang Unicode; hãy đọc lại, nhất là tên riêng và chữ hoa.",
                            "The text was typed in the old encoding " + from.en() + ", " + changes.size()
                                    + " lines were converted to Unicode; read them again, names and capitals above"
                                    + " all.")));
        }
        List<Suggestion> suggestions = converted.suggestions();
        suggestions.stream()
                .limit(ASKED_MAX)
                .forEach(doubt -> questions.add(new Question(doubt.line(), "", doubt.words())));
        if (suggestions.size() > ASKED_MAX) {
            int left = suggestions.size() - ASKED_MAX;
            questions.add(new Question(
                    0,
                    "",
                    new Message(
                            "Còn " + left + " chữ nữa có thể hỏng; hãy sửa văn bản rồi nhập lại.",
                            left + " more words may be damaged; mend the document and import it again.")));
        }
        return questions;
    }
}
