package vn.phong.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.phong.event.Position;
import vn.phong.show.Show;

/**
 * A press said as an address, for whatever can only say addresses: {@code next}, {@code load/cue/5}, {@code load/next},
 * {@code black/on}, {@code timer/add/60}.
 */
final class Spoken {
    private static final Map<String, String> OTHER_NAMES =
            Map.of("start", "take", "start/next", "next", "start/previous", "previous", "stop", "backdrop");
    /** What can be asked by its address beside a verb and {@code VERB/VALUE}. */
    static final List<String> ADDRESSES =
            List.of("load/cue/{place}", "load/next", "load/previous", "start", "start/next", "start/previous", "stop");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final String LOAD_CUE = "load/cue/";

    private Spoken() {}

    /**
     * @param verb one of {@link Verbs}
     * @param members of its JSON, as far as the address says them
     */
    record Asked(String verb, ObjectNode members) {
        /** What the body says wins over the address. */
        ObjectNode with(ObjectNode body) {
            return members.setAll(body);
        }
    }

    /** What an address asks of this show; one that asks nothing is turned back (404). */
    static Asked of(String path, Show show) {
        String name = OTHER_NAMES.getOrDefault(path, path);
        if (Verbs.has(name)) {
            return new Asked(name, Json.object());
        }
        if (name.startsWith(LOAD_CUE)) {
            return load(cue(name.substring(LOAD_CUE.length()), show));
        }
        if (name.equals("load/next")) {
            return load(show.state().preview().flatMap(show.rundown()::after));
        }
        if (name.equals("load/previous")) {
            return load(show.rundown()
                    .before(show.state().preview().orElse(show.state().selection())));
        }
        return valued(name);
    }

    /** {@code VERB/VALUE} for a verb that takes one member; {@code on} and {@code off} for a switch. */
    private static Asked valued(String name) {
        int last = name.lastIndexOf('/');
        String verb = last < 0 ? name : name.substring(0, last);
        Set<String> members = Verbs.named(verb).members();
        if (last < 0 || members.size() != 1) {
            throw new Rejection(404, Statuses.words(404));
        }
        String member = members.iterator().next();
        return new Asked(verb, put(Json.object(), member, name.substring(last + 1)));
    }

    /** A value as an address says it: switches by on and off, whole numbers as numbers, all else as text. */
    static ObjectNode put(ObjectNode node, String member, String value) {
        if (value.equals("on") || value.equals("true")) {
            return node.put(member, true);
        }
        if (value.equals("off") || value.equals("false")) {
            return node.put(member, false);
        }
        return NUMBER.matcher(value).matches() ? node.put(member, Integer.parseInt(value)) : node.put(member, value);
    }

    private static Asked load(Optional<Position> position) {
        Position there = position.orElseThrow(() -> new Rejection(
                422,
                "Không có mục nào ở đó trong chương trình; hãy chọn mục khác.",
                "There is no cue there in the rundown; choose another."));
        return new Asked("load", Json.object().put("cue", there.toString()));
    }

    /** By its id, or by the number of its place in the rundown. */
    private static Optional<Position> cue(String said, Show show) {
        Position named = PressReader.position(said);
        if (show.rundown().has(named) || !NUMBER.matcher(said).matches()) {
            return Optional.of(named);
        }
        int place = Integer.parseInt(said);
        return place >= 1 && place <= show.rundown().positions().size()
                ? Optional.of(show.rundown().positions().get(place - 1))
                : Optional.empty();
    }
}
