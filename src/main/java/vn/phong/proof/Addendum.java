package vn.phong.proof;

import java.io.IOException;
import java.util.List;
import vn.phong.approval.Decision;
import vn.phong.approval.Standing;
import vn.phong.font.PaperFont;

/** The last sheets: which approved pictures are no longer what was approved, and which words went and came. */
final class Addendum {
    private static final float ROW = 13;
    private static final float SIZE = 9.5f;
    private static final float INDENT = 14;
    private static final float BOXES_HEIGHT = 80;

    private final Paper paper;
    private final Flow flow;

    Addendum(Paper paper, Flow flow) {
        this.paper = paper;
        this.flow = flow;
    }

    /** The first sheet of each cue that was approved and then changed. */
    static List<ProofSheet> changed(List<ProofSheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.page() == 1 && sheet.standing() == Standing.CHANGED)
                .filter(sheet -> sheet.lastApproval().isPresent())
                .toList();
    }

    void write(List<ProofSheet> changed) throws IOException {
        flow.room(0).centred("PHỤ LỤC: THAY ĐỔI SAU DUYỆT", PaperFont.BOLD, 14, Paper.WIDTH / 2, flow.y());
        flow.down(26);
        for (ProofSheet sheet : changed) {
            change(sheet, sheet.lastApproval().orElseThrow());
        }
        PaperPen pen = flow.room(BOXES_HEIGHT + ROW);
        CueSheet.boxes(Paper.MARGIN, flow.y(), Paper.INNER, BOXES_HEIGHT, pen);
    }

    private void change(ProofSheet sheet, Decision approved) throws IOException {
        line(
                PaperFont.BOLD,
                sheet.cue().label().isEmpty() ? sheet.cue().id() : sheet.cue().label(),
                0);
        line(
                PaperFont.REGULAR,
                "Đã duyệt: " + approved.by() + ", " + Times.of(approved.at()) + "; mã hình "
                        + approved.pictures()
                                .get(0)
                                .substring(
                                        0,
                                        Math.min(12, approved.pictures().get(0).length()))
                        + ", nay là " + sheet.shortHash(),
                INDENT);
        List<String> before = approved.words();
        List<String> now = sheet.cue().fields().everyText();
        List<String> gone = before.stream().filter(text -> !now.contains(text)).toList();
        List<String> come = now.stream().filter(text -> !before.contains(text)).toList();
        for (String text : gone) {
            line(PaperFont.ITALIC, "Bỏ: " + text, INDENT);
        }
        for (String text : come) {
            line(PaperFont.ITALIC, "Thêm: " + text, INDENT);
        }
        if (gone.isEmpty() && come.isEmpty()) {
            line(
                    PaperFont.ITALIC,
                    "Chữ giữ nguyên; thứ tự, giao diện, phông chữ, ảnh hoặc chương trình đã đổi.",
                    INDENT);
        }
        flow.down(8);
    }

    private void line(PaperFont font, String text, float indent) throws IOException {
        for (String line : paper.wrapped(text, font, SIZE, Paper.INNER - indent)) {
            flow.room(ROW).text(line, font, SIZE, Paper.MARGIN + indent, flow.y());
            flow.down(ROW);
        }
    }
}
