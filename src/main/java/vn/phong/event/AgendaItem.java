package vn.phong.event;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the printed programme. Cues name the item they belong to; several cues may serve one item.
 *
 * @param id unique among the items, kebab-case
 * @param number as printed, such as {@code 4} or {@code II}; empty when the programme has none
 * @param time as printed, such as {@code 8h00 - 8h10}; empty when the programme has none
 * @param text what happens
 * @param performer who does it: a person, a post or a unit; empty when unknown
 * @param extra what the office's table says beside, by the head of its column, in their order; never on the wall
 * @param unknown members this version does not know, kept for the round trip
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AgendaItem(
        String id,
        String number,
        String time,
        String text,
        String performer,
        Map<String, String> extra,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
    /** Among what stands beside: the day, the session and the room of an item, where a programme has several. */
    public static final String SECTION = "Ngày, buổi, phòng";

    /** Between the names of a day, a session and a room, the widest first. */
    public static final String WITHIN = " · ";

    private static final Pattern DAY = Pattern.compile(
            "\\b(ngày|thứ (hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|day (\\d+|one|two|three)"
                    + "|(mon|tues|wednes|thurs|fri|satur|sun)day)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DATE = Pattern.compile("\\bngày \\d{1,2}([/.-]\\d{1,2}([/.-]\\d{4}|[/.-]\\d{2})?)?");

    public AgendaItem {
        number = Values.orEmpty(number);
        time = Values.orEmpty(time);
        text = Values.orEmpty(text);
        performer = Values.orEmpty(performer);
        extra = Values.orEmpty(extra);
        unknown = Values.orEmpty(unknown);
    }

    /** An item whose table says nothing beside. */
    public AgendaItem(
            String id, String number, String time, String text, String performer, Map<String, Object> unknown) {
        this(id, number, time, text, performer, null, unknown);
    }

    /** The day, session and room it stands under, the widest first; empty when the programme has one only. */
    public String section() {
        return extra.getOrDefault(SECTION, "");
    }

    /** The day it stands under, else the date beside its time; empty when the programme has one day only. */
    public String day() {
        Matcher date = DATE.matcher(time);
        return Arrays.stream(section().split(WITHIN))
                .filter(part -> DAY.matcher(part.toLowerCase(Locale.ROOT)).find())
                .findFirst()
                .orElseGet(() -> date.find() ? date.group() : "");
    }

    /** The same item under another id. */
    public AgendaItem named(String other) {
        return new AgendaItem(other, number, time, text, performer, extra, unknown);
    }

    /** The same item under another number. */
    AgendaItem numbered(String other) {
        return new AgendaItem(id, other, time, text, performer, extra, unknown);
    }

    public AgendaItem at(String other) {
        return new AgendaItem(id, number, other, text, performer, extra, unknown);
    }

    public AgendaItem performedBy(String other) {
        return new AgendaItem(id, number, time, text, other, extra, unknown);
    }

    /** The same item with other words beside it. */
    public AgendaItem with(Map<String, String> beside) {
        return new AgendaItem(id, number, time, text, performer, beside, unknown);
    }
}
