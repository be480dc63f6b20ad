package vn.phong.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phong.event.Event;
import vn.phong.legacy.Converted;
import vn.phong.legacy.LegacyEncoding;
import vn.phong.legacy.LegacyText;

/**
 * Every text of an event. The texts of a cue are judged together, as a name alone is too short to tell its encoding.
 *
 * @param unicode those in Unicode, which alone can be spelled
 * @param old the others
 */
record Typed(List<FieldText> unicode, List<Old> old) {
    /**
     * A text for the fonts of before Unicode.
     *
     * @param unicode what was meant
     */
    record Old(FieldText text, String unicode, LegacyEncoding from) {}

    static Typed of(Event event) {
        return of(FieldText.of(event));
    }

    static Typed of(List<FieldText> texts) {
        List<Old> old = in(texts);
        List<FieldText> typed = old.stream().map(Old::text).toList();
        return new Typed(texts.stream().filter(text -> !typed.contains(text)).toList(), old);
    }

    private static List<Old> in(List<FieldText> texts) {
        Map<String, List<FieldText>> byCue =
                texts.stream().collect(Collectors.groupingBy(FieldText::cue, LinkedHashMap::new, Collectors.toList()));
        return byCue.values().stream().flatMap(Typed::ofOneCue).toList();
    }

    /** What a cue says in Unicode beside it may outweigh a short text, which is asked about alone then. */
    private static Stream<Old> ofOneCue(List<FieldText> texts) {
        List<Old> old = together(texts);
        return old.isEmpty() ? texts.stream().flatMap(text -> together(List.of(text)).stream()) : old.stream();
    }

    private static List<Old> together(List<FieldText> texts) {
        Converted converted =
                LegacyText.converted(texts.stream().map(FieldText::typed).collect(Collectors.joining("\n")));
        if (converted.changes().isEmpty()) {
            return List.of();
        }
        LegacyEncoding from = converted.changes().get(0).from();
        List<String> lines = List.of(converted.text().split("\n", -1));
        List<Old> old = new ArrayList<>();
        int line = 0;
        for (FieldText text : texts) {
            int next = line + text.typed().split("\n", -1).length;
            String unicode = String.join("\n", lines.subList(line, next));
            if (!unicode.equals(text.typed())) {
                old.add(new Old(text, unicode, from));
            }
            line = next;
        }
        return old;
    }
}
