package vn.phong.font;

import java.awt.Font;

/** Where a face comes from, before anybody needs it. */
record FaceFile(Style style, Loading loading) {
    /** Reads the font; slow, and done once. */
    @FunctionalInterface
    interface Loading {
        /** @throws vn.phong.message.Refusal when the font cannot be read */
        Font font();
    }
}
