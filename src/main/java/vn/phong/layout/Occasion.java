package vn.phong.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.text.VietnameseText;

/** What a sentence on the wall calls the event: as its backdrop says, and as its name does when that says nothing. */
final class Occasion {
    /** As they are spoken of; the first that a text begins with. */
    private static final List<String> WORDS = List.of(
            "Đại hội",
            "Hội nghị",
            "Hội thảo",
            "Hội thi",
            "Kỳ họp",
            "Tọa đàm",
            "Diễn đàn",
            "Cuộc họp",
            "Phiên họp",
            "Lớp tập huấn");

    /** Those that are spoken of in other words. */
    private static final Map<String, String> SPOKEN_OF = Map.of("Lễ", "Buổi lễ", "Tập huấn", "Lớp tập huấn");

    private Occasion() {}

    /** Such as {@code Đại hội}; {@code Hội nghị} when nothing tells. */
    static String of(Event event) {
        Fields backdrop = event.backdrop().map(cue -> cue.fields()).orElse(Fields.NONE);
        return Stream.of(backdrop.text("eventType"), backdrop.text("title"), event.name())
                .flatMap(text -> word(text).stream())
                .findFirst()
                .orElse("Hội nghị");
    }

    private static Optional<String> word(String text) {
        String folded = VietnameseText.folded(text.replace("*", "")).strip() + " ";
        return Stream.concat(WORDS.stream(), SPOKEN_OF.keySet().stream())
                .filter(word -> folded.startsWith(VietnameseText.folded(word) + " "))
                .map(word -> SPOKEN_OF.getOrDefault(word, word))
                .findFirst();
    }
}
