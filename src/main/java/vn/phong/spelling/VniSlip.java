package vn.phong.spelling;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The damage of converting Unicode text as if it were VNI, which old converters left in many files: {@code Phòng} has
 * become {@code Phịng}, {@code không khơng}, {@code có cĩ}, {@code toàn tồn}, {@code hoá hố}.
 */
public final class VniSlip {
    /** What VNI makes of letters that are Unicode already, undone; two letters before one. */
    private static final Map<String, String> UNDONE =
            Map.of("ồ", "oà", "ố", "oá", "ỗ", "oã", "ị", "ò", "ĩ", "ó", "ơ", "ô");

    private VniSlip() {}

    /** The word in lower case as it was before; empty when it holds no letter that the damage leaves. */
    public static Optional<String> undone(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        StringBuilder undone = new StringBuilder();
        lower.chars().forEach(letter -> {
            String before = String.valueOf((char) letter);
            undone.append(UNDONE.getOrDefault(before, before));
        });
        return undone.toString().equals(lower) ? Optional.empty() : Optional.of(undone.toString());
    }
}
