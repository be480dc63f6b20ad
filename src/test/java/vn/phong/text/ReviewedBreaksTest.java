package vn.phong.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReviewedBreaksTest {
    private static final Pattern EXPECTED = Pattern.compile("= (?:\\[(\\d+)] )?(.+)");

    /**
     * @param ems the width of the wall; 0 when the count of lines is given instead
     * @param accepted the lines, each way one string, the first the best
     */
    private record Reviewed(String rich, int ems, List<String> accepted) {
        String broken() {
            MeasuredLines measured = MeasuredLines.of(rich);
            int count = accepted.get(0).split(" \\| ").length;
            return String.join(" | ", ems > 0 ? measured.within(ems) : measured.lines(count));
        }
    }

    @TestFactory
    Stream<DynamicTest> lines_end_where_a_typesetter_ended_them() throws IOException {
        return reviewed().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.accepted().get(0), () -> {
                    String broken = entry.broken();
                    assertTrue(entry.accepted().contains(broken), () -> "was " + broken + "; not " + entry.accepted());
                }));
    }

    @Test
    void more_than_two_hundred_line_ends_were_reviewed_and_each_kind_of_count() throws IOException {
        List<Reviewed> all = reviewed();
        assertTrue(all.size() >= 200, "only " + all.size());
        for (int count = 1; count <= 5; count++) {
            int lines = count;
            assertTrue(
                    all.stream().anyMatch(entry -> entry.accepted().get(0).split(" \\| ").length == lines),
                    "none of " + lines + " lines");
        }
    }

    private static List<Reviewed> reviewed() throws IOException {
        List<Reviewed> all = new ArrayList<>();
        String rich = "";
        for (String line : file()) {
            Matcher expected = EXPECTED.matcher(line);
            if (expected.matches()) {
                int ems = expected.group(1) == null ? 0 : Integer.parseInt(expected.group(1));
                all.add(new Reviewed(rich, ems, new ArrayList<>(List.of(expected.group(2)))));
            } else if (line.startsWith("or ")) {
                all.get(all.size() - 1).accepted().add(line.substring(3));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rich = line.replace("\\n", "\n");
            }
        }
        return all;
    }

    private static List<String> file() throws IOException {
        try (var file = ReviewedBreaksTest.class.getResourceAsStream("reviewed-breaks.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
