package vn.phong.architecture.planted;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.logging.Logger;

/** Does everything that is forbidden; nobody runs it. */
final class Offender {
    private static final LongSupplier REFERENCE = System::nanoTime;

    private Offender() {}

    @SuppressWarnings({"TimeZoneUsage", "JavaUtilDate", "JavaTimeDefaultTimeZone"})
    static List<Object> clocks() {
        LongSupplier inside = () -> System.currentTimeMillis();
        ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
        return List.of(
                REFERENCE,
                inside,
                Instant.now(),
                LocalDateTime.now(zone),
                Clock.systemUTC(),
                InstantSource.system(),
                new Date());
    }

    static List<Object> chance() {
        return List.of(Math.random(), new Random(), ThreadLocalRandom.current(), new SecureRandom(), UUID.randomUUID());
    }

    static String environment() {
        return System.getenv("HOME");
    }

    static void end() {
        Logger.getLogger("planted").info("the end");
        System.exit(1);
        Runtime.getRuntime().halt(1);
    }
}
