package vn.phong.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.message.Refusal;

class AbbreviationFileTest {
    @TempDir
    Path folder;

    @Test
    void the_office_s_own_list_adds_to_the_shipped_one_and_goes_first() throws IOException {
        Map<String, String> own = read(
                "\uFEFF# cơ quan ta\r\nQLKHCN = Quản lý khoa học và công nghệ\nBTV=Ban Thư vie\u0323\u0302n\nDTI =");
        Abbreviations office = Abbreviations.standard().with(own);
        assertEquals(
                "Phòng Quản lý khoa học và công nghệ, Ban Thư viện, DTI, Ủy ban nhân dân",
                office.expanded("Phòng QLKHCN, BTV, DTI, UBND"));
        assertEquals(List.of("PTP"), office.unknown("PTP, DTI, QLKHCN"));
        assertEquals("Ban Thường vụ", Abbreviations.standard().expanded("BTV"));
    }

    @Test
    void no_file_is_an_empty_list() {
        assertEquals(Map.of(), AbbreviationFile.read(folder.resolve("none.txt")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UBND",
                "= Ủy ban nhân dân",
                "P.QLKHCN = Phòng",
                "UB1 = Ủy ban",
                "A = B\nA = C",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA = dài"
            })
    void a_wrong_line_is_refused_with_its_number_and_the_remedy(String text) {
        String sentence = assertThrows(Refusal.class, () -> read("# một\n" + text))
                .words()
                .vi();
        assertTrue(sentence.contains("abbreviations.txt, dòng " + (text.contains("\n") ? 3 : 2)), sentence);
        assertTrue(sentence.contains("; hãy "), sentence);
    }

    @Test
    void files_too_large_too_many_and_in_other_encodings_are_refused() throws IOException {
        assertTrue(refused("A".repeat(AbbreviationFile.SIZE_MAX + 1).getBytes(StandardCharsets.UTF_8))
                .contains("256 KB"));
        assertTrue(refused(new byte[] {'A', '=', (byte) 0xC0}).contains("UTF-8"));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= AbbreviationFile.ENTRY_COUNT_MAX; i++) {
            many.append("A".repeat(1 + i % 40))
                    .append("-")
                    .append("B".repeat(1 + i / 40))
                    .append(" = x\n");
        }
        assertTrue(refused(many.toString().getBytes(StandardCharsets.UTF_8)).contains("hãy"));
    }

    private Map<String, String> read(String text) throws IOException {
        Path file = folder.resolve("abbreviations.txt");
        Files.writeString(file, text);
        return AbbreviationFile.read(file);
    }

    private String refused(byte[] bytes) throws IOException {
        Path file = folder.resolve("abbreviations.txt");
        Files.write(file, bytes);
        return assertThrows(Refusal.class, () -> AbbreviationFile.read(file))
                .words()
                .vi();
    }
}
