package vn.phong.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Posts as offices write them, with the name of the unit and without. */
public final class Posts {
    private static final String BEFORE = "(?iu)(?:^|[\\s,–-]+)";

    private Posts() {}

    /** {@code Giám đốc Sở Y} of the unit {@code Sở Y} is {@code Giám đốc}; a post that does not end with it stays. */
    public static String withoutUnit(String position, String unit) {
        Matcher end = Pattern.compile(BEFORE + Pattern.quote(unit) + "$").matcher(position);
        return unit.isEmpty() || !end.find() ? position : position.substring(0, end.start());
    }
}
