package vn.phong.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phong.message.Refusal;
import vn.phong.plan.Draft;
import vn.phong.plan.PlanDocument;
import vn.phong.plan.PlanImport;

/** Every word of every document of the corpus, whatever its format, comes back as understood or as unread. */
class CorpusAccountTest {
    private static final Path CORPUS =
            Path.of(System.getProperty("phong.home", "."), "src", "test", "resources", "plans", "corpus");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** In encodings of before Unicode, or with marks of HTML and Markdown: their words are not those that are shown. */
    private static final Pattern OTHER_LETTERS =
            Pattern.compile("(12-phong-vntime|31-tcvn3|32-vni|33-vps|34-con-the-html|57-bang-html)\\..*");

    private static final Pattern PAGE_NUMBER = Pattern.compile("(?m)^\\s*\\d{1,3}\\s*$");

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .matches("\\d\\d-.*(\\.docx|\\.xlsx|\\.pdf|\\.csv|\\.md|[^x|f]\\.txt)"))
                    .filter(file -> !OTHER_LETTERS
                            .matcher(file.getFileName().toString())
                            .matches())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_word_of_a_document_is_accounted_for(Path file) throws IOException {
        PlanDocument document = Documents.read(file, file.getFileName().toString());
        Draft draft;
        try {
            draft = PlanImport.read(document);
        } catch (Refusal nothing) {
            String stem = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
            assertTrue(Files.readString(CORPUS.resolve(stem + ".expected")).contains("nothing: yes"));
            return;
        }
        StringBuilder back = new StringBuilder();
        draft.understood().forEach(line -> back.append(' ').append(line.text()));
        draft.unread().forEach(line -> back.append(' ').append(line.text()));
        Set<String> lost = words(source(file));
        lost.removeAll(words(back.toString()));
        assertEquals(Set.of(), lost);
    }

    @Test
    void documents_of_every_format_are_looked_at() throws IOException {
        for (String ending : List.of("docx", "xlsx", "pdf", "csv", "md", "txt")) {
            assertTrue(documents().stream().anyMatch(file -> file.toString().endsWith("." + ending)), ending);
        }
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .results()
                .forEach(found -> words.add(found.group()));
        return words;
    }

    /** The words of a file, found by other means than the readers'. */
    private static String source(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".docx")) {
            return parts(file, "word/(document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml", "w:p");
        }
        if (name.endsWith(".xlsx")) {
            return parts(file, "xl/sharedStrings\\.xml", "t");
        }
        if (name.endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                // Sorted, it cuts words where lines of two cells overlap; unsorted, where a letter was printed apart.
                Set<String> words = words(printed(document, true));
                words.retainAll(words(printed(document, false)));
                return String.join(" ", words);
            }
        }
        return Files.readString(file);
    }

    private static String printed(PDDocument document, boolean sorted) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(sorted);
        return PAGE_NUMBER.matcher(stripper.getText(document)).replaceAll("");
    }

    private static String parts(Path file, String names, String paragraph) throws IOException {
        List<String> texts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().matches(names)) {
                    texts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return String.join("\n", texts)
                .replaceAll("<mc:Fallback>.*?</mc:Fallback>", "")
                .replaceAll("</" + paragraph + ">|<w:(br|tab|cr)/>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&amp;", "&");
    }
}
