package vn.phong.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Giám đốc Sở Y | Sở Y | Giám đốc",
                "Tổ trưởng, Nhà máy Z | Nhà máy Z | Tổ trưởng",
                "Chủ tịch UBND XÃ Z | UBND xã Z | Chủ tịch",
                "Giám đốc Sở Y | Sở Y tế | Giám đốc Sở Y",
                "Giám đốc Ban A, Sở Y | Ban A | Giám đốc Ban A, Sở Y",
                "Trưởng phòng | Sở Y | Trưởng phòng",
                "Trưởng tổ | ổ | Trưởng tổ",
                "Sở Y | Sở Y | ''",
                "Giám đốc | '' | Giám đốc",
            })
    void a_post_is_told_without_the_unit_it_ends_with(String position, String unit, String post) {
        assertEquals(post, Posts.withoutUnit(position, unit));
    }
}
