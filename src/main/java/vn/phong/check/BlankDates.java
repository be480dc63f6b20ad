package vn.phong.check;

import java.util.List;
import vn.phong.text.VietnameseText;

/** Dates that somebody still has to complete: one once went up on a hall's wall. */
final class BlankDates implements Check {
    @Override
    public List<Finding> findings(SetEvent set) {
        return FieldText.of(set.event()).stream()
                .filter(text -> VietnameseText.isBlankDate(text.text()))
                .map(text -> text.finding(
                        Severity.ERROR,
                        "blank-date",
                        text.text(),
                        "Ngày tháng còn bỏ trống: " + Quoted.of(text.text()) + "; hãy điền đủ ngày, tháng, năm.",
                        "A date is still open: " + Quoted.of(text.text()) + "; fill in day, month and year."))
                .toList();
    }
}
