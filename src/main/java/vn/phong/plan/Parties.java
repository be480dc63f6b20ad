package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who signs with whom, as far as an item's words or the column beside tell.
 *
 * @param title what is signed, without the parties where it named them
 * @param each two or more, in the order in which they are told
 */
record Parties(String title, List<Party> each) {
    private static final Pattern SIGNS = Pattern.compile("^(le |nghi thuc )?(ky ket|ky giao uoc|sign).*");
    private static final Pattern BETWEEN =
            Pattern.compile("(.+?)[\\s,]+(?:giữa|between)\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String AND = "(?:\\s*[,;–-]\\s*|,?\\s+(?:và|với|cùng|and|with)\\s+)";
    /** {@code và} stands inside names as well: a party begins with the kind of a unit. */
    private static final Pattern BEFORE_UNIT =
            Pattern.compile(AND + "(?:các\\s+)?(?=(?:the\\s+)?(?:" + PlanWords.UNIT + ")(?![\\p{L}\\p{N}]))");

    private static final Pattern LAST = Pattern.compile("(.+)\\s(?:và|với|cùng|and|with)\\s+(?=\\p{Lu})(.+)");

    Parties {
        each = List.copyOf(each);
    }

    /**
     * @param name as printed
     * @param signer who signs for it, with the post without the party's name; {@link Performer#NOBODY} when nobody is
     *     told
     */
    record Party(String name, Performer signer) {}

    /** Whether an item is a signing, which its parties' people do. */
    static boolean isSigning(String text) {
        return SIGNS.matcher(PlanWords.words(text)).matches();
    }

    /**
     * Empty for what is no signing, and where fewer than two are told.
     *
     * @param posted gives somebody who is told without a post the one that the plan gives elsewhere
     */
    static Optional<Parties> of(String text, String performer, UnaryOperator<Performer> posted) {
        if (!isSigning(text)) {
            return Optional.empty();
        }
        String own = Bilingual.vietnamese(text);
        Matcher between = BETWEEN.matcher(own);
        boolean told = between.matches();
        List<Signer> signers = Signer.in(performer, posted);
        List<String> names = told ? apart(between.group(2)) : signers.isEmpty() ? units(performer) : units(signers);
        return names.size() > 1
                ? Optional.of(new Parties(
                        told ? between.group(1) + text.substring(own.length()) : text, signed(names, signers)))
                : Optional.empty();
    }

    /** Whether somebody signs for each. */
    boolean areSigned() {
        return each.stream().noneMatch(party -> party.signer().isNameless());
    }

    /** Everybody at the party that is told, and those who tell none in their order, if they are as many as are left. */
    private static List<Party> signed(List<String> names, List<Signer> signers) {
        List<Signer> left = new ArrayList<>(signers);
        List<Party> parties = new ArrayList<>();
        for (String name : names) {
            Optional<Signer> own =
                    left.stream().filter(signer -> signer.isOf(name)).findFirst();
            own.ifPresent(left::remove);
            parties.add(new Party(name, own.map(signer -> signer.of(name)).orElse(Performer.NOBODY)));
        }
        List<Integer> open = IntStream.range(0, parties.size())
                .filter(at -> parties.get(at).signer().isNameless())
                .boxed()
                .toList();
        if (open.size() == left.size()) {
            for (int next = 0; next < open.size(); next++) {
                String name = parties.get(open.get(next)).name();
                parties.set(open.get(next), new Party(name, left.get(next).of(name)));
            }
        }
        return parties;
    }

    private static List<String> units(List<Signer> signers) {
        List<String> units = signers.stream().map(Signer::unit).toList();
        return units.contains("") ? List.of() : units;
    }

    private static List<String> apart(String told) {
        List<String> units = split(told);
        Matcher last = LAST.matcher(told);
        return units.size() > 1 || !last.matches()
                ? units
                : Stream.of(last.group(1), last.group(2)).map(String::strip).toList();
    }

    /** A column that names no parties names who looks after the signing. */
    private static List<String> units(String performer) {
        List<String> units = split(performer);
        return units.stream().allMatch(Performer::isLikely) ? units : List.of();
    }

    private static List<String> split(String told) {
        return BEFORE_UNIT
                .splitAsStream(told)
                .map(name -> name.replaceAll("[\\s.;,]+$", "").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
