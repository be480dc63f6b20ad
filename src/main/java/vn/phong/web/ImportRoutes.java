package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phong.document.Apart;
import vn.phong.document.DocumentFaults;
import vn.phong.document.Documents;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.EventFolder;
import vn.phong.message.Message;
import vn.phong.plan.Draft;
import vn.phong.plan.DraftJson;
import vn.phong.plan.EventMerge;
import vn.phong.plan.ListImport;
import vn.phong.plan.ListKind;
import vn.phong.plan.PlanDocument;
import vn.phong.plan.PlanImport;

/**
 * The office's documents become events in the data folder: read, reviewed by a person, then saved or merged. Nothing of
 * it touches the show that is running.
 */
final class ImportRoutes {
    private static final int BODY_SIZE_MAX = 4 * 1024 * 1024;
    private static final int NAME_LENGTH_MAX = 120;

    private final EventFolder events;
    private final Looking importing;

    /** @param importing the thread that reads documents, one at a time */
    ImportRoutes(EventFolder events, Looking importing) {
        this.events = events;
        this.importing = importing;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/v1/import/read", this::read, Right.PREPARE);
        routes.post("/api/v1/import/event", this::event, Right.PREPARE);
        routes.get("/api/v1/samples/{name}", this::sample, Right.PREPARE);
    }

    private void sample(Context context) {
        String name = context.pathParam("name");
        importing.answer(
                context,
                () -> Apart.sample(name),
                bytes -> context.contentType("application/octet-stream")
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                        .result(bytes));
    }

    private void read(Context context) {
        String name = fileName(context.queryParam("name"));
        String as = Optional.ofNullable(context.queryParam("as")).orElse("");
        Path file = received(context);
        try {
            importing.answer(context, () -> understood(file, name, as), node -> ShowRoutes.answer(context, 200, node));
        } catch (Rejection full) {
            delete(file);
            throw full;
        }
    }

    /** What the sentences call the file: its last name only. */
    private static String fileName(String told) {
        String name = told == null || told.isBlank() ? "van-ban.txt" : told.strip();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String seen = last.replaceAll("\\p{Cntrl}", "");
        return seen.length() <= NAME_LENGTH_MAX ? seen : seen.substring(seen.length() - NAME_LENGTH_MAX);
    }

    private static Path received(Context context) {
        try {
            Path file = Files.createTempFile("phong-import", ".document");
            try {
                Bodies.file(context, file, Documents.SIZE_MAX, DocumentFaults.tooLargeWords());
                return file;
            } catch (RuntimeException broken) {
                Files.deleteIfExists(file);
                throw broken;
            }
        } catch (IOException full) {
            throw new Rejection(
                    507,
                    "Không còn chỗ để nhận tệp; hãy dọn ổ đĩa rồi gửi lại.",
                    "There is no room to take the file in; clear the disk and send it again.");
        }
    }

    private static ObjectNode understood(Path file, String name, String as) {
        try {
            PlanDocument document = Apart.read(file, name);
            Optional<ListKind> kind = as.isEmpty() ? ListImport.kindOf(document) : kind(as);
            ObjectNode node = Json.object().put("file", name).put("kind", "plan");
            node.setAll(
                    kind.isPresent()
                            ? DraftJson.of(ListImport.read(document, kind.get()))
                            : DraftJson.of(PlanImport.read(document)));
            node.set("lines", DraftJson.of(document));
            return node;
        } finally {
            delete(file);
        }
    }

