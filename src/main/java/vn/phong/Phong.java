package vn.phong;

/** The entrance: the first argument names a subcommand. */
public final class Phong {
    private Phong() {}

    public static void main(String[] arguments) {
        System.exit(2);
    }
}
