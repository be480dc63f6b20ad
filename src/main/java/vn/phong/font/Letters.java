package vn.phong.font;

import java.util.List;
import java.util.stream.Collectors;

/** What a font must have to be let on to the wall: a box for a missing letter never comes there. */
final class Letters {
    /** The letters of TCVN 6909:2001 beyond ASCII, 67 in each case, composed. */
    private static final String VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
            + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";

    private static final String OTHERS =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" + ".,;:!?()/-–“”'\"%&+";

    /** Letters first, so that a sentence about what is missing names them first. */
    static final List<Integer> REQUIRED =
            (VIETNAMESE + OTHERS).codePoints().boxed().toList();

    private static final int NAMED_MAX = 24;

    private Letters() {}

    /** Such as {@code Ẵ ữ Ỵ}, and how many more. */
    static String named(List<Integer> letters, String andMore) {
        String named =
                letters.stream().limit(NAMED_MAX).map(Character::toString).collect(Collectors.joining(" "));
        return letters.size() <= NAMED_MAX ? named : named + andMore.formatted(letters.size() - NAMED_MAX);
    }
}
