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
 * words. {@code {?name}} asks for a field without saying it, {@code {!name}} asks that it be empty. What a field itself
 * begins with is not said twice: {@code ngày {date}} with the date "ngày 20 tháng 12" says "ngày" once.
 */
record Wording(List<String> alternatives) {
    static final String FIELD = "[A-Za-z][A-Za-z0-9]*";
    private static final Pattern PLACE = Pattern.compile("\\{([?!]?)(" + FIELD + ")}");
    private static final Pattern VALID = Pattern.compile("([^{}]|\\{[?!]?" + FIELD + "})*");

    static boolean valid(String pattern) {
        return !pattern.isEmpty() && VALID.matcher(pattern).matches();
    }

    static Wording of(String pattern) {
        return new Wording(List.of(pattern.split("\\|")));
    }

    /** The alternatives after the first; empty when there are none. */
    Optional<Wording> rest() {
        return Optional.of(new Wording(alternatives.subList(1, alternatives.size())))
                .filter(rest -> !rest.alternatives.isEmpty());
    }

    /** @param field a field's words, empty when it has none */
    Optional<String> said(UnaryOperator<String> field) {
        return alternatives.stream()
                .filter(alternative -> places(alternative).stream().allMatch(place -> place.met(field)))
                .findFirst()
                .map(alternative -> filled(alternative, field));
    }

    private static String filled(String alternative, UnaryOperator<String> field) {
        StringBuilder filled = new StringBuilder();
        Matcher places = PLACE.matcher(alternative);
        int from = 0;
        while (places.find()) {
            filled.append(alternative, from, places.start());
            if (places.group(1).isEmpty()) {
                String value = field.apply(places.group(2));
                dropRepeated(filled, value);
                filled.append(value);
            }
            from = places.end();
        }
        return filled.append(alternative.substring(from)).toString();
    }

    private static void dropRepeated(StringBuilder before, String value) {
        String word = value.split("[\\s" + Paragraph.JOINER + "]", 2)[0];
        String said = before.toString().stripTrailing();
        int start = said.length() - word.length();
        boolean whole = start == 0 || start > 0 && said.charAt(start - 1) == ' ';
        if (!word.isEmpty() && whole && said.substring(start).equalsIgnoreCase(word)) {
            before.setLength(start);
        }
    }

    /** Whether it may say which page of a list is shown. */
    boolean tellsPage() {
        return fields().contains(CueText.PAGE);
    }

    /** Every field that may be said, in the order of naming. */
    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        for (String alternative : alternatives) {
            places(alternative).stream()
                    .filter(place -> place.mark().isEmpty())
                    .forEach(place -> fields.add(place.field()));
        }
        return fields;
    }

    /** @param mark empty to say the field, {@code ?} to ask for it, {@code !} to ask that it be empty */
    private record Place(String field, String mark) {
        boolean met(UnaryOperator<String> fields) {
            return fields.apply(field).isBlank() == mark.equals("!");
        }
    }

    private static List<Place> places(String alternative) {
        List<Place> places = new ArrayList<>();
        Matcher found = PLACE.matcher(alternative);
        while (found.find()) {
            places.add(new Place(found.group(2), found.group(1)));
        }
        return places;
    }
}
