package vn.phong.web;

import java.util.Set;
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
                new Verbs.Verb("award/next", Set.of(), body -> new AwardCommand.AwardNext()),
                new Verbs.Verb(
                        "award/absent",
                        Set.of("cue", "n", "on"),
                        body -> new AwardCommand.AwardAbsent(body.id("cue"), number(body, "n"), body.on())),
                new Verbs.Verb(
                        "award/proxy",
                        Set.of("cue", "n", "on", "name"),
                        body -> new AwardCommand.AwardProxy(
                                body.id("cue"), number(body, "n"), body.on(), body.optionalText("name"))),
                new Verbs.Verb(
                        "award/insert",
                        Set.of("cue", "before", "name", "unit", "note"),
                        body -> new AwardCommand.AwardInsert(
                                body.id("cue"),
                                body.number("before", 0, NUMBER_MAX, 0),
                                said(body, "name", "unit note"))),
                new Verbs.Verb(
                        "award/move",
                        Set.of("cue", "n", "to"),
                        body -> new AwardCommand.AwardMove(body.id("cue"), number(body, "n"), number(body, "to"))),
                new Verbs.Verb(
                        "award/cut",
                        Set.of("cue", "size"),
                        body -> new AwardCommand.AwardCut(body.id("cue"), number(body, "size"))));
    }

    private static Stream<Verbs.Verb> papers() {
        return Stream.of(
                new Verbs.Verb("paper/next", Set.of(), body -> new PaperCommand.PaperNext()),
                new Verbs.Verb("paper/up", Set.of("cue"), body -> new PaperCommand.PaperUp(body.id("cue"))),
                new Verbs.Verb(
                        "paper/skip",
                        Set.of("cue", "on"),
                        body -> new PaperCommand.PaperSkip(body.id("cue"), body.on())),
                new Verbs.Verb(
                        "paper/late",
                        Set.of("cue", "on"),
                        body -> new PaperCommand.PaperLate(body.id("cue"), body.on())),
                new Verbs.Verb(
                        "paper/move",
                        Set.of("cue", "before"),
                        body -> new PaperCommand.PaperMove(body.id("cue"), body.optionalText("before"))),
                new Verbs.Verb(
                        "paper/insert",
                        Set.of("cue", "before", "topic", "honorific", "name", "position", "unit"),
                        body -> new PaperCommand.PaperInsert(
                                body.id("cue"),
                                body.optionalText("before"),
                                said(body, "name", "topic honorific position unit"))));
    }

    private static int number(PressReader body, String member) {
        return body.number(member, 1, NUMBER_MAX);
    }

    /** What a new entry says; its name must be there. */
    private static Fields said(PressReader body, String required, String others) {
        Fields fields = Fields.NONE.with(required, body.required(required));
        for (String member : others.split(" ")) {
            String text = body.optionalText(member);
            fields = text.isEmpty() ? fields : fields.with(member, text);
        }
        return fields;
    }
}
