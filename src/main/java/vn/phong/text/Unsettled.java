package vn.phong.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an office tells itself of something that is still open, such as {@code (dự kiến)}: it is not for the hall. */
public final class Unsettled {
    private static final Pattern REMARK = Pattern.compile("(?iu)\\s*(\\((?:dự kiến|nếu có|tbc|to be confirmed)\\))");

    private Unsettled() {}

    /** The first such remark, with its brackets. */
    public static Optional<String> remark(String text) {
        Matcher remark = REMARK.matcher(text);
        return remark.find() ? Optional.of(remark.group(1)) : Optional.empty();
    }

    public static String without(String text) {
        return REMARK.matcher(text).replaceAll("").strip();
    }
}
