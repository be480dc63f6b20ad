package vn.phong.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.text.VietnameseText;

/** A backdrop that comes again with another date; one that is still open is told about by {@link BlankDates}. */
final class UnlikeDates implements Check {
    private static final String FIELD = "placeDate";

    @Override
    public List<Finding> findings(SetEvent set) {
        List<Finding> findings = new ArrayList<>();
        Optional<FieldText> first = Optional.empty();
        for (Cue cue : set.event().cues()) {
            Optional<FieldText> date = date(cue);
            if (first.isEmpty()) {
                first = date;
            } else if (date.isPresent() && !date.get().text().equals(first.get().text())) {
                findings.add(finding(date.get(), first.get()));
            }
        }
        return findings;
    }

    private static Optional<FieldText> date(Cue cue) {
        return FieldText.of(cue).stream()
                .filter(text -> cue.layout().equals(Event.BACKDROP))
                .filter(text -> text.field().equals(FIELD))
                .filter(text -> !VietnameseText.isBlankDate(text.text()))
                .findFirst();
    }

    private static Finding finding(FieldText date, FieldText first) {
        String other = Quoted.of(first.text());
        return date.finding(
                Severity.WARNING,
                "unlike-date",
                date.text(),
                "Phông này ghi " + Quoted.of(date.text()) + ", phông “" + first.label() + "” ghi " + other
                        + "; nếu không cố ý, hãy sửa cho giống.",
                "This backdrop says " + Quoted.of(date.text()) + ", the backdrop “" + first.label() + "” says " + other
                        + "; unless it is meant so, make them alike.");
    }
}
