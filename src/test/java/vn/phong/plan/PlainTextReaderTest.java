package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.AgendaItem;
import vn.phong.message.Refusal;

class PlainTextReaderTest {
    /** Some seconds of one core; what grows by the square of its lines would take many minutes. */
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(2);

    @Test
    void marks_of_markdown_and_html_are_taken_out_and_emphasis_kept() {
        assertEquals("Hội nghị", text("## **Hội nghị**"));
        assertEquals("về *cải cách*", text("về _cải cách_"));
        assertEquals("về *cải cách*", text("về <em>cải cách</em>"));
        assertEquals("về *cải cách*", text("về ***cải cách***"));
        assertEquals("A & B <C>", text("A &amp;&nbsp;B &lt;C&gt;"));
    }

    @Test
    void paragraphs_of_one_line_become_lines_with_its_number() {
        List<PlanLine> lines = Plans.document("đầu\n<p>A</p> <p>B<br>C</p>").lines();
        assertEquals(
                List.of("1 đầu", "2 A", "2 B", "2 C"),
                lines.stream().map(line -> line.number() + " " + line.text()).toList());
    }

    @Test
    void tabs_and_pipes_part_cells() {
        assertEquals(List.of("1", "Khai mạc", "Sở X"), cells("1\tKhai mạc\tSở X"));
        assertEquals(List.of("1", "Khai mạc", "Sở X"), cells("| 1 | **Khai mạc** | Sở X |"));
        assertEquals(List.of("", "Giải lao"), cells("\tGiải lao\t"));
        assertEquals(List.of("", "Giải lao"), cells("| | Giải lao |"));
        assertEquals(List.of(), cells("\t- chỉ thụt đầu dòng"));
    }

    @Test
    void letters_are_composed_and_odd_spaces_made_plain() {
        assertEquals("H\u1ED9i ngh\u1ECB X", text("Ho\u0323\u0302i nghi\u0323\u00A0X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byte_order_mark_tells_the_encoding(String charset) {
        byte[] bytes = ("\uFEFF" + Plans.text("ke-hoach-hoi-nghi.txt")).getBytes(Charset.forName(charset));
        Draft draft = PlanImport.read(PlainTextReader.read(bytes, "thu.txt"));
        assertEquals(6, draft.event().agenda().size());
    }

    @Test
    void windows_line_ends_change_nothing() {
        Draft unix = Plans.draft("ke-hoach-hoi-nghi.txt");
        Draft windows = Plans.draftOf(Plans.text("ke-hoach-hoi-nghi.txt").replace("\n", "\r\n"));
        assertEquals(unix, windows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. Ch­¬ng tr×nh héi nghÞ. | TCVN3"
                        + " | Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc. Chương trình hội nghị.",
                "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. Hoäi nghò. | VNI"
                        + " | Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc. Hội nghị.",
            })
    void old_encodings_are_converted_and_the_review_says_so(String text, String name, String unicode) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            PlanDocument document = PlainTextReader.read(text.getBytes(charset), "thu.txt");
            assertEquals(unicode, document.lines().get(0).text());
            assertEquals(1, document.review().size(), document.review().toString());
            assertTrue(document.review().get(0).words().vi().contains(name));
        }
    }

    @Test
    void what_an_old_encoding_lost_is_asked_in_the_report() {
        Draft draft = Plans.draftOf("""
            CH¦¥NG TR×NH HéI NGHÞ
            8h00: Ph¸t biÓu khai m¹c - §¹i diÖn Së N«ng nghiÖp
            8h30: Ch¬ng tr×nh v¨n nghÖ
            9h00: BÕ m¹c héi nghÞ
            """);
        assertEquals(
                List.of("Phát biểu khai mạc", "Chơng trình văn nghệ", "Bế mạc hội nghị"),
                draft.event().agenda().stream().map(AgendaItem::text).toList());
        String report = PlanReport.text(draft);
        assertTrue(report.contains("HỘI NGHỊ"), report);
        assertTrue(report.contains("Văn bản gõ bằng bảng mã cũ TCVN3 (phông .VnTime), đã chuyển 4 dòng"), report);
        assertTrue(
                report.contains(
                        "Dòng 3: “Chơng” có thể đã mất chữ ư khi sao chép, có phải “Chương”; hãy sửa nếu đúng."),
                report);
    }

