package vn.phong.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.phong.event.Cue;
import vn.phong.gallery.Gallery;
import vn.phong.message.Message;

/**
 * Lists without any entry, entries without any word, entries without a name among others that have one: a batch of
 * nobody, a gap in the standing order.
 */
final class EmptyEntries implements Check {
    private static final String NAME = "name";

    private final Gallery gallery;

    EmptyEntries(Gallery gallery) {
        this.gallery = gallery;
    }

    /** A list that is required and empty is told about by {@link MissingFields}. */
    @Override
    public List<Finding> findings(SetEvent set) {
        List<Finding> findings = new ArrayList<>();
        for (SetCue cue : set.cues()) {
            List<String> told = MissingFields.of(cue.cue(), gallery).stream()
                    .map(Finding::field)
                    .toList();
            cue.cue().fields().values().forEach((name, value) -> {
                if (!told.contains(name)) {
                    look(findings, cue.cue(), name, value);
                }
            });
        }
        return findings;
    }

    private static void look(List<Finding> findings, Cue cue, String place, Object value) {
        if (value instanceof Map<?, ?> group) {
            group.forEach((name, inner) -> look(findings, cue, place + "/" + name, inner));
        } else if (value instanceof List<?> list && list.isEmpty()) {
            findings.add(finding(
                    cue,
                    place,
                    "Danh sách chưa có dòng nào; hãy điền danh sách hoặc bỏ mục này.",
                    "The list has no entry; fill it in or take the cue out."));
        } else if (value instanceof List<?> list) {
            entries(findings, cue, place, list);
        }
    }

    private static void entries(List<Finding> findings, Cue cue, String place, List<?> list) {
        boolean named = list.stream().anyMatch(entry -> named(entry));
        for (int i = 0; i < list.size(); i++) {
            String here = place + "/" + (i + 1);
            if (MissingFields.empty(list.get(i))) {
                findings.add(finding(
                        cue,
                        here,
                        "Dòng " + (i + 1) + " để trống; hãy điền hoặc bỏ dòng này.",
                        "Entry " + (i + 1) + " is empty; fill it in or take it out."));
            } else if (named && list.get(i) instanceof Map<?, ?> && !named(list.get(i))) {
                findings.add(finding(
                        cue,
                        here + "/" + NAME,
                        "Dòng " + (i + 1) + " chưa có tên; hãy điền tên hoặc bỏ dòng này.",
                        "Entry " + (i + 1) + " has no name; fill it in or take the entry out."));
            } else {
                look(findings, cue, here, list.get(i));
            }
        }
    }

    private static boolean named(Object entry) {
        return entry instanceof Map<?, ?> group && !MissingFields.empty(group.get(NAME));
    }

    private static Finding finding(Cue cue, String field, String vi, String en) {
        return new Finding(Severity.WARNING, "empty-entry", cue.id(), cue.label(), field, "", new Message(vi, en));
    }
}
