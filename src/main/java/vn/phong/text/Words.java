package vn.phong.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The word lists the rules of line breaking read: ordinary words of administration, never a list of places or offices.
 */
record Words(
        Phrases compounds,
        Phrases connectives,
        Phrases leaders,
        Phrases singles,
        Phrases verbs,
        Phrases modifiers,
        Phrases starters,
        Phrases institutions,
        Phrases honorifics,
        Phrases placeKinds,
        Phrases officeKinds,
        Phrases posts,
        Phrases numbered,
        Phrases ordinalHeads,
        Phrases ordinals,
        Phrases measures,
        Phrases surnames,
        Phrases middleNames) {
    static final Words STANDARD = with(List.of());

    static Words with(Collection<String> moreCompounds) {
        List<String> compounds = new ArrayList<>(Phrases.lines("words.txt"));
        compounds.addAll(Phrases.lines("compounds.txt"));
        compounds.addAll(moreCompounds);
        return withCompounds(compounds);
    }

    private static Words withCompounds(List<String> compounds) {
        return new Words(
                Phrases.of(compounds),
                Phrases.resource("connectives.txt"),
                Phrases.resource("leaders.txt"),
                Phrases.resource("singles.txt"),
                Phrases.resource("verbs.txt"),
                Phrases.resource("modifiers.txt"),
                Phrases.resource("starters.txt"),
                Phrases.resource("institutions.txt"),
                Phrases.resource("honorifics.txt"),
                Phrases.resource("place-kinds.txt"),
                Phrases.resource("office-kinds.txt"),
                Phrases.resource("posts.txt"),
                Phrases.resource("numbered.txt"),
                Phrases.resource("ordinal-heads.txt"),
                Phrases.resource("ordinals.txt"),
                Phrases.resource("measures.txt"),
                Phrases.resource("surnames.txt"),
                Phrases.resource("middle-names.txt"));
    }
}
