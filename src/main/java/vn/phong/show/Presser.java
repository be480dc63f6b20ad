package vn.phong.show;

/**
 * Who pressed, for the record only: what a press does never depends on it.
 *
 * @param name what people call the device; empty for the program itself
 * @param role as whom it was let in, such as {@code technician}; empty for the program itself
 */
public record Presser(String name, String role) {
    public static final Presser PROGRAM = new Presser("", "");
}
