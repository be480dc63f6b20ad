package vn.phong.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages what is good, the same way for the same random numbers. */
public final class Mutator {
    private static final List<String> SCRAPS = List.of(
            "{", "}", "[", "]", ",", ":", "\"", "null", "-1", "1e999", "\\u0000", "Ế", "\u0000", "true", "[[[[[[", "<",
            "&x;", "\r", "%1", "\\ud800", "\uFEFF");
    private static final int PIECE_MAX = 60;
    private static final int SHORTEST = 4;

    private Mutator() {}

    /** One to three times: a byte changed, a piece doubled or dropped, a scrap put in, or the end cut off. */
    public static byte[] mutated(byte[] good, SplittableRandom random) {
        byte[] bytes = good.clone();
        for (int change = 1 + random.nextInt(3); change > 0 && bytes.length > SHORTEST; change--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length - 2);
        int until = at + 1 + random.nextInt(Math.min(PIECE_MAX, bytes.length - at - 1));
        byte[] before = Arrays.copyOf(bytes, at);
        byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> joined(before, Arrays.copyOfRange(bytes, until, bytes.length));
            case 1 -> joined(Arrays.copyOf(bytes, until), rest);
            case 2 ->
                joined(
                        joined(before, SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8)),
                        rest);
            default -> {
                bytes[at] = (byte) random.nextInt(256);
                yield random.nextInt(8) == 0 ? Arrays.copyOf(bytes, until) : bytes;
            }
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
