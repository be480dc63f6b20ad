package vn.phong.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phong.document.Apart;
import vn.phong.document.Samples;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.message.Refusal;
import vn.phong.plan.Draft;
import vn.phong.plan.DraftJson;
import vn.phong.plan.EventMerge;
import vn.phong.plan.ListDraft;
import vn.phong.plan.ListImport;
import vn.phong.plan.ListKind;
import vn.phong.plan.PlanDocument;
import vn.phong.plan.PlanImport;
import vn.phong.plan.PlanReport;

/**
 * {@code import FILE… -o event.json [--report report.json] [--into event.json] [--replace]}: a plan, award lists and
 * rankings become one event, or what they add to one; what was understood and what was not is printed.
 */
final class Import implements Command {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode report = JSON.createObjectNode();
    private final ArrayNode files = report.putArray("files");
    private final List<Cue> lists = new ArrayList<>();
    private Optional<Event> plan = Optional.empty();

    @Override
    public int run(List<String> words) throws IOException {
        Arguments arguments = Arguments.of(words, Set.of("o", "report", "into", "sample"), Set.of("replace"));
        if (arguments.option("sample").isPresent()) {
            return sample(arguments);
        }
        if (arguments.rest().isEmpty()) {
            throw new Refusal(
                    "Cần ít nhất một tệp kế hoạch hoặc danh sách; xem ./run.sh help.",
                    "At least one plan or list is needed; see ./run.sh help.");
        }
        Optional<Path> into = arguments.option("into").map(Path::of);
        Path target = into.isPresent() && arguments.option("o").isEmpty()
                ? into.get()
                : Path.of(arguments.required("o", "event.json"));
        refuseToOverwrite(target, into, arguments.flag("replace"));
        for (String word : arguments.rest()) {
            read(Path.of(word));
        }
        Event made = into.isPresent() ? merged(EventFile.read(into.get()), arguments.flag("replace")) : created();
        write(target, EventFile.write(made));
        report.put("event", target.toString());
        if (arguments.option("report").isPresent()) {
            Path file = Path.of(arguments.option("report").get());
            write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
            System.out.println("Báo cáo (report): " + file);
        }
        System.out.println("Đã ghi (written): " + target);
        return 0;
    }

    private static void refuseToOverwrite(Path target, Optional<Path> into, boolean replaces) {
        boolean isOther = into.isEmpty() || !into.get().equals(target);
        if (Files.exists(target) && isOther && !replaces) {
            throw new Refusal(
                    "Đã có " + target + "; hãy thêm --into " + target + " để gộp vào, hoặc --replace để thay hẳn.",
                    target + " is there already; add --into " + target + " to merge into it, or --replace to put"
                            + " another in its place.");
        }
    }

    private void read(Path file) {
        String name = String.valueOf(file.getFileName());
        PlanDocument document = Apart.read(file, name);
        Optional<ListKind> kind = ListImport.kindOf(document);
        ObjectNode node = files.addObject().put("file", name);
        if (kind.isPresent()) {
            ListDraft draft = ListImport.read(document, kind.get());
            lists.addAll(draft.cues());
            node.setAll(DraftJson.of(draft));
            System.out.print(PlanReport.text(name, draft));
            return;
        }
        if (plan.isPresent()) {
            throw new Refusal(
                    "Có hai kế hoạch trong các tệp đã cho (tệp sau: " + name + "); hãy nhập từng kế hoạch.",
                    "Two of the given files are plans (the second is " + name + "); import one plan at a time.");
        }
        Draft draft = PlanImport.read(document);
        plan = Optional.of(draft.event());
        lists.addAll(draft.lists());
        node.put("kind", "plan");
        node.setAll(DraftJson.of(draft));
        System.out.print(PlanReport.text(draft));
    }

    private Event created() {
        Event event = plan.orElseThrow(() -> new Refusal(
                "Chỉ có danh sách, chưa có kế hoạch; hãy cho thêm tệp kế hoạch, hoặc --into event.json để gộp vào sự"
                        + " kiện đã có.",
                "There are only lists and no plan; give a plan too, or --into event.json to merge into an event."));
        return lists.isEmpty() ? event : EventMerge.with(event, lists);
    }

    /** Adds and fills; what would overwrite is told and left, unless it was asked for. */
    private Event merged(Event base, boolean replaces) {
        Event incoming = plan.map(event -> lists.isEmpty() ? event : EventMerge.with(event, lists))
                .orElseGet(() -> EventMerge.listsOnly(base, lists));
        List<EventMerge.Change> changes = EventMerge.changes(base, incoming);
        report.set("changes", DraftJson.of(changes));
        List<EventMerge.Unchanged> unchanged = EventMerge.unchanged(base, incoming);
        report.set("unchanged", DraftJson.unchanged(unchanged));
        Set<String> accepted = new HashSet<>();
        System.out.println("\nKHÁC BIỆT (DIFFERENCES): " + changes.size());
        for (EventMerge.Change change : changes) {
            boolean taken = replaces || !change.kind().overwrites();
            if (taken) {
                accepted.add(change.id());
            }
            System.out.println((taken ? "  + " : "  · ") + change.where().vi() + ": " + shown(change));
        }
        unchanged.forEach(list -> System.out.println(
                "  = " + list.where().vi() + ": " + list.rows().size() + " dòng giữ nguyên (rows unchanged)"));
        if (accepted.size() < changes.size()) {
            System.out.println("Dòng có dấu · chưa đổi vì đang có nội dung khác; thêm --replace để thay."
                    + " (Lines with · are left because something else stands there; add --replace to change them.)");
        }
        return EventMerge.merged(base, incoming, accepted);
    }

    private static String shown(EventMerge.Change change) {
        String after = change.after().replace("\n", "; ");
        return change.before().isEmpty() ? after : change.before().replace("\n", "; ") + " → " + after;
    }

    private static int sample(Arguments arguments) throws IOException {
        String name = arguments.option("sample").get();
        Path target = arguments.option("o").map(Path::of).orElseGet(() -> Path.of(name));
        byte[] bytes = Samples.made(name);
        refuseToOverwrite(target, Optional.empty(), arguments.flag("replace"));
        write(target, bytes);
        System.out.println("Đã ghi (written): " + target);
        return 0;
    }

    /** Beside first, then in place: a file that was there is never half overwritten. */
    private static void write(Path target, byte[] bytes) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "event", ".unfinished");
        try {
            Files.write(unfinished, bytes);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
