package vn.phong.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.phong.document.Documents;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.message.Refusal;
import vn.phong.plan.PlanImport;

/**
 * The documents an importer is measured by, each with a file {@code NN-name.expected} written by hand from the
 * document: {@code variety:}, the backdrop's {@code org:}, {@code type:}, {@code title:} and {@code date:},
 * {@code nothing: yes} when there is nothing to import, then a line {@code ---} and the items as {@code time | text |
 * performer}.
 */
public final class ImportCorpus {
    private ImportCorpus() {}

    /** What is told apart when an import is judged. */
    public enum Kind {
        ITEM,
        TIME,
        PERFORMER,
        BACKDROP
    }

    /** One thing a document says, in a form that can be compared. */
    public record Told(Kind kind, String what) {}

    /**
     * One document's judgement.
     *
     * @param missed what it says and the import did not find
     * @param wrong what the import found and it does not say
     * @param right what both say
     */
    public record Judged(String name, String variety, List<Told> missed, List<Told> wrong, List<Told> right) {}

    public static List<Judged> judged(Path folder) throws IOException {
        List<Path> expected;
        try (Stream<Path> files = Files.list(folder)) {
            expected = files.filter(file -> file.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
        List<Judged> judged = new ArrayList<>();
        for (Path file : expected) {
            judged.add(judged(document(file), Files.readAllLines(file)));
        }
        return judged;
    }

    private static Path document(Path expected) throws IOException {
        String stem = expected.getFileName().toString().replaceFirst("\\.expected$", "");
        try (Stream<Path> files = Files.list(expected.resolveSibling(""))) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .matches(java.util.regex.Pattern.quote(stem) + "\\.(docx|xlsx|pdf|txt|md|csv)"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no document beside " + expected));
        }
    }

    private static Judged judged(Path document, List<String> lines) {
        String name = document.getFileName().toString();
        List<Told> expected = expected(lines);
        List<Told> found = found(document, name);
        List<Told> right = new ArrayList<>();
        List<Told> wrong = new ArrayList<>();
        for (Told each : found) {
            if (expected.remove(each)) {
                right.add(each);
            } else {
                wrong.add(each);
            }
        }
        return new Judged(name, value(lines, "variety"), expected, wrong, right);
    }

    private static String value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst()
                .orElse("");
    }

    private static List<Told> expected(List<String> lines) {
        List<Told> told = new ArrayList<>();
        int head = lines.indexOf("---");
        for (String line : lines.subList(0, head)) {
            if (!line.startsWith("variety: ") && !line.startsWith("nothing: ")) {
                told.add(new Told(Kind.BACKDROP, key(line)));
            }
        }
        for (String line : lines.subList(head + 1, lines.size())) {
            String[] parts = line.split("\\|", -1);
            addItem(told, parts[0], parts[1], parts.length > 2 ? parts[2] : "");
        }
        return told;
    }

    private static List<Told> found(Path document, String name) {
        List<Told> told = new ArrayList<>();
        Event event;
        try {
            event = PlanImport.read(Documents.read(document, name)).event();
        } catch (Refusal nothing) {
            return told;
        }
        Fields backdrop = event.cue("phong").orElseThrow().fields();
        backdrop.texts("org").forEach(org -> told.add(new Told(Kind.BACKDROP, key("org: " + org))));
        addBackdrop(told, "type", backdrop.text("eventType"));
        addBackdrop(told, "title", backdrop.text("title"));
        addBackdrop(told, "date", backdrop.text("placeDate"));
        for (AgendaItem item : event.agenda()) {
            addItem(told, item.time(), item.text(), item.performer());
            event.cues().stream()
                    .filter(cue -> cue.item().equals(item.id()) && cue.layout().equals("paper"))
                    .map(Cue::fields)
                    .filter(paper -> !paper.text("topic").isEmpty())
                    .forEach(paper -> addItem(told, "", paper.text("topic"), person(paper)));
        }
        return told;
    }

    private static String person(Fields paper) {
        return String.join(
                " ", paper.text("honorific"), paper.text("name"), paper.text("position"), paper.text("unit"));
    }

    private static void addBackdrop(List<Told> told, String name, String text) {
        if (!text.isEmpty()) {
            told.add(new Told(Kind.BACKDROP, key(name + ": " + text)));
        }
    }

    private static void addItem(List<Told> told, String time, String text, String performer) {
        String item = key(text);
        told.add(new Told(Kind.ITEM, item));
        if (!time.isBlank()) {
            told.add(new Told(Kind.TIME, item + " @ " + key(time).replaceAll("\\s*-\\s*", "-")));
        }
        if (!key(performer).isEmpty()) {
            told.add(new Told(Kind.PERFORMER, item + " : " + key(performer)));
        }
    }

    /** Capitals, spaces, kinds of quotes and dashes and a full stop make no difference. */
    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[“”]", "\"")
                .replaceAll("[–—]", "-")
                .replaceAll("[*]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("[.,;:\\s]+$", "")
                .strip();
    }
}
