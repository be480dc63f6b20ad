package vn.phong.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phong.legacy.Converted;
import vn.phong.legacy.LegacyEncoding;
import vn.phong.legacy.LegacyText;
import vn.phong.message.Message;

/**
 * Words typed for the fonts of before Unicode, which come on the wall as other letters. The texts of a cue are judged
 * together, as a name alone is too short to tell.
 */
final class OldEncodings implements Check {
    @Override
    public List<Finding> findings(SetEvent set) {
        return in(FieldText.of(set.event())).stream().map(OldText::finding).toList();
    }

    /** The texts that are in Unicode, which alone can be spelled. */
    static List<FieldText> without(List<FieldText> texts) {
        List<FieldText> old = in(texts).stream().map(OldText::text).toList();
        return texts.stream().filter(text -> !old.contains(text)).toList();
    }

    private static List<OldText> in(List<FieldText> texts) {
        Map<String, List<FieldText>> byCue =
                texts.stream().collect(Collectors.groupingBy(FieldText::cue, LinkedHashMap::new, Collectors.toList()));
        return byCue.values().stream().flatMap(OldEncodings::ofOneCue).toList();
    }

    /** What a cue says in Unicode beside it may outweigh a short text, which is asked about alone then. */
    private static Stream<OldText> ofOneCue(List<FieldText> texts) {
        List<OldText> old = together(texts);
        return old.isEmpty() ? texts.stream().flatMap(text -> together(List.of(text)).stream()) : old.stream();
    }

    private static List<OldText> together(List<FieldText> texts) {
        Converted converted =
                LegacyText.converted(texts.stream().map(FieldText::typed).collect(Collectors.joining("\n")));
        if (converted.changes().isEmpty()) {
            return List.of();
        }
        LegacyEncoding from = converted.changes().get(0).from();
        List<String> lines = List.of(converted.text().split("\n", -1));
        List<OldText> old = new ArrayList<>();
        int line = 0;
        for (FieldText text : texts) {
            int next = line + text.typed().split("\n", -1).length;
            String unicode = String.join("\n", lines.subList(line, next));
            if (!unicode.equals(text.typed())) {
                old.add(new OldText(text, unicode, from));
            }
            line = next;
        }
        return old;
    }

    private record OldText(FieldText text, String unicode, LegacyEncoding from) {
        Finding finding() {
            String typed = Quoted.of(text.typed());
            String instead = Quoted.of(unicode);
            return new Finding(
                    Severity.ERROR,
                    "old-encoding",
                    text.cue(),
                    text.label(),
                    text.field(),
                    text.typed(),
                    new Message(
                            typed + " gõ bằng bảng mã cũ " + from.vi() + ", lên màn thành chữ sai; hãy đổi thành "
                                    + instead + ".",
                            typed + " is typed in the old encoding " + from.en()
                                    + ", wrong letters on the wall; change it to " + instead + "."),
                    unicode);
        }
    }
}