    private static Optional<ListKind> kind(String as) {
        return switch (as) {
            case "awards" -> Optional.of(ListKind.AWARDS);
            case "ranking" -> Optional.of(ListKind.RANKING);
            default -> Optional.empty();
        };
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new IllegalStateException("a file of our own cannot be deleted", stays);
        }
    }

    private void event(Context context) {
        ObjectNode body = Json.read(Bodies.bytes(context, BODY_SIZE_MAX, Statuses.words(413)));
        importing.answer(context, () -> made(body), node -> ShowRoutes.answer(context, 200, node));
    }

    private ObjectNode made(ObjectNode body) {
        List<Cue> lists = lists(body.path("lists"));
        Optional<Draft> plan = body.path("plan").isObject()
                ? Optional.of(PlanImport.of(
                        ReviewJson.backdrop(body.path("plan").path("backdrop")),
                        ReviewJson.rows(body.path("plan").path("rows")),
                        ReviewJson.chair(body.path("plan").path("chair"))))
                : Optional.empty();
        String into = body.path("into").asText("");
        Optional<EventFolder.Stored> base = into.isEmpty() ? Optional.empty() : Optional.of(stored(into));
        ObjectNode node = Json.object();
        plan.ifPresent(draft -> {
            node.set("questions", DraftJson.questions(draft.questions()));
            ArrayNode cards = node.putArray("cards");
            draft.rows().forEach(row -> cards.add(row.card()));
        });
        Event event = base.isPresent() ? merged(body, base.get().event(), plan, lists, node) : created(plan, lists);
        node.put("name", event.name())
                .put("items", event.agenda().size())
                .put("cues", event.cues().size());
        if (body.path("save").asBoolean()) {
            save(into.isEmpty() ? body.path("name").asText("") : into, base, event, node);
        }
        return node;
    }

    private EventFolder.Stored stored(String name) {
        return events.read(name)
                .orElseThrow(() -> new Rejection(
                        404,
                        "Không có sự kiện tên này; hãy chọn trong danh sách.",
                        "There is no event of this name; choose one from the list."));
    }

    private static Event created(Optional<Draft> plan, List<Cue> lists) {
        Event event = plan.map(Draft::event)
                .orElseThrow(() -> new Rejection(
                        422,
                        "Chỉ có danh sách, chưa có kế hoạch; hãy thêm tệp kế hoạch, hoặc gộp vào một sự kiện đã lưu.",
                        "There are only lists and no plan; add a plan, or merge into a saved event."));
        return lists.isEmpty() ? event : EventMerge.with(event, lists);
    }

    private static Event merged(ObjectNode body, Event base, Optional<Draft> plan, List<Cue> lists, ObjectNode node) {
        Event incoming = plan.isPresent() ? created(plan, lists) : EventMerge.listsOnly(base, lists);
        List<EventMerge.Change> changes = EventMerge.changes(base, incoming);
        node.set("changes", DraftJson.of(changes));
        node.set("unchanged", DraftJson.unchanged(EventMerge.unchanged(base, incoming)));
        Set<String> accepted = new HashSet<>();
        body.path("accepted").forEach(id -> accepted.add(id.asText()));
        node.put(
                "left",
                changes.stream()
                        .filter(change -> !accepted.contains(change.id()))
                        .count());
        return EventMerge.merged(base, incoming, accepted);
    }

    private void save(String name, Optional<EventFolder.Stored> base, Event event, ObjectNode node) {
        Optional<String> revision = base.map(EventFolder.Stored::revision);
        if (events.save(name, EventFile.write(event), revision).isEmpty()) {
            throw new Rejection(
                    409,
                    base.isEmpty()
                            ? "Đã có sự kiện tên " + name + "; hãy đổi tên, hoặc chọn gộp vào sự kiện ấy."
                            : "Sự kiện vừa được sửa ở máy khác; hãy xem lại khác biệt rồi lưu lần nữa.",
                    base.isEmpty()
                            ? "There is an event called " + name + " already; change the name, or merge into it."
                            : "The event has just been changed elsewhere; look at the differences and save again.");
        }
        node.put("file", events.file(name).toString()).put("saved", name);
        boolean same = base.filter(stored -> stored.event().equals(event)).isPresent();
        node.set("message", Json.of(saved(name, node.path("left").asInt(), same)));
    }

    /**
     * @param left differences that nobody ticked
     * @param same whether the event says what it said before
     */
    private static Message saved(String name, int left, boolean same) {
        if (left > 0 && same) {
            return new Message(
                    "Sự kiện " + name + " giữ nguyên như cũ: chưa đánh dấu khác biệt nào trong " + left
                            + " khác biệt; hãy đánh dấu chỗ muốn gộp rồi bấm lưu lần nữa.",
                    "The event " + name + " stays as it was: none of " + left
                            + " differences is ticked; tick what to merge, then save again.");
        }
        if (left > 0) {
            return new Message(
                    "Đã lưu sự kiện " + name + "; còn " + left
                            + " khác biệt không đánh dấu nên giữ như cũ. Muốn gộp nốt, hãy đánh dấu rồi bấm lưu lần"
                            + " nữa.",
                    "The event " + name + " is saved; " + left
                            + " differences without a tick stay as they were. To merge them too, tick them and save"
                            + " again.");
        }
        return new Message(
                "Đã lưu sự kiện " + name + ". Bước tiếp theo: mở ra, điền chỗ còn thiếu rồi kiểm tra.",
                "The event " + name + " is saved. Next: open it, fill in what is missing, then check it.");
    }

    /** Cues as the review sent them back, judged as those of any event file are. */
    private static List<Cue> lists(JsonNode sent) {
        if (!sent.isArray() || sent.isEmpty()) {
            return List.of();
        }
        ObjectNode event =
                Json.object().put("schemaVersion", Event.SCHEMA_VERSION).put("name", "danh-sach");
        ArrayNode cues = event.putArray("cues");
        cues.addObject().put("id", "phong").put("layout", Event.BACKDROP);
        Set<String> ids = new HashSet<>(Set.of("phong"));
        for (JsonNode cue : sent) {
            ObjectNode own = cue instanceof ObjectNode object ? object.deepCopy() : Json.object();
            String id = own.path("id").asText("danh-sach");
            for (int number = 2; !ids.add(own.path("id").asText("")); number++) {
                own.put("id", id + "-" + number);
            }
            cues.add(own);
        }
        Event checked = EventFile.parse(Json.text(event).getBytes(StandardCharsets.UTF_8), "danh-sach");
        return new ArrayList<>(checked.cues().subList(1, checked.cues().size()));
    }
}
