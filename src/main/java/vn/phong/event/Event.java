package vn.phong.event;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the organiser planned: the programme and every picture of the evening, in order.
 *
 * @param schemaVersion version of the file's shape; 1 today
 * @param name what people call the event, one line
 * @param theme the id of its theme, such as {@code deep-red}
 * @param font the id of the family its words are set in; empty for the program's own
 * @param flagZone the share of the wall's width at its left, in percent, that flags and a bust stand before: 0, 20, 25
 *     or 30; no words come there
 * @param fadeMs how cues come on to the wall unless they say otherwise
 * @param agenda the printed programme, in its order
 * @param cues the rundown, in its order; at least one has the layout {@code backdrop}
 * @param unknown members without a part of their own, kept for the round trip: those this version does not know, and
 *     {@code approval}, {@code photo} and {@code signedAs}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Event(
        int schemaVersion,
        String name,
        String theme,
        String font,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int flagZone,
        Transition fadeMs,
        List<AgendaItem> agenda,
        List<Cue> cues,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> unknown) {
    public static final int SCHEMA_VERSION = 1;
    /** Cues in the rundown, at most. */
    public static final int CUE_COUNT_MAX = 500;

    public static final String BACKDROP = "backdrop";
    private static final String FLAG_SALUTE = "flag-salute";
    public static final String AWARD_BATCH = "award-batch";
    public static final String PAPER = "paper";
    private static final String PHOTO = "photo";
    private static final String BACKGROUND = "background";
    private static final String LOGOS = "logos";
    static final String SIGNED_AS = "signedAs";
    private static final String OFF = "off";
    public static final Set<Integer> FLAG_ZONES = Set.of(0, 20, 25, 30);

    public Event {
        name = Values.orEmpty(name);
        theme = theme == null || theme.isEmpty() ? "deep-red" : theme;
        font = Values.orEmpty(font);
        fadeMs = fadeMs == null ? Transition.FADE : fadeMs;
        agenda = Values.orEmpty(agenda);
        cues = Values.orEmpty(cues);
        unknown = Values.orEmpty(unknown);
    }

    public Optional<Cue> cue(String id) {
        return cues.stream().filter(cue -> cue.id().equals(id)).findFirst();
    }

    public Optional<AgendaItem> item(String id) {
        return agenda.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /**
     * What the office chose for cues that are not approved: the file's {@code approval}; empty when it did not choose.
     */
    public Optional<ApprovalRule> approvalRule() {
        return ApprovalRule.of(unknown.get("approval"));
    }

    /** The safe picture: the first backdrop; an event that was checked has one. */
    public Optional<Cue> backdrop() {
        return cues.stream().filter(cue -> cue.layout().equals(BACKDROP)).findFirst();
    }

    /** The cue whose picture stands on the wall at a place: the backdrop for a photograph. */
    public Optional<Cue> pictured(Position position) {
        return position.photo() ? backdrop() : cue(position.cue());
    }

    /**
     * What is drawn for a cue: itself, or the backdrop where the hall salutes a flag that stands on the stage, as
     * {@code flag-salute} does in the {@code mode} {@code backdrop}; {@link #dressed}.
     */
    public Cue drawnAs(Cue cue) {
        boolean onStage =
                cue.layout().equals(FLAG_SALUTE) && cue.fields().text("mode").equals(BACKDROP);
        return dressed(onStage ? backdrop().orElse(cue) : cue);
    }

    /**
     * A cue with what the file's {@code background}, {@code logos} and {@code footer} ask of all cues, as fields that
     * layouts know: the picture {@code background}, the small pictures {@code logos}, and {@code strip} as {@code off}
     * where no strip at the foot names the event. What the cue says itself stays.
     */
    public Cue dressed(Cue cue) {
        Fields fields = cue.fields();
        if (unknown.get(BACKGROUND) instanceof String picture && !picture.isBlank() && !has(fields, BACKGROUND)) {
            fields = fields.with(BACKGROUND, picture);
        }
        if (unknown.containsKey(LOGOS) && !has(fields, LOGOS)) {
            fields = fields.with(LOGOS, unknown.get(LOGOS));
        }
        if (OFF.equals(unknown.get("footer")) && !has(fields, "strip")) {
            fields = fields.with("strip", OFF);
        }
        return fields.equals(cue.fields()) ? cue : cue.with(fields);
    }

    private static boolean has(Fields fields, String name) {
        return fields.values().containsKey(name);
    }

    /**
     * Whether a photograph is taken after each page of a cue: as the cue's {@code photo} says ({@code on} or
     * {@code off}), else after batches of awards, unless the event's says {@code off}.
     */
    public boolean hasPhotos(Cue cue) {
        String asked = cue.fields().text(PHOTO);
        return asked.isEmpty()
                ? cue.layout().equals(AWARD_BATCH) && !OFF.equals(unknown.get(PHOTO))
                : !asked.equals(OFF);
    }

    /** The id of the theme a cue is drawn in: the cue's own {@code theme} in the file, else the event's. */
    public String themeOf(Cue cue) {
        return cue.unknown().get("theme") instanceof String own && !own.isBlank() ? own : theme;
    }

    /** How a cue comes on to the wall. */
    public Transition transitionOf(Cue cue) {
        return cue.fadeMs() == null ? fadeMs : cue.fadeMs();
    }

    /** The same event with the cue of the same id replaced. */
    public Event with(Cue changed) {
        List<Cue> replaced = cues.stream()
                .map(cue -> cue.id().equals(changed.id()) ? changed : cue)
                .toList();
        return withCues(replaced);
    }

    /**
     * The same event with a cue that somebody edited. The backdrop comes several times in an evening: where others said
     * the same as this one they still do, and so does the event's name where it was theirs.
     */
    public Event edited(Cue changed) {
        return Backdrops.edited(this, changed);
    }

    /** The same event under another name. */
    Event named(String changed) {
        return new Event(schemaVersion, changed, theme, font, flagZone, fadeMs, agenda, cues, unknown).following(this);
    }

    /** What people sign under for its pictures: the name it had first, however it was renamed since. */
    public String signedAs() {
        return unknown.get(SIGNED_AS) instanceof String first && !first.isBlank() ? first : name;
    }

    /** This event as a later state of another: what was signed for that one is remembered. */
    public Event following(Event before) {
        if (signedAs().equals(before.signedAs()) || before.signedAs().isBlank()) {
            return this;
        }
        Map<String, Object> kept = new LinkedHashMap<>(unknown);
        kept.put(SIGNED_AS, before.signedAs());
        return new Event(schemaVersion, name, theme, font, flagZone, fadeMs, agenda, cues, kept);
    }

    /** The same event with another programme. */
    public Event with(List<AgendaItem> changed) {
        return new Event(schemaVersion, name, theme, font, flagZone, fadeMs, List.copyOf(changed), cues, unknown);
    }

    /** The same event with another rundown. */
    public Event withCues(List<Cue> changed) {
        return new Event(schemaVersion, name, theme, font, flagZone, fadeMs, agenda, List.copyOf(changed), unknown);
    }
}
