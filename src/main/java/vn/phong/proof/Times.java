package vn.phong.proof;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as an office in Viet Nam writes them. */
final class Times {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Times() {}

    static String of(Instant moment) {
        return FORM.format(moment);
    }
}
