package vn.phong.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above a paper about the event, in the form of Decree 30/2020/NĐ-CP: who issues it, under which words,
 * from where. It is taken from the event's first backdrop.
 *
 * @param superiors the bodies above the one that issues, the highest first, in capitals
 * @param agency the one that issues, in capitals; empty when the backdrop names none
 * @param motto one or two lines: the State's, the Party's or the Youth Union's, by who issues it
 * @param place where it is issued, such as {@code Tiền Giang}; empty when the backdrop does not say
 * @param held where and when the event is held, as its backdrop says; empty when it does not
 */
public record Letterhead(List<String> superiors, String agency, List<String> motto, String place, String held) {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> STATE =
            List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
    private static final Pattern PARTY =
            Pattern.compile("ĐẢNG (BỘ|ỦY|UỶ|CỘNG SẢN)|(TỈNH|THÀNH|HUYỆN|QUẬN) (ỦY|UỶ)|CHI BỘ");
    private static final Pattern YOUTH = Pattern.compile("(TỈNH|THÀNH|HUYỆN) ĐOÀN|ĐOÀN (TNCS|THANH NIÊN)");
    private static final Pattern PLACE = Pattern.compile("^([^,\\d]{1,60}),");
    private static final int ZERO_BEFORE_MONTHS_TO = 2;

    public Letterhead {
        superiors = List.copyOf(superiors);
        motto = List.copyOf(motto);
    }

    public static Letterhead of(Event event) {
        Fields backdrop = event.backdrop().map(Cue::fields).orElse(Fields.NONE);
        List<String> bodies = backdrop.texts("org").stream()
                .map(body -> body.replace("*", "").replaceAll("\\s+", " ").strip())
                .filter(body -> !body.isEmpty())
                .map(body -> body.toUpperCase(VIETNAMESE))
                .toList();
        int last = bodies.size() - 1;
        String held =
                backdrop.text("placeDate").replace("*", "").replace('\n', ' ').strip();
        Matcher place = PLACE.matcher(held);
        return new Letterhead(
                last < 0 ? List.of() : bodies.subList(0, last),
                last < 0 ? "" : bodies.get(last),
                motto(String.join("\n", bodies)),
                place.find() ? place.group(1).strip() : "",
                held);
    }

    private static List<String> motto(String bodies) {
        if (PARTY.matcher(bodies).find()) {
            return List.of("ĐẢNG CỘNG SẢN VIỆT NAM");
        }
        return YOUTH.matcher(bodies).find() ? List.of("ĐOÀN TNCS HỒ CHÍ MINH") : STATE;
    }

    /** Such as {@code Tiền Giang, ngày 05 tháng 02 năm 2026}: days below 10 and the months 1 and 2 with a zero. */
    public String issued(Instant at) {
        return dated(place, LocalDate.ofInstant(at, VIET_NAM));
    }

    /** As {@link #issued}, of any place, which may be empty, and day. */
    public static String dated(String place, LocalDate on) {
        return dated(place, on, on);
    }

    /** Such as {@code Tiền Giang, ngày 16 - 17 tháng 12 năm 2026}, of what goes on for several days. */
    public static String dated(String place, LocalDate from, LocalDate to) {
        boolean oneYear = from.getYear() == to.getYear();
        boolean oneMonth = oneYear && from.getMonth() == to.getMonth();
        String days = "ngày %02d".formatted(from.getDayOfMonth());
        if (oneMonth && !from.equals(to)) {
            days += " - %02d".formatted(to.getDayOfMonth());
        } else if (!oneMonth) {
            days += " " + month(from) + (oneYear ? "" : year(from)) + " - ngày %02d".formatted(to.getDayOfMonth());
        }
        String date = days + " " + month(to) + year(to);
        return place.isEmpty() ? "Ngày" + date.substring("ngày".length()) : place + ", " + date;
    }

    private static String month(LocalDate day) {
        int month = day.getMonthValue();
        return "tháng " + (month <= ZERO_BEFORE_MONTHS_TO ? "0" : "") + month;
    }

    private static String year(LocalDate day) {
        return " năm " + day.getYear();
    }
}
