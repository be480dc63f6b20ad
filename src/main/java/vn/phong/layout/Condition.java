package vn.phong.layout;

import java.util.List;
import java.util.Optional;
import vn.phong.event.Fields;

/**
 * Asks a cue's field for one of some values, such as {@code mode - flag}: the field, then the values it may have.
 *
 * @param values {@link #EMPTY} stands for a field without words
 */
record Condition(String field, List<String> values) {
    private static final String EMPTY = "-";

    /** Empty when that is no condition. */
    static Optional<Condition> of(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        return words.size() > 1 && words.get(0).matches(Wording.FIELD)
                ? Optional.of(new Condition(words.get(0), words.subList(1, words.size())))
                : Optional.empty();
    }

    boolean holds(Fields fields) {
        Object value = fields.values().get(field);
        String said = value instanceof Boolean
                ? value.toString()
                : CueText.shown(value).strip();
        return values.contains(said.isEmpty() ? EMPTY : said);
    }
}
