package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;

/** What a picture is about is never smaller than what it lists, on any shape of wall, however long it is. */
class HierarchyTest {
    private static final LayoutLibrary LIBRARY = SampleCues.library();
    private static final int[][] WALLS = {{640, 640}, {1024, 640}, {1136, 640}, {1280, 640}, {2132, 640}};
    private static final double CLOSE_PX = 0.01;

    /**
     * For each layout its slots, in each chain from the largest to the smallest. Meant otherwise than one may think: on
     * {@code speaker} the person comes before the kind of address, which is a label; a flag has no words. Where the
     * heading is the layout's own label, such as BÁO CÁO, it is as short here as there: an office that writes a
     * sentence into it gets a smaller one.
     */
    private static final Map<String, List<String>> LARGEST_FIRST = new TreeMap<>(Map.ofEntries(
            Map.entry("agenda", List.of("title number", "title time", "title text performer")),
            Map.entry(
                    "award-batch",
                    List.of(
                            "award heading",
                            "award recipientType",
                            "award presenter",
                            "award name unit",
                            "award ordinal")),
            Map.entry("backdrop", List.of("eventType title org", "title subtitle", "title placeDate")),
            Map.entry("ceremony", List.of("heading liveTimer", "heading title name person", "name position")),
            Map.entry("closing", List.of("message occasion", "message org", "message note")),
            Map.entry(
                    "decision",
                    List.of("heading summary", "heading number authority", "heading counts", "heading reader")),
            Map.entry("delegates", List.of("title subtitle", "title heading name position")),
            Map.entry("flag-salute", List.of()),
            Map.entry("media", List.of("eventName")),
            Map.entry("notice", List.of("message resumeTime", "message liveResumeTime", "message note")),
            Map.entry(
                    "paper", List.of("heading topic name position", "heading occasion", "name unit", "name liveTimer")),
            Map.entry("performance", List.of("heading title performers", "title author", "title lyric")),
            Map.entry("presidium", List.of("role name position")),
            Map.entry("ranking", List.of("title subtitle", "title heading", "title cell")),
            Map.entry("report", List.of("heading title name position", "name unit")),
            Map.entry("silence", List.of("text subText")),
            Map.entry("speaker", List.of("name kind", "name position unit")),
            Map.entry(
                    "welcome",
                    List.of(
                            "message org",
                            "message occasion",
                            "message startTime",
                            "message liveStartTime",
                            "message liveClock",
                            "message note"))));

    static List<Cue> cues() {
        List<Cue> cues = new ArrayList<>();
        for (String layout : LIBRARY.layouts()) {
            Event event = CardCues.event("deep-red", layout);
            cues.add(CardCues.cue(event));
            cues.addAll(CardCues.more(event));
        }
        cues.removeIf(cue -> cue.layout().equals("flag-salute"));
        cues.addAll(SampleCues.full());
        cues.addAll(SampleCues.unusual());
        cues.addAll(longTitles());
        return cues;
    }

    /** Long titles over few short entries: what tempts a layout most. */
    private static List<Cue> longTitles() {
        String role = "Đoàn Chủ tịch Đại hội đại biểu Hội Khuyến học tỉnh X lần thứ VI, nhiệm kỳ 2026 - 2031";
        String award = "Danh hiệu Tập thể Lao động xuất sắc và Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh X năm 2026";
        String title = "Kết quả xếp hạng Chỉ số cải cách hành chính của các sở, ban, ngành";
        List<Object> people = List.of(Map.of("name", "Lê Văn C", "position", "Giám đốc"));
        return List.of(
                cue("presidium", "role", role, "people", people),
                cue("award-batch", "award", award, "recipientType", "Tập thể", "recipients", List.of("Sở Y", "Xã Z")),
                cue("delegates", "heading", title, "groups", List.of(Map.of("heading", role, "people", people))),
                cue("delegates", "heading", title, "groups", List.of(Map.of("heading", "Tỉnh X", "people", people))),
                cue("ranking", "title", title, "columns", List.of("A", "B"), "rows", List.of(List.of("1", "Sở Y"))),
                cue("ceremony", "title", title, "parties", List.of("Sở Y", "Xã Z")),
                cue("ceremony", "heading", "Lễ ký kết", "title", title, "parties", List.of("Sở Y", "Xã Z")),
                cue("agenda", "title", title),
                cue("notice", "message", title, "note", "Tầng hai"),
                cue("welcome", "message", title, "title", "Hội nghị", "startTime", "07 giờ 30"),
                cue("closing", "message", title, "title", "Hội nghị", "org", "Sở Y"),
                cue("performance", "title", title, "performers", "Đội văn nghệ"),
                cue(
                        "backdrop",
                        "eventType",
                        "Hội nghị",
                        "title",
                        title,
                        "org",
                        "Sở Y",
                        "placeDate",
                        "Tháng 12 năm 2026"),
                cue("speaker", "name", "Nguyễn Thị Thanh Bình An", "kind", "Phát biểu", "position", "Giám đốc"),
                cue("report", "title", title + "; " + title, "name", "A", "position", "B"),
                cue("paper", "topic", title, "name", "Lê Văn C", "unit", "Xã Z"));
    }

    private static Cue cue(String layout, Object... fields) {
        return SampleCues.cue(layout, layout, SampleCues.fields(fields));
    }

    @Test
    void every_layout_says_what_is_largest() {
        assertEquals(LIBRARY.layouts(), List.copyOf(LARGEST_FIRST.keySet()));
    }

    @ParameterizedTest
    @MethodSource("cues")
    void what_a_picture_is_about_is_never_smaller_than_what_it_lists(Cue cue) {
        List<String> chains = LARGEST_FIRST.get(cue.layout());
        Set<String> named = chains.stream()
                .flatMap(chain -> Arrays.stream(chain.split(" ")))
                .collect(Collectors.toSet());
        for (int[] wall : WALLS) {
            Map<String, Double> caps = new TreeMap<>();
            LIBRARY.slide(SampleCues.event(cue), cue, 1, wall[0], wall[1])
                    .texts()
                    .forEach(text -> caps.put(text.slot(), text.capHeight()));
            caps.remove("footer");
            Set<String> unnamed = new TreeSet<>(caps.keySet());
            unnamed.removeAll(named);
            assertEquals(Set.of(), unnamed);
            for (String chain : chains) {
                List<String> said = Arrays.stream(chain.split(" "))
                        .filter(caps::containsKey)
                        .toList();
                for (int i = 1; i < said.size(); i++) {
                    String larger = said.get(i - 1);
                    String smaller = said.get(i);
                    assertTrue(
                            caps.get(larger) >= caps.get(smaller) - CLOSE_PX,
                            () -> smaller + " is larger than " + larger + " on " + wall[0] + "x" + wall[1] + ": "
                                    + caps);
                }
            }
        }
    }
}
