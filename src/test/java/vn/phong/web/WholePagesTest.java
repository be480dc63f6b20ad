package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page that loses a part of itself under way notices only what comes after the script that looks for it. */
class WholePagesTest {
    private static final Pattern PART = Pattern.compile("<(?:script|link rel=\"stylesheet\")[^>]*>");

    @Test
    void every_page_begins_with_the_script_that_loads_it_again_when_a_part_is_lost() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/web"))) {
            pages = files.filter(file -> file.toString().endsWith(".html")).toList();
        }
        assertTrue(pages.size() > 15, pages.size() + " pages were found");
        for (Path page : pages) {
            List<String> parts = PART.matcher(Files.readString(page))
                    .results()
                    .map(part -> part.group())
                    .toList();
            assertEquals("<script src=\"/js/whole.js\">", parts.get(0), page.toString());
        }
    }
}
