package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a plan says beside its programme, behind labels of their own: when and where it is held, who holds and who
 * chairs it, who signs, and what it is called, in Vietnamese or English.
 */
final class Facts {
    enum Kind {
        TIME("thoi gian( (to chuc|dien ra|du kien|hop|khai mac))*|ngay to chuc", "dates?|date (and )?time|when|time"),
        TIME_AND_PLACE(
                "thoi gian( va)? dia diem( (to chuc|dien ra))?|dia diem( va)? thoi gian",
                "(date|time)( and)? (venue|place)"),
        PLACE("dia diem( (to chuc|dien ra|hop))?|noi to chuc", "venue|place|location|where"),
        CHAIR("(nguoi )?(chu tri|chu toa)( .{0,30})?", "chair(ed by|person|man)?|presided over by"),
        SIGNERS(
                "(dai dien|nguoi)( (hai|cac) ben)? ky( ket)?( .{0,40})?|ben [a-d]",
                "signed by|signator(y|ies)|signers?|party [a-d]"),
        HOST("(don vi|co quan) to chuc", "organi[sz](ed by|ers?)|hosted by|hosts?|organi[sz]ed and hosted by"),
        TITLE(
                "ten (hoi nghi|hoi thao|su kien|chuong trinh)",
                "title|theme|(event|conference|workshop|seminar|meeting)( title| name)?");

        private final Pattern vietnamese;
        private final Pattern english;

        Kind(String vietnamese, String english) {
            this.vietnamese = Pattern.compile(vietnamese);
            this.english = Pattern.compile(english);
        }
    }

    /**
     * @param at the place of its line
     * @param english whether its label is
     * @param value as printed, without the stop at its end; empty where the label stands alone
     */
    record Fact(int at, Kind kind, boolean english, String value) {}

    private static final int LABEL_LENGTH_MAX = 60;
    private static final int CELLS_MAX = 3;
    private static final Pattern NEXT =
            Pattern.compile("[\\s;,.–-]{1,4}(?=(?:Địa điểm|Thời gian|Chủ trì|Venue|Place|Date|Time)" + "\\s*:)");
    /** {@code Organised by the Department …} is often a line without a colon. */
    private static final Pattern BY =
            Pattern.compile("(?i)^((?:organi[sz]ed|hosted|chaired) by)\\s+(?:the\\s+)?(?=[^:\\s])");

    /** The pictures that stand for a label in a chat. */
    private static final Pattern DAY_PICTURE = Pattern.compile("^(?:📅|📆|🗓|⏰|🕐|🕗)\\x{FE0F}?\\s*(?=[^:]*\\d)");

    private static final Pattern PLACE_PICTURE = Pattern.compile("^(?:📍|📌|🏢)\\x{FE0F}?\\s*(?=\\S)");

    private static final Pattern AT_PLACE = Pattern.compile("(?:^|[\\s,;])[Tt]ại\\s+([^,;(*]{3,120})");

