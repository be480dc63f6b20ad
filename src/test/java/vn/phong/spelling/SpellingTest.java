package vn.phong.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.text.Abbreviations;

class SpellingTest {
    private final Spelling spelling = Spelling.standard();

    @Test
    void a_syllable_vietnamese_does_not_have_is_flagged_with_the_nearest_one() {
        String text = "Hội nghị khuến nông tỉnh Đồng Quê";
        List<Flag> flags = spelling.flags(text);
        assertEquals(1, flags.size());
        Flag flag = flags.get(0);
        assertEquals(Flag.Kind.NOT_A_SYLLABLE, flag.kind());
        assertEquals("khuến", text.substring(flag.start(), flag.end()));
        assertEquals(
                "Tiếng Việt không có tiếng “khuến” (âm đầu và vần này không đi với nhau), có phải “khuyến”; "
                        + "hãy sửa lại, hoặc giữ nguyên nếu đó là tên riêng.",
                flag.words().vi());
        assertEquals(
                "“khuến” is no Vietnamese syllable (this onset and this rime do not go together), is it “khuyến”; "
                        + "correct it, or leave it if it is a name.",
                flag.words().en());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRUNG TÂM KHUẾN NÔNG | KHUẾN",
                "Khuến nông viên giỏi | Khuến",
                "Tòan tỉnh thi đua | Tòan",
                "báo cáo kêt quả năm 2025 | kêt",
                "Kế hoach 12/KH-UBND | hoach",
                "các nghành, các cấp | nghành",
                "nghị quyểt của Đảng | quyểt",
            })
    void the_word_alone_is_flagged(String text, String word) {
        assertEquals(List.of(word), words(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ông Y Moan Êban, bà H'Hen Niê và ông K'Bông",
                "Đồng chí Giàng A Pủa, bà Vàng Thị Mỷ",
                "tỉnh Đắk Lắk, thành phố Pleiku, huyện Krông Pắc, xã Cư Êbur",
                "TỈNH ĐẮK LẮK",
                "NGUYỄN THỊ KIM NGÂNN",
                "Công ty Microsoft họp online qua internet, gửi e-mail: van.thu@vidu.vn",
                "Quyết định số 163/QĐ-UBND ngày 8/3/2025; Nghị định 30/2020/NĐ-CP",
                "https://vidu.vn/khuen-nong và www.vidu.vn/tin",
                "Khóa XVI, nhiệm kỳ 2025-2030, lần thứ II; 12 km, 30 kg, 5 ha",
                "lúc 8h00, 19 giờ 30 phút, 8g30 - 9g00",
                "Signing ceremony of the memorandum of understanding",
                "PGS.TS. Nguyễn Văn A, ThS. Trần Thị B, BSCKII. Lê Văn C",
                "UBND tỉnh, HĐND xã, KT-XH, QP-AN",
                "a) Kinh tế; b) Xã hội; c) Môi trường",
                "vắc-xin, mít tinh, xe buýt, ô tô, pa nô, áp phích",
                ""
            })
    void names_foreign_words_numbers_and_addresses_are_left_alone(String text) {
        assertEquals(List.of(), words(text));
    }

    @Test
    void capitals_nobody_knows_are_flagged_as_one_riddle() {
        assertEquals(List.of("PTP.PT", "QLKHCN&HTQT"), words("PTP.PT P.QLKHCN&HTQT, UBND tỉnh"));
        Flag flag = spelling.flags("Phòng QLKHCN").get(0);
        assertEquals(Flag.Kind.UNKNOWN_ABBREVIATION, flag.kind());
        assertEquals(
                "Chưa biết “QLKHCN” viết tắt cho gì; hãy viết đủ chữ, hoặc thêm vào words/abbreviations.txt.",
                flag.words().vi());
    }

    @Test
    void the_office_s_own_words_and_abbreviations_are_known() {
        Abbreviations office = Abbreviations.standard().with(Map.of("QLKHCN", "Quản lý khoa học và công nghệ"));
        Spelling known = spelling.with(List.of("Khuến Nhoong")).with(office);
        assertEquals(List.of(), known.flags("Phòng QLKHCN họp tại bản khuến nhoong"));
    }

    @Test
    void unseen_and_foreign_characters_are_flagged() {
        assertEquals(
                "Có ký tự lạ U+00AD trong “nghị”; hãy xóa hoặc gõ lại chữ này.",
                spelling.flags("Hội ng\u00ADhị").get(0).words().vi());
        assertEquals(
                Flag.Kind.ODD_CHARACTER, spelling.flags("\u00D0ại hội").get(0).kind());
        assertEquals(
                Flag.Kind.ODD_CHARACTER, spelling.flags("Hội \u200Bnghị").get(0).kind());
        assertEquals(Flag.Kind.ODD_CHARACTER, spelling.flags("H\u043Ei").get(0).kind());
        assertEquals(Flag.Kind.ODD_CHARACTER, spelling.flags("ng\u00B5y").get(0).kind());
        assertEquals(List.of(), spelling.flags("“Dạy tốt – học tốt” … 30 °C, 50 m², 5 µm • 100 %"));
    }

    @Test
    void two_manners_of_the_tone_mark_are_flagged_once_naming_both_words() {
        List<Flag> flags =
                spelling.mixedTones(List.of("Ông Trần Văn Hòa", "Ủy ban nhân dân xã Thuỷ Tiên", "hòa bình, khỏe"));
        assertEquals(1, flags.size());
        assertEquals(Flag.Kind.MIXED_TONE_MARKS, flags.get(0).kind());
        assertEquals(
                "Dấu thanh đặt theo hai cách, “Thuỷ” và “Hòa”; hãy chọn một cách cho cả chương trình, trừ tên riêng.",
                flags.get(0).words().vi());
        assertEquals(List.of(), spelling.mixedTones(List.of("Ủy ban", "hòa bình", "quý, quỹ, quỳ")));
        assertEquals(List.of(), spelling.mixedTones(List.of("Uỷ ban", "hoà bình", "toàn, hoàng, huỳnh, khuỷu")));
        assertEquals(List.of(), spelling.flags("Hòa và Hoà"));
    }

    @Test
    void decomposed_text_is_judged_like_composed_text_and_keeps_its_places() {
        String text = "khuye\u0302\u0301n khue\u0302\u0301n";
        List<Flag> flags = spelling.flags(text);
        assertEquals(1, flags.size());
        assertEquals(
                "khue\u0302\u0301n",
                text.substring(flags.get(0).start(), flags.get(0).end()));
    }

    private List<String> words(String text) {
        return spelling.flags(text).stream()
                .map(flag -> text.substring(flag.start(), flag.end()))
                .toList();
    }
}
