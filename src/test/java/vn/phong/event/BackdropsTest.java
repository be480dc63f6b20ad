package vn.phong.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BackdropsTest {
    @Test
    void a_break_by_hand_beside_a_space_is_one_space_in_the_events_name() {
        Fields backdrop = Fields.of(Map.of("eventType", "HỘI NGHỊ", "title", "Tổng kết \n công tác *năm 2026*"));
        assertEquals("Hội nghị Tổng kết công tác năm 2026", Backdrops.eventName(backdrop));
    }
}
