package vn.phong.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.text.VietnameseText;

/**
 * What a field says on one page: the entry's own fields first, then the cue's, then what every cue knows
 * ({@code eventName}, {@code occasion}, {@code page}, {@code pages}; the last two only for a list of several pages).
 */
final class CueText {
    static final String PAGE = "page";

    private final Event event;
    private final Cue cue;
    private final int page;
    private final int pages;

    CueText(Event event, Cue cue, int page, int pages) {
        this.event = event;
        this.cue = cue;
        this.page = page;
        this.pages = pages;
    }

    String of(String field) {
        if (cue.fields().values().containsKey(field)) {
            return shown(cue.fields().values().get(field));
        }
        return switch (field) {
            case "eventName" -> VietnameseText.normalized(event.name());
            case "occasion" -> Occasion.of(event);
            case PAGE -> pages > 1 ? String.valueOf(page) : "";
            case "pages" -> pages > 1 ? String.valueOf(pages) : "";
            default -> "";
        };
    }

    String of(Entries.Entry entry, String field) {
        if (field.equals("ordinal")) {
            return entry.number();
        }
        Fields fields = entry.fields();
        return fields.values().containsKey(field) ? shown(fields.values().get(field)) : of(field);
    }

    /** A value as it stands on the wall: fractions with the Vietnamese comma, each text of a list on its own line. */
    static String shown(Object value) {
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            return new BigDecimal(value.toString())
                    .stripTrailingZeros()
                    .toPlainString()
                    .replace('.', ',');
        }
        if (value instanceof String || value instanceof Number) {
            return VietnameseText.normalized(value.toString());
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(CueText::shown)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n"));
        }
        return "";
    }
}
