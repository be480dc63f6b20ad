package vn.phong.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.phong.approval.Decision;
import vn.phong.approval.Standing;
import vn.phong.font.PaperFont;

/** The last sheets: which approved pictures are no longer what was approved, and which words went and came. */
final class Addendum {
    private static final float ROW = 14;
    private static final float GAP = 8;
    private static final float SIZE = 10.5f;
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
        flow.room(0).centred("PHỤ LỤC", PaperFont.BOLD, 14, Flow.MIDDLE, flow.y());
        flow.down(18);
        flow.room(0).centred("Thay đổi sau duyệt", PaperFont.BOLD, 13, Flow.MIDDLE, flow.y());
        flow.down(26);
        for (int index = 0; index < changed.size(); index++) {
            List<Line> lines =
                    change(changed.get(index), changed.get(index).lastApproval().orElseThrow());
            // The boxes never stand alone: the last change goes where they go.
            float boxes = index == changed.size() - 1 ? BOXES_HEIGHT + ROW : 0;
            flow.room(lines.size() * ROW + GAP + boxes);
            write(lines, boxes);
        }
        PaperPen pen = flow.room(BOXES_HEIGHT + ROW);
        CueSheet.boxes(Flow.LEFT, flow.y(), Flow.INNER, BOXES_HEIGHT, pen);
    }

    private record Line(String text, PaperFont font, float indent) {}

    private List<Line> change(ProofSheet sheet, Decision approved) throws IOException {
        List<Line> lines = new ArrayList<>(lines(sheet.name(), PaperFont.BOLD, 0));
        String then = approved.pictures().get(0);
        lines.addAll(lines(
                CueSheet.approvedBy(approved) + ", " + Times.of(approved.at()) + "; mã hình "
                        + then.substring(0, Math.min(ProofSheet.SHORT_HASH, then.length())) + ", nay là "
                        + sheet.shortHash(),
                PaperFont.REGULAR,
                INDENT));
        List<String> before = approved.words();
        List<String> now = sheet.cue().fields().everyText();
        List<String> gone = before.stream().filter(text -> !now.contains(text)).toList();
        List<String> come = now.stream().filter(text -> !before.contains(text)).toList();
        for (String text : gone) {
            lines.addAll(lines("Bỏ: " + text, PaperFont.ITALIC, INDENT));
        }
        for (String text : come) {
            lines.addAll(lines("Thêm: " + text, PaperFont.ITALIC, INDENT));
        }
        if (gone.isEmpty() && come.isEmpty()) {
            lines.addAll(lines(
                    "Chữ giữ nguyên; thứ tự, giao diện, phông chữ, ảnh hoặc chương trình đã đổi.",
                    PaperFont.ITALIC,
                    INDENT));
        }
        return lines;
    }

    private List<Line> lines(String text, PaperFont font, float indent) throws IOException {
        return paper.wrapped(text, font, SIZE, Flow.INNER - indent).stream()
                .map(line -> new Line(line, font, indent))
                .toList();
    }

    /** @param boxes what must have room below the last line */
    private void write(List<Line> lines, float boxes) throws IOException {
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            float below = index == lines.size() - 1 ? boxes : 0;
            flow.room(ROW + below).text(line.text(), line.font(), SIZE, Flow.LEFT + line.indent(), flow.y());
            flow.down(ROW);
        }
        flow.down(GAP);
    }
}
