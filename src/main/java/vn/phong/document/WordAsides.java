package vn.phong.document;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** What a Word document says beside its text: given back as lines nothing is made of, so that nothing is lost. */
final class WordAsides {
    private WordAsides() {}

    static void read(XWPFDocument document, Gathered gathered) {
        document.getHeaderList().forEach(header -> gathered.aside("Đầu trang (header)", text(header)));
        document.getFooterList().forEach(footer -> gathered.aside("Chân trang (footer)", text(footer)));
        document.getFootnotes().forEach(note -> gathered.aside("Chú thích (footnote)", text(note)));
        document.getEndnotes().forEach(note -> gathered.aside("Chú thích cuối (endnote)", text(note)));
        if (document.getComments() != null) {
            for (XWPFComment comment : document.getComments()) {
                gathered.aside("Nhận xét (comment)", comment.getText());
            }
        }
        int pictures = document.getAllPictures().size();
        if (pictures > 0) {
            gathered.aside(
                    "Ảnh (pictures)", pictures + "; chữ trong ảnh không đọc được (words in pictures are not read)");
        }
    }

    private static String text(XWPFHeaderFooter part) {
        return part.getText();
    }

    private static String text(XWPFAbstractFootnoteEndnote note) {
        List<XWPFParagraph> paragraphs = note.getParagraphs();
        return paragraphs.stream()
                .map(paragraph -> paragraph.getText().replaceAll("\\[(?:footnote|endnote)Ref:\\d+\\]", ""))
                .collect(Collectors.joining("\n"));
    }
}
