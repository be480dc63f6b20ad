package vn.phong.check;

import java.util.List;
import vn.phong.message.Message;
import vn.phong.text.Unsettled;

/** Words by which an office tells itself that something is still open: the hall is not meant to read them. */
final class NotSettled implements Check {
    @Override
    public List<Finding> findings(SetEvent set) {
        return set.typed().unicode().stream()
                .flatMap(text -> Unsettled.remark(text.text()).map(remark -> finding(text, remark)).stream())
                .toList();
    }

    private static Finding finding(FieldText text, String remark) {
        return new Finding(
                Severity.WARNING,
                "not-settled",
                text.cue(),
                text.label(),
                text.field(),
                text.text(),
                new Message(
                        "Phông còn ghi " + Quoted.of(remark) + "; hãy bỏ khi đã chốt.",
                        "The wall still says " + Quoted.of(remark) + "; take it out once it is settled."),
                Unsettled.without(text.text()));
    }
}
