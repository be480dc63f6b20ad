package vn.phong.check;

import java.util.List;
import java.util.regex.Pattern;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.message.Message;
import vn.phong.text.VietnameseText;

/**
 * A Party congress has decoration rules of its own, and guidance for past congresses is reported not to allow LED as
 * the main backdrop. The text of that guidance could not be verified, so this only asks.
 */
final class PartyCongress implements Check {
    private static final Pattern CONGRESS = Pattern.compile("\\bdai hoi\\b");
    private static final Pattern PARTY =
            Pattern.compile("\\b(dang bo|chi bo|dang vien|dang cong san)\\b|dai hoi dang\\b");

    @Override
    public List<Finding> findings(SetEvent set) {
        return set.event().cues().stream()
                .filter(cue -> cue.layout().equals(Event.BACKDROP))
                .filter(PartyCongress::isCongress)
                .map(PartyCongress::finding)
                .toList();
    }

    private static boolean isCongress(Cue cue) {
        StringBuilder words = new StringBuilder();
        FieldText.of(cue).forEach(text -> words.append(text.text()).append('\n'));
        String folded = VietnameseText.folded(words.toString());
        return CONGRESS.matcher(folded).find() && PARTY.matcher(folded).find();
    }

    private static Finding finding(Cue cue) {
        return new Finding(
                Severity.WARNING,
                "party-congress",
                cue.id(),
                cue.label(),
                "",
                "",
                new Message(
                        "Đại hội Đảng có hướng dẫn trang trí riêng, có thể không cho dùng màn LED làm phông chính; hãy"
                                + " hỏi ban tuyên giáo cấp trên trước khi dùng.",
                        "A Party congress has decoration rules of its own, which may not allow an LED wall as the main"
                                + " backdrop; ask the Party's propaganda board above you first."));
    }
}
