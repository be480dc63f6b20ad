package vn.phong.check;

import java.util.List;
import java.util.Optional;
import vn.phong.event.Cue;
import vn.phong.event.Posts;
import vn.phong.message.Message;

/** A post that already says the unit beside it: the wall sets both. */
final class TwiceSaid implements Check {
    private static final String POSITION = "position";
    private static final String UNIT = "unit";

    @Override
    public List<Finding> findings(SetEvent set) {
        return set.event().cues().stream().flatMap(cue -> of(cue).stream()).toList();
    }

    private static List<Finding> of(Cue cue) {
        List<FieldText> texts = FieldText.of(cue);
        return texts.stream()
                .filter(text -> text.name().equals(POSITION))
                .flatMap(position -> texts.stream()
                        .filter(text -> text.field().equals(unitBeside(position)))
                        .findFirst()
                        .flatMap(unit -> finding(position, unit.text()))
                        .stream())
                .toList();
    }

    private static String unitBeside(FieldText position) {
        String field = position.field();
        return field.substring(0, field.length() - POSITION.length()) + UNIT;
    }

    private static Optional<Finding> finding(FieldText position, String unit) {
        String post = Posts.withoutUnit(position.text(), unit);
        return post.equals(position.text())
                ? Optional.empty()
                : Optional.of(new Finding(
                        Severity.WARNING,
                        "twice-said",
                        position.cue(),
                        position.label(),
                        position.field(),
                        position.text(),
                        new Message(
                                "Chức vụ " + Quoted.of(position.text()) + " đã có tên đơn vị " + Quoted.of(unit)
                                        + " nên phông ghi hai lần; hãy chỉ giữ ở một ô.",
                                "The position " + Quoted.of(position.text()) + " already says the unit "
                                        + Quoted.of(unit) + ", so the wall says it twice; keep it in one of them."),
                        post));
    }
}
