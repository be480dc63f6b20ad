package vn.phong.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps every file of the checkout tidy, and proves on small samples that it would notice. */
class TidyTest {
    /** By their ends; a file without an end, such as {@code LICENSE}, is text too. */
    private static final Pattern TEXT = Pattern.compile(
            ".*\\.(java|md|js|css|html|svg|json|xml|sh|txt|hex|sql|properties|orig|rej|bak)|(.*/)?\\.?[^./]*|.*~");

    @Test
    void every_file_is_tidy() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : Checkout.files()) {
            String path = Checkout.HOME.relativize(file).toString().replace('\\', '/');
            if (TEXT.matcher(path).matches()) {
                texts.put(path, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        assertTrue(texts.size() > 30, "only " + texts.size() + " files were found in " + Checkout.HOME);
        assertEquals(List.of(), Tidy.faults(texts));
    }

    @Test
    void a_line_of_121_columns_is_a_fault_and_one_of_120_is_not() {
        assertEquals(List.of(), Tidy.faults("A.java", "//" + "ữ".repeat(118) + "\n"));
        assertEquals(List.of("A.java:2: over 120 columns"), Tidy.faults("A.java", "\n//" + "ữ".repeat(119) + "\n"));
        assertEquals(List.of(), Tidy.faults("a.md", "ữ".repeat(121)));
    }

    @Test
    void a_tab_is_a_fault_in_java_only() {
        assertEquals(List.of("A.java:1: a tab"), Tidy.faults("A.java", "\tclass A {}"));
        assertEquals(List.of(), Tidy.faults("a.txt", "\tclass A {}"));
    }

    @ParameterizedTest
    @CsvSource({"// TO,DO: later", "# FIX,ME", "<!-- X,XX -->"})
    void work_left_open_is_a_fault(String before, String after) {
        assertEquals(List.of("layouts/a.svg:1: left open"), Tidy.faults("layouts/a.svg", before + after));
    }

    @ParameterizedTest
    @CsvSource({"'see /wor', k/main", "'at /hom', e/user/event.json", "'\"/Use', rs/a\""})
    void a_path_of_one_machine_is_a_fault(String before, String after) {
        assertEquals(List.of("a.md:1: a path of one machine"), Tidy.faults("a.md", before + after));
    }

    @Test
    void an_address_or_a_variable_that_only_looks_like_such_a_path_is_none() {
        assertEquals(
                List.of(), Tidy.faults("a.md", "https://x.example/hom" + "e/ and $HOME/wor" + "k/ and ~/wor" + "k/"));
    }

    @ParameterizedTest
    @CsvSource({"src/A.java.orig", "run.sh.rej", "layouts/a.svg~"})
    void what_a_merge_left_is_a_fault(String path) {
        assertEquals(List.of(path + ": left over from an edit or a merge"), Tidy.faults(path, ""));
    }

    @Test
    void a_file_of_501_lines_is_a_fault() {
        assertEquals(List.of(), Tidy.faults("A.java", "//\n".repeat(600)));
        assertEquals(List.of("A.java: 601 lines, 600 at most"), Tidy.faults("A.java", "//\n".repeat(601)));
    }

    @Test
    void a_method_of_71_lines_is_a_fault() {
        String start = "class A {\n  void a() {\n";
        assertEquals(List.of(), Tidy.faults("A.java", start + "//\n".repeat(68) + "  }\n}\n"));
        assertEquals(
                List.of("A.java:2: a has 71 lines, 70 at most"),
                Tidy.faults("A.java", start + "//\n".repeat(69) + "  }\n}\n"));
    }

    @Test
    void a_readme_of_151_lines_is_a_fault() {
        assertEquals(List.of(), Tidy.faults("README.md", "a\n".repeat(150)));
        assertEquals(List.of("README.md: 151 lines, 150 at most"), Tidy.faults("README.md", "a\n".repeat(151)));
        assertEquals(List.of(), Tidy.faults("docs/API.md", "a\n".repeat(151)));
    }
}
