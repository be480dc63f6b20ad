package vn.phong.plan;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import vn.phong.event.Cue;
import vn.phong.event.Fields;
import vn.phong.message.Message;

/** What an import understood as JSON, for the report file and the review page. */
public final class DraftJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DraftJson() {}

    /**
     * {@code {backdrop, rows, chair, understood, questions, unread, cues}}; {@code cues} are those of its lists, if any
     */
    public static ObjectNode of(Draft draft) {
        ObjectNode node = JSON.createObjectNode();
        node.set("backdrop", backdrop(draft));
        ArrayNode rows = node.putArray("rows");
        draft.rows().forEach(row -> rows.add(row(row)));
        ArrayNode chair = node.putArray("chair");
        draft.chair().forEach(chair::add);
        ArrayNode understood = node.putArray("understood");
        for (Understood line : draft.understood()) {
            ObjectNode each = understood.addObject().put("line", line.line()).put("text", line.text());
            each.set("as", message(line.as()));
        }
        node.set("questions", questions(draft.questions()));
        node.set("unread", unread(draft.unread()));
        if (!draft.lists().isEmpty()) {
            ArrayNode cues = node.putArray("cues");
            draft.lists().forEach(cue -> cues.add(JSON.<ObjectNode>valueToTree(cue)));
        }
        return node;
    }

    /** {@code {kind, rowCount, cues, questions, unread}} */
    public static ObjectNode of(ListDraft draft) {
        ObjectNode node = JSON.createObjectNode()
                .put("kind", draft.kind().name().toLowerCase(Locale.ROOT))
                .put("rowCount", draft.rowCount());
        ArrayNode cues = node.putArray("cues");
        draft.cues().forEach(cue -> cues.add(JSON.<ObjectNode>valueToTree(cue)));
        node.set("questions", questions(draft.questions()));
        node.set("unread", unread(draft.unread()));
        return node;
    }

    /** Each {@code {id, kind, where, before, after, overwrites}} */
    public static ArrayNode of(List<EventMerge.Change> changes) {
        ArrayNode list = JSON.createArrayNode();
        for (EventMerge.Change change : changes) {
            list.addObject()
                    .put("id", change.id())
                    .put("kind", change.kind().name().toLowerCase(Locale.ROOT))
                    .put("overwrites", change.kind().overwrites())
                    .put("before", change.before())
                    .put("after", change.after())
                    .set("where", message(change.where()));
        }
        return list;
    }

    /** Each {@code {where, rows}} */
    public static ArrayNode unchanged(List<EventMerge.Unchanged> lists) {
        ArrayNode all = JSON.createArrayNode();
        for (EventMerge.Unchanged list : lists) {
            ArrayNode rows = all.addObject()
                    .<ObjectNode>set("where", message(list.where()))
                    .putArray("rows");
            list.rows().forEach(rows::add);
        }
        return all;
    }

    /** The lines of a document with their numbers, for the source beside the review. */
    public static ArrayNode of(PlanDocument document) {
        ArrayNode lines = JSON.createArrayNode();
        for (PlanLine line : document.lines()) {
            String text = line.isRow() ? String.join(" │ ", line.cells()).replace('\n', ' ') : line.text();
            lines.addObject().put("line", line.number()).put("text", text);
        }
        document.asides()
                .forEach(aside -> lines.addObject().put("line", aside.number()).put("text", aside.text()));
        return lines;
    }

    /** Questions as {@code {line, cue, field, words}}. */
    public static ArrayNode questions(List<Question> questions) {
        ArrayNode list = JSON.createArrayNode();
        for (Question question : questions) {
            list.addObject()
                    .put("line", question.line())
                    .put("cue", question.cue())
                    .put("field", question.field())
                    .set("words", message(question.words()));
        }
        return list;
    }

    private static ObjectNode backdrop(Draft draft) {
        Fields fields =
                draft.event().cue(RundownDraft.BACKDROP_CUE).map(Cue::fields).orElse(Fields.NONE);
        ObjectNode node = JSON.createObjectNode();
        ArrayNode org = node.putArray("org");
        fields.texts("org").forEach(org::add);
        for (String name : List.of("eventType", "title", "placeDate")) {
            node.put(name, fields.text(name));
        }
        return node;
    }

    private static ObjectNode row(DraftRow row) {
        ObjectNode node = JSON.createObjectNode()
                .put("number", row.number())
                .put("time", row.time())
                .put("text", row.text())
                .put("performer", row.performer())
                .put("card", row.card())
                .put("sure", row.sure().name().toLowerCase(Locale.ROOT));
        node.set("why", message(row.why()));
        ArrayNode lines = node.putArray("lines");
        row.lines().forEach(lines::add);
        ObjectNode extra = node.putObject("extra");
        row.extra().forEach(extra::put);
        ArrayNode papers = node.putArray("papers");
        row.papers()
                .forEach(paper -> papers.addObject().put("topic", paper.topic()).put("performer", paper.performer()));
        return node;
    }

    private static ArrayNode unread(List<UnreadLine> unread) {
        ArrayNode list = JSON.createArrayNode();
        unread.forEach(line -> list.addObject().put("line", line.number()).put("text", line.text()));
        return list;
    }

    private static ObjectNode message(Message message) {
        return JSON.createObjectNode().put("vi", message.vi()).put("en", message.en());
    }
}
