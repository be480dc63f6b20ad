package vn.phong.plan;

import java.util.List;
import java.util.regex.Pattern;

/** Vietnamese with its English behind a slash: {@code Bế mạc / Closing}. */
final class Bilingual {
    private static final String BETWEEN = " / ";
    private static final Pattern MARKED = Pattern.compile("(?=.*\\p{L}).*[^\\p{ASCII}].*");
    private static final Pattern ENGLISH = Pattern.compile("[\\p{ASCII}‘’“”–—]*\\p{L}[\\p{ASCII}‘’“”–—]*");

    private Bilingual() {}

    /** The paragraphs of a cell as one line, what is in English below Vietnamese behind a slash. */
    static String joined(List<String> paragraphs) {
        StringBuilder joined = new StringBuilder();
        boolean english = false;
        for (String paragraph : paragraphs) {
            boolean turns = !english && isMarked(joined.toString()) && isEnglish(paragraph);
            joined.append(joined.isEmpty() ? "" : turns ? BETWEEN : " ").append(paragraph.strip());
            english |= turns;
        }
        return joined.toString();
    }

    /** Without the English behind it. */
    static String vietnamese(String text) {
        int at = text.indexOf(BETWEEN);
        return at > 0 && isMarked(text.substring(0, at)) && isEnglish(text.substring(at + BETWEEN.length()))
                ? text.substring(0, at).strip()
                : text;
    }

    private static boolean isMarked(String text) {
        return MARKED.matcher(text).matches();
    }

    private static boolean isEnglish(String text) {
        return ENGLISH.matcher(text.strip()).matches();
    }
}
