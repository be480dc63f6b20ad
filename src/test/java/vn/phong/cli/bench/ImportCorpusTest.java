package vn.phong.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phong.cli.bench.ImportCorpus.Judged;

/** Holds what the import finds in the corpus: every miss and every mistake that is known stands in a file. */
class ImportCorpusTest {
    private static final Path CORPUS =
            Path.of(System.getProperty("phong.home", "."), "src", "test", "resources", "plans", "corpus");

    @Test
    void misses_and_mistakes_are_those_that_are_known() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Judged each : ImportCorpus.judged(CORPUS)) {
            each.missed().forEach(told -> faults.add(each.name() + " - " + told.kind() + " " + told.what()));
            each.wrong().forEach(told -> faults.add(each.name() + " + " + told.kind() + " " + told.what()));
        }
        assertEquals(
                String.join("\n", Files.readAllLines(CORPUS.resolve("known-faults.list"))), String.join("\n", faults));
    }

    @Test
    void corpus_holds_many_varieties() throws IOException {
        List<Judged> judged = ImportCorpus.judged(CORPUS);
        assertTrue(judged.size() >= 40, judged.size() + " documents");
        assertTrue(judged.stream().map(Judged::variety).distinct().count() >= 15);
    }
}
