package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.plan.BackdropSection.Block;

/**
 * What a plan without a backdrop section tells about it: the letterhead, the title under KẾ HOẠCH or AGENDA, or above
 * it, and where a line below the title says that it is held.
 */
final class DocumentHead {
    private static final int LETTERHEAD_LINES_MAX = 12;
    private static final int TITLE_LINES_MAX = 4;
    private static final int HEADING_LENGTH_MAX = 120;
    private static final int BODY_WORDS_MAX = 12;
    /** Above a programme without such a word there stand its name and little else. */
    private static final int BARE_HEAD_LINES_MAX = 8;

    private static final Pattern KIND =
            Pattern.compile("^(ke hoach|chuong trinh|kich ban|lich trinh|lich lam viec|giay moi|thu moi|thong bao"
                    + "|cong van)( .*)?$"
                    + "|^(agenda|(\\w+ )?program(me)?|schedule)$");
    private static final Pattern ENGLISH_KIND = Pattern.compile("(\\w+ )?(agenda|program(me)?|schedule)");
    private static final Pattern STATE_MOTTO = Pattern.compile(
            "^(cong hoa xa hoi.*|doc lap tu do.*|dang cong san viet nam|ke hoach.*|chuong trinh.*|du thao"
                    + "|socialist republic of viet ?nam|independence freedom happiness)$");
    /** With its mark, for {@code SỞ} folds to the same letters. */
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("^(Số|SỐ|No\\.?)[\\s:.]");

    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4} \\p{Lu}");

    private static final Pattern CONTINUES =
            Pattern.compile("^(va|tinh|thanh pho|huyen|xa|phuong|thi xa|thi tran|quan)\\b.*");
    private static final Pattern PURPOSE =
            Pattern.compile("^(?:V/v|Về việc|Về)?\\s*(?:[Tt]ổ chức|" + "[Tt]riển khai)?\\s*");

    /** What a paper rests on, {@code Căn cứ …;}, stands between its title and its text. */
    private static final Pattern BASIS = Pattern.compile("^(can cu|thuc hien|thi hanh|xet|theo de nghi)\\b.*");

    private static final Pattern INVITATION = Pattern.compile("kính mời.{0,120}?(?:dự|tham gia)\\s+");
    private static final Pattern ENGLISH_EVENT = Pattern.compile(".*\\b(conference|workshop|seminar|forum|symposium"
            + "|congress|summit|meeting|ceremony|training|webinar|exhibition|festival|dialogue"
            + "|roundtable|convention)\\b.*");
    private static final Pattern ENGLISH_BODY = Pattern.compile(".*\\b(ministry|department|committee|university"
            + "|institute|association|union|council|agency|academy|foundation|company|federation|society|school"
            + "|hospital|bank)\\b.*");

    private final List<PlanLine> lines;
    private final Ledger ledger;

    DocumentHead(List<PlanLine> lines, Ledger ledger) {
        this.lines = lines;
        this.ledger = ledger;
    }

    BackdropText read() {
        OptionalInt kind = kindAt();
        List<Block> title = kind.isPresent() ? title(kind.getAsInt()) : List.of();
        boolean below = title.stream().anyMatch(block -> !block.text().isEmpty());
        int end = kind.orElseGet(this::programmeAt);
        int name = below ? end : nameAt(end, kind.isPresent());
        List<Block> blocks = new ArrayList<>(letterhead(name));
        List<String> org = blocks.stream().map(Block::text).toList();
        List<Block> named = new ArrayList<>(below ? List.of() : titleFrom(name, end, new ArrayList<>()));
        named.addAll(title);
        blocks.addAll(named);
        String placeDate = named.stream()
                .map(Block::text)
                .filter(DocumentHead::isHeld)
                .map(DocumentHead::held)
                .findFirst()
                .orElse("");
        String whole = String.join(
                        " ",
                        named.stream()
                                .map(Block::text)
                                .filter(text -> !isHeld(text))
                                .toList())
                .strip();
        Matcher purpose = PURPOSE.matcher(whole);
        String said = invited(purpose.find() ? whole.substring(purpose.end()) : whole);
        int typed = BackdropText.eventTypeLength(said);
        String rest = PlanWords.capitalised(said.substring(typed).strip());
        return new BackdropText(org, said.substring(0, typed), rest, placeDate, blocks, kind);
    }

    /** What people are invited to, when the sentence says it and it is a kind of event. */
    private static String invited(String said) {
        Matcher invitation = INVITATION.matcher(said);
        return invitation.find() && BackdropText.eventTypeLength(said.substring(invitation.end())) > 0
                ? said.substring(invitation.end()).replaceAll("[.\\s]+$", "")
                : said;
    }

    private OptionalInt kindAt() {
        int seen = 0;
        for (int at = 0; at < lines.size() && seen < 2 * LETTERHEAD_LINES_MAX; at++) {
            seen += lines.get(at).isBlank() ? 0 : 1;
            PlanLine line = lines.get(at);
            String words = PlanWords.words(line.plain());
            boolean named = names(line) && (seen == 1 || isHeading(line))
                    || ENGLISH_KIND.matcher(words).matches() && isHeading(line);
            if (!line.isRow()
                    && (named || PlanWords.isCapitals(line.plain()))
                    && KIND.matcher(words).matches()) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a document that begins with this line says at once what it is the programme of. */
    private static boolean names(PlanLine line) {
        return !named(line).isEmpty();
    }

    /** What event the line goes on with after its kind, as in {@code KẾ HOẠCH Hội nghị …}; empty for none. */
    private static String named(PlanLine line) {
        int kind = line.plain().toLowerCase(Locale.ROOT).startsWith("lịch làm việc") ? 3 : 2;
        String[] words = line.plain().split(" ", kind + 1);
        String rest = words.length > kind ? words[kind].replaceFirst("(?iu)^của\\s+", "") : "";
        return BackdropText.eventTypeLength(rest) > 0 ? rest : "";
    }

    /** Short, and no sentence: below what a site puts above its text. */
    private static boolean isHeading(PlanLine line) {
        String text = line.plain();
        return text.length() <= HEADING_LENGTH_MAX
                && !text.matches(".*[.;:,]")
                && Marker.of(text).isEmpty()
                && (Character.isUpperCase(text.codePointAt(0))
                        || YEAR_FIRST.matcher(text).lookingAt());
    }

    /** Where the programme begins below nothing but its name, who holds it, and when and where; else 0. */
    private int programmeAt() {
        int end = 0;
        int seen = 0;
        while (end < lines.size()
                && (ledger.isFree(end) || isHeld(lines.get(end).text()))) {
            PlanLine line = lines.get(end);
            boolean belongs = line.isBlank()
                    || Outline.isNoise(line)
                    || isHeading(line)
                    || Facts.isOn(line)
                    || isHeld(line.text());
            seen += line.isBlank() ? 0 : 1;
            if (!belongs && !line.isRow() || seen > BARE_HEAD_LINES_MAX) {
                return 0;
            }
            end++;
        }
        return end < lines.size() ? end : 0;
    }

    /**
     * Where the event's name begins above a line: at the first that names an event; above a bare programme, else at the
     * first that names no body.
     */
    private int nameAt(int end, boolean announced) {
        for (int at = 0; at < end; at++) {
            PlanLine line = lines.get(at);
            if (!line.isRow() && isTitle(line) && namesEvent(line.plain())) {
                return at;
            }
        }
        for (int at = 0; at < end && !announced; at++) {
            PlanLine line = lines.get(at);
            if (!line.isRow() && isTitle(line) && !isBody(line.plain())) {
                return at;
            }
        }
        return end;
    }

    private static boolean isTitle(PlanLine line) {
        return !line.isBlank() && isHeading(line) && !Facts.isOn(line) && !isHeld(line.text());
    }

    private static boolean namesEvent(String text) {
        Matcher purpose = PURPOSE.matcher(text);
        String said = purpose.find() ? text.substring(purpose.end()) : text;
        return BackdropText.eventTypeLength(said) > 0
                || ENGLISH_EVENT.matcher(PlanWords.words(said)).matches();
    }

    private static boolean isBody(String text) {
        String words = PlanWords.words(text);
        boolean isShort = words.split(" ").length <= BODY_WORDS_MAX;
        return PlanWords.isCapitals(text)
                || isShort && ENGLISH_BODY.matcher(words).matches();
    }

    /** A line of its own that says when it is held, and no heading of one day among several. */
    private static boolean isHeld(String text) {
        if (text.length() > HEADING_LENGTH_MAX) {
            return false;
        }
        String said = held(text);
        String words = PlanWords.words(said);
        boolean isDay = PlanWords.DAY.matcher(words).lookingAt()
                || PlanWords.HALF_DAY.matcher(words).matches();
        return !isDay && (EnglishDate.isPlaceDate(said) || BackdropText.isPlaceDate(said) && HeldOn.isPlaced(said));
    }

    private static String held(String text) {
        return EnglishDate.withoutWeekday(text.replaceAll("[*()]", "").strip());
    }

    private List<Block> letterhead(int end) {
        List<Block> org = new ArrayList<>();
        for (int at = 0; at < Math.min(end, 2 * LETTERHEAD_LINES_MAX); at++) {
            PlanLine line = lines.get(at);
            for (String text : (line.isRow() ? line.cells().get(0) : line.text()).split("\n")) {
                letterhead(org, at, text.replace("*", "").strip());
            }
        }
        return org;
    }

    private static void letterhead(List<Block> org, int at, String text) {
        String words = PlanWords.words(text);
        if (!isBody(text)
                || text.isEmpty()
                || STATE_MOTTO.matcher(words).matches()
                || DOCUMENT_NUMBER.matcher(text).find()) {
            return;
        }
        if (!org.isEmpty() && CONTINUES.matcher(words).matches()) {
            Block first = org.remove(org.size() - 1);
            org.add(new Block(first.at(), first.text() + " " + text));
            org.add(new Block(at, ""));
        } else {
            org.add(new Block(at, text));
        }
    }

    private static boolean isBasis(PlanLine line) {
        return line.plain().matches(".*[;,.:]")
                && BASIS.matcher(PlanWords.words(line.plain())).matches();
    }

    /** What follows KẾ HOẠCH on its own line, then below it. */
    private List<Block> title(int kind) {
        List<Block> title = new ArrayList<>();
        title.add(new Block(kind, named(lines.get(kind))));
        return titleFrom(kind + 1, lines.size(), title);
    }

    /**
     * Down to a blank line; what below that says when it is held belongs to it.
     *
     * @param title what of it was read, the line of its kind first; blank lines above the rest are passed over
     */
    private List<Block> titleFrom(int first, int end, List<Block> title) {
        int read = title.size();
        int at = first;
        while (at < end && lines.get(at).isBlank()) {
            at++;
        }
        while (at < end
                && title.size() <= read + TITLE_LINES_MAX
                && !endsTitle(at)
                && !isHeld(lines.get(at).text())) {
            title.add(new Block(at, lines.get(at).text()));
            at++;
        }
        while (at < end && (lines.get(at).isBlank() || Facts.isOn(lines.get(at)))) {
            at++;
        }
        if (at < end && isHeld(lines.get(at).text())) {
            title.add(new Block(at, lines.get(at).text()));
        }
        return title;
    }

    private boolean endsTitle(int at) {
        PlanLine line = lines.get(at);
        return line.isBlank()
                || !ledger.isFree(at)
                || line.isRow()
                || Outline.isNoise(line)
                || line.plain().startsWith("(")
                || Marker.of(line.plain()).isPresent()
                || Facts.isOn(line)
                || Outline.isOtherHeading(line)
                || isBasis(line)
                || Outline.isAgendaHeading(line);
    }
}
