package vn.phong.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.plan.PlanDocument;
import vn.phong.plan.PlanLine;
import vn.phong.plan.Question;

/** A document on its way from the process that read it: both ends are this program, so the form is private to it. */
final class DocumentData {
    private static final int READ = 1;
    private static final int REFUSED = 2;
    private static final int TEXT_SIZE_MAX = 8 * Gathered.LETTER_COUNT_MAX;

    private DocumentData() {}

    static void write(Refusal refusal, DataOutputStream out) throws IOException {
        out.writeByte(REFUSED);
        text(refusal.words().vi(), out);
        text(refusal.words().en(), out);
    }

    static void write(PlanDocument document, DataOutputStream out) throws IOException {
        out.writeByte(READ);
        text(document.fileName(), out);
        out.writeBoolean(document.printed());
        lines(document.lines(), out);
        lines(document.asides(), out);
        out.writeInt(document.review().size());
        for (Question question : document.review()) {
            out.writeInt(question.line());
            text(question.words().vi(), out);
            text(question.words().en(), out);
        }
    }

    private static void lines(List<PlanLine> lines, DataOutputStream out) throws IOException {
        out.writeInt(lines.size());
        for (PlanLine line : lines) {
            out.writeInt(line.number());
            text(line.text(), out);
            out.writeInt(line.cells().size());
            for (String cell : line.cells()) {
                text(cell, out);
            }
            out.writeInt(line.continued().size());
            for (int column : line.continued()) {
                out.writeInt(column);
            }
        }
    }

    /** @throws Refusal when the other process refused the document */
    static PlanDocument read(DataInputStream in) throws IOException {
        if (in.readByte() == REFUSED) {
            throw new Refusal(text(in), text(in));
        }
        String fileName = text(in);
        boolean printed = in.readBoolean();
        List<PlanLine> lines = lines(in);
        List<PlanLine> asides = lines(in);
        List<Question> review = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            review.add(new Question(in.readInt(), "", new Message(text(in), text(in))));
        }
        return new PlanDocument(fileName, lines, review, asides, printed);
    }

    private static List<PlanLine> lines(DataInputStream in) throws IOException {
        List<PlanLine> lines = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            lines.add(line(in));
        }
        return lines;
    }

    private static PlanLine line(DataInputStream in) throws IOException {
        int number = in.readInt();
        String text = text(in);
        List<String> cells = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            cells.add(text(in));
        }
        Set<Integer> continued = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            continued.add(in.readInt());
        }
        return new PlanLine(number, text, cells, continued);
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > TEXT_SIZE_MAX) {
            throw new IOException("a text of " + size + " bytes");
        }
        return new String(in.readNBytes(size), StandardCharsets.UTF_8);
    }
}