    /** {@code Ông A – Giám đốc Sở X ký kết với bà B …}. */
    private static final Pattern SIGNING = Pattern.compile(
            "(?:" + PlanWords.HONORIFIC + ")\\s.*\\ský(?: kết)?\\s(?:.{0,60}\\s)?với\\s+(?:" + PlanWords.HONORIFIC
                    + ")\\s.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<Fact> facts;

    private Facts(List<Fact> facts) {
        this.facts = List.copyOf(facts);
    }

    /** Those of a document's free lines, in its order. */
    static Facts of(List<PlanLine> lines, Outline outline, Ledger ledger) {
        List<Integer> free = IntStream.range(0, lines.size())
                .filter(at -> ledger.isFree(at) && !outline.isClosing(at))
                .filter(at -> !lines.get(at).isBlank())
                .boxed()
                .toList();
        List<Fact> facts = new ArrayList<>();
        for (int index = 0; index < free.size(); index++) {
            int at = free.get(index);
            List<Fact> own = on(at, lines.get(at));
            facts.addAll(own);
            Optional<Fact> open = own.isEmpty()
                    ? alone(at, lines.get(at))
                    : own.stream().filter(fact -> fact.value().isEmpty()).findFirst();
            if (open.isPresent()) {
                facts.addAll(below(open.get(), lines, free.subList(index + 1, free.size())));
            }
        }
        return new Facts(facts);
    }

    /** A label as a heading of its own. */
    private static Optional<Fact> alone(int at, PlanLine line) {
        return line.isRow() ? Optional.empty() : fact(at, Marker.without(line.plain()) + ":");
    }

    /** What stands below a label alone: everybody who chairs, or the one line that says when and where. */
    private static List<Fact> below(Fact label, List<PlanLine> lines, List<Integer> next) {
        int rank = Marker.of(lines.get(label.at()).plain()).map(Marker::rank).orElse(-1);
        List<Fact> told = new ArrayList<>();
        for (int at : next) {
            PlanLine line = lines.get(at);
            boolean heads = Marker.of(line.plain())
                    .filter(marker -> marker.rank() <= rank)
                    .isPresent();
            String value = ended(Marker.without(line.plain()));
            boolean belongs = label.kind() == Kind.CHAIR || label.kind() == Kind.SIGNERS
                    ? !Performer.of(value).isNameless()
                    : told.isEmpty() && value.chars().anyMatch(Character::isDigit);
            if (heads || isOn(line) || !belongs) {
                break;
            }
            told.add(new Fact(at, label.kind(), label.english(), value));
        }
        return told;
    }

    /** Whether a line says one, or several. */
    static boolean isOn(PlanLine line) {
        return !on(0, line).isEmpty();
    }

    Stream<Fact> all(Kind... kinds) {
        return facts.stream().filter(fact -> List.of(kinds).contains(fact.kind()));
    }

    /** What all of a kind say, those of nothing left out. */
    List<String> values(Kind kind) {
        return all(kind).map(Fact::value).filter(value -> !value.isEmpty()).toList();
    }

    /** Where it is held, as printed; empty when no line says it. */
    String place() {
        return all(Kind.PLACE, Kind.TIME_AND_PLACE, Kind.TIME)
                .map(Facts::place)
                .filter(place -> !place.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** All but who signs, which only a programme with a signing has a place for. */
    void note(Ledger ledger) {
        facts.stream().filter(fact -> !fact.value().isEmpty()).forEach(fact -> note(fact, ledger));
    }

    private static void note(Fact fact, Ledger ledger) {
        String place = place(fact);
        switch (fact.kind()) {
            case CHAIR -> ledger.use(fact.at(), "chủ trì: " + fact.value(), "chair: " + fact.value());
            case SIGNERS -> {}
            case HOST -> ledger.use(fact.at(), "đơn vị tổ chức: " + fact.value(), "organiser: " + fact.value());
            case TITLE -> ledger.use(fact.at(), "tên: " + fact.value(), "title: " + fact.value());
            default ->
                ledger.use(
                        fact.at(),
                        place.isEmpty() ? "thời gian: " + fact.value() : "địa điểm: " + place,
                        place.isEmpty() ? "time: " + fact.value() : "venue: " + place);
        }
    }

    private static String place(Fact fact) {
        Matcher place = AT_PLACE.matcher(fact.value());
        if (place.find()) {
            return ended(place.group(1));
        }
        return fact.kind() == Kind.PLACE ? fact.value() : "";
    }

    /** A label and its words may fill two or three cells of a table without rules. */
    private static List<Fact> on(int at, PlanLine line) {
        long cells = line.cells().stream().filter(cell -> !cell.isBlank()).count();
        if (cells > CELLS_MAX) {
            return List.of();
        }
        return NEXT.splitAsStream(Marker.without(labelled(line.plain())))
                .map(part -> fact(at, part))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether a picture tells what the line says, so that it is no item of a list. */
    static boolean isPictured(PlanLine line) {
        return !labelled(line.plain()).equals(line.plain());
    }

    private static String labelled(String text) {
        if (SIGNING.matcher(text).matches()) {
            return "Người ký: " + text;
        }
        String day = DAY_PICTURE.matcher(text).replaceFirst("Thời gian: ");
        return PLACE_PICTURE.matcher(day).replaceFirst("Địa điểm: ");
    }

    private static Optional<Fact> fact(int at, String source) {
        String text = BY.matcher(source).replaceFirst("$1: ");
        int colon = text.indexOf(':');
        if (colon <= 0 || colon > LABEL_LENGTH_MAX) {
            return Optional.empty();
        }
        // In two languages, as in Thời gian/Time, the first tells.
        String label = PlanWords.words(text.substring(0, colon).split("/")[0]);
        String value = ended(text.substring(colon + 1));
        return Stream.of(Kind.values())
                .filter(kind -> kind.vietnamese.matcher(label).matches()
                        || kind.english.matcher(label).matches())
                .findFirst()
                .map(kind -> new Fact(at, kind, kind.english.matcher(label).matches(), value));
    }

    private static String ended(String text) {
        return text.replaceAll("[\\s.;]+$", "").strip();
    }
}
