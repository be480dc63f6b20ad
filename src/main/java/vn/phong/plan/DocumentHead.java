package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.plan.BackdropSection.Block;

/** What a plan without a backdrop section tells about it: the letterhead and the title under KẾ HOẠCH. */
final class DocumentHead {
    private static final int LETTERHEAD_LINES_MAX = 12;
    private static final int TITLE_LINES_MAX = 4;
    private static final int HEADING_LENGTH_MAX = 120;
    private static final Pattern KIND =
            Pattern.compile("^(ke hoach|chuong trinh|kich ban|lich trinh|giay moi|thu moi|thong bao|cong van)( .*)?$"
                    + "|^(agenda|(\\w+ )?program(me)?|schedule)$");
    private static final Pattern STATE_MOTTO = Pattern.compile(
            "^(cong hoa xa hoi.*|doc lap tu do.*|dang cong san viet nam|ke hoach.*|chuong trinh.*|du thao)$");
    /** With its mark, for {@code SỞ} folds to the same letters. */
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("^(Số|SỐ)[\\s:.]");

    private static final Pattern CONTINUES =
            Pattern.compile("^(tinh|thanh pho|huyen|xa|phuong|thi xa|thi tran|quan)\\b.*");
    private static final Pattern PURPOSE =
            Pattern.compile("^(?:V/v|Về việc|Về)?\\s*(?:[Tt]ổ chức|" + "[Tt]riển khai)?\\s*");

    /** What a paper rests on, {@code Căn cứ …;}, stands between its title and its text. */
    private static final Pattern BASIS = Pattern.compile("^(can cu|thuc hien|thi hanh|xet|theo de nghi)\\b.*");

    private static final Pattern INVITATION = Pattern.compile("kính mời.{0,120}?(?:dự|tham gia)\\s+");

    private final List<PlanLine> lines;
    private final Ledger ledger;

    DocumentHead(List<PlanLine> lines, Ledger ledger) {
        this.lines = lines;
        this.ledger = ledger;
    }

    BackdropText read() {
        OptionalInt kind = kindAt();
        List<Block> blocks = new ArrayList<>(letterhead(kind.orElse(0)));
        List<String> org = blocks.stream().map(Block::text).toList();
        List<Block> title = kind.isPresent() ? title(kind.getAsInt()) : List.of();
        blocks.addAll(title);
        String whole =
                String.join(" ", title.stream().map(Block::text).toList()).strip();
        Matcher purpose = PURPOSE.matcher(whole);
        String said = invited(purpose.find() ? whole.substring(purpose.end()) : whole);
        int typed = BackdropText.eventTypeLength(said);
        String rest = PlanWords.capitalised(said.substring(typed).strip());
        return new BackdropText(org, said.substring(0, typed), rest, "", blocks, kind);
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
            boolean named = names(lines.get(at)) && (seen == 1 || isHeading(lines.get(at)));
            if (!lines.get(at).isRow()
                    && (named || PlanWords.isCapitals(lines.get(at).plain()))
                    && KIND.matcher(PlanWords.words(lines.get(at).plain())).matches()) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a document that begins with this line says at once what it is the programme of. */
    private static boolean names(PlanLine line) {
        String[] words = line.plain().split(" ", 3);
        return words.length == 3 && BackdropText.eventTypeLength(words[2]) > 0;
    }

    /** Short, and no sentence: below what a site puts above its text. */
    private static boolean isHeading(PlanLine line) {
        String text = line.plain();
        return text.length() <= HEADING_LENGTH_MAX
                && !text.matches(".*[.;:,]")
                && Marker.of(text).isEmpty()
                && Character.isUpperCase(text.codePointAt(0));
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
        if (!PlanWords.isCapitals(text)
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
        return line.plain().matches(".*[;,.]")
                && BASIS.matcher(PlanWords.words(line.plain())).matches();
    }

    /** What follows KẾ HOẠCH on its own line, then below it. */
    private List<Block> title(int kind) {
        List<Block> title = new ArrayList<>();
        String[] words = lines.get(kind).plain().split(" ", 3);
        boolean named = names(lines.get(kind));
        title.add(new Block(kind, named ? words[2] : ""));
        for (int at = kind + 1; at < lines.size() && title.size() <= TITLE_LINES_MAX; at++) {
            PlanLine line = lines.get(at);
            if (line.isBlank() && title.size() == 1) {
                continue;
            }
            boolean ends = line.isBlank()
                    || !ledger.isFree(at)
                    || line.isRow()
                    || Outline.isNoise(line)
                    || line.plain().startsWith("(")
                    || Marker.of(line.plain()).isPresent()
                    || isBasis(line)
                    || Outline.isAgendaHeading(line);
            if (ends) {
                break;
            }
            title.add(new Block(at, line.text()));
        }
        return title;
    }
}
