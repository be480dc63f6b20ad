package vn.phong.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a cue says, by field name: texts, numbers, yes or no, lists and groups of the same. Which names mean something
 * is for the cue's layout to tell, so a new layout needs no Java. Never changed once made; the order is kept.
 *
 * <p>A group named {@link #EXTRA} in a row of a list holds what the office's table says beside, by the heads of its
 * columns; it never comes on the wall.
 *
 * <p>Texts may hold {@code *emphasis*} and line breaks ({@code \n}, which always win).
 */
public final class Fields {
    public static final Fields NONE = new Fields(Map.of());
    public static final String EXTRA = "extra";

    private final Map<String, Object> values;

    private Fields(Map<String, Object> values) {
        this.values = values;
    }

    /** @param values texts, numbers, booleans, lists and string-keyed maps, as JSON has them */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Fields of(Map<String, ?> values) {
        return new Fields(frozen(values));
    }

    @JsonValue
    public Map<String, Object> values() {
        return values;
    }

    /** The text of a field; a number as its digits; empty when the field is absent. */
    public String text(String name) {
        Object value = values.get(name);
        return value instanceof String || value instanceof Number ? value.toString() : "";
    }

    /** The texts of a list field, or of a single text, as a list. */
    public List<String> texts(String name) {
        Object value = values.get(name);
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        String single = text(name);
        return single.isEmpty() ? List.of() : List.of(single);
    }

    public OptionalInt number(String name) {
        return values.get(name) instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** The groups of a list field, in order; a plain text in the list becomes a group with one field, {@code text}. */
    public List<Fields> list(String name) {
        if (!(values.get(name) instanceof List<?> list)) {
            return List.of();
        }
        return list.stream().map(Fields::group).toList();
    }

    /** Every text and number that may come on the wall, however deep, in order. */
    public List<String> everyText() {
        List<String> texts = new ArrayList<>();
        gather(values, texts);
        return texts;
    }

    private static void gather(Object value, List<String> texts) {
        if (value instanceof Map<?, ?> group) {
            group.forEach((name, each) -> gather(isBeside(name, each) ? "" : each, texts));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> gather(each, texts));
        } else if (value instanceof String || value instanceof Number) {
            texts.add(value.toString());
        }
    }

    /** Whether a member of a row is what the office's table says beside: kept, never on the wall. */
    public static boolean isBeside(Object name, Object value) {
        return EXTRA.equals(name) && value instanceof Map;
    }

    /** These fields with one replaced or added; a {@code null} value takes it out. */
    public Fields with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return of(changed);
    }

    private static Fields group(Object item) {
        if (item instanceof Map<?, ?> map) {
            return new Fields(frozen(map));
        }
        return of(Map.of("text", String.valueOf(item)));
    }

    private static Map<String, Object> frozen(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), frozenValue(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object frozenValue(Object value) {
        if (value instanceof Map<?, ?> map) {
            return frozen(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Fields::frozenValue).toList();
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields && fields.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
