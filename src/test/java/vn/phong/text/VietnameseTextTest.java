package vn.phong.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {
    @Test
    void decomposed_letters_are_composed() {
        assertEquals("Tiếng Việt", VietnameseText.normalized("Tie\u0302\u0301ng Vie\u0323\u0302t"));
    }

    @Test
    void every_space_is_one_plain_space_and_unseen_characters_are_gone() {
        assertEquals("một hai ba bốn", VietnameseText.normalized("\uFEFF một\u00A0\u2009hai\t ba bố\u00ADn\u200B "));
    }

    @Test
    void curly_marks_dashes_and_minute_marks_stay_as_typed() {
        assertEquals(
                "“Dạy tốt” ‘học’ H’Hen 7h30’ – 8h00’ …",
                VietnameseText.normalized(" “Da\u0323y tốt” ‘học’\u00A0H’Hen 7h30’ – 8h00’ … "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u200E", "\u202A", "\u0007"})
    void what_has_no_ink_never_parts_a_letter_from_its_mark(String unseen) {
        assertEquals("Việt", VietnameseText.normalized("Vi" + unseen + "e" + unseen + "\u0323\u0302" + unseen + "t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u2007", "\u202F", "\u3000", "\t", " \u00A0 "})
    void every_space_is_one_plain_space(String space) {
        assertEquals("hội nghị", VietnameseText.normalized("hội" + space + "nghị"));
    }

    @Test
    void lines_end_with_a_line_feed_and_blank_lines_inside_stay() {
        assertEquals("a\nb\n\nc\nd", VietnameseText.normalized("\r\na \r\n b\r\r\u00A0c\u2028d\n\n"));
    }

    @Test
    void capitals_keep_every_mark_on_a_turkish_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals("ĐI ƯỚC Ỵ ỪNG", VietnameseText.upperCase("đi ước ỵ u\u031B\u0300ng"));
            assertEquals("di uoc", VietnameseText.folded("ĐI ƯỚC"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_folded_text_has_no_case_and_no_marks() {
        assertEquals("phong hoi nghi", VietnameseText.folded("  PHÔNG\u00A0Hội  nghị "));
        assertEquals("dang bo dak", VietnameseText.folded("Đảng bộ \u00D0ắk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tiền Giang, ngày tháng 12 năm 2019",
                "*Đồng Quê, ngày   tháng 12 năm 2019*",
                "Đồng Quê, ngày ... tháng 9 năm 2023",
                "ngày … tháng … năm 2025",
                "ngày ….tháng….năm 2025",
                "NGÀY THÁNG 12 NĂM 2019",
                "ngày 26 tháng năm 2019",
                "ngày 26 tháng ... năm 2019",
                "ngày 26 tháng 12 năm ...",
                "ngày 26 tháng 12 năm 20...",
                "ngày 26 tháng 12 năm 20",
                "ngày 26 tháng 12 năm",
                "ngày ___ tháng 12 năm 2019",
                "ngày (  ) tháng 12 năm 2019",
                "ngày xx tháng 12 năm 2019",
                "ngày 2... tháng 12 năm 2019",
                "ngày tháng năm 2019",
                "Đồng Quê, ngày tháng năm",
                "ngày …/12/2019",
                "ngày   /12/2019",
                "../12/2019",
                "tháng … năm 2025",
                "Đồng Quê, nga\u0300y tháng 12 năm 2019"
            })
    void a_date_with_a_gap_is_blank(String text) {
        assertTrue(VietnameseText.isBlankDate(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Tiền Giang, ngày 26 tháng 12 năm 2019",
                "ngày 8 tháng 3",
                "ngày 20 tháng 11 năm nay",
                "tháng 12 năm 2019",
                "vào cuối tháng 12 năm 2019",
                "ngày 20/12/2019",
                "ngày mùng 1 tháng Giêng năm 2025",
                "ngày 1 tháng năm năm 2025",
                "TT, họ tên, ngày tháng năm sinh",
                "ngày hội, tháng thi đua",
                "trong 02 ngày của tháng 5",
                "từ ngày 5 đến ngày 8 tháng 10 năm 2025",
                "ngày 05 và ngày 06 tháng 12 năm 2025.",
                "Tháng Thanh niên năm 2025 và những năm...",
                "Ngày Quốc tế Lao động"
            })
    void a_whole_date_or_none_is_not_blank(String text) {
        assertFalse(VietnameseText.isBlankDate(text));
    }
}
