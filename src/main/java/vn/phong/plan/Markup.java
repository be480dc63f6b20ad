package vn.phong.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.phong.text.VietnameseText;

/** Takes HTML and Markdown marks out of one physical line and keeps what they mean: paragraphs, cells, emphasis. */
final class Markup {
    private static final Pattern PARAGRAPH_END =
            Pattern.compile("(?i)</?(p|div|li|tr|h[1-6]|ul|ol|table|br)(\\s[^<>]{0,200})?/?>");
    private static final Pattern CELL_END = Pattern.compile("(?i)</t[dh]\\s*>\\s*");
    private static final Pattern ITALIC = Pattern.compile("(?i)</?(i|em)(\\s[^<>]{0,200})?>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>|<!--.{0,200}?-->");
    private static final Pattern HEADING = Pattern.compile("^\\s{0,3}(#{1,6}\\s+(?=\\S)|>\\s?)");
    private static final Pattern BOLD_ITALIC = Pattern.compile("\\*{3}([^*]+)\\*{3}");
    private static final Pattern BOLD = Pattern.compile("\\*\\*|__(?=\\S)|(?<=\\S)__");
    private static final Pattern UNDERSCORED =
            Pattern.compile("(?<![\\p{L}\\p{N}_])_([^_\\s][^_]*)_(?![\\p{L}\\p{N}_])");
    private static final Pattern BULLET = Pattern.compile("^\\s*\\*\\s+");
    private static final Pattern EMPTY_EMPHASIS = Pattern.compile("\\*\\s*\\*");

    private Markup() {}

    /** At least one line, blank when nothing is left. */
    static List<PlanLine> lines(int number, String source) {
        String between = source.stripLeading().startsWith("|") ? " " : "\n";
        String paragraphs = PARAGRAPH_END.matcher(source).replaceAll(between);
        List<PlanLine> lines = new ArrayList<>();
        for (String paragraph : paragraphs.split("\n", -1)) {
            PlanLine line = line(number, paragraph);
            if (!line.text().isEmpty()) {
                lines.add(line);
            }
        }
        return lines.isEmpty() ? List.of(new PlanLine(number, "", List.of())) : lines;
    }

    private static PlanLine line(int number, String source) {
        if (isRule(source)) {
            return new PlanLine(number, "", List.of());
        }
        List<String> cells = cells(CELL_END.matcher(source).replaceAll("\t")).stream()
                .map(Markup::text)
                .toList();
        List<String> kept = cells.size() > 1 ? cells : List.of();
        return new PlanLine(number, String.join(" ", cells).strip(), kept);
    }

    private static List<String> cells(String source) {
        String trimmed = source.strip();
        if (source.startsWith(" |")) {
            return Arrays.asList(trimmed.replaceFirst("\\|$", "").split("\\|", -1));
        }
        if (trimmed.startsWith("|") || trimmed.split("\\s\\|\\s", -1).length > 2) {
            String inner = trimmed.replaceFirst("^\\|", "").replaceFirst("\\|$", "");
            return Arrays.asList(inner.split("\\|", -1));
        }
        boolean indented = source.startsWith("\t") && !source.endsWith("\t") && trimmed.indexOf('\t') < 0;
        return indented
                ? List.of(source)
                : Arrays.asList(withoutTrailingTabs(source).split("\t", -1));
    }

    private static String withoutTrailingTabs(String source) {
        return source.indexOf('\t') < 0 ? source : source.stripTrailing();
    }

    private static String text(String source) {
        String tagged = ITALIC.matcher(HEADING.matcher(source).replaceFirst("")).replaceAll("*");
        String untagged = entities(TAG.matcher(tagged).replaceAll(""));
        String bullets = BULLET.matcher(untagged).replaceFirst("• ");
        String thin = BOLD_ITALIC.matcher(bullets).replaceAll("*$1*");
        String emphasised =
                UNDERSCORED.matcher(BOLD.matcher(thin).replaceAll("")).replaceAll("*$1*");
        return VietnameseText.normalized(balanced(emphasised));
    }

    /** A line drawn under a heading or a table's head, in Markdown. */
    private static boolean isRule(String source) {
        return source.contains("--") && source.chars().allMatch(c -> " \t:|+-".indexOf(c) >= 0);
    }

    private static String balanced(String text) {
        String kept = EMPTY_EMPHASIS.matcher(text).replaceAll("");
        boolean even = kept.chars().filter(c -> c == '*').count() % 2 == 0;
        return even ? kept : kept.replace("*", "");
    }

    private static String entities(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
