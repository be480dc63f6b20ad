package vn.phong.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The technician's guide as it is printed and laid beside the phone: both sides of one sheet. */
class GuideSheetIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Path GUIDE = Path.of("docs/vi/huong-dan.md");

    /** As a browser or an office program prints plain text: 10 points, 12 mm of margin. */
    private static final String STYLE = """
        body { font: 10pt/1.3 'Liberation Serif', 'Times New Roman', serif; }
        h1 { font-size: 15pt; margin: 0 0 4pt; } h2 { font-size: 11.5pt; margin: 7pt 0 2pt; }
        p, ul, ol { margin: 2pt 0 3pt; padding: 0; } li { margin-left: 14pt; }
        table { border-collapse: collapse; width: 100%; } td, th { border: 0.5pt solid #888; padding: 1pt 4pt; }
        td, th { vertical-align: top; text-align: left; }
        """;

    /** The little of Markdown that the guide is written in. */
    private static String page(String guide) {
        String blocks = Stream.of(guide.split("\n\n")).map(GuideSheetIT::block).collect(Collectors.joining("\n"));
        return "<!doctype html><meta charset=utf-8><style>" + STYLE + "</style><body>" + blocks;
    }

    private static String block(String text) {
        String said = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("\\*\\*(.+?)\\*\\*", "<b>$1</b>")
                .replaceAll("\\*(.+?)\\*", "<i>$1</i>")
                .replaceAll("`(.+?)`", "<code>$1</code>")
                .replaceAll("\\[(.+?)\\]\\(.+?\\)", "$1");
        if (said.startsWith("#")) {
            int level = said.indexOf(' ');
            return "<h" + level + ">" + said.substring(level + 1) + "</h" + level + ">";
        }
        if (said.startsWith("|")) {
            return "<table>"
                    + said.lines()
                            .filter(row -> !row.startsWith("|--"))
                            .map(GuideSheetIT::row)
                            .collect(Collectors.joining())
                    + "</table>";
        }
        boolean numbered = said.startsWith("1. ");
        return numbered ? "<ol>" + said.replaceAll("(?m)^\\d+\\. ", "<li>") + "</ol>" : "<p>" + said + "</p>";
    }

    private static String row(String row) {
        return "<tr>"
                + Stream.of(row.substring(1).split("\\|"))
                        .map(cell -> "<td>" + cell.strip() + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    @Test
    void the_guide_is_both_sides_of_one_a4_sheet() throws IOException {
        Page page = CHROMIUM.open("about:blank", 794, 1123);
        page.setContent(page(Files.readString(GUIDE)));
        Margin margin =
                new Margin().setTop("12mm").setBottom("12mm").setLeft("12mm").setRight("12mm");
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setMargin(margin));
        Files.createDirectories(Path.of("target/browser"));
        Files.write(Path.of("target/browser/huong-dan.pdf"), pdf);
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertEquals(2, paper.getNumberOfPages());
            String words = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
            assertTrue(words.contains("Làm trôi chảy là sẵn sàng"), words);
        }
    }
}
