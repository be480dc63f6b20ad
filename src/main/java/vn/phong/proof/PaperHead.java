package vn.phong.proof;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import vn.phong.event.Letterhead;
import vn.phong.font.PaperFont;

/** The head of an official document: who issues it at the left, the motto at the right, place and date below that. */
final class PaperHead {
    private static final float SIZE = 12;
    private static final float PITCH = 15;
    private static final float WIDTH_LEFT = 190;
    private static final float GAP = 10;
    /** Where nobody is named, a line to fill in by hand. */
    private static final String BLANK = "……………………………";

    private final Paper paper;
    private final Flow flow;

    PaperHead(Paper paper, Flow flow) {
        this.paper = paper;
        this.flow = flow;
    }

    void write(Letterhead head, Instant issued) throws IOException {
        float top = flow.y();
        float left = agency(head, top);
        float right = motto(head, top);
        float below = Math.max(left, right) + PITCH + 4;
        flow.down(below - top);
        flow.room(0).centred(head.issued(issued), PaperFont.ITALIC, SIZE, middleOfMotto(), flow.y());
    }

    private float agency(Letterhead head, float top) throws IOException {
        PaperPen pen = flow.room(0);
        float middle = Flow.LEFT + WIDTH_LEFT / 2;
        float y = top;
        for (String superior : head.superiors()) {
            y = lines(pen, superior, PaperFont.REGULAR, middle, WIDTH_LEFT, y);
        }
        y = lines(pen, head.agency().isEmpty() ? BLANK : head.agency(), PaperFont.BOLD, middle, WIDTH_LEFT, y);
        return ruled(pen, middle, 70, y);
    }

    private float motto(Letterhead head, float top) throws IOException {
        PaperPen pen = flow.room(0);
        float width = Flow.INNER - WIDTH_LEFT - GAP;
        List<String> motto = head.motto();
        float y = top;
        for (String line : motto) {
            y = lines(pen, line, PaperFont.BOLD, middleOfMotto(), width, y);
        }
        float under = paper.width(motto.get(motto.size() - 1), PaperFont.BOLD, SIZE - 0.5f);
        return ruled(pen, middleOfMotto(), under, y);
    }

    private static float middleOfMotto() {
        return (Flow.LEFT + WIDTH_LEFT + GAP + Flow.RIGHT) / 2;
    }

    /** @return the baseline of the line that would follow */
    private float lines(PaperPen pen, String text, PaperFont font, float middle, float width, float y)
            throws IOException {
        float next = y;
        for (String line : paper.balanced(text, font, SIZE - 0.5f, width)) {
            pen.centred(line, font, SIZE - 0.5f, middle, next);
            next += PITCH;
        }
        return next;
    }

    private static float ruled(PaperPen pen, float middle, float width, float next) throws IOException {
        float y = next - PITCH + 5;
        pen.line(middle - width / 2, y, middle + width / 2, y);
        return y;
    }

    /** A short line under what was just written. */
    static void rule(Flow flow, float middle, float width) throws IOException {
        ruled(flow.room(0), middle, width, flow.y());
    }
}
