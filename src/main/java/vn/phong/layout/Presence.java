package vn.phong.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.phong.event.Fields;

/**
 * Whether a block of a layout is there, and how its box gives way.
 *
 * @param when what the cue must say for it to be there
 * @param beside the pictures whose room it takes too where they are absent, one after the other
 * @param whole whether it may stand where flags and a bust stand
 */
record Presence(Optional<Condition> when, List<String> beside, boolean whole) {
    static final Presence USUAL = new Presence(Optional.empty(), List.of(), false);

    boolean holds(Fields fields) {
        return when.map(condition -> condition.holds(fields)).orElse(true);
    }

    /**
     * @param absent the boxes of the pictures that are not there
     * @param zone the share of the width that stays free at the left, in percent
     */
    Box placed(Box box, Map<String, Box> absent, double zone) {
        Box wider = box;
        for (String picture : beside) {
            wider = absent.containsKey(picture) ? wider.withBeside(absent.get(picture)) : wider;
        }
        return whole ? wider : wider.beyond(zone);
    }
}
