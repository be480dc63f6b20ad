package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.layout.SampleCues;

class SceneTest {
    private static final Cue PHONG = backdrop("Tổng kết công tác");
    private static final Cue CHANGED = backdrop("Triển khai nhiệm vụ");

    @Test
    void a_salute_to_the_flag_on_the_stage_is_drawn_anew_when_the_backdrop_changes() {
        Cue salute = SampleCues.cue("chao-co", "flag-salute", Map.of("mode", "backdrop"));
        assertNotEquals(scene(salute, PHONG), scene(salute, CHANGED));
        assertEquals(scene(salute, PHONG), scene(salute, backdrop("Tổng kết công tác")));
    }

    @Test
    void other_pictures_stay_when_the_backdrop_changes() {
        Cue salute = SampleCues.cue("chao-co", "flag-salute", Map.of("mode", "flag"));
        assertEquals(scene(salute, PHONG), scene(salute, CHANGED));
        Cue notice = SampleCues.cue("giai-lao", "notice", Map.of("message", "Giải lao"));
        assertEquals(scene(notice, PHONG), scene(notice, CHANGED));
    }

    @Test
    void every_picture_is_drawn_anew_when_the_background_of_the_event_changes() {
        Cue notice = SampleCues.cue("giai-lao", "notice", Map.of("message", "Giải lao"));
        Event event = SampleCues.event("deep-red", List.of(notice, PHONG));
        assertNotEquals(new Scene(event, notice, 1), new Scene(with(event, Map.of("background", "a")), notice, 1));
        assertNotEquals(new Scene(event, notice, 1), new Scene(with(event, Map.of("footer", "off")), notice, 1));
        assertEquals(new Scene(event, notice, 1), new Scene(with(event, Map.of("footer", "on")), notice, 1));
    }

    private static Event with(Event event, Map<String, Object> common) {
        return new Event(1, event.name(), event.theme(), "", 0, event.fadeMs(), event.agenda(), event.cues(), common);
    }

    private static Cue backdrop(String title) {
        return SampleCues.cue("phong", "backdrop", Map.of("title", title));
    }

    private static Scene scene(Cue cue, Cue backdrop) {
        Event event = SampleCues.event("deep-red", List.of(cue, backdrop));
        return new Scene(event, cue, 1);
    }
}
