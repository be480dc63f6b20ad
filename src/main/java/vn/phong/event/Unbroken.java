package vn.phong.event;

/** Words as a paper says them: where a line ends and what stays together on it is the wall's. */
public final class Unbroken {
    private static final String WORD_JOINER = "\u2060";

    private Unbroken() {}

    public static String of(String text) {
        return text.replace(WORD_JOINER, "").replaceAll("\\s*\n\\s*", " ");
    }

    /** Whether both say the same. */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }
}
