package vn.phong.event;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One line of the printed programme. Cues name the item they belong to; several cues may serve one item.
 *
 * @param id unique among the items, kebab-case
 * @param number as printed, such as {@code 4} or {@code II}; empty when the programme has none
 * @param time as printed, such as {@code 8h00 - 8h10}; empty when the programme has none
 * @param text what happens
 * @param performer who does it: a person, a post or a unit; empty when unknown
 * @param unknown members this version does not know, kept for the round trip
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AgendaItem(
        String id,
        String number,
        String time,
        String text,
        String performer,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
    public AgendaItem {
        number = Values.orEmpty(number);
        time = Values.orEmpty(time);
        text = Values.orEmpty(text);
        performer = Values.orEmpty(performer);
        unknown = Values.orEmpty(unknown);
    }
}
