package vn.phong.plan;

import java.util.List;
import java.util.regex.Pattern;

/** Who chairs the event as the plan says beside its programme: those it names, each as printed. */
final class Chair {
    private static final Pattern NEXT = Pattern.compile(
            "\\s*;\\s*|,?\\s+và\\s+(?=" + PlanWords.HONORIFIC + ")|,\\s*(?=" + PlanWords.HONORIFIC + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Chair() {}

    /** A post alone tells nobody's name, and puts nobody on the wall. */
    static List<String> of(Facts facts) {
        return facts.values(Facts.Kind.CHAIR).stream()
                .flatMap(NEXT::splitAsStream)
                .map(PlanWords::capitalised)
                .filter(person -> !Performer.of(person).isNameless())
                .toList();
    }
}
