package vn.phong.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.phong.event.Cue;
import vn.phong.event.Fields;
import vn.phong.gallery.Gallery;
import vn.phong.message.Message;

/**
 * People who come on the wall without their name or without their post: neither goes up before somebody confirmed it.
 */
final class Unposted implements Check {
    private static final Set<String> CARDS = Set.of("speaker", "report", "paper");
    private static final String NAME = "name";
    private static final String POSITION = "position";
    private static final String UNIT = "unit";
    private static final String PERSON = "person";

    private final Gallery gallery;

    Unposted(Gallery gallery) {
        this.gallery = gallery;
    }

    /** A card whose required fields are empty is told about by {@link MissingFields}. */
    @Override
    public List<Finding> findings(SetEvent set) {
        List<Finding> findings = new ArrayList<>();
        for (SetCue each : set.cues()) {
            Cue cue = each.cue();
            if (CARDS.contains(cue.layout()) && MissingFields.of(cue, gallery).isEmpty()) {
                card(findings, cue);
            }
            people(findings, cue, cue.fields(), "");
            List<Fields> groups = cue.fields().list("groups");
            for (int at = 0; at < groups.size(); at++) {
                people(findings, cue, groups.get(at), "groups/" + (at + 1) + "/");
            }
            signers(findings, each);
        }
        return findings;
    }

    private static void card(List<Finding> findings, Cue cue) {
        Fields fields = cue.fields();
        boolean posted = isSaid(fields, POSITION) || isSaid(fields, UNIT);
        if (!isSaid(fields, NAME)) {
            findings.add(new Finding(
                    Severity.WARNING,
                    "missing-name",
                    cue.id(),
                    cue.label(),
                    NAME,
                    "",
                    new Message(
                            "Chưa có họ tên; hãy điền, hoặc để vậy nếu phông chỉ ghi chức vụ.",
                            "The name is missing; fill it in, or leave it when the wall is to show the post only.")));
        } else if (!posted) {
            findings.add(unposted(cue, POSITION, fields.text(NAME)));
        }
    }

    private static void people(List<Finding> findings, Cue cue, Fields owner, String place) {
        List<Fields> people = owner.list("people");
        for (int at = 0; at < people.size(); at++) {
            Fields person = people.get(at);
            if (isSaid(person, NAME) && !isSaid(person, POSITION) && !isSaid(person, UNIT)) {
                findings.add(unposted(cue, place + "people/" + (at + 1) + "/" + POSITION, person.text(NAME)));
            }
        }
    }

    /** Parties may stand without anybody; a picture that shows who signs for one of them shows it for all. */
    private static void signers(List<Finding> findings, SetCue set) {
        List<Fields> parties = set.cue().fields().list("parties");
        boolean shown = set.pages().stream()
                .flatMap(page -> page.texts().stream())
                .anyMatch(text -> text.slot().equals(PERSON));
        for (int at = 0; shown && at < parties.size(); at++) {
            Fields party = parties.get(at);
            String place = "parties/" + (at + 1) + "/";
            if (!isSaid(party, PERSON)) {
                findings.add(unsigned(set.cue(), place + PERSON, party.text(NAME)));
            } else if (!isSaid(party, POSITION)) {
                findings.add(unposted(set.cue(), place + POSITION, party.text(PERSON)));
            }
        }
    }

    private static boolean isSaid(Fields fields, String name) {
        return !fields.text(name).isBlank();
    }

    private static Finding unposted(Cue cue, String field, String name) {
        return new Finding(
                Severity.WARNING,
                "missing-post",
                cue.id(),
                cue.label(),
                field,
                name,
                new Message(
                        Quoted.of(name) + " chưa có chức vụ; hãy điền chức vụ hoặc đơn vị.",
                        Quoted.of(name) + " has no post; fill in the position or the unit."));
    }

    private static Finding unsigned(Cue cue, String field, String party) {
        return new Finding(
                Severity.WARNING,
                "missing-name",
                cue.id(),
                cue.label(),
                field,
                party,
                new Message(
                        "Chưa có người ký của " + Quoted.of(party) + "; hãy điền họ tên và chức vụ.",
                        "Nobody signs for " + Quoted.of(party) + " yet; fill in the name and the post."));
    }
}
