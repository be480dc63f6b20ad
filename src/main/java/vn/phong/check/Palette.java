package vn.phong.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The flat colours of a theme by class, read out of a ground's style sheet; and how well two of them part. */
final class Palette {
    private static final Pattern STYLE = Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern FILL =
            Pattern.compile("(?:^|[;\\s])fill\\s*:\\s*#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\\s*(?:;|$)");

    private final Map<String, Integer> fills;

    private Palette(Map<String, Integer> fills) {
        this.fills = fills;
    }

    /** @param ground an SVG document with its style sheet inside */
    static Palette of(String ground) {
        Map<String, Integer> fills = new HashMap<>();
        Matcher style = STYLE.matcher(ground);
        while (style.find()) {
            read(COMMENT.matcher(style.group(1)).replaceAll(""), fills);
        }
        return new Palette(fills);
    }

    private static void read(String css, Map<String, Integer> fills) {
        Matcher rules = RULE.matcher(css);
        while (rules.find()) {
            Matcher fill = FILL.matcher(rules.group(2).strip());
            if (fill.find()) {
                for (String selector : rules.group(1).split(",")) {
                    fills.put(selector.strip(), rgb(fill.group(1)));
                }
            }
        }
    }

    private static int rgb(String hex) {
        String full = hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1");
        return Integer.parseInt(full, 16);
    }

    /** The fill of the last of these classes that has one; {@code title emphasis} asks for both together first. */
    OptionalInt fill(String classes) {
        List<String> names = List.of(classes.strip().split("\\s+"));
        Integer together = fills.get("." + String.join(".", names));
        if (together != null) {
            return OptionalInt.of(together);
        }
        return names.stream()
                .map(name -> fills.get("." + name))
                .filter(fill -> fill != null)
                .mapToInt(Integer::intValue)
                .reduce((first, second) -> second);
    }

    /** WCAG 2.1, contrast ratio: 1 to 21. */
    static double contrast(int one, int other) {
        double high = Math.max(luminance(one), luminance(other));
        double low = Math.min(luminance(one), luminance(other));
        return (high + 0.05) / (low + 0.05);
    }

    /** WCAG 2.1, relative luminance: 0 (black) to 1 (white). */
    static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
