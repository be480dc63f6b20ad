package vn.phong.web;

import java.util.stream.Stream;
import vn.phong.event.Fields;
import vn.phong.show.AwardCommand;
import vn.phong.show.PaperCommand;

/** What can be asked of papers and of the roll call of awards. */
final class ListVerbs {
    private static final int NUMBER_MAX = 2000;

    private ListVerbs() {}

    static Stream<Verbs.Verb> all() {
        return Stream.concat(awards(), papers());
    }

    private static Stream<Verbs.Verb> awards() {
        return Stream.of(
                new Verbs.Verb("award/next", body -> new AwardCommand.AwardNext()),
                new Verbs.Verb(
                        "award/absent",
                        body -> new AwardCommand.AwardAbsent(body.id("cue"), number(body, "n"), body.on())),
                new Verbs.Verb(
                        "award/proxy",
                        body -> new AwardCommand.AwardProxy(
                                body.id("cue"), number(body, "n"), body.on(), body.optionalText("name"))),
                new Verbs.Verb(
                        "award/insert",
                        body -> new AwardCommand.AwardInsert(
                                body.id("cue"),
                                body.number("before", 0, NUMBER_MAX, 0),
                                said(body, "name", "unit note"))),
                new Verbs.Verb(
                        "award/move",
                        body -> new AwardCommand.AwardMove(body.id("cue"), number(body, "n"), number(body, "to"))),
                new Verbs.Verb("award/cut", body -> new AwardCommand.AwardCut(body.id("cue"), number(body, "size"))));
    }

    private static Stream<Verbs.Verb> papers() {
        return Stream.of(
                new Verbs.Verb("paper/next", body -> new PaperCommand.PaperNext()),
                new Verbs.Verb("paper/up", body -> new PaperCommand.PaperUp(body.id("cue"))),
                new Verbs.Verb("paper/skip", body -> new PaperCommand.PaperSkip(body.id("cue"), body.on())),
                new Verbs.Verb("paper/late", body -> new PaperCommand.PaperLate(body.id("cue"), body.on())),
                new Verbs.Verb(
                        "paper/move", body -> new PaperCommand.PaperMove(body.id("cue"), body.optionalText("before"))),
                new Verbs.Verb(
                        "paper/insert",
                        body -> new PaperCommand.PaperInsert(
                                body.id("cue"),
                                body.optionalText("before"),
                                said(body, "name", "topic honorific position unit"))));
    }

    private static int number(Members body, String member) {
        return body.number(member, 1, NUMBER_MAX);
    }

    /** What a new entry says; its name must be there. */
    private static Fields said(Members body, String required, String others) {
        Fields fields = Fields.NONE.with(required, body.required(required));
        for (String member : others.split(" ")) {
            String text = body.optionalText(member);
            fields = text.isEmpty() ? fields : fields.with(member, text);
        }
        return fields;
    }
}
