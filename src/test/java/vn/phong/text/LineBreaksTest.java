package vn.phong.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    private static String units(String rich) {
        return LineBreaks.breakable(rich).stream().map(Unit::text).collect(Collectors.joining("|"));
    }

    @Test
    void a_name_stays_with_its_honorific() {
        assertEquals("Đồng chí Nguyễn Văn A,|Giám|đốc|Sở Y", units("Đồng chí Nguyễn Văn A, Giám đốc Sở Y"));
    }

    @Test
    void a_place_stays_with_its_kind() {
        assertEquals("Ủy ban nhân dân|tỉnh Đồng Quê", units("Ủy ban nhân dân tỉnh Đồng Quê"));
    }
}
