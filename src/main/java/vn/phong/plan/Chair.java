package vn.phong.plan;

import java.util.List;

/** Who chairs the event as the plan says beside its programme: those it names, each as printed. */
final class Chair {
    private Chair() {}

    /** A post alone tells nobody's name, and puts nobody on the wall. */
    static List<String> of(Facts facts) {
        return facts.values(Facts.Kind.CHAIR).stream()
                .flatMap(Performer::apart)
                .map(PlanWords::capitalised)
                .filter(person -> !Performer.of(person).isNameless())
                .toList();
    }
}
