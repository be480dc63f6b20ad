package vn.phong.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.phong.cli.bench.ImportCorpus.Judged;
import vn.phong.cli.bench.ImportCorpus.Kind;
import vn.phong.cli.bench.ImportCorpus.Told;

/** How much of the corpus's documents an import finds, and how much of what it finds is right, by their variety. */
final class ImportBench {
    private ImportBench() {}

    static List<String> table(Path corpus) throws IOException {
        Map<String, List<Judged>> byVariety = new TreeMap<>();
        List<Judged> all = ImportCorpus.judged(corpus);
        all.forEach(each -> byVariety
                .computeIfAbsent(each.variety(), unused -> new ArrayList<>())
                .add(each));
        List<String> lines = new ArrayList<>();
        lines.add("%-16s %3s  %-15s %-15s %-15s %-15s".formatted("", "n", "items", "times", "performers", "backdrop"));
        byVariety.forEach((variety, judged) -> lines.add(line(variety, judged)));
        lines.add(line("all", all));
        lines.add("each: precision / recall in percent of what there is");
        return lines;
    }

    private static String line(String variety, List<Judged> judged) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-16s %3d ", variety, judged.size()));
        for (Kind kind : Kind.values()) {
            long right =
                    judged.stream().mapToLong(each -> count(each.right(), kind)).sum();
            long wrong =
                    judged.stream().mapToLong(each -> count(each.wrong(), kind)).sum();
            long missed = judged.stream()
                    .mapToLong(each -> count(each.missed(), kind))
                    .sum();
            line.append(String.format(" %6s / %-6s", share(right, right + wrong), share(right, right + missed)));
        }
        return line.toString();
    }

    private static long count(List<Told> told, Kind kind) {
        return told.stream().filter(each -> each.kind() == kind).count();
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }
}
