package vn.phong.spelling;

import java.util.Set;
import java.util.stream.Collectors;
import vn.phong.text.VietnameseText;

/** Tells letters without any mark that some Vietnamese syllable could have, as in {@code hoi nghi}. */
final class Toneless {
    private static final Set<String> POSSIBLE =
            SyllableRules.all().stream().map(VietnameseText::folded).collect(Collectors.toUnmodifiableSet());

    private Toneless() {}

    static boolean couldBe(String letters) {
        return POSSIBLE.contains(letters);
    }
}
