package vn.phong.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreaksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn A",
                "TRẦN THỊ BÍCH NGỌC",
                "Đồng chí Lê Văn C",
                "Đ/c Lê Văn C",
                "PGS.TS. Võ Thị D",
                "TS.Nguyễn Văn B",
                "tỉnh Bà Rịa - Vũng Tàu",
                "TỈNH THỪA THIÊN HUẾ",
                "thị trấn Bình An",
                "TP. Tân Mỹ",
                "khu phố 3",
                "tổ dân phố số 5",
                "Sở Nội vụ",
                "ngày 26",
                "lần thứ mười hai",
                "nhiệm kỳ 2022 - 2027",
                "khóa XV",
                "quý IV/2025",
                "số 123/QĐ-UBND",
                "1,5 tỷ đồng",
                "08 - 10 tham luận",
                "02 chuyên đề",
                "07 giờ 30 phút",
                "30 %",
                "ngày …"
            })
    void these_are_one_unit(String text) {
        assertEquals(text, units(text));
    }

    @Test
    void a_word_joiner_beside_a_space_keeps_words_together_and_is_never_drawn() {
        assertEquals("thi đua|và cải cách", units("thi\u2060 đua và cải \u2060cách"));
        assertEquals("cải cách", units("cải\u2060\u2060 \u2060 cách"));
        assertEquals("cảicách", units("cải\u2060cách"));
        assertEquals("cải|cách", units("cải\u2060 \ncách"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Đồng chí Nguyễn Văn A, Giám đốc Sở Y tế = Đồng chí Nguyễn Văn A,|Giám|đốc|Sở Y|tế",
                "Ông Trần Văn B Phó Giám đốc = Ông Trần Văn B|Phó|Giám|đốc",
                "hợp tác xã trong toàn xã hội = hợp|tác|xã|trong toàn|xã|hội",
                "các huyện, thành phố = các|huyện,|thành phố",
                "cán bộ của Sở Tư pháp = cán|bộ|của Sở Tư pháp",
                "tặng ( 12 ) cờ = tặng|( 12 )|cờ",
                "năm 2019 và 2020 = năm 2019|và 2020",
                "HĐND & UBND = HĐND &|UBND",
            })
    void a_line_may_end_only_here(String text, String units) {
        assertEquals(units, units(text));
    }

    @Test
    void a_break_is_welcome_before_a_connective_and_never_after_it() {
        assertEquals(
                List.of(0, 1000, 190, 1000, 20, 1000, 300, 1000),
                penalties("Giáo viên nhà trường và giảng viên đại học"));
    }

    @Test
    void a_break_inside_a_compound_is_dear_whatever_the_capitals_and_the_place_of_the_tone_mark() {
        assertEquals(List.of(0, 1000), penalties("văn hoá"));
        assertEquals(List.of(0, 1000), penalties("VĂN HÓA"));
        assertEquals(List.of(0, 1000, 600, 1000), penalties("Cải cách hành chính"));
    }

    @Test
    void an_office_adds_its_own_compounds() {
        assertEquals(List.of(0, 260), penalties("gạo thơm"));
        List<Unit> units = LineBreaks.with(List.of("Gạo thơm")).units("gạo thơm");
        assertEquals(1000, units.get(1).penalty());
        assertEquals(1000, LineBreaks.with(List.of()).units("văn hóa").get(1).penalty());
    }

    @Test
    void a_long_name_may_part_from_its_honorific_at_a_high_price_and_nowhere_else() {
        List<Unit> units = LineBreaks.breakable("Đồng chí Trần Thị Bích Ngọc");
        assertEquals(
                List.of(
                        new Unit("Đồng chí", false, false, 0, false),
                        new Unit("Trần Thị Bích Ngọc", false, true, 900, false)),
                units);
    }

    @Test
    void a_name_across_an_edge_of_emphasis_is_two_units_bound_for_ever() {
        assertEquals(
                List.of(
                        new Unit("xã", false, false, 0, false),
                        new Unit("Bình An", true, true, Unit.NEVER, false),
                        new Unit(",", false, false, Unit.NEVER, false)),
                LineBreaks.breakable("xã *Bình An*,"));
    }

    @Test
    void an_escaped_or_odd_asterisk_is_an_asterisk() {
        assertEquals(List.of(new Unit("5*", false, false, 0, false)), LineBreaks.breakable("5\\*"));
        assertEquals("một|hai|*", units("một hai *"));
        assertTrue(LineBreaks.breakable("**đậm**").get(0).emphasis());
    }

    @Test
    void a_manual_break_is_forced_and_free() {
        List<Unit> units = LineBreaks.breakable("Nguyễn\n\nVăn A");
        assertEquals(new Unit("Văn", false, true, 0, true), units.get(1));
    }

    @Test
    void a_blank_text_has_no_units() {
        assertEquals(List.of(), LineBreaks.breakable(" \n "));
        assertEquals(List.of(), LineBreaks.name(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LÒ SEO PHÌN", "H'Hen Êban Niê", "nguyễn văn a", "ÔNG KHƯU VĂN B"})
    void a_field_known_to_hold_a_name_is_whole_however_it_is_written(String name) {
        assertEquals(
                List.of(name), LineBreaks.name(name).stream().map(Unit::text).toList());
    }

    @Test
    void a_field_of_names_that_holds_more_than_a_name_is_broken_as_text() {
        assertEquals(LineBreaks.breakable("Lê Văn C, Phó Chủ tịch"), LineBreaks.name("Lê Văn C, Phó Chủ tịch"));
        assertTrue(LineBreaks.name("Tập thể cán bộ và nhân dân ấp 3 xã Z").size() > 3);
    }

    private static String units(String rich) {
        return LineBreaks.breakable(rich).stream().map(Unit::text).collect(Collectors.joining("|"));
    }

    private static List<Integer> penalties(String rich) {
        return LineBreaks.breakable(rich).stream().map(Unit::penalty).toList();
    }
}
