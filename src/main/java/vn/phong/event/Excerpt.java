package vn.phong.event;

/** Two texts as much as people need to see what differs: short ones whole, of long ones what is around the change. */
final class Excerpt {
    private static final int WHOLE_MAX = 60;
    private static final int AROUND = 20;
    private static final int CHANGE_MAX = 120;

    private Excerpt() {}

    /** Such as {@code “Nguyễn Văn A” → “Nguyễn Văn B”}; the texts differ. */
    static String of(String old, String now) {
        if (Math.max(old.length(), now.length()) <= WHOLE_MAX) {
            return "“" + old + "” → “" + now + "”";
        }
        int same = sameStart(old, now);
        int start = wordStart(old, Math.max(0, same - AROUND));
        int tail = sameEnd(old.substring(same), now.substring(same));
        return "“" + around(old, start, tail) + "” → “" + around(now, start, tail) + "”";
    }

    private static int sameStart(String one, String two) {
        int same = 0;
        while (same < Math.min(one.length(), two.length()) && one.charAt(same) == two.charAt(same)) {
            same++;
        }
        return same;
    }

    private static int sameEnd(String one, String two) {
        int same = 0;
        while (same < Math.min(one.length(), two.length())
                && one.charAt(one.length() - 1 - same) == two.charAt(two.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    private static int wordStart(String text, int from) {
        int space = text.lastIndexOf(' ', from);
        return from == 0 ? 0 : space + 1;
    }

    private static String around(String text, int start, int tail) {
        int wanted = text.length() - Math.max(0, tail - AROUND);
        int end = wanted == text.length() ? wanted : wordEnd(text, wanted);
        int shown = Math.min(end, start + CHANGE_MAX);
        return (start > 0 ? "…" : "") + text.substring(start, shown) + (shown < text.length() ? "…" : "");
    }

    private static int wordEnd(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? text.length() : space;
    }
}
