package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each column of a list of awards or ranks holds; a column whose head is not known keeps that head. */
final class ListHeads {
    enum Column {
        NUMBER,
        RANK,
        NAME,
        POSITION,
        UNIT,
        AWARD,
        DECISION,
        GROUP,
        SCORE,
        GRADE,
        PHOTO,
        NOTE,
        WALL_NOTE,
        OTHER
    }

    private static final Map<Column, List<String>> WORDS = Map.ofEntries(
            Map.entry(Column.NUMBER, List.of("stt", "tt", "so tt", "so thu tu", "no", "number", "calling order")),
            Map.entry(
                    Column.RANK,
                    List.of(
                            "hang",
                            "xep hang",
                            "thu hang",
                            "vi thu",
                            "rank",
                            "place",
                            "ranking",
                            "ranked",
                            "standing")),
            Map.entry(
                    Column.NAME,
                    List.of(
                            "ho va ten",
                            "ho ten",
                            "tap the",
                            "ho va ten tap the",
                            "ten tap the",
                            "ca nhan",
                            "tap the ca nhan",
                            "ho ten tap the",
                            "ten tap the ca nhan",
                            "name",
                            "full name",
                            "recipient",
                            "winner",
                            "awardee",
                            "name of recipient",
                            "individual",
                            "collective",
                            "individual collective",
                            "name collective",
                            "nguoi nhan",
                            "thi sinh",
                            "nguoi du thi")),
            Map.entry(Column.POSITION, List.of("chuc vu", "chuc danh", "position", "title", "post", "job title")),
            Map.entry(
                    Column.UNIT,
                    List.of(
                            "don vi",
                            "chuc vu don vi",
                            "chuc vu don vi cong tac",
                            "chuc danh don vi",
                            "co quan",
                            "don vi cong tac",
                            "noi cong tac",
                            "co quan don vi",
                            "ten don vi",
                            "dia phuong",
                            "unit",
                            "organization",
                            "organisation",
                            "team",
                            "department",
                            "agency",
                            "office",
                            "school",
                            "truong",
                            "phong ban",
                            "khoa phong",
                            "khoa phong ban",
                            "phong khoa",
                            "khoa",
                            "to bo mon",
                            "bo phan",
                            "cong doan co so",
                            "doi",
                            "doi thi",
                            "ten doi")),
            Map.entry(
                    Column.AWARD,
                    List.of(
                            "danh hieu",
                            "hinh thuc khen",
                            "hinh thuc khen thuong",
                            "danh hieu hinh thuc khen",
                            "danh hieu hinh thuc khen thuong",
                            "giai",
                            "giai thuong",
                            "dat giai",
                            "xep giai",
                            "muc khen",
                            "danh hieu khen thuong",
                            "danh hieu thi dua",
                            "honour",
                            "honor",
                            "award title",
                            "award",
                            "prize",
                            "category")),
            Map.entry(
                    Column.DECISION,
                    List.of(
                            "so quyet dinh",
                            "quyet dinh",
                            "decision",
                            "decision number",
                            "decision no",
                            "so qd",
                            "so ngay quyet dinh")),
            Map.entry(
                    Column.GROUP, List.of("nhom", "khoi", "linh vuc", "loai", "group", "batch", "field", "nhom khen")),
            Map.entry(
                    Column.SCORE,
                    List.of(
                            "diem",
                            "tong diem",
                            "diem so",
                            "score",
                            "points",
                            "total",
                            "total score",
                            "total points",
                            "so diem",
                            "ket qua diem")),
            Map.entry(Column.GRADE, List.of("xep loai", "muc", "grade", "rating", "classification", "level")),
            Map.entry(Column.PHOTO, List.of("anh", "hinh anh", "photo", "picture", "image", "anh chan dung")),
            Map.entry(Column.NOTE, List.of("ghi chu", "note", "notes", "remarks", "remark", "comment")),
            Map.entry(
                    Column.WALL_NOTE,
                    List.of(
                            "ghi chu tren phong",
                            "ghi chu tren man",
                            "chu tren phong",
                            "wall note",
                            "note on the wall")));

    /** What the heads of columns of names begin with, whatever they say of those who are named. */
    private static final List<String> NAMING = List.of("ho va ten", "ho ten", "ten tac gia", "tac gia", "ten ca nhan");

