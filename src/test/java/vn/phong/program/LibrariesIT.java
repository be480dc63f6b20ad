package vn.phong.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every library in a built copy has its reason, its known advisories and its licence on paper. */
class LibrariesIT {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    /** What the files are called on paper, by how their names begin; the longest beginning counts. */
    private static final Map<String, String> ON_PAPER = new TreeMap<>(Map.ofEntries(
            Map.entry("SparseBitSet", "SparseBitSet"),
            Map.entry("annotations", "JetBrains annotations"),
            Map.entry("asm", "ASM"),
            Map.entry("batik", "Batik"),
            Map.entry("commons-codec", "Codec"),
            Map.entry("commons-collections", "Collections"),
            Map.entry("commons-compress", "Compress"),
            Map.entry("commons-io", "Commons IO"),
            Map.entry("commons-lang", "Lang"),
            Map.entry("commons-logging", "Commons Logging"),
            Map.entry("commons-math", "Math"),
            Map.entry("curvesapi", "curvesapi"),
            Map.entry("fastexcel", "fastexcel"),
            Map.entry("flatlaf-fonts-inter", "FlatLaf's"),
            Map.entry("fontbox", "FontBox"),
            Map.entry("graphics2d", "graphics2d"),
            Map.entry("jSerialComm", "jSerialComm"),
            Map.entry("jackson", "Jackson"),
            Map.entry("jakarta", "Jakarta"),
            Map.entry("jasperreports-fonts-liberation", "iberation"),
            Map.entry("javalin", "Javalin"),
            Map.entry("javaosc", "JavaOSC"),
            Map.entry("jetty", "Jetty"),
            Map.entry("jmdns", "JmDNS"),
            Map.entry("jna", "JNA"),
            Map.entry("kotlin-stdlib", "Kotlin standard library"),
            Map.entry("log4j-api", "og4j"),
            Map.entry("log4j-to-slf4j", "og4j"),
            Map.entry("opczip", "opczip"),
            Map.entry("pdfbox", "PDFBox"),
            Map.entry("poi", "Apache POI"),
            Map.entry("qrcodegen", "QR Code generator"),
            Map.entry("roboto-fontface", "oboto"),
            Map.entry("slf4j", "SLF4J"),
            Map.entry("sqlite-jdbc", "SQLite JDBC"),
            Map.entry("xml-apis-ext", "xml-apis-ext"),
            Map.entry("xmlbeans", "XMLBeans"),
            Map.entry("xmlgraphics-commons", "XML Graphics Commons")));

    /** A file of the built copy. */
    private record Library(String file, String name, String version) {
        static Library of(String file) {
            Matcher parts = JAR.matcher(file);
            assertTrue(parts.matches(), file);
            return new Library(file, parts.group(1), parts.group(2));
        }

        Optional<String> onPaper() {
            return ON_PAPER.entrySet().stream()
                    .filter(entry -> name.startsWith(entry.getKey()))
                    .reduce((shorter, longer) -> longer)
                    .map(Map.Entry::getValue);
        }

        /** What a page says of it that is not so: nothing at all, or another version. */
        Optional<String> wrongOn(String page) {
            if (onPaper().filter(page::contains).isEmpty()) {
                return Optional.of(file + " is not there");
            }
            Matcher said = Pattern.compile(Pattern.quote(onPaper().get()) + " (\\d+(?:\\.\\d+)+)")
                    .matcher(page);
            // One of Jackson's libraries leaves the last number of the version away.
            return said.find()
                            && !version.startsWith(said.group(1))
                            && !said.group(1).startsWith(version)
                    ? Optional.of(file + " is " + said.group(1) + " there")
                    : Optional.empty();
        }
    }

    private static List<Library> built() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/lib"))) {
            List<Library> built = files.map(
                            file -> Library.of(file.getFileName().toString()))
                    .collect(Collectors.toCollection(ArrayList::new));
            assertFalse(built.isEmpty());
            return built;
        }
    }

    /** The rows of a page's tables about libraries. */
    private static String rows(Path page, String from, String to) throws IOException {
        String text = Files.readString(page);
        return text.substring(text.indexOf(from), text.indexOf(to))
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> page.endsWith("SECURITY.md") ? line.split("\\|")[1] : line)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "docs/SECURITY.md, ## Dependencies, ## Bill of materials",
        "docs/LICENCES.md, ## Libraries the program runs with, ## Tools of the build"
    })
    void each_is_in_the_table_with_its_version(Path page, String from, String to) throws IOException {
        String rows = rows(page, from, to);
        assertEquals(
                List.of(),
                built().stream()
                        .map(each -> each.wrongOn(rows))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
