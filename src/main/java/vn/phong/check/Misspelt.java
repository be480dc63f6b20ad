package vn.phong.check;

import java.util.ArrayList;
import java.util.List;
import vn.phong.spelling.Flag;
import vn.phong.spelling.Spelling;

/**
 * Words that somebody should look at, in the words of the speller: nothing is corrected, and names are left alone.
 * Abbreviations are for {@link ShortForms}, which asks about every one it does not know.
 */
final class Misspelt implements Check {
    private final Spelling spelling;

    Misspelt(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public List<Finding> findings(SetEvent set) {
        List<FieldText> texts = set.typed().unicode();
        List<Finding> findings = new ArrayList<>();
        for (FieldText text : texts) {
            spelling.flags(text.text()).stream()
                    .filter(flag -> flag.kind() != Flag.Kind.UNKNOWN_ABBREVIATION)
                    .forEach(flag -> findings.add(finding(Severity.WARNING, text, flag, 0)));
        }
        for (Flag flag : spelling.mixedTones(texts.stream().map(FieldText::text).toList())) {
            mixed(findings, texts, flag);
        }
        return findings;
    }

    /** The speller counts through all texts, with one line feed between two. */
    private static void mixed(List<Finding> findings, List<FieldText> texts, Flag flag) {
        int start = 0;
        for (FieldText text : texts) {
            int end = start + text.text().length();
            if (start <= flag.start() && flag.end() <= end) {
                findings.add(finding(Severity.NOTE, text, flag, start));
                return;
            }
            start = end + 1;
        }
    }

    private static Finding finding(Severity severity, FieldText text, Flag flag, int start) {
        String words = text.text().substring(flag.start() - start, flag.end() - start);
        return new Finding(severity, kind(flag.kind()), text.cue(), text.label(), text.field(), words, flag.words());
    }

    private static String kind(Flag.Kind kind) {
        return switch (kind) {
            case NOT_A_SYLLABLE -> "not-a-syllable";
            case UNKNOWN_ABBREVIATION -> "abbreviation";
            case MIXED_TONE_MARKS -> "mixed-tone-marks";
            case ODD_CHARACTER -> "odd-character";
        };
    }
}
