package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.PaperQueue;
import vn.phong.event.Position;
import vn.phong.event.Roll;
import vn.phong.show.AwardCommand;
import vn.phong.show.Show;

/** Papers and rolls of awards as pages and programs read them; docs/API.md describes every member. */
final class ListsJson {
    /** Recipients that are told ahead of their batch. */
    private static final int NEXT_MAX = 3;

    private ListsJson() {}

    /** What every state says: the award under way, and the papers with their status. */
    static ObjectNode underWay(Show show) {
        ObjectNode node = Json.object();
        Optional<Cue> award = awardUnderWay(show);
        node.set("award", award.<JsonNode>map(cue -> award(show, cue)).orElse(NullNode.getInstance()));
        node.put("award_index", award.map(cue -> batch(show, cue)).orElse(0));
        node.put("award_total", award.map(cue -> show.rundown().pages(cue.id())).orElse(0));
        node.set("papers", papers(show));
        return node;
    }

    /** Every roll with all its recipients, and the papers. */
    static ObjectNode all(Show show) {
        ObjectNode node = Json.object().put("revision", show.state().revision());
        ArrayNode awards = node.putArray("awards");
        awards(show).forEach(cue -> awards.add(roll(show, cue)));
        node.set("papers", papers(show));
        return node;
    }

    private static Stream<Cue> awards(Show show) {
        return show.event().cues().stream().filter(cue -> cue.layout().equals(Event.AWARD_BATCH));
    }

    /** The award that the evening has reached, else the first after it, else the last before. */
    private static Optional<Cue> awardUnderWay(Show show) {
        List<Position> places = show.rundown().positions();
        List<Cue> awards = awards(show).toList();
        int here = places.indexOf(show.state().selection());
        return places.stream()
                .skip(Math.max(0, here))
                .flatMap(position -> awards.stream().filter(cue -> cue.id().equals(position.cue())))
                .findFirst()
                .or(() -> awards.isEmpty() ? Optional.empty() : Optional.of(awards.get(awards.size() - 1)));
    }

    /** The batch of a roll that the evening has reached; 0 for another place. */
    private static int batch(Show show, Cue cue) {
        Position selection = show.state().selection();
        return selection.cue().equals(cue.id()) ? selection.page() : 0;
    }

    private static ObjectNode award(Show show, Cue cue) {
        Roll roll = AwardCommand.roll(show, cue);
        int batch = batch(show, cue);
        ObjectNode node = Json.object()
                .put("cue", cue.id())
                .put("label", cue.label())
                .put("batch", batch)
                .put("batches", roll.batches().size())
                .put("photo", batch > 0 && show.state().selection().photo());
        ArrayNode next = node.putArray("next");
        roll.batches().stream()
                .skip(show.state().shown(cue.id()))
                .flatMap(List::stream)
                .limit(NEXT_MAX)
                .forEach(n -> next.add(person(roll, n)));
        return node;
    }

    private static ObjectNode person(Roll roll, int n) {
        Fields recipient = roll.recipients().get(n - 1);
        return Json.object()
                .put("n", n)
                .put("number", roll.numbers().get(n - 1))
                .put("name", Roll.name(recipient))
                .put("unit", recipient.text("unit"))
                .put("note", recipient.text("note"))
                .put("proxy", Roll.proxy(recipient));
    }

    private static ObjectNode roll(Show show, Cue cue) {
        Roll roll = AwardCommand.roll(show, cue);
        ObjectNode node = Json.object()
                .put("cue", cue.id())
                .put("label", cue.label())
                .put("batches", roll.batches().size())
                .put("shown", show.state().shown(cue.id()))
                .put("size", roll.sizeMax())
                .put("photo", show.event().hasPhotos(cue));
        ArrayNode recipients = node.putArray("recipients");
        for (int n = 1; n <= roll.recipients().size(); n++) {
            recipients.add(person(roll, n)
                    .put("batch", Math.max(1, roll.batchOf(n)))
                    .put("status", status(show, cue, roll, n)));
        }
        return node;
    }

    private static String status(Show show, Cue cue, Roll roll, int n) {
        Fields recipient = roll.recipients().get(n - 1);
        if (!Roll.isPresent(recipient)) {
            return Roll.isLater(recipient) ? "later" : "absent";
        }
        int batch = roll.batchOf(n);
        if (new Position(cue.id(), batch).equals(show.state().program())) {
            return "now";
        }
        int shown = show.state().shown(cue.id());
        return batch <= shown ? "done" : batch == shown + 1 ? "next" : "waiting";
    }

    private static ArrayNode papers(Show show) {
        ArrayNode list = Json.object().arrayNode();
        show.event().cues().stream()
                .filter(cue -> cue.layout().equals(Event.PAPER))
                .forEach(cue -> list.add(paper(show, cue)));
        return list;
    }

    private static ObjectNode paper(Show show, Cue cue) {
        Fields fields = cue.fields();
        return Json.object()
                .put("cue", cue.id())
                .put("item", cue.item())
                .put("label", PaperQueue.called(cue))
                .put("index", fields.number("index").orElse(0))
                .put("total", fields.number("total").orElse(0))
                .put("topic", fields.text("topic"))
                .put("name", (fields.text("honorific") + " " + fields.text("name")).strip())
                .put("unit", fields.text("unit"))
                .put("status", status(show, cue))
                .put("late", PaperQueue.isLate(cue));
    }

    private static String status(Show show, Cue cue) {
        Position place = Position.of(cue.id());
        if (show.state().program().equals(place)) {
            return "now";
        }
        if (cue.skip()) {
            return "skipped";
        }
        if (show.state().preview().filter(place::equals).isPresent()) {
            return "next";
        }
        if (show.state().shown(cue.id()) > 0) {
            return "done";
        }
        return PaperQueue.isLate(cue) ? "late" : "waiting";
    }
}