    /**
     * The heads that the program writes above ranks. Behind an office's own caption, in brackets, they say what that
     * column holds.
     */
    private static final Map<String, Column> OF_RANKS = Map.of(
            "Hạng",
            Column.RANK,
            "Họ và tên",
            Column.NAME,
            "Đơn vị",
            Column.UNIT,
            "Điểm",
            Column.SCORE,
            "Xếp loại",
            Column.GRADE,
            "Ghi chú",
            Column.NOTE);

    private static final Pattern CAPTION = Pattern.compile("(.+) \\(([^()]+)\\)");

    private final List<Column> columns;
    private final List<String> printed;

    private ListHeads(List<Column> columns, List<String> printed) {
        this.columns = columns;
        this.printed = printed;
    }

    static ListHeads of(List<String> cells) {
        List<Column> columns = new ArrayList<>();
        for (String cell : cells) {
            Column column = column(cell);
            boolean again = columns.contains(column);
            if (again && column == Column.UNIT && !columns.contains(Column.NAME)) {
                // Of two kinds of body, such as a team and its school, the first is who is named.
                columns.set(columns.indexOf(Column.UNIT), Column.NAME);
                again = false;
            }
            columns.add(again ? Column.OTHER : column);
        }
        return new ListHeads(
                columns, cells.stream().map(cell -> cell.replace('\n', ' ')).toList());
    }

    private static Column column(String cell) {
        Matcher captioned = CAPTION.matcher(cell);
        if (captioned.matches() && OF_RANKS.containsKey(captioned.group(2))) {
            return OF_RANKS.get(captioned.group(2));
        }
        String words = PlanWords.words(cell);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(words))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> PlanWords.startsWithAny(words, NAMING)
                        ? Column.NAME
                        : cell.strip().equals("#") ? Column.NUMBER : Column.OTHER);
    }

    boolean isRanking() {
        boolean named = columns.contains(Column.UNIT) || columns.contains(Column.NAME);
        return isHeads()
                && named
                && !columns.contains(Column.AWARD)
                && (columns.contains(Column.RANK) || columns.contains(Column.SCORE));
    }

    /** A name alone heads many lists; an award, a decision or a group makes it one of awards. */
    boolean isAwards() {
        return isHeads()
                && (columns.contains(Column.NAME) || columns.contains(Column.UNIT))
                && (columns.contains(Column.AWARD) || columns.contains(Column.DECISION));
    }

    /** Whether it could be a list of awards when somebody says so: names and nothing of a programme. */
    boolean isNames() {
        return isHeads() && columns.contains(Column.NAME) || isAwards();
    }

    /** One known word, such as {@code Tập thể}, may stand in any row. */
    private boolean isHeads() {
        return columns.stream().filter(column -> column != Column.OTHER).count() > 1;
    }

    /** Whether its awards are prizes, {@code Giải}, which its cells need not say again. */
    boolean namesPrizes() {
        return has(Column.AWARD) && PlanWords.has(PlanWords.words(printed(Column.AWARD)), "giai");
    }

    /** Whether those who are named are bodies, and not people. */
    boolean namesBodies() {
        String words = PlanWords.words(printed(Column.NAME));
        return words.equals("tap the") || WORDS.get(Column.UNIT).contains(words);
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    String cell(List<String> cells, Column column) {
        int at = columns.indexOf(column);
        return at >= 0 && at < cells.size() ? cells.get(at).replace('\n', ' ').strip() : "";
    }

    /**
     * What the columns say that a row has no place of its own for, by their heads as printed; blank cells are left out.
     *
     * @param told the columns that the row tells already
     */
    Map<String, String> others(List<String> cells, Set<Column> told) {
        return BesideCells.of(cells, printed, at -> told.contains(columns.get(at)));
    }

    /** What stands above a column of ranks: as printed, else the program's own head. */
    String caption(Column column) {
        if (!has(column)) {
            return OF_RANKS.entrySet().stream()
                    .filter(own -> own.getValue() == column)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
        }
        Matcher captioned = CAPTION.matcher(printed(column));
        boolean ours = captioned.matches() && OF_RANKS.get(captioned.group(2)) == column;
        return (ours ? captioned.group(1) : printed(column)).strip();
    }

    String printed(Column column) {
        return printed.get(columns.indexOf(column));
    }
}
