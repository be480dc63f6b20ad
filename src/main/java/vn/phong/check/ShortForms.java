package vn.phong.check;

import java.util.ArrayList;
import java.util.List;
import vn.phong.text.Abbreviations;
import vn.phong.text.VietnameseText;

/** Abbreviations that the hall may not know: written out when the dictionary has them, asked about when not. */
final class ShortForms implements Check {
    private final Abbreviations abbreviations;

    ShortForms(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    @Override
    public List<Finding> findings(SetEvent set) {
        List<Finding> findings = new ArrayList<>();
        for (FieldText text : set.typed().unicode()) {
            abbreviations.writtenOut(text.text()).forEach(token -> findings.add(known(text, token)));
            abbreviations.unknown(text.text()).forEach(token -> findings.add(unknown(text, token)));
        }
        return findings;
    }

    private Finding known(FieldText text, String token) {
        boolean shouted = text.text().contains(" ") && text.text().codePoints().noneMatch(Character::isLowerCase);
        String meaning = abbreviations.expanded(token);
        String full = Quoted.of(shouted ? VietnameseText.upperCase(meaning) : meaning);
        return text.finding(
                Severity.WARNING,
                "abbreviation",
                token,
                "Còn viết tắt " + Quoted.of(token) + "; hãy viết đủ là " + full + ".",
                Quoted.of(token) + " is an abbreviation; write it out as " + full + ".");
    }

    private static Finding unknown(FieldText text, String token) {
        return text.finding(
                Severity.WARNING,
                "abbreviation",
                token,
                "Không rõ " + Quoted.of(token) + " viết tắt của từ nào; hãy viết đủ.",
                "It is not known what " + Quoted.of(token) + " stands for; write it out.");
    }
}
