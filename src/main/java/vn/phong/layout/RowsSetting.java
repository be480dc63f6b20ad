package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phong.event.Cue;
import vn.phong.font.Fonts;
import vn.phong.message.Refusal;

/** Sets the rows of a list: all pages are fitted together, so that every row of the cue has one size. */
final class RowsSetting {
    /** A second column of rows is worth it only for clearly larger letters. */
    private static final double CLEARLY = 1.08;

    private static final int TABLE_CELL_LINES_MAX = 3;

    private final Rows rows;
    private final Entries list;
    private final SlotText text;
    private final TooLong tooLong;
    private final Fonts fonts;
    private final CueText fields;
    private final Cue cue;

    RowsSetting(Rows rows, Entries list, SlotText text, TooLong tooLong, Fonts fonts, CueText fields, Cue cue) {
        this.rows = rows;
        this.list = list;
        this.text = text;
        this.tooLong = tooLong;
        this.fonts = fonts;
        this.fields = fields;
        this.cue = cue;
    }

    /** What the rows show: their stacks side by side, and every entry's words for them. */
    private record Content(List<Stack> parts, List<Words> copies, List<Stack> headings) {
        /** Rows of their own height bring their air themselves. */
        Content fullHeight() {
            return new Content(parts.stream().map(Stack::fullHeight).toList(), copies, headings);
        }
    }

    /** One way to set the rows; {@code even} when all have one height. */
    private record Setting(Content content, RowGrid grid, StackFit.Sizes sizes, boolean even) {
        double largestEm() {
            return sizes.emPx().values().stream().mapToDouble(em -> em).max().orElse(0);
        }
    }

    void place(Rectangle2D wall, int page, List<SetBox> boxes, List<SetText> texts) {
        Setting best = null;
        for (Content content : contents()) {
            for (int flow = 1; flow <= rows.flowMax(); flow++) {
                RowGrid grid = RowGrid.of(rows, wall, flow, list.perPageMax());
                for (Setting setting : settings(content, content.copies(), grid)) {
                    boolean better = best == null || setting.largestEm() > best.largestEm() * CLEARLY;
                    best = better ? setting : best;
                }
            }
        }
        if (best == null) {
            throw refusal(wall);
        }
        place(best, wall, page, boxes, texts);
    }

    /** Rows of one height, and rows that each take the height they need. */
    private List<Setting> settings(Content content, List<Words> copies, RowGrid grid) {
        List<Setting> settings = new ArrayList<>();
        fit(content, copies, grid).largest().ifPresent(sizes -> settings.add(new Setting(content, grid, sizes, true)));
        StackFit flowing = fit(content.fullHeight(), copies, grid);
        flowing.largest(sizes -> fitsFlowing(flowing, copies, grid, sizes))
                .ifPresent(sizes -> settings.add(new Setting(content.fullHeight(), grid, sizes, false)));
        return settings;
    }

    /** Pages are filled from the first entry on even when only some copies are judged. */
    private boolean fitsFlowing(StackFit fit, List<Words> copies, RowGrid grid, StackFit.Sizes sizes) {
        if (copies.size() < list.all().size()) {
            return copies.stream().allMatch(copy -> grid.fits(List.of(fit.heightMin(copy, sizes))));
        }
        for (int page = 1; page <= list.pages(); page++) {
            List<Words> shown = copies.subList(list.pageStarts().get(page - 1), list.pageStarts().get(page));
            if (!grid.fits(shown.stream().map(copy -> fit.heightMin(copy, sizes)).toList())) {
                return false;
            }
        }
        return true;
    }

    private void place(Setting setting, Rectangle2D wall, int page, List<SetBox> boxes, List<SetText> texts) {
        Content content = setting.content();
        List<Words> shown = content.copies().subList(list.pageStarts().get(page - 1), list.pageStarts().get(page));
        StackFit fit = fit(content, shown, setting.grid());
        List<Rectangle2D> places = setting.even()
                ? setting.grid().even(shown.size())
                : setting.grid()
                        .flowing(shown.stream()
                                .map(copy -> fit.heightMin(copy, setting.sizes()))
                                .toList());
        for (int i = 0; i < shown.size(); i++) {
            for (Rows.Band band : rows.row().bands()) {
                if (shown(band.when(), setting.grid().line(i), shown.get(i).current())) {
                    boxes.add(new SetBox(band.classes(), band.box().in(places.get(i))));
                }
            }
            place(content.parts(), shown.get(i), setting.sizes(), places.get(i), wall, boxes, texts);
        }
        if (!content.headings().isEmpty()) {
            placeHeadings(setting, places, wall, boxes, texts);
        }
    }

    private static boolean shown(Rows.When when, int line, boolean current) {
        return switch (when) {
            case ALWAYS -> true;
            case ODD -> line % 2 == 0;
            case EVEN -> line % 2 == 1;
            case CURRENT -> current;
        };
    }

