package vn.phong.proof;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import vn.phong.approval.Decision;
import vn.phong.check.Block;
import vn.phong.font.PaperFont;

/** Lays out the sheet of one picture: the picture with its measures, its words, how far they are read, three boxes. */
final class CueSheet {
    private static final float HEAD = 38;
    private static final float TITLE = 66;
    private static final float PICTURE_TOP = 80;
    private static final float PICTURE_HEIGHT_MAX = 326;
    private static final float MEASURE = 22;
    private static final float FOOT = 566;
    private static final float BOXES_WIDTH = 300;
    private static final float WORDS_SIZE = 9;
    private static final float WORDS_SIZE_MIN = 6;
    private static final float WORDS_HEIGHT_MAX = 250;
    private static final float BOXES_HEIGHT_MAX = 110;
    private static final float TICK = 4;

    private final ProofHead head;
    private final Paper paper;
    private final PaperPen pen;

    CueSheet(ProofHead head, Paper paper, PaperPen pen) {
        this.head = head;
        this.paper = paper;
        this.pen = pen;
    }

    void write(ProofSheet sheet, PDFormXObject picture) throws IOException {
        head(sheet);
        Words words = words(sheet);
        float width = head.wall().width();
        float height = head.wall().height();
        float tall = Math.min(PICTURE_HEIGHT_MAX, FOOT - 14 - PICTURE_TOP - 2 * MEASURE - words.height());
        float scale = Math.min((Paper.INNER - 2 * MEASURE) / width, tall / height);
        float left = (Paper.WIDTH - width * scale) / 2;
        pen.slide(sheet.slide(), picture, left, PICTURE_TOP, scale);
        pen.box(left, PICTURE_TOP, width * scale, height * scale);
        float bottom = PICTURE_TOP + height * scale;
        measures(left, bottom, width * scale, height * scale);
        float below = bottom + 2 * MEASURE;
        write(words, below);
        float room = Math.min(BOXES_HEIGHT_MAX, FOOT - 14 - below);
        boxes(Paper.WIDTH - Paper.MARGIN - BOXES_WIDTH, below - words.size(), BOXES_WIDTH, room, pen);
        foot(sheet);
    }

    private void head(ProofSheet sheet) throws IOException {
        String event = paper.cut(head.event().name(), PaperFont.REGULAR, 9.5f, Paper.INNER - 130);
        pen.text(event, PaperFont.REGULAR, 9.5f, Paper.MARGIN, HEAD);
        pen.right("MAKET MÀN LED", PaperFont.BOLD, 9.5f, Paper.WIDTH - Paper.MARGIN, HEAD);
        pen.line(Paper.MARGIN, HEAD + 5, Paper.WIDTH - Paper.MARGIN, HEAD + 5);
        String standing = standing(sheet);
        pen.right(standing, PaperFont.ITALIC, 9.5f, Paper.WIDTH - Paper.MARGIN, TITLE);
        float room = Paper.INNER - paper.width(standing, PaperFont.ITALIC, 9.5f) - 16;
        float size = fitting(sheet.label(), room);
        pen.text(paper.cut(sheet.label(), PaperFont.BOLD, size, room), PaperFont.BOLD, size, Paper.MARGIN, TITLE);
        if (sheet.sameAs().isPresent()) {
            String same = "Cùng một hình với hình " + sheet.sameAs().getAsInt() + " của danh sách";
            pen.right(same, PaperFont.ITALIC, 9, Paper.WIDTH - Paper.MARGIN, TITLE + 11);
        }
    }

    private float fitting(String label, float room) throws IOException {
        float size = 14;
        while (size > 9 && paper.width(paper.printable(label, PaperFont.BOLD), PaperFont.BOLD, size) > room) {
            size -= 0.5f;
        }
        return size;
    }

    static String standing(ProofSheet sheet) {
        return sheet.approved()
                .map(decision -> approvedBy(decision) + ", " + Times.of(decision.at()))
                .orElse(sheet.standing().words().vi());
    }

