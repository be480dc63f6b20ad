package vn.phong.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phong.event.Posts;
import vn.phong.text.Abbreviations;

/**
 * Somebody who signs for a party.
 *
 * @param party as printed beside the person; empty when only the post may tell it
 */
record Signer(Performer person, String party) {
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String WORD_END = "(?![\\p{L}\\p{N}])";
    private static final String UNIT = "((?-iu:" + PlanWords.UNIT + ")" + WORD_END + ".*?)";
    private static final String PERSON = "((?:" + PlanWords.HONORIFIC + ")\\s.+?)";
    private static final String SIGNS = "(?:\\s+(?:sẽ\\s+)?ký(?:\\s.*)?)?$";

    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:người|đại diện)(?: (?:hai|các) bên)? ký(?: kết)?|bên \\p{Lu}|party \\p{Lu}|signed by)\\s*:\\s*",
            ANY_CASE);
    private static final Pattern WITH = Pattern.compile(
            "\\s+(?:ký(?: kết)?\\s+(?:.{0,60}\\s)?)?(?:với|cùng|with)\\s+(?=(?:" + PlanWords.HONORIFIC + ")\\s)",
            ANY_CASE);
    /** {@code ông A, Giám đốc, đại diện Sở X}. */
    private static final Pattern PERSON_FIRST = Pattern.compile(
            "^" + PERSON + "[\\s,–-]+(?:đại diện(?: cho)?|on behalf of|for)\\s+" + UNIT + SIGNS, ANY_CASE);
    /** {@code Sở X do ông A, Giám đốc ký}, {@code Đại diện Sở X: ông A, Giám đốc}. */
    private static final Pattern PARTY_FIRST = Pattern.compile(
            "^(?:đại diện(?: cho)?\\s+)?" + UNIT
                    + "\\s*(?:[:(,–-]|(?:,\\s*)?\\b(?:do|represented by))\\s*(?:đại diện(?: là)?:?\\s+)?" + PERSON
                    + "\\)?" + SIGNS,
            ANY_CASE);

    private static final Pattern ALONE = Pattern.compile("^(.+?)" + SIGNS, ANY_CASE);

    /** Everybody with a name whom a text names, in its order. */
    static List<Signer> in(String text, UnaryOperator<Performer> posted) {
        return WITH.splitAsStream(text)
                .flatMap(Performer::apart)
                .map(told -> LABEL.matcher(told).replaceFirst(""))
                .flatMap(told -> of(told, posted).stream())
                .toList();
    }

    private static Optional<Signer> of(String told, UnaryOperator<Performer> posted) {
        Matcher first = PERSON_FIRST.matcher(told);
        Matcher second = PARTY_FIRST.matcher(told);
        Matcher alone = ALONE.matcher(told);
        Optional<Signer> read = first.matches()
                ? Optional.of(new Signer(Performer.of(first.group(1)), first.group(2)))
                : second.matches()
                        ? Optional.of(new Signer(Performer.of(second.group(2)), second.group(1)))
                        : alone.matches()
                                ? Optional.of(new Signer(Performer.of(alone.group(1)), ""))
                                : Optional.empty();
        return read.filter(signer -> !signer.person.isNameless())
                .map(signer -> new Signer(posted.apply(signer.person), signer.party));
    }

    /** Whom the person signs for, as far as the words beside the name tell; empty when they do not. */
    String unit() {
        return party.isEmpty() ? person.unit() : party;
    }

    /** Whether the words beside the name tell that it is this party; what one of both abbreviates is the same. */
    boolean isOf(String name) {
        String words = words(name);
        return Stream.of(party, person.unit())
                        .map(Signer::words)
                        .filter(told -> !told.isEmpty())
                        .anyMatch(told -> PlanWords.has(told, words) || PlanWords.has(words, told))
                || PlanWords.has(words(post()), words);
    }

    /** The person as the card of a party shows who signs for it: the party's name is above. */
    Performer of(String name) {
        String post = Posts.withoutUnit(post(), name);
        boolean inOtherWords =
                post.equals(post()) && isOf(name) && !person.position().isEmpty();
        return new Performer(person.honorific(), person.name(), inOtherWords ? person.position() : post, "");
    }

    private String post() {
        return (person.position() + " " + person.unit()).strip();
    }

    private static String words(String text) {
        return PlanWords.words(Abbreviations.standard().expanded(text));
    }
}
