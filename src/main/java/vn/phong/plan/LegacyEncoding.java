package vn.phong.plan;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.phong.message.Refusal;

/** Tells Vietnamese typed for the fonts of before Unicode, whose bytes stand for other letters. */
enum LegacyEncoding {
    TCVN3(
            "TCVN3 (phông .VnTime)",
            "TCVN3 (.VnTime fonts)",
            "\\p{L}[\\u00B5-\\u00B9\\u00BB-\\u00BE\\u00A8-\\u00AE\\u00A7\\u00AD]"),
    VNI(
            "VNI (phông VNI-Times)",
            "VNI (VNI-Times fonts)",
            "[AEIOUYaeiouy\u00D4\u00D6\u00F4\u00F6][\\u00C0-\\u00C5\\u00D5\\u00D8-\\u00DB\\u00E0-\\u00E5"
                    + "\\u00EB\\u00EF\\u00F5\\u00F8-\\u00FB]");

    /** So many telling pairs in a thousand characters, and hardly a Unicode letter of Vietnamese beside them. */
    private static final int PAIRS_PER_THOUSAND_MIN = 15;

    private static final Pattern UNICODE =
            Pattern.compile("[\\u01A0\\u01A1\\u01AF\\u01B0\\u0110\\u0111\\u1EA0-\\u1EF9]");

    private final String vi;
    private final String en;
    private final Pattern pair;

    LegacyEncoding(String vi, String en, String pair) {
        this.vi = vi;
        this.en = en;
        this.pair = Pattern.compile(pair);
    }

    static Optional<LegacyEncoding> of(String text) {
        long unicode = count(UNICODE, text);
        long tcvn3 = count(TCVN3.pair, text);
        long vni = count(VNI.pair, text);
        long most = Math.max(tcvn3, vni);
        if (most * 1000 < (long) text.length() * PAIRS_PER_THOUSAND_MIN || most < 3 || unicode > most) {
            return Optional.empty();
        }
        return Optional.of(vni > tcvn3 ? VNI : TCVN3);
    }

    Refusal refusal(String fileName) {
        return new Refusal(
                "Tệp " + fileName + " có vẻ gõ bằng bảng mã cũ " + vi
                        + "; hãy chuyển sang Unicode (ví dụ bằng UniKey, Ctrl+Shift+F6) rồi nhập lại.",
                "The file " + fileName + " looks typed in the old encoding " + en
                        + "; convert it to Unicode (UniKey can, Ctrl+Shift+F6) and import it again.");
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
