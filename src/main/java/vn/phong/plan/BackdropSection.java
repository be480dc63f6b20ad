package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the part of a plan that says what stands on the backdrop. */
final class BackdropSection {
    private static final int BLOCK_COUNT_MAX = 10;
    private static final int HEADING_LENGTH_MAX = 120;
    private static final Pattern HEADING =
            Pattern.compile("^(?:(?:noi dung|mau|thiet ke|trang tri|khanh tiet|in|tren)(?: va)? )*"
                    + "(?:phong|backdrop|market|maket|ma ket)(?: (?:va )?(?:maket|market|ma ket|nen|chinh|chu|san khau|"
                    + "trang tri|led|man hinh|treo tai|dat tai|tai))*"
                    + "(?: (?:hoi nghi|hoi thao|dai hoi|buoi le|le|toa dam|hoi truong|cuoc hop|chuong trinh))?"
                    + "(?: (?:gom|nhu sau|ghi|co noi dung|noi dung|gom cac dong|ghi nhu sau))*$");
    private static final Pattern ROOM = Pattern.compile("(?i).*\\bph[òÒ]ng(?!\\p{L}).*");
    private static final Pattern LINE_LABEL =
            Pattern.compile("^(?:Dòng|Hàng|dòng|hàng)\\s*(?:thứ )?\\d+\\s*(?:\\([^)]*\\))?\\s*:\\s*");
    private static final Pattern LABEL = Pattern.compile("^\\p{Lu}[\\p{L} ,]{1,40}:\\s.*");
    private static final Pattern QUOTED = Pattern.compile("^[“\"«]([^“”\"«»]+)[”\"»]$");

    private final List<PlanLine> lines;
    private final Outline outline;
    private final Ledger ledger;

    BackdropSection(List<PlanLine> lines, Outline outline, Ledger ledger) {
        this.lines = lines;
        this.outline = outline;
        this.ledger = ledger;
    }

    /** The blocks of the first section that has any, and the places they stand. */
    Optional<BackdropText> found() {
        for (int at = 0; at < lines.size(); at++) {
            if (ledger.isFree(at) && !outline.isClosing(at) && !lines.get(at).isRow()) {
                Optional<BackdropText> text = sectionAt(at);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<BackdropText> sectionAt(int at) {
        String plain = Marker.without(lines.get(at).text());
        int colon = plain.indexOf(':');
        String head = (colon < 0 ? plain : plain.substring(0, colon)).replace("*", "");
        boolean isHeading = head.length() <= HEADING_LENGTH_MAX
                && !ROOM.matcher(head).matches()
                && HEADING.matcher(PlanWords.words(head)).matches();
        if (!isHeading) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        String beside = colon < 0 ? "" : plain.substring(colon + 1).strip();
        if (beside.codePoints().anyMatch(Character::isLetterOrDigit)) {
            blocks.add(new Block(at, beside));
        }
        blocks.addAll(blocksBelow(at, Marker.of(lines.get(at).text()).map(Marker::rank)));
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        ledger.use(at, "tiêu đề phần phông", "heading of the backdrop");
        return Optional.of(BackdropText.of(withoutOuterQuotes(blocks), OptionalInt.of(at)));
    }

    private List<Block> blocksBelow(int heading, Optional<Integer> rank) {
        List<Block> blocks = new ArrayList<>();
        for (int at = heading + 1; at < lines.size() && blocks.size() < BLOCK_COUNT_MAX; at++) {
            PlanLine line = lines.get(at);
            if (line.isBlank()) {
                continue;
            }
            if (ends(line, at, rank)) {
                break;
            }
            String text = LINE_LABEL.matcher(Marker.without(line.text())).replaceFirst("");
            blocks.add(new Block(at, unquoted(text.strip())));
            if (BackdropText.isPlaceDate(text)) {
                break;
            }
        }
        return blocks;
    }

    /** Quotes opened before the first block and closed after the last are the plan's own too. */
    private static List<Block> withoutOuterQuotes(List<Block> blocks) {
        Block first = blocks.get(0);
        Block last = blocks.get(blocks.size() - 1);
        boolean opened = first.text().matches("[“\"«][^“”\"«»]*");
        boolean closed = last.text().matches("[^“”\"«»]*[”\"»][.;]?");
        if (blocks.size() < 2 || !opened || !closed) {
            return blocks;
        }
        List<Block> bare = new ArrayList<>(blocks);
        bare.set(0, new Block(first.at(), first.text().substring(1).strip()));
        bare.set(
                bare.size() - 1,
                new Block(
                        last.at(), last.text().replaceFirst("[”\"»][.;]?$", "").strip()));
        return bare;
    }

    /** Quotes around a whole block are the plan's own; quotes inside belong to the text. */
    private static String unquoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.matches() ? quoted.group(1).strip() : text;
    }

    private boolean ends(PlanLine line, int at, Optional<Integer> rank) {
        boolean nextHeading = Marker.of(line.text())
                .filter(marker -> marker.rank() <= Math.min(2, rank.orElse(2)))
                .isPresent();
        boolean label = LABEL.matcher(line.plain()).matches()
                && !LINE_LABEL.matcher(Marker.without(line.text())).find()
                && !PlanWords.isCapitals(line.plain());
        return line.isRow()
                || nextHeading
                || label
                || outline.isClosing(at)
                || !ledger.isFree(at)
                || Outline.isAgendaHeading(line);
    }

    /** @param at its place in the document's list of lines */
    record Block(int at, String text) {}
}
