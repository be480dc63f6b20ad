package vn.phong.render;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phong.layout.SetPart;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;

/** Where two slides differ, when they differ in some of their lines only. */
final class ChangedLines {
    /** Antialiasing colours no pixel further than this from the ink. */
    private static final int EDGE_PX = 2;

    private ChangedLines() {}

    /** The places where lines left or came; empty when more than lines changed. */
    static Optional<List<Rectangle>> between(Slide before, Slide after) {
        if (before.width() != after.width()
                || before.height() != after.height()
                || before.parts().size() != after.parts().size()) {
            return Optional.empty();
        }
        List<Rectangle> places = new ArrayList<>();
        for (int index = 0; index < after.parts().size(); index++) {
            SetPart one = before.parts().get(index);
            SetPart other = after.parts().get(index);
            if (!sameUnderWords(one, other)) {
                return Optional.empty();
            }
            places.addAll(gone(one.texts(), other.texts()));
            places.addAll(gone(other.texts(), one.texts()));
        }
        return Optional.of(places);
    }

    /** The pixels that a line may colour. */
    static Rectangle place(SetText text) {
        Rectangle place = text.ink().getBounds();
        place.grow(EDGE_PX, EDGE_PX);
        return place;
    }

    private static boolean sameUnderWords(SetPart one, SetPart other) {
        return one.area().equals(other.area())
                && one.groundKey().equals(other.groundKey())
                && one.pictures().equals(other.pictures())
                && one.boxes().equals(other.boxes());
    }

    private static List<Rectangle> gone(List<SetText> from, List<SetText> to) {
        Set<SetText> left = new HashSet<>(to);
        return from.stream()
                .filter(text -> !left.contains(text))
                .map(ChangedLines::place)
                .toList();
    }
}
