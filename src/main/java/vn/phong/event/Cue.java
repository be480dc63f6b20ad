package vn.phong.event;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One prepared picture of the evening, or several pages of one list.
 *
 * @param id unique among the cues, kebab-case; what commands and addresses name
 * @param label what the rundown shows, in Vietnamese
 * @param layout the layout's id, such as {@code backdrop} or {@code award-batch}
 * @param item the agenda item it serves; empty for a cue outside the programme
 * @param fields what it says
 * @param parts the layouts of single parts of a wall that has several, by the part's name; the other parts show what
 *     {@code layout} says
 * @param fadeMs how it comes on to the wall; the event's when absent
 * @param skip whether Next passes it over; it stays where it is and can be loaded by hand
 * @param unknown members without a part of their own, kept for the round trip: those this version does not know, and
 *     {@code theme}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Cue(
        String id,
        String label,
        String layout,
        String item,
        Fields fields,
        Map<String, String> parts,
        @JsonInclude(JsonInclude.Include.NON_NULL) Transition fadeMs,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean skip,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
    public Cue {
        label = Values.orEmpty(label);
        item = Values.orEmpty(item);
        fields = fields == null ? Fields.NONE : fields;
        parts = parts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        unknown = Values.orEmpty(unknown);
    }

    /** A cue that Next does not pass over. */
    public Cue(
            String id,
            String label,
            String layout,
            String item,
            Fields fields,
            Map<String, String> parts,
            Transition fadeMs,
            Map<String, Object> unknown) {
        this(id, label, layout, item, fields, parts, fadeMs, false, unknown);
    }

    /** The same cue saying something else. */
    public Cue with(Fields changed) {
        return new Cue(id, label, layout, item, changed, parts, fadeMs, skip, unknown);
    }

    /** The same cue under another name in the rundown. */
    public Cue labelled(String changed) {
        return new Cue(id, changed, layout, item, fields, parts, fadeMs, skip, unknown);
    }

    /** The same cue coming on to the wall in another way. */
    public Cue fading(Transition changed) {
        return new Cue(id, label, layout, item, fields, parts, changed, skip, unknown);
    }

    /** The same cue passed over by Next, or no longer. */
    public Cue skipped(boolean on) {
        return new Cue(id, label, layout, item, fields, parts, fadeMs, on, unknown);
    }

    /** The same cue elsewhere in the rundown, named anew. */
    public Cue copy(String newId, String newItem) {
        return new Cue(newId, label, layout, newItem, fields, parts, fadeMs, false, unknown);
    }

    /** Names what the cue says now: another after any change, the same in any process. */
    public String version() {
        byte[] all = toString().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(all).toString();
    }
}
