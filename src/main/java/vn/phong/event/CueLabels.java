package vn.phong.event;

import java.util.List;

/**
 * How the rundown calls the cues of an item: by its number and their words, such as {@code 3. Khai mạc}; after the day
 * where each day counts from 1, such as {@code Ngày 2 · 3. Khai mạc}.
 */
public final class CueLabels {
    private static final String AFTER_DAY = " · ";
    private static final String AFTER_NUMBER = ". ";

    private CueLabels() {}

    /**
     * @param day such as {@code Ngày 2}; empty where the number alone tells the item
     * @param number as printed; empty for an item without one
     */
    public static String of(String day, String number, String words) {
        String numbered = number.isEmpty() ? words : number + AFTER_NUMBER + words;
        return day.isEmpty() ? numbered : day + AFTER_DAY + numbered;
    }

    /** The event with another number of an item, also in the labels that began with the old one. */
    public static Event renumbered(Event event, String item, String number) {
        String before = event.item(item).map(AgendaItem::number).orElse("");
        List<AgendaItem> agenda = event.agenda().stream()
                .map(each -> each.id().equals(item) ? each.numbered(number) : each)
                .toList();
        List<Cue> cues = event.cues().stream()
                .map(cue -> cue.item().equals(item) ? cue.labelled(renumbered(cue.label(), before, number)) : cue)
                .toList();
        return event.with(agenda).withCues(cues);
    }

    /**
     * What stands before the words of a label, such as {@code Ngày 2 · 3. }; empty where it does not say the number.
     *
     * @param number of the cue's item, as printed
     */
    public static String beginning(String label, String number) {
        int day = label.indexOf(AFTER_DAY);
        int from = day < 0 ? 0 : day + AFTER_DAY.length();
        String numbered = number + AFTER_NUMBER;
        return !number.isEmpty() && label.startsWith(numbered, from)
                ? label.substring(0, from + numbered.length())
                : "";
    }

    private static String renumbered(String label, String before, String number) {
        String beginning = beginning(label, before);
        if (beginning.isEmpty()) {
            return label;
        }
        String day = beginning.substring(0, beginning.length() - before.length() - AFTER_NUMBER.length());
        return day + number + AFTER_NUMBER + label.substring(beginning.length());
    }
}
