package vn.phong.architecture.planted;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** Does the same with what it is given; that is allowed. */
final class Innocent {
    private Innocent() {}

    static List<Object> given(InstantSource source, long seed) {
        Instant now = source.instant();
        return List.of(now, LocalDateTime.ofInstant(now, ZoneOffset.UTC), new Random(seed));
    }
}
