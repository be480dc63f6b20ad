package vn.phong.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decision as papers name it: {@code (Kèm theo Quyết định số 301/QĐ-UBND ngày 05 tháng 12 năm 2026 của Chủ tịch UBND
 * tỉnh X)}.
 *
 * @param number such as {@code 301/QĐ-UBND}
 * @param date as printed, without {@code ngày}; empty when it is not told
 * @param authority who decided; empty when it is not told
 */
record DecisionText(String number, String date, String authority) {
    private static final Pattern NAMED = Pattern.compile("(?iu)quyết định số:?\\s*(\\d[\\p{L}\\d./-]*)"
            + "(?:,?\\s*ngày\\s+(\\d{1,2}(?:\\s*tháng\\s*\\d{1,2}\\s*năm\\s*\\d{4}|[/.-]\\d{1,2}[/.-]\\d{4})))?"
            + "(?:,?\\s*của\\s+([^(),;:.]{2,120}?)(?=\\s+về\\s|[(),;:.]|\\s*$))?");

    /** What leads to a decision or from it, and the brackets that are left when it is taken out. */
    private static final Pattern AROUND = Pattern.compile(
            "(?iu)\\(?\\s*kèm theo\\s*|\\(\\s*\\)|[\\s(),;:.]+$|^[\\s,;:.)]*(?:về việc\\s+)?(?:tặng\\s+)?");

    /** The first decision with a number; one whose number is still open is none. */
    static Optional<DecisionText> of(String text) {
        Matcher named = NAMED.matcher(text);
        return named.find()
                ? Optional.of(new DecisionText(named.group(1), orEmpty(named.group(2)), orEmpty(named.group(3))))
                : Optional.empty();
    }

    /** What a line says beside the decision that it names; empty when that is all. */
    static String beside(String text) {
        String rest = NAMED.matcher(text).replaceFirst("");
        return AROUND.matcher(rest).replaceAll("").strip();
    }

    private static String orEmpty(String told) {
        return told == null ? "" : told.strip();
    }

    /** On one line. */
    String printed() {
        return "Quyết định số " + number
                + (date.isEmpty() ? "" : " ngày " + date)
                + (authority.isEmpty() ? "" : " của " + authority);
    }
}
