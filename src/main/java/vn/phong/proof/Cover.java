package vn.phong.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.phong.approval.Standing;
import vn.phong.check.Block;
import vn.phong.event.Letterhead;
import vn.phong.event.ThemeName;
import vn.phong.font.PaperFont;

/** The first sheets: who issues it, what is signed, on which wall, a line for every picture, and the boxes. */
final class Cover {
    private static final float SIZE = 10.5f;
    private static final float PITCH = 14;
    private static final float LIST_SIZE = 9;
    private static final float LIST_PITCH = 11.5f;
    private static final float CELL = 3.5f;
    private static final float NAMES = 74;
    /** Where the columns of the list begin, from its left edge; the last is its width. */
    private static final float[] COLUMNS = {0, 24, 214, 254, 400, Flow.INNER};

    private static final float BOXES_HEIGHT = 92;
    private static final float ABOVE_BOXES = 14;
    /** Rows that come on to a new sheet with the boxes, so that these never stand alone. */
    private static final int COMPANY = 5;

    private final ProofHead head;
    private final Paper paper;
    private final Flow flow;

    Cover(ProofHead head, Paper paper, Flow flow) {
        this.head = head;
        this.paper = paper;
        this.flow = flow;
    }

    /** @param version the hash over all pictures */
    void write(List<ProofSheet> sheets, String version) throws IOException {
        new PaperHead(paper, flow).write(Letterhead.of(head.event()), head.printedAt());
        title();
        facts(sheets, version);
        table(sheets);
        PaperPen pen = flow.room(ABOVE_BOXES + BOXES_HEIGHT);
        flow.down(ABOVE_BOXES);
        CueSheet.boxes(Flow.LEFT, flow.y(), Flow.INNER, BOXES_HEIGHT, pen);
    }

    private void title() throws IOException {
        flow.down(20);
        flow.room(0).centred("MAKET MÀN LED", PaperFont.BOLD, 15, Flow.MIDDLE, flow.y());
        flow.down(18);
        for (String line : paper.balanced(head.event().name(), PaperFont.BOLD, 13, Flow.INNER - 60)) {
            flow.room(0).centred(line, PaperFont.BOLD, 13, Flow.MIDDLE, flow.y());
            flow.down(16);
        }
        PaperHead.rule(flow, Flow.MIDDLE, 110);
        flow.down(20);
    }

    private void facts(List<ProofSheet> sheets, String version) throws IOException {
        fact(
                "Màn LED",
                head.wall().name() + ": " + head.widthM() + " × " + head.heightM() + " m, "
                        + head.wall().width() + " × " + head.wall().height() + " điểm ảnh, bước điểm " + head.pitchMm()
                        + " mm");
        fact("Giao diện", ThemeName.of(head.event().theme()).vi() + "; phông chữ " + head.font());
        Optional<Block> worst = sheets.stream()
                .flatMap(sheet -> sheet.worst(head.wall().pitchMm()).stream())
                .min(Comparator.comparingDouble(Block::capHeightPx));
        if (worst.isPresent()) {
            fact("Tầm đọc", worst.get().legibility().words().vi() + " (hình có chữ nhỏ nhất)");
        }
        fact("Số hình", count(sheets));
        fact("In lúc", Times.of(head.printedAt()));
        fact("Phiên bản", version);
        flow.down(6);
    }

    /** Such as {@code 17 hình của 16 mục; đã duyệt 1/16 mục}: the items are those that the page of approval counts. */
    private static String count(List<ProofSheet> sheets) {
        List<ProofSheet> firsts =
                sheets.stream().filter(sheet -> sheet.page() == 1).toList();
        long approved = firsts.stream()
                .filter(sheet -> sheet.standing() == Standing.APPROVED)
                .count();
        String pictures = sheets.size() + " hình của " + firsts.size() + " mục";
        long different = sheets.stream().map(ProofSheet::hash).distinct().count();
        String same = different < sheets.size() ? " (" + different + " hình khác nhau)" : "";
        return pictures + same + "; đã duyệt " + approved + "/" + firsts.size() + " mục";
    }

    private void fact(String name, String value) throws IOException {
        flow.room(0).text(name, PaperFont.BOLD, SIZE, Flow.LEFT, flow.y());
        for (String line : paper.wrapped(value, PaperFont.REGULAR, SIZE, Flow.INNER - NAMES)) {
            flow.room(0).text(line, PaperFont.REGULAR, SIZE, Flow.LEFT + NAMES, flow.y());
            flow.down(PITCH);
        }
    }

    /** A row of the list, each cell in lines. */
    private record Row(PaperFont font, List<List<String>> cells) {
        float height() {
            return cells.stream().mapToInt(List::size).max().orElse(1) * LIST_PITCH + CELL;
        }
    }

    private void table(List<ProofSheet> sheets) throws IOException {
        Row heads = row(PaperFont.BOLD, "TT", "Hình", "Đọc rõ", "Trạng thái", "Mã hình");
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < sheets.size(); index++) {
            rows.add(row(sheets.get(index), index + 1));
        }
        write(heads);
        int company = Math.max(0, rows.size() - COMPANY);
        for (int index = 0; index < rows.size(); index++) {
            boolean last = index == company;
            float needed = last
                    ? (float) rows.subList(index, rows.size()).stream()
                                    .mapToDouble(Row::height)
                                    .sum()
                            + ABOVE_BOXES
                            + BOXES_HEIGHT
                    : rows.get(index).height();
            if (!flow.hasRoom(needed)) {
                flow.room(needed);
                write(heads);
            }
            write(rows.get(index));
        }
    }

    private Row row(ProofSheet sheet, int number) throws IOException {
        String reach = sheet.worst(head.wall().pitchMm())
                .map(block -> (int) block.legibility().legibleM() + " m")
                .orElse("–");
        String same =
                sheet.sameAs().isPresent() ? " (như hình " + sheet.sameAs().getAsInt() + ")" : "";
        return row(
                PaperFont.REGULAR,
                String.valueOf(number),
                sheet.label() + same,
                reach,
                standing(sheet),
                sheet.shortHash());
    }

    /** The hour stands on the picture's own sheet. */
    private static String standing(ProofSheet sheet) {
        return sheet.approved()
                .map(decision -> CueSheet.approvedBy(decision) + ", " + Times.day(decision.at()))
                .orElse(sheet.standing().words().vi());
    }

    private Row row(PaperFont font, String... texts) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int column = 0; column < texts.length; column++) {
            float width = COLUMNS[column + 1] - COLUMNS[column] - 2 * CELL;
            cells.add(paper.wrapped(texts[column], font, LIST_SIZE, width));
        }
        return new Row(font, cells);
    }

    private void write(Row row) throws IOException {
        PaperPen pen = flow.room(0);
        float top = flow.y();
        for (int column = 0; column < row.cells().size(); column++) {
            float left = Flow.LEFT + COLUMNS[column];
            pen.box(left, top, COLUMNS[column + 1] - COLUMNS[column], row.height());
            float y = top;
            for (String line : row.cells().get(column)) {
                y += LIST_PITCH;
                pen.text(line, row.font(), LIST_SIZE, left + CELL, y - CELL / 4);
            }
        }
        flow.down(row.height());
    }
}
