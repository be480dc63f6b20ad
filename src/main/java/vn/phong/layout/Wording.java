package vn.phong.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a slot says: alternatives such as {@code THAM LUẬN {index}/{total}|THAM LUẬN}; the first whose fields all have
 * words. {@code {?name}} asks for a field without saying it.
 */
record Wording(List<String> alternatives) {
    static final String FIELD = "[A-Za-z][A-Za-z0-9]*";
    private static final Pattern PLACE = Pattern.compile("\\{(\\??)(" + FIELD + ")}");
    private static final Pattern VALID = Pattern.compile("([^{}]|\\{\\??" + FIELD + "})*");

    static boolean valid(String pattern) {
        return !pattern.isEmpty() && VALID.matcher(pattern).matches();
    }

    static Wording of(String pattern) {
        return new Wording(List.of(pattern.split("\\|")));
    }

    /** @param field a field's words, empty when it has none */
    Optional<String> said(UnaryOperator<String> field) {
        return alternatives.stream()
                .filter(alternative -> places(alternative).stream()
                        .noneMatch(place -> field.apply(place.field()).isBlank()))
                .findFirst()
                .map(alternative -> PLACE.matcher(alternative)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(place.group(1).isEmpty() ? field.apply(place.group(2)) : "")));
    }

    /** Every field that may be said, in the order of naming. */
    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        for (String alternative : alternatives) {
            places(alternative).stream().filter(Place::said).forEach(place -> fields.add(place.field()));
        }
        return fields;
    }

    private record Place(String field, boolean said) {}

    private static List<Place> places(String alternative) {
        List<Place> places = new ArrayList<>();
        Matcher found = PLACE.matcher(alternative);
        while (found.find()) {
            places.add(new Place(found.group(2), found.group(1).isEmpty()));
        }
        return places;
    }
}
