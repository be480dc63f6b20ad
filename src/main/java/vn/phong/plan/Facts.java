package vn.phong.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes where a plan tells the venue, the time and the chair, for people to read. */
final class Facts {
    private static final Pattern TIME_OR_PLACE =
            Pattern.compile("^(thoi gian dia diem|thoi gian va dia diem|thoi gian|dia diem|dia diem thoi gian)$");
    private static final Pattern CHAIR = Pattern.compile("^(chu tri|chu toa|nguoi chu tri)( .{0,30})?$");
    private static final Pattern VENUE = Pattern.compile("(?:^|[\\s,;])[Tt]ại\\s+([^,;(*]{3,120})");

    private Facts() {}

    /** @param label the words before the colon, folded */
    static boolean isTime(String label) {
        return label.contains("thoi gian") && TIME_OR_PLACE.matcher(label).matches();
    }

    static void note(List<PlanLine> lines, Outline outline, Ledger ledger) {
        for (int at = 0; at < lines.size(); at++) {
            PlanLine line = lines.get(at);
            String text = Marker.without(line.plain());
            int colon = text.indexOf(':');
            if (colon > 0 && colon < 60 && !line.isRow() && !outline.isClosing(at) && ledger.isFree(at)) {
                note(
                        at,
                        PlanWords.words(text.substring(0, colon)),
                        text.substring(colon + 1).strip(),
                        ledger);
            }
        }
    }

    private static void note(int at, String label, String value, Ledger ledger) {
        if (value.isEmpty()) {
            return;
        }
        if (CHAIR.matcher(label).matches()) {
            String chair = value.replaceAll("[\\s.;]+$", "");
            ledger.use(at, "chủ trì: " + chair, "chair: " + chair);
        }
        if (TIME_OR_PLACE.matcher(label).matches()) {
            Matcher venue = VENUE.matcher(value);
            String place = venue.find() ? venue.group(1).strip() : label.startsWith("dia diem") ? value : "";
            ledger.use(
                    at,
                    place.isEmpty() ? "thời gian: " + value : "địa điểm: " + place,
                    place.isEmpty() ? "time: " + value : "venue: " + place);
        }
    }
}
