package vn.phong.check;

import java.util.ArrayList;
import java.util.List;
import vn.phong.event.Cue;
import vn.phong.gallery.Gallery;
import vn.phong.message.Message;

/** Lists without any entry, and entries without any word: a batch of nobody, a gap in the standing order. */
final class EmptyEntries implements Check {
    private static final String CHECK = "empty-entry";

    private final Gallery gallery;

    EmptyEntries(Gallery gallery) {
        this.gallery = gallery;
    }

    /** What is required is told about by {@link MissingFields}. */
    @Override
    public List<Finding> findings(SetEvent set) {
        List<Finding> findings = new ArrayList<>();
        for (SetCue cue : set.cues()) {
            List<String> told = MissingFields.of(cue.cue(), gallery).stream()
                    .map(Finding::field)
                    .toList();
            cue.cue().fields().values().forEach((name, value) -> {
                if (value instanceof List<?> list && told.stream().noneMatch(field -> within(field, name))) {
                    of(findings, cue.cue(), name, list);
                }
            });
        }
        return findings;
    }

    private static boolean within(String field, String list) {
        return field.equals(list) || field.startsWith(list + "/");
    }

    private static void of(List<Finding> findings, Cue cue, String name, List<?> list) {
        if (list.isEmpty()) {
            findings.add(finding(
                    cue,
                    name,
                    "Danh sách “" + name + "” chưa có dòng nào; hãy điền danh sách hoặc bỏ mục này.",
                    "The list “" + name + "” has no entry; fill it in or take the cue out."));
        }
        for (int i = 0; i < list.size(); i++) {
            if (MissingFields.empty(list.get(i))) {
                findings.add(finding(
                        cue,
                        name + "/" + (i + 1),
                        "Danh sách “" + name + "”: dòng " + (i + 1) + " để trống; hãy điền hoặc bỏ dòng này.",
                        "The list “" + name + "”: entry " + (i + 1) + " is empty; fill it in or take it out."));
            }
        }
    }

    private static Finding finding(Cue cue, String field, String vi, String en) {
        return new Finding(Severity.WARNING, CHECK, cue.id(), cue.label(), field, "", new Message(vi, en));
    }
}
