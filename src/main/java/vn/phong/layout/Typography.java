package vn.phong.layout;

import vn.phong.font.Fonts;
import vn.phong.text.LineBreaks;

/**
 * What words are set with.
 *
 * @param fonts the families that events may choose from
 * @param breaks where a line may end
 */
public record Typography(Fonts fonts, LineBreaks breaks) {
    /** Equal while the fonts' files and the words say the same. */
    String key() {
        return fonts.key() + breaks.key();
    }

    /** @throws vn.phong.message.Refusal when there is no such family */
    Lettering of(String font) {
        return new Lettering(fonts.family(font), breaks);
    }
}
