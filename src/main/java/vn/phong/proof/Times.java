package vn.phong.proof;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as an office in Viet Nam writes them. */
final class Times {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZONE);

    private Times() {}

    static String of(Instant moment) {
        return FORM.format(moment);
    }

    static String day(Instant moment) {
        return DAY.format(moment);
    }
}
