package vn.phong.event;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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
 * @param unknown members this version does not know, kept for the round trip
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
        @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
    public Cue {
        label = Values.orEmpty(label);
        item = Values.orEmpty(item);
        fields = fields == null ? Fields.NONE : fields;
        parts = parts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        unknown = Values.orEmpty(unknown);
    }

    /** The same cue saying something else. */
    public Cue with(Fields changed) {
        return new Cue(id, label, layout, item, changed, parts, fadeMs, unknown);
    }
}
