package vn.phong.check;

import java.util.List;
import vn.phong.event.Cue;
import vn.phong.message.Message;

/** Words typed for the fonts of before Unicode, which come on the wall as other letters. */
public final class OldEncodings implements Check {
    @Override
    public List<Finding> findings(SetEvent set) {
        return findings(set.typed());
    }

    /** Those of one cue that is being written, which no wall need be set for. */
    public static List<Finding> findings(Cue cue) {
        return findings(Typed.of(FieldText.of(cue)));
    }

    private static List<Finding> findings(Typed typed) {
        return typed.old().stream().map(OldEncodings::finding).toList();
    }

    private static Finding finding(Typed.Old old) {
        FieldText text = old.text();
        String typed = Quoted.of(text.typed());
        String instead = Quoted.of(old.unicode());
        return new Finding(
                Severity.ERROR,
                "old-encoding",
                text.cue(),
                text.label(),
                text.field(),
                text.typed(),
                new Message(
                        typed + " gõ bằng bảng mã cũ " + old.from().vi() + ", lên màn thành chữ sai; hãy đổi thành "
                                + instead + ".",
                        typed + " is typed in the old encoding " + old.from().en()
                                + ", wrong letters on the wall; change it to " + instead + "."),
                old.unicode());
    }
}
