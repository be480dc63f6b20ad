package vn.phong.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.phong.event.AgendaItem;

/** Opens the plans the tests import. */
final class Plans {
    static final List<String> WITH_AGENDA = List.of(
            "ke-hoach-hoi-nghi.txt",
            "chuong-trinh-so-ket.md",
            "ke-hoach-bang-dao-cot.md",
            "kich-ban-hoi-thao.txt",
            "thoi-gian-bieu.txt");

    private Plans() {}

    static byte[] bytes(String name) {
        try (InputStream in = Plans.class.getResourceAsStream("/plans/" + name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static Draft draft(String name) {
        return PlanImport.read(PlainTextReader.read(bytes(name), name));
    }

    static Draft draftOf(String text) {
        return PlanImport.read(document(text));
    }

    static PlanDocument document(String text) {
        return PlainTextReader.read(text.getBytes(StandardCharsets.UTF_8), "thu.txt");
    }

    /** Id, layout and item of each cue. */
    static List<String> rundown(Draft draft) {
        return draft.event().cues().stream()
                .map(cue -> cue.id() + " " + cue.layout() + " " + cue.item())
                .toList();
    }

    /** Number, time, text and performer of each item. */
    static List<String> agenda(Draft draft) {
        return draft.event().agenda().stream().map(Plans::row).toList();
    }

    private static String row(AgendaItem item) {
        return item.number() + " | " + item.time() + " | " + item.text() + " | " + item.performer();
    }
}
