package vn.phong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.phong.document.Apart;
import vn.phong.event.EventFile;
import vn.phong.plan.Draft;
import vn.phong.plan.PlanImport;
import vn.phong.plan.PlanReport;

/**
 * {@code import ke-hoach.txt -o event.json}: the plan becomes an event; what was understood and what was not is
 * printed.
 */
final class Import implements Command {
    @Override
    public int run(List<String> words) throws IOException {
        Arguments arguments = Arguments.of(words, Set.of("o"));
        Path plan = Path.of(arguments.only("tệp kế hoạch (plan file)"));
        Path target = Path.of(arguments.required("o", "event.json"));
        Draft draft = PlanImport.read(Apart.read(plan, String.valueOf(plan.getFileName())));
        System.out.print(PlanReport.text(draft));
        write(target, EventFile.write(draft.event()));
        System.out.println("Đã ghi (written): " + target);
        return 0;
    }

    /** Beside first, then in place: an event that was there is never half overwritten. */
    private static void write(Path target, byte[] bytes) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "event", ".unfinished");
        Files.write(unfinished, bytes);
        Files.move(unfinished, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
