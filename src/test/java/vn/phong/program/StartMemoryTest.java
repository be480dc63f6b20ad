package vn.phong.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much memory {@code run.sh} gives to a start, by the size of its wall. */
class StartMemoryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1920x1080@2.5, -Xmx256m",
        "1921x1080@2.5, -Xmx1g",
        "64x32*30x30@4, -Xmx256m",
        "64x32*33x40@4, -Xmx1g",
        "4.8x2.7m@2.5, -Xmx256m",
        "5.0x3.0m@2.5, -Xmx1g",
        "'; exit 1 #', -Xmx256m",
    })
    void a_wall_of_more_pixels_than_1080p_has_gets_more_memory(String wall, String memory) throws Exception {
        assertEquals(memory, memoryOf("serve", "--wall", wall));
    }

    @Test
    void a_wall_file_says_its_size_too() throws Exception {
        Path file = folder.resolve("wall.json");
        Files.writeString(file, """
            {"schemaVersion": 1, "name": "main",
             "width": 2112, "height": 1280, "pitchMm": 2.5}
            """);
        assertEquals("-Xmx1g", memoryOf("serve", "--wall", file.toString()));
    }

    @Test
    void what_is_no_show_gets_half_a_gigabyte() throws Exception {
        assertEquals("-Xmx512m", memoryOf("bench", "type"));
    }

    private static String memoryOf(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", ". ./run.sh; memory_of \"$@\"", "run.sh"));
        command.addAll(List.of(words));
        Process told = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, told.waitFor(), said);
        return said.lines().findFirst().orElse("");
    }
}
