package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.plan.BackdropSection.Block;
import vn.phong.text.VietnameseText;

/**
 * What stands on the backdrop, from top to bottom.
 *
 * @param org the organisations, the superior first
 * @param eventType such as {@code HỘI NGHỊ}; empty when the plan does not say
 * @param title with its {@code *emphasis*}
 * @param placeDate as printed, gaps and all; empty when the plan does not say
 * @param blocks where it was read
 * @param heading place of the heading, when there is one
 */
record BackdropText(
        List<String> org, String eventType, String title, String placeDate, List<Block> blocks, OptionalInt heading) {
    /**
     * Kinds of events, the longer before the shorter; folded. A {@code Lễ} of another kind is named by all its words.
     */
    private static final String TYPES = "(?:dai hoi dai bieu|dai hoi thi dua|dai hoi|hoi nghi truc tuyen|"
            + "hoi nghi|lop tap huan|tap huan|"
            + "hoi thao khoa hoc|hoi thao|hoi thi|hoi dien|toa dam|ky hop|dien dan|hop mat|buoi gap mat|"
            + "gap mat|lien hoan|le ky niem|le cong bo|le trao giai thuong|le trao giai|le trao tang|"
            + "le trao|le khai mac|le khai giang|le be giang|le khanh thanh|le khoi cong|le ra quan|"
            + "le phat dong|le ton vinh|le tong ket|le ky ket|le be mac|le don nhan|le tot nghiep|"
            + "le tuyen duong|le vinh danh|le ra mat|le trao bang|ngay hoi|cuoc hop|le$)";

    private static final Pattern EVENT_TYPE = Pattern.compile("^" + TYPES + "(?: va " + TYPES + ")?(?= |$)");

    private static final Pattern PLACE_DATE = Pattern.compile(
            "^\\(?(?:[^,\\n]{1,60}(?:\\([^()]*\\))?,\\s*)?(?:ngày.{0,40}(?:tháng|/).*|[Tt]háng\\s*(?:\\d|"
                    + "[.…_]).{0,30}năm.*|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})\\)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int PLACE_DATE_LENGTH_MAX = 100;

    /** A gap where a number should stand: dots, lines or nothing. */
    private static final String GAP = "[\\s.…_-]*";

    private static final Pattern OPEN_DAY = Pattern.compile("(?i)ngày" + GAP + "(?=tháng)");
    private static final Pattern OPEN_MONTH =
            Pattern.compile("(?i)(?:ngày\\s*\\d{0,2}" + GAP + ")?tháng" + GAP + "(?=năm)");
    private static final Pattern OPEN_YEAR = Pattern.compile("(?i)[,\\s]*năm\\s*\\d{0,3}" + GAP + "$");

    BackdropText {
        org = List.copyOf(org);
        blocks = List.copyOf(blocks);
    }

    static BackdropText of(List<Block> blocks, OptionalInt heading) {
        List<String> org = new ArrayList<>();
        String type = "";
        List<String> title = new ArrayList<>();
        String placeDate = "";
        for (Block block : blocks) {
            int typed = type.isEmpty() && title.isEmpty() ? eventTypeLength(block.text()) : 0;
            if (isPlaceDate(block.text())) {
                placeDate = block.text().replace("*", "").strip();
            } else if (typed > 0) {
                type = block.text().substring(0, typed).replace("*", "").strip();
                addUnlessBlank(title, block.text().substring(typed));
            } else if (!type.isEmpty() || !PlanWords.isCapitals(block.text()) || org.size() == 3) {
                title.add(block.text());
            } else {
                org.add(block.text().replace("*", ""));
            }
        }
        if (type.isEmpty() && title.isEmpty() && org.size() > 1) {
            title.addAll(org.subList(1, org.size()));
            org = new ArrayList<>(org.subList(0, 1));
        }
        return new BackdropText(org, type, joined(title), placeDate, blocks, heading);
    }

    static boolean isPlaceDate(String block) {
        String text = block.replace("*", "").strip();
        return text.length() <= PLACE_DATE_LENGTH_MAX
                && (PLACE_DATE.matcher(text).matches() || EnglishDate.isPlaceDate(text));
    }

    /** With the place and date that stand alone between brackets below the title of a programme. */
    BackdropText heldAs(List<PlanLine> lines) {
        String held = lines.stream()
                .filter(line -> !line.isRow())
                .map(line -> line.plain().strip())
                .filter(line -> line.startsWith("(") && line.endsWith(")"))
                .map(line -> line.substring(1, line.length() - 1))
                .filter(BackdropText::isPlaceDate)
                .findFirst()
                .orElse(placeDate);
        return dated(held);
    }

    /** With what other lines tell of who holds it, what it is called and where, as far as it does not say so itself. */
    BackdropText completed(Facts facts) {
        List<String> hosts = facts.values(Facts.Kind.HOST);
        List<String> titles = facts.values(Facts.Kind.TITLE);
        boolean nameless = title.isEmpty() && eventType.isEmpty() && !titles.isEmpty();
        int typed = nameless ? eventTypeLength(titles.get(0)) : 0;
        return new BackdropText(
                org.isEmpty() ? hosts : org,
                nameless ? titles.get(0).substring(0, typed) : eventType,
                nameless ? PlanWords.capitalised(titles.get(0).substring(typed).strip()) : title,
                EnglishDate.isDate(placeDate) ? EnglishDate.at(facts.place(), placeDate) : placeDate,
                blocks,
                heading);
    }

    /** With another place and date. */
    BackdropText dated(String told) {
        return new BackdropText(org, eventType, title, told, blocks, heading);
    }

    boolean isDateOpen() {
        return VietnameseText.isBlankDate(placeDate);
    }

    /** The place and date without what is not filled in: a gap never goes on the wall. */
    String placeDateForWall() {
        if (!isDateOpen()) {
            return placeDate;
        }
        String day = OPEN_DAY.matcher(placeDate).replaceAll("");
        String month = OPEN_MONTH.matcher(day).replaceAll("");
        String year = OPEN_YEAR.matcher(month).replaceAll("");
        String closed = year.replaceAll("\\s{2,}", " ").replaceAll("[,\\s]+$", "");
        return VietnameseText.isBlankDate(closed) || closed.matches(".*(?:\\.{2,}|…|_).*") ? "" : closed;
    }

    /** How many letters of the text name the kind of event, when it begins with one; else 0. */
    static int eventTypeLength(String text) {
        Matcher type = EVENT_TYPE.matcher(VietnameseText.folded(text.replace("*", "")));
        return type.find() && !text.startsWith("*") ? type.end() : 0;
    }

    /** The office's own lines stay lines, but a line broken in the middle of a phrase is mended. */
    private static String joined(List<String> title) {
        StringBuilder joined = new StringBuilder();
        for (String line : title) {
            if (joined.length() > 0) {
                joined.append(Character.isLowerCase(line.codePointAt(0)) ? ' ' : '\n');
            }
            joined.append(line);
        }
        return joined.toString();
    }

    private static void addUnlessBlank(List<String> title, String rest) {
        String text = rest.replaceAll("^[\\s:,–-]+", "").strip();
        if (!text.isEmpty()) {
            title.add(text);
        }
    }
}
