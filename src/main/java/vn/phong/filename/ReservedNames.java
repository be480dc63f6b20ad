package vn.phong.filename;

import java.util.regex.Pattern;

/**
 * Names that Windows gives to devices, whatever ending follows ("Naming Files, Paths, and Namespaces"): a file called
 * so here could not be copied there.
 */
public final class ReservedNames {
    private static final Pattern RESERVED = Pattern.compile(
            "(con|prn|aux|nul|com[0-9\u00B9\u00B2\u00B3]|lpt[0-9\u00B9\u00B2\u00B3])(\\..*)?",
            Pattern.CASE_INSENSITIVE);

    private ReservedNames() {}

    /** @param name of a file, with or without its ending */
    public static boolean has(String name) {
        return RESERVED.matcher(name).matches();
    }
}
