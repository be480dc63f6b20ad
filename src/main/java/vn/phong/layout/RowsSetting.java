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
    /** Room between columns of rows, in percent of the region's width. */
    private static final double GUTTER = 3;

    /** A second column of rows is worth it only for clearly larger letters. */
    private static final double CLEARLY = 1.08;

    private static final int TABLE_CELL_LINES_MAX = 2;

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
    private record Content(List<Stack> parts, List<Words> copies, List<Stack> headings) {}

    /** One way to set the rows. */
    private record Setting(Content content, Grid grid, StackFit.Sizes sizes) {
        double largestEm() {
            return sizes.emPx().values().stream().mapToDouble(em -> em).max().orElse(0);
        }
    }

    void place(Rectangle2D wall, int page, List<SetBox> boxes, List<SetText> texts) {
        Setting best = null;
        for (Content content : contents()) {
            for (int flow = 1; flow <= rows.flowMax(); flow++) {
                Grid grid = Grid.of(rows, wall, flow, list.perPageMax());
                Optional<StackFit.Sizes> sizes =
                        fit(content, content.copies(), grid).largest();
                if (sizes.isPresent()) {
                    Setting setting = new Setting(content, grid, sizes.get());
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

    private void place(Setting setting, Rectangle2D wall, int page, List<SetBox> boxes, List<SetText> texts) {
        int first = list.pageStarts().get(page - 1);
        int count = list.page(page).size();
        for (int i = 0; i < count; i++) {
            Words words = setting.content().copies().get(first + i);
            Rectangle2D row = setting.grid().row(i);
            for (Rows.Band band : rows.row().bands()) {
                if (shown(band.when(), setting.grid().line(i), words.current())) {
                    boxes.add(new SetBox(band.classes(), band.box().in(row)));
                }
            }
            place(setting.content().parts(), words, setting.sizes(), row, wall, boxes, texts);
        }
        if (!setting.content().headings().isEmpty()) {
            placeHeadings(setting, wall, count, boxes, texts);
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
    private void placeHeadings(Setting setting, Rectangle2D wall, int count, List<SetBox> boxes, List<SetText> texts) {
        Rows.Table table = rows.table().orElseThrow();
        List<Stack> headings = setting.content().headings();
        Words words = text.words(headings, headingTexts(), false);
        for (int column = 0; column < setting.grid().columnsUsed(count); column++) {
            Rectangle2D head = setting.grid().head(column);
            table.bands()
                    .forEach(band ->
                            boxes.add(new SetBox(band.classes(), band.box().in(head))));
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

    private StackFit fit(Content content, List<Words> copies, Grid grid) {
        return new StackFit(content.parts(), copies, grid.row(0), grid.wallHeight());
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

    /** When only some entries are too long, their words; when the rows are too many, how many to put on a page. */
    private Refusal refusal(Rectangle2D wall) {
        Content content = contents().get(contents().size() - 1);
        Grid grid = Grid.of(rows, wall, 1, list.perPageMax());
        List<Words> guilty = content.copies().stream()
                .filter(words -> fit(content, List.of(words), grid).largest().isEmpty())
                .toList();
        if (!guilty.isEmpty() && guilty.size() * 2 <= content.copies().size()) {
            return tooLong.refusal(
                    guilty.get(0),
                    shorter -> fit(content, List.of(shorter), grid).largest().isPresent());
        }
        for (int perPage = list.perPageMax() - 1; perPage > 0; perPage--) {
            for (int flow = 1; flow <= rows.flowMax(); flow++) {
                if (fit(content, content.copies(), Grid.of(rows, wall, flow, perPage))
                        .largest()
                        .isPresent()) {
                    return tooMany(perPage);
                }
            }
        }
        Grid single = Grid.of(rows, wall, 1, 1);
        Words worst = content.copies().stream()
                .filter(words -> fit(content, List.of(words), single).largest().isEmpty())
                .findFirst()
                .orElse(content.copies().get(0));
        return tooLong.refusal(
                worst,
                shorter -> fit(content, List.of(shorter), single).largest().isPresent());
    }

    private Refusal tooMany(int perPage) {
        return new Refusal(
                "Mục \"" + cue.id() + "\": " + list.perPageMax()
                        + " dòng một trang thì chữ quá nhỏ trên màn này; hãy đặt perPage: " + perPage + ".",
                "Cue \"" + cue.id() + "\": " + list.perPageMax()
                        + " entries on a page are too small to read on this wall; set perPage: " + perPage + ".");
    }

    /** Where rows stand: columns of rows of one height. */
    private record Grid(
            Rectangle2D region,
            int flow,
            int lines,
            double columnWidth,
            double rowHeight,
            double top,
            Optional<Box> headBox,
            double wallHeight) {
        static Grid of(Rows rows, Rectangle2D wall, int flow, int perPage) {
            Rectangle2D region = rows.box().in(wall);
            int lines = (perPage + flow - 1) / flow;
            double columnWidth = region.getWidth() * (1 - (flow - 1) * GUTTER / 100) / flow;
            Optional<Box> head = rows.table().map(Rows.Table::head);
            double headHeight =
                    head.map(box -> region.getHeight() * box.height() / 100).orElse(0.0);
            double room = region.getHeight() - headHeight;
            double rowHeight = Math.min(room / lines, wall.getHeight() * rows.rowMax() / 100);
            double top = region.getY() + rows.align().offset(room - rowHeight * lines);
            return new Grid(region, flow, lines, columnWidth, rowHeight, top, head, wall.getHeight());
        }

        int line(int index) {
            return index % lines;
        }

        int columnsUsed(int count) {
            return (count + lines - 1) / lines;
        }

        Rectangle2D row(int index) {
            return new Rectangle2D.Double(
                    left(index / lines), top + headHeight() + line(index) * rowHeight, columnWidth, rowHeight);
        }

        Rectangle2D head(int column) {
            return new Rectangle2D.Double(left(column), top, columnWidth, headHeight());
        }

        private double left(int column) {
            return region.getX() + column * (columnWidth + region.getWidth() * GUTTER / 100);
        }

        private double headHeight() {
            return headBox.map(box -> region.getHeight() * box.height() / 100).orElse(0.0);
        }
    }
}