    @Test
    void other_bytes_than_utf8_are_refused() {
        assertTrue(refused("caf\u00E9 cr\u00E8me".getBytes(StandardCharsets.ISO_8859_1))
                .contains("UTF-8"));
    }

    @Test
    void binary_garbage_word_and_pdf_are_refused_with_what_to_do() {
        byte[] garbage = new byte[100_000];
        SplittableRandom random = new SplittableRandom(7);
        for (int index = 0; index < garbage.length; index++) {
            garbage[index] = (byte) random.nextInt(256);
        }
        assertTrue(refused(garbage).contains("không phải văn bản"), refused(garbage));
        assertTrue(refused(new byte[] {'P', 'K', 3, 4, 0, 0}).contains("Word"));
        assertTrue(refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).contains("PDF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n", "\uFEFF"})
    void empty_file_holds_no_agenda(String text) {
        Refusal refusal = assertThrows(Refusal.class, () -> Plans.draftOf(text));
        assertTrue(
                refusal.words().vi().contains("không có chương trình"),
                refusal.words().vi());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Báo cáo kết quả năm: Sở X - \n",
                "1. Khai mạc\n",
                "dòng chữ thường\n",
                "1\tKhai mạc\tSở X\n",
                "8h00 - 8h10: Khai mạc (Sở X)\n",
                "--- --- --- | --- | ---x\n",
                "*** ___ ** __ * _ <p <i> </p>\n",
                "ngày tháng năm ngày tháng năm\n",
                "A",
                "A: ",
                "A - ",
                "(",
                "<p>",
                "8h00 - ",
                "\t",
            })
    void five_megabytes_of_anything_end_in_a_sentence_or_a_draft_soon(String pattern) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] line = pattern.getBytes(StandardCharsets.UTF_8);
        while (out.size() < 5 * 1024 * 1024) {
            out.writeBytes(line);
        }
        assertTimeoutPreemptively(
                ENDS_WITHIN,
                () -> assertThrows(
                        Refusal.class, () -> PlanImport.read(PlainTextReader.read(out.toByteArray(), "lon.txt"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Báo cáo kết quả năm: Sở X - \n",
                "dòng chữ thường\n",
                "1\tKhai mạc\tSở X\n",
                "8h00 - 8h10: Khai mạc (Sở X)\n",
                "I. Khai mạc\n- a\n+ b\n",
                "Chương trình\n",
                "\n",
                "./.\n",
            })
    void as_many_lines_as_are_read_end_soon(String pattern) {
        String text = pattern.repeat(19_000 / (int) pattern.lines().count());
        assertTimeoutPreemptively(ENDS_WITHIN, () -> assertThrows(Refusal.class, () -> Plans.draftOf(text)));
    }

    @Test
    void as_many_headings_of_a_backdrop_as_are_read_end_soon() {
        String text = "Phông hội nghị:\n".repeat(19_000);
        Draft draft = assertTimeoutPreemptively(ENDS_WITHIN, () -> Plans.draftOf(text));
        assertEquals(1, draft.event().cues().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "A: ",
                "A - ",
                "(a) ",
                "8h00 - ",
                "- ",
                "Sở X ",
                "*a* ",
                "ngày … ",
                "<i>a",
                "| a ",
                "tháng năm "
            })
    void longest_line_that_is_read_ends_soon(String pattern) {
        String line = pattern.repeat(19_000 / pattern.length());
        String text = ("CHƯƠNG TRÌNH\n1. " + line + "\n2. Khai mạc " + line + "\n3. Bế mạc\n4. Báo cáo\n").repeat(4);
        assertTimeoutPreemptively(ENDS_WITHIN, () -> {
            try {
                assertTrue(Plans.draftOf(text).event().cues().size() >= 2);
            } catch (Refusal refusal) {
                assertTrue(refusal.words().vi().length() < 400, refusal.words().vi());
            }
        });
    }

    @Test
    void missing_file_is_refused(@TempDir Path folder) {
        Refusal refusal = assertThrows(Refusal.class, () -> PlainTextReader.read(folder.resolve("khong-co.txt")));
        assertTrue(refusal.words().vi().contains("khong-co.txt"));
    }

    private static String refused(byte[] bytes) {
        return assertThrows(Refusal.class, () -> PlainTextReader.read(bytes, "thu.txt"))
                .words()
                .vi();
    }

    private static String text(String source) {
        return Plans.document(source).lines().get(0).text();
    }

    private static List<String> cells(String source) {
        return Plans.document(source).lines().get(0).cells();
    }
}