    /** Who signed, and that they did so over errors if they did. */
    static String approvedBy(Decision decision) {
        String over = decision.errors() == 0 ? "" : " khi còn " + decision.errors() + " lỗi";
        return "Đã duyệt" + over + ": " + decision.by();
    }

    private void measures(float left, float bottom, float width, float height) throws IOException {
        float across = bottom + 9;
        pen.line(left, across, left + width, across);
        pen.line(left, across - TICK, left, across + TICK);
        pen.line(left + width, across - TICK, left + width, across + TICK);
        pen.centred(
                head.widthM() + " m  ·  " + head.wall().width() + " điểm ảnh",
                PaperFont.REGULAR,
                9,
                left + width / 2,
                across + 12);
        float down = left - 9;
        pen.line(down, bottom - height, down, bottom);
        pen.line(down - TICK, bottom - height, down + TICK, bottom - height);
        pen.line(down - TICK, bottom, down + TICK, bottom);
        pen.upwards(
                head.heightM() + " m  ·  " + head.wall().height() + " điểm ảnh",
                PaperFont.REGULAR,
                9,
                down - 5,
                bottom - height / 2);
    }

    /** What stands beside the boxes: every word of the picture, then how far its smallest are read. */
    private record Words(float size, List<String> lines, List<String> reach) {
        float pitch() {
            return size + 2.5f;
        }

        float height() {
            return (1 + lines.size() + reach.size()) * pitch();
        }
    }

    /** A picture of many words gives them room, and they grow smaller, before one of them is left out. */
    private Words words(ProofSheet sheet) throws IOException {
        float width = Paper.INNER - BOXES_WIDTH - 24;
        String all = sheet.lines().isEmpty() ? "(hình không có chữ)" : String.join("  /  ", sheet.lines());
        Optional<Block> worst = sheet.worst(head.wall().pitchMm());
        String reach = worst.map(block -> block.legibility().words().vi() + " (dòng nhỏ nhất: “" + block.words() + "”)")
                .orElse("");
        float size = WORDS_SIZE;
        while (true) {
            List<String> read = reach.isEmpty() ? List.of() : paper.wrapped(reach, PaperFont.ITALIC, size, width);
            Words words = new Words(size, paper.wrapped(all, PaperFont.REGULAR, size, width), read);
            if (words.height() <= WORDS_HEIGHT_MAX || size <= WORDS_SIZE_MIN) {
                return words;
            }
            size -= 0.5f;
        }
    }

    private void write(Words words, float top) throws IOException {
        float y = top;
        pen.text("Chữ trên hình, đúng từng chữ", PaperFont.BOLD, words.size(), Paper.MARGIN, y);
        for (String line : words.lines()) {
            y += words.pitch();
            pen.text(line, PaperFont.REGULAR, words.size(), Paper.MARGIN, y);
        }
        for (String line : words.reach()) {
            y += words.pitch();
            pen.text(line, PaperFont.ITALIC, words.size(), Paper.MARGIN, y);
        }
    }

    /** Three boxes to sign in, side by side. */
    static void boxes(float x, float y, float width, float height, PaperPen pen) throws IOException {
        List<String> roles = List.of("Người lập", "Người kiểm tra", "Người duyệt");
        float each = width / roles.size();
        for (int index = 0; index < roles.size(); index++) {
            float left = x + index * each;
            pen.box(left, y, each, height);
            pen.centred(roles.get(index), PaperFont.BOLD, 9, left + each / 2, y + 12);
            pen.gray(0.35f);
            pen.centred("(ký, ghi rõ họ tên, ngày)", PaperFont.ITALIC, 7, left + each / 2, y + 21);
            pen.gray(0);
        }
    }

    private void foot(ProofSheet sheet) throws IOException {
        pen.gray(0.35f);
        pen.text("Mã hình (SHA-256 của điểm ảnh): " + sheet.hash(), PaperFont.REGULAR, 7.5f, Paper.MARGIN, FOOT);
        pen.gray(0);
    }
}
