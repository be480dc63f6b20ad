package vn.phong.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.message.Message;

/** Words by which an office tells itself that something is still open: the hall is not meant to read them. */
final class NotSettled implements Check {
    private static final Pattern REMARK = Pattern.compile("(?iu)\\s*(\\((?:dự kiến|nếu có|tbc|to be confirmed)\\))");

    @Override
    public List<Finding> findings(SetEvent set) {
        return set.typed().unicode().stream()
                .flatMap(text -> finding(text).stream())
                .toList();
    }

    private static Optional<Finding> finding(FieldText text) {
        Matcher remark = REMARK.matcher(text.text());
        return remark.find()
                ? Optional.of(new Finding(
                        Severity.WARNING,
                        "not-settled",
                        text.cue(),
                        text.label(),
                        text.field(),
                        text.text(),
                        new Message(
                                "Phông còn ghi " + Quoted.of(remark.group(1)) + "; hãy bỏ khi đã chốt.",
                                "The wall still says " + Quoted.of(remark.group(1))
                                        + "; take it out once it is settled."),
                        remark.replaceAll("").strip()))
                : Optional.empty();
    }
}
