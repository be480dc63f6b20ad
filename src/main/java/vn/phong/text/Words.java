package vn.phong.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The word lists the rules of line breaking read: ordinary words of administration, never a list of places or offices. */
record Words(
        Phrases compounds,
        Phrases connectives,
        Phrases honorifics,
        Phrases placeKinds,
        Phrases officeKinds,
        Phrases posts,
        Phrases numbered,
        Phrases measures,
        Phrases surnames) {
    static final Words STANDARD = new Words(
            Phrases.resource("compounds.txt"),
            Phrases.resource("connectives.txt"),
            Phrases.resource("honorifics.txt"),
            Phrases.resource("place-kinds.txt"),
            Phrases.resource("office-kinds.txt"),
            Phrases.resource("posts.txt"),
            Phrases.resource("numbered.txt"),
            Phrases.resource("measures.txt"),
            Phrases.resource("surnames.txt"));

    Words with(Collection<String> moreCompounds) {
        List<String> all = new ArrayList<>(Phrases.lines("compounds.txt"));
        all.addAll(moreCompounds);
        return new Words(
                Phrases.of(all), connectives, honorifics, placeKinds, officeKinds, posts, numbered, measures, surnames);
    }
}
