package vn.phong.proof;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.phong.approval.Standing;
import vn.phong.check.Block;
import vn.phong.event.ThemeName;
import vn.phong.font.PaperFont;

/** The first sheets: what is signed, on which wall, a line for every picture, and the boxes. */
final class Cover {
    private static final float ROW = 14;
    private static final float SIZE = 9.5f;
    private static final float[] COLUMNS = {Paper.MARGIN, 70, 430, 530, 705};
    private static final float BOXES_HEIGHT = 96;

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
        title();
        facts(sheets, version);
        table(sheets);
        PaperPen pen = flow.room(BOXES_HEIGHT + ROW);
        flow.down(ROW);
        CueSheet.boxes(Paper.MARGIN, flow.y() - ROW / 2, Paper.INNER, BOXES_HEIGHT, pen);
    }

    private void title() throws IOException {
        flow.room(0).centred("MAKET MÀN LED", PaperFont.BOLD, 18, Paper.WIDTH / 2, flow.y());
        flow.down(22);
        for (String line : paper.wrapped(head.event().name(), PaperFont.BOLD, 13, Paper.INNER - 80)) {
            flow.room(0).centred(line, PaperFont.BOLD, 13, Paper.WIDTH / 2, flow.y());
            flow.down(16);
        }
        flow.down(6);
    }

    private void facts(List<ProofSheet> sheets, String version) throws IOException {
        fact(
                "Màn",
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
        long approved = sheets.stream()
                .filter(sheet -> sheet.standing() == Standing.APPROVED)
                .count();
        fact("Số hình", sheets.size() + "; đã duyệt " + approved);
        fact("In lúc", Times.of(head.printedAt()));
        fact("Phiên bản", version);
        flow.down(8);
    }

    private void fact(String name, String value) throws IOException {
        PaperPen pen = flow.room(0);
        pen.text(name, PaperFont.BOLD, SIZE, Paper.MARGIN, flow.y());
        pen.text(paper.cut(value, PaperFont.REGULAR, SIZE, Paper.INNER - 70), PaperFont.REGULAR, SIZE, 112, flow.y());
        flow.down(ROW);
    }

    private void table(List<ProofSheet> sheets) throws IOException {
        row(PaperFont.BOLD, "TT", "Hình", "Đọc rõ đến", "Trạng thái", "Mã hình");
        for (int index = 0; index < sheets.size(); index++) {
            ProofSheet sheet = sheets.get(index);
            String reach = sheet.worst(head.wall().pitchMm())
                    .map(block -> (int) block.legibility().legibleM() + " m")
                    .orElse("–");
            row(
                    PaperFont.REGULAR,
                    String.valueOf(index + 1),
                    sheet.label(),
                    reach,
                    CueSheet.standing(sheet),
                    sheet.shortHash());
        }
    }

    private void row(PaperFont font, String... cells) throws IOException {
        PaperPen pen = flow.room(ROW);
        for (int column = 0; column < COLUMNS.length; column++) {
            float end = column + 1 < COLUMNS.length ? COLUMNS[column + 1] - 8 : Paper.WIDTH - Paper.MARGIN;
            String text = paper.cut(cells[column], font, SIZE, end - COLUMNS[column]);
            pen.text(text, font, SIZE, COLUMNS[column], flow.y());
        }
        pen.line(Paper.MARGIN, flow.y() + 4, Paper.WIDTH - Paper.MARGIN, flow.y() + 4);
        flow.down(ROW);
    }
}
