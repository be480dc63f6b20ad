package vn.phong.event;

import java.util.Locale;

/** What kind of thing a field of a layout holds, for those who make forms of it. */
public final class FieldKind {
    private FieldKind() {}

    /**
     * Such as {@code text}, {@code texts}, {@code picture}, {@code pictures}, {@code mark}, {@code count},
     * {@code rows}, {@code groups}; {@code text} for a field that only a card knows.
     */
    public static String of(String layout, String field) {
        return FieldType.of(layout, field)
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .orElse("text");
    }
}
