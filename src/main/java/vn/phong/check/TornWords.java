package vn.phong.check;

import java.util.ArrayList;
import java.util.List;
import vn.phong.event.Cue;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;
import vn.phong.message.Message;
import vn.phong.text.LineBreaks;
import vn.phong.text.Unit;
import vn.phong.text.VietnameseText;

/** Lines that end inside a name or another whole: a manual break always wins, but somebody should have meant it. */
final class TornWords implements Check {
    private static final String NAME = "name";

    @Override
    public List<Finding> findings(SetEvent set) {
        List<Finding> findings = new ArrayList<>();
        for (SetCue cue : set.cues()) {
            cue.pages().stream()
                    .flatMap(page -> paragraphs(page).stream())
                    .forEach(lines -> torn(
                                    lines, entries(cue.cue(), lines.get(0).slot()))
                            .forEach(tear ->
                                    findings.add(finding(cue.cue(), lines.get(0).slot(), tear))));
        }
        return findings.stream().distinct().toList();
    }

    /** Lines that stand one below another in one slot of one row. */
    static List<List<SetText>> paragraphs(Slide slide) {
        List<List<SetText>> paragraphs = new ArrayList<>();
        for (SetText line : slide.texts()) {
            List<SetText> last = paragraphs.isEmpty() ? List.of() : paragraphs.get(paragraphs.size() - 1);
            boolean goesOn = !last.isEmpty()
                    && last.get(0).slot().equals(line.slot())
                    && last.get(0).box().equals(line.box());
            if (!goesOn) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.get(paragraphs.size() - 1).add(line);
        }
        return paragraphs;
    }

    /** What was typed in a slot as a list, such as two organisers, of which each is a text of its own. */
    private static List<String> entries(Cue cue, String slot) {
        return FieldText.of(cue).stream()
                .filter(text -> text.name().equals(slot) && !text.field().equals(slot))
                .map(text -> VietnameseText.upperCase(text.text()))
                .toList();
    }

    private static boolean endsAnEntry(String line, List<String> entries) {
        return entries.stream().anyMatch(entry -> entry.endsWith(VietnameseText.upperCase(line)));
    }

    /** The wholes that a line end tears, each with a stroke where the line ends. */
    private static List<String> torn(List<SetText> lines, List<String> entries) {
        List<String> texts = lines.stream().map(SetText::text).toList();
        String whole = String.join(" ", texts);
        List<Unit> units = lines.get(0).slot().equals(NAME) ? LineBreaks.name(whole) : LineBreaks.breakable(whole);
        List<String> torn = new ArrayList<>();
        int lineEnd = 0;
        for (int i = 0; i + 1 < texts.size(); i++) {
            lineEnd += letters(texts.get(i));
            if (endsAnEntry(texts.get(i), entries)) {
                continue;
            }
            int start = 0;
            for (Unit unit : units) {
                int end = start + letters(unit.text());
                if (start < lineEnd && lineEnd < end) {
                    torn.add(parted(unit.text(), lineEnd - start));
                }
                start = end;
            }
        }
        return torn;
    }

    private static int letters(String text) {
        return (int) text.chars().filter(c -> c != ' ').count();
    }

    private static String parted(String text, int letters) {
        int index = 0;
        for (int seen = 0; seen < letters; index++) {
            seen += text.charAt(index) == ' ' ? 0 : 1;
        }
        return text.substring(0, index) + " / " + text.substring(index).strip();
    }

    private static Finding finding(Cue cue, String slot, String words) {
        return new Finding(
                Severity.WARNING,
                "torn-words",
                cue.id(),
                cue.label(),
                FieldText.placeOf(cue, slot, words.replace(" / ", " ")),
                words,
                new Message(
                        "Xuống dòng giữa một tên hoặc cụm từ liền nhau: " + Quoted.of(words)
                                + "; hãy đổi chỗ ngắt dòng.",
                        "A line ends inside a name or a whole: " + Quoted.of(words) + "; move the line break."));
    }
}
