package vn.phong.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.message.Refusal;

class OfficeWordsTest {
    @TempDir
    private Path folder;

    @Test
    void an_office_keeps_its_own_phrases_whole_by_a_file() throws IOException {
        Path file = written("# Của tỉnh\n\n  Gạo thơm  \r\nchè xanh, cà phê # đặc sản\n");
        LineBreaks office = LineBreaks.ofOffice(file);
        assertEquals(List.of(0, 1000), penalties(office, "gạo thơm"));
        assertEquals(List.of(0, 600, 600, 600), penalties(office, "chè xanh, cà phê"));
    }

    @Test
    void a_file_saved_on_another_system_means_the_same() throws IOException {
        Path file = written("\uFEFF" + Normalizer.normalize("gạo thơm", Normalizer.Form.NFD));
        assertEquals(List.of(0, 1000), penalties(LineBreaks.ofOffice(file), "Gạo thơm"));
    }

    @Test
    void no_file_is_no_words() {
        assertSame(LineBreaks.STANDARD, LineBreaks.ofOffice(folder.resolve("compounds.txt")));
    }

    @Test
    void a_line_that_is_no_phrase_is_named() throws IOException {
        assertRefused(
                "gạo thơm\nvà\n",
                "Danh sách từ ghép compounds.txt, dòng 2: “và” không phải cụm từ từ 2 đến 20"
                        + " tiếng; hãy sửa hoặc xóa dòng này.");
        assertRefused(
                "- -",
                "Danh sách từ ghép compounds.txt, dòng 1: “- -” không phải cụm từ từ 2 đến 20 tiếng; hãy"
                        + " sửa hoặc xóa dòng này.");
        assertRefused(
                "a ".repeat(21),
                "Danh sách từ ghép compounds.txt, dòng 1: “a a a a a a a a a a a a a a a a a a a"
                        + " a …” không phải cụm từ từ 2 đến 20 tiếng; hãy sửa hoặc xóa dòng này.");
    }

    @Test
    void a_file_out_of_bounds_is_turned_down_whole() throws IOException {
        assertRefused(
                "gạo thơm\n".repeat(5001), "Danh sách từ ghép compounds.txt có 5001 cụm từ; hãy giữ tối đa 5000.");
        assertRefused("#".repeat(256 * 1024 + 1), "Danh sách từ ghép compounds.txt lớn hơn 256 KB; hãy bỏ bớt cụm từ.");
    }

    @Test
    void another_encoding_is_turned_down() throws IOException {
        Path file = folder.resolve("compounds.txt");
        Files.write(file, new byte[] {'g', (byte) 0xb9, 'o'});
        Refusal refusal = assertThrows(Refusal.class, () -> LineBreaks.ofOffice(file));
        assertEquals(
                "The list of compounds compounds.txt is no UTF-8; save it as UTF-8.",
                refusal.words().en());
    }

    private void assertRefused(String text, String vi) throws IOException {
        Path file = written(text);
        Refusal refusal = assertThrows(Refusal.class, () -> LineBreaks.ofOffice(file));
        assertEquals(vi, refusal.words().vi());
    }

    private Path written(String text) throws IOException {
        return Files.write(folder.resolve("compounds.txt"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Integer> penalties(LineBreaks breaks, String rich) {
        return breaks.units(rich).stream().map(Unit::penalty).toList();
    }
}
