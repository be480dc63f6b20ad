package vn.phong.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.phong.wall.Cabinet;

/**
 * The ports that a controller, or the processor behind HDMI, has to its modules.
 *
 * @param count how many, 1 to 64
 * @param pixelsMax pixels that each of them carries
 */
public record Ports(int count, int pixelsMax) {
    static final int COUNT_MAX = 64;
    /** What one gigabit port of a processor or receiver carries 60 times a second, 8 bits a colour. */
    static final int GIGABIT_PIXELS_MAX = 650_000;

    private static final String KEY = "ports";

    /** Empty when the output says none and its cabinets hang on one. */
    static Optional<Ports> read(Members output, List<Cabinet> cabinets) {
        int used = cabinets.stream().mapToInt(Cabinet::port).max().orElse(1);
        if (!output.has(KEY)) {
            return used == 1 ? Optional.empty() : Optional.of(new Ports(used, GIGABIT_PIXELS_MAX));
        }
        Members ports = output.object(KEY).only("count", "pixelsMax");
        int count = ports.integer("count", 1, COUNT_MAX, used);
        if (count < used) {
            throw ports.refusal(
                    "count",
                    "là " + count + " nhưng có cabinet ở cổng " + used + "; hãy sửa một trong hai",
                    "is " + count + " while a cabinet hangs on port " + used + "; mend one of the two");
        }
        return Optional.of(new Ports(count, ports.integer("pixelsMax", 1, 16_000_000, GIGABIT_PIXELS_MAX)));
    }

    /** Pixels on each port from the first on. */
    List<Long> loads(List<Cabinet> cabinets) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(port -> Cabinets.pixels(cabinets.stream()
                        .filter(cabinet -> cabinet.port() == port)
                        .toList()))
                .toList();
    }

    long pixelsMaxOfAll() {
        return (long) count * pixelsMax;
    }

    /** Ports of this kind that carry so many pixels. */
    long wantedFor(long pixels) {
        return (pixels + pixelsMax - 1) / pixelsMax;
    }
}
