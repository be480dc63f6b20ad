package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.PaperQueue;
import vn.phong.event.Position;
import vn.phong.event.Rundown;
import vn.phong.message.Message;
import vn.phong.output.OutputHealth;
import vn.phong.playout.Picture;
import vn.phong.playout.Playout;
import vn.phong.show.OnWall;
import vn.phong.show.Show;
import vn.phong.wall.Wall;

/** The whole state as pages and programs read it; docs/API.md describes every member. */
final class StateJson {
    private final Playout playout;
    private final Wall wall;
    private final Function<Show, ObjectNode> health;

    /** @param health the members that change without a press: alarms, outputs, pages */
    StateJson(Playout playout, Wall wall, Function<Show, ObjectNode> health) {
        this.playout = playout;
        this.wall = wall;
        this.health = health;
    }

    ObjectNode of(Show show) {
        Map<String, Long> pages = pages(show);
        ObjectNode node = Json.object()
                .put("revision", show.state().revision())
                .put("event", show.event().name());
        node.set("wall", wall(wall));
        node.set("program", place(show, pages, show.state().program()));
        node.set("preview", preview(show, pages));
        node.set("selection", place(show, pages, show.state().selection()));
        node.set("onWall", onWall(show, pages));
        node.put("black", show.state().black()).put("frozen", show.state().frozen());
        node.put("pattern", show.state().pattern()).put("locked", show.state().locked());
        node.set(
                "undo",
                show.undoable().<JsonNode>map(past -> Json.of(past.words())).orElse(NullNode.getInstance()));
        node.setAll(ListsJson.underWay(show));
        node.set("agenda", agenda(show.event()));
        node.set("rundown", rundown(show, pages));
        node.setAll(AsideJson.of(
                show, playout.clock().instant().atZone(playout.clock().getZone())));
        node.setAll(health.apply(show));
        return node;
    }

    /** What is planned: the event, its agenda and its rundown, on this wall. */
    ObjectNode planned(Show show) {
        return planned(show.event(), wall, rundown(show, pages(show)));
    }

    /** The same on another wall, of which nobody knows yet what cannot be drawn. */
    static ObjectNode planned(Event event, Rundown rundown, Wall wall) {
        return planned(event, wall, rundown(event, rundown, pages(rundown)));
    }

    private static ObjectNode planned(Event event, Wall wall, ArrayNode rundown) {
        ObjectNode node = Json.object().put("event", event.name());
        node.set("wall", wall(wall));
        node.set("agenda", agenda(event));
        node.set("rundown", rundown);
        return node;
    }

    private static Map<String, Long> pages(Show show) {
        return pages(show.rundown());
    }

    private static Map<String, Long> pages(Rundown rundown) {
        return rundown.positions().stream()
                .filter(position -> !position.photo())
                .collect(Collectors.groupingBy(Position::cue, Collectors.counting()));
    }

    static ArrayNode alarms(List<Message> alarms) {
        ArrayNode list = Json.object().arrayNode();
        alarms.forEach(alarm -> list.add(Json.of(alarm)));
        return list;
    }

    static ArrayNode outputs(List<OutputHealth> outputs) {
        ArrayNode list = Json.object().arrayNode();
        for (OutputHealth output : outputs) {
            ObjectNode node = list.addObject()
                    .put("name", output.name())
                    .put("profile", output.profile())
                    .put("state", output.state() == OutputHealth.State.LIVE ? "live" : "away");
            node.set("words", Json.of(output.words()));
            node.put("frames", output.frames()).put("packets", output.packets());
        }
        return list;
    }

    private static ObjectNode wall(Wall wall) {
        return Json.object()
                .put("name", wall.name())
                .put("width", wall.width())
                .put("height", wall.height())
                .put("pitchMm", wall.pitchMm());
    }

    private JsonNode place(Show show, Map<String, Long> pages, Optional<Position> position) {
        return position.<JsonNode>map(there -> place(show, pages, there)).orElse(NullNode.getInstance());
    }

    /** As the next take would show it, with what is laid over the wall now. */
    private JsonNode preview(Show show, Map<String, Long> pages) {
        JsonNode place = place(show, pages, show.state().preview());
        if (place instanceof ObjectNode known) {
            playout.coming().map(Picture::id).ifPresent(id -> known.put("picture", id));
        }
        return place;
    }

    private ObjectNode place(Show show, Map<String, Long> pages, Position position) {
        return named(show, pages, position).put("picture", finished(position).orElse(null));
    }

    private ObjectNode named(Show show, Map<String, Long> pages, Position position) {
        String label = show.event().cue(position.cue()).map(PaperQueue::called).orElse("");
        return named(Json.object(), pages, position, label);
    }

    private static ObjectNode named(ObjectNode node, Map<String, Long> pages, Position position, String label) {
        node.put("cue", position.cue())
                .put("page", position.page())
                .put("pages", pages.getOrDefault(position.cue(), 1L))
                .put("label", label);
        return position.photo() ? node.put("photo", true) : node;
    }

    private ObjectNode onWall(Show show, Map<String, Long> pages) {
        OnWall onWall = show.state().onWall();
        return named(show, pages, onWall.position())
                .put("black", onWall.black())
                .put("pattern", onWall.pattern())
                .put("picture", playout.pictures().onWall().id());
    }

    /** The picture's id when it is drawn already; nobody waits for it here. */
    private Optional<String> finished(Position position) {
        CompletableFuture<Picture> picture = playout.pictures().picture(position);
        return picture.isDone() && !picture.isCompletedExceptionally()
                ? Optional.of(picture.join().id())
                : Optional.empty();
    }

    private static ArrayNode agenda(Event event) {
        ArrayNode list = Json.object().arrayNode();
        for (AgendaItem item : event.agenda()) {
            ObjectNode told = list.addObject()
                    .put("id", item.id())
                    .put("number", item.number())
                    .put("time", item.time())
                    .put("text", item.text())
                    .put("performer", item.performer());
            if (!item.section().isEmpty()) {
                told.put("section", item.section());
            }
        }
        return list;
    }

    private ArrayNode rundown(Show show, Map<String, Long> pages) {
        ArrayNode list = rundown(show.event(), show.rundown(), pages);
        List<Position> positions = show.rundown().positions();
        for (int index = 0; index < positions.size(); index++) {
            ObjectNode row = (ObjectNode) list.get(index);
            playout.pictures()
                    .problem(show.event(), positions.get(index))
                    .ifPresent(words -> row.set("problem", Json.of(words)));
        }
        return list;
    }

    private static ArrayNode rundown(Event event, Rundown rundown, Map<String, Long> pages) {
        ArrayNode list = Json.object().arrayNode();
        Map<String, Cue> cues =
                event.cues().stream().collect(Collectors.toMap(Cue::id, Function.identity(), (one, two) -> one));
        for (Position position : rundown.positions()) {
            Cue cue = cues.get(position.cue());
            named(list.addObject().put("n", list.size()), pages, position, PaperQueue.called(cue))
                    .put("layout", cue.layout())
                    .put("item", cue.item())
                    .put("skip", cue.skip());
        }
        return list;
    }
}
