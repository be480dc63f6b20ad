package vn.phong.check;

/** Words inside a sentence: in quotes, on one line, and short enough to be read. */
final class Quoted {
    private static final int LENGTH_MAX = 80;

    private Quoted() {}

    static String of(String words) {
        String line = words.replace('\n', ' ').strip();
        return "“"
                + (line.length() <= LENGTH_MAX
                        ? line
                        : line.substring(0, LENGTH_MAX - 1).strip() + "…") + "”";
    }
}