    private static void place(
            List<Stack> parts,
            Words words,
            StackFit.Sizes sizes,
            Rectangle2D row,
            Rectangle2D wall,
            List<SetBox> boxes,
            List<SetText> texts) {
        for (Stack part : parts) {
            Rectangle2D box = part.box().in(row);
            Column.of(part, words, sizes, box.getWidth(), wall.getHeight())
                    .orElseThrow()
                    .place(box, part.align(), boxes, texts);
        }
    }

    /** Headings are never larger than the cells below them. */
    private void placeHeadings(
            Setting setting, List<Rectangle2D> places, Rectangle2D wall, List<SetBox> boxes, List<SetText> texts) {
        Rows.Table table = rows.table().orElseThrow();
        List<Stack> headings = setting.content().headings();
        Words words = text.words(headings, headingTexts(), false);
        for (Rectangle2D head : setting.grid().heads(places)) {
            table.bands().forEach(band -> boxes.add(new SetBox(band.classes(), band.box().in(head))));
            StackFit.Sizes sizes = new StackFit(headings, List.of(words), head, wall.getHeight())
                    .largest()
                    .orElseThrow(() -> tooLong.refusal(
                            words,
                            shorter -> new StackFit(headings, List.of(shorter), head, wall.getHeight())
                                    .largest()
                                    .isPresent()));
            place(headings, words, sizes, head, wall, boxes, texts);
        }
    }

    private StackFit fit(Content content, List<Words> copies, RowGrid grid) {
        return new StackFit(content.parts(), copies, grid.room(), grid.wallHeight());
    }

    private List<Content> contents() {
        if (rows.table().isEmpty()) {
            List<Words> copies = new ArrayList<>();
            for (Entries.Entry entry : list.all()) {
                copies.add(text.words(rows.row().slots(), field -> fields.of(entry, field), entry.current()));
            }
            return List.of(new Content(RowParts.present(rows.row().parts(), copies), copies, List.of()));
        }
        List<Content> contents = new ArrayList<>();
        for (int lines = 1; lines <= TABLE_CELL_LINES_MAX; lines++) {
            contents.add(table(rows.table().get(), lines));
        }
        return contents;
    }

    private Content table(Rows.Table table, int lines) {
        List<List<String>> cells = list.all().stream().map(Entries.Entry::cells).toList();
        int columns =
                headingTexts().isEmpty() ? cells.get(0).size() : headingTexts().size();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).size() != columns) {
                throw new Refusal(
                        "Mục \"" + cue.id() + "\": dòng " + (i + 1) + " có "
                                + cells.get(i).size() + " ô, bảng có " + columns + " cột; hãy cho bằng nhau.",
                        "Cue \"" + cue.id() + "\": row " + (i + 1) + " has "
                                + cells.get(i).size() + " cells and the table " + columns
                                + " columns; make them equal.");
            }
        }
        TableColumns placed = TableColumns.of(table, new TableColumns.Texts(headingTexts(), cells), lines, fonts);
        List<Words> copies = new ArrayList<>();
        for (Entries.Entry entry : list.all()) {
            copies.add(text.words(placed.cells(), entry.cells(), entry.current()));
        }
        return new Content(placed.cells(), copies, headingTexts().isEmpty() ? List.of() : placed.headings());
    }

    private List<String> headingTexts() {
        return rows.table().map(table -> cue.fields().texts(table.columns())).orElse(List.of());
    }

    /** When fewer rows would fit, how many; else the words of the first entry that is too long on a page of its own. */
    private Refusal refusal(Rectangle2D wall) {
        List<Content> contents = contents();
        for (int perPage = list.perPageMax() - 1; perPage > 0; perPage--) {
            RowGrid grid = RowGrid.of(rows, wall, 1, perPage).filled();
            if (contents.stream().anyMatch(content -> tooTall(content, grid).isEmpty())) {
                return tooMany(perPage);
            }
        }
        Content content = contents.get(contents.size() - 1);
        RowGrid single = RowGrid.of(rows, wall, 1, 1).filled();
        List<Words> tooTall = tooTall(content, single);
        return tooLong.refusal(
                tooTall.isEmpty() ? content.copies().get(0) : tooTall.get(0),
                shorter -> fit(content.fullHeight(), List.of(shorter), single).largest().isPresent());
    }

    /** The entries that would not fit if every entry of a page were as tall as they are. */
    private List<Words> tooTall(Content content, RowGrid grid) {
        return content.copies().stream()
                .filter(words -> fit(content.fullHeight(), List.of(words), grid).largest().isEmpty())
                .toList();
    }

    private Refusal tooMany(int perPage) {
        return new Refusal(
                "Mục \"" + cue.id() + "\": " + list.perPageMax()
                        + " dòng một trang thì chữ quá nhỏ trên màn này; hãy đặt perPage: " + perPage + ".",
                "Cue \"" + cue.id() + "\": " + list.perPageMax()
                        + " entries on a page are too small to read on this wall; set perPage: " + perPage + ".");
    }
}
