package vn.phong.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {
    private final Syllables syllables = Syllables.standard();

    @Test
    void every_syllable_keeps_to_the_rules() {
        List<String> broken = syllables.all().stream()
                .filter(word -> Spelled.of(word)
                        .map(SyllableRules::fault)
                        .filter(Optional::isEmpty)
                        .isEmpty())
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void every_syllable_is_found_however_it_is_written() {
        for (String word : syllables.all()) {
            assertTrue(syllables.has(word), word);
            assertTrue(syllables.has(vn.phong.text.VietnameseText.upperCase(word)), word);
        }
        assertEquals(13690, syllables.all().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "khuyến",
                "khuyên",
                "nghĩa",
                "nghiệp",
                "quốc",
                "quyết",
                "quý",
                "quí",
                "gì",
                "gìn",
                "giếng",
                "giá",
                "già",
                "yêu",
                "yến",
                "y",
                "ý",
                "hòa",
                "hoà",
                "khỏe",
                "khoẻ",
                "thủy",
                "thuỷ",
                "ủy",
                "uỷ",
                "kỹ",
                "kĩ",
                "mỹ",
                "lý",
                "khuỷu",
                "khuya",
                "noãn",
                "roạt",
                "góa",
                "gioăng",
                "đoành",
                "tuyn",
                "pin",
                "tuýp",
                "huơ",
                "thuở",
                "ngoằn",
                "ngoèo",
                "buýt",
                "đường",
                "được",
                "người",
                "nước",
                "ương",
                "xoong",
                "moóc",
                "Đảng",
                "ĐẢNG",
                "hu\u0323\u031B",
                "xưa",
                "ngoài",
                "khoái",
                "chuyển",
                "nguyễn"
            })
    void syllables_in_use_are_known(String word) {
        assertTrue(syllables.has(word), word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "khuến", "tỗng", "quyểt", "hoach", "nghành", "ngiệp", "gế", "kông", "cế", "qốc", "ièn", "tòan", "hòang",
                "qúy", "nghỉêp", "đựơc", "nướcc", "khơng", "phịng", "chổ", "hóà", "thhông", "bươn1", "", "b", "nghh",
                "fát", "uyểt", "viêt", "việtt", "chính'", "mươu", "phuân", "truyn", "pải", "ruyên", "giuyên", "nuyển",
                "luya", "tỗng", "quãn", "hịa", "nhiêm"
            })
    void what_vietnamese_does_not_have_is_not_known(String word) {
        assertFalse(syllables.has(word), word);
    }

    @Test
    void each_gap_is_allowed_by_the_rules_and_listed_once() {
        List<String> gaps = WordList.words("gaps.txt");
        List<String> idle = gaps.stream()
                .filter(word -> Spelled.of(word).flatMap(SyllableRules::fault).isPresent())
                .toList();
        assertEquals(List.of(), idle);
        assertEquals(gaps.size(), Set.copyOf(gaps).size());
    }

    @Test
    void the_usual_syllables_are_syllables() {
        assertEquals(
                List.of(),
                WordList.of("usual.txt").stream()
                        .filter(word -> !syllables.has(word))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "khuến, khuyến",
        "tòan, toàn",
        "hòang, hoàng",
        "nghành, ngành",
        "quyểt, quyết",
        "khơng, không",
        "Phịng, phòng",
        "đựơc, được",
        "thhông, thông",
        "viêt, việt",
        "ngừoi, người",
        "trưong, trương",
        "tỗng, tổng"
    })
    void the_syllable_meant_is_among_the_nearest(String word, String meant) {
        assertTrue(syllables.nearest(word).contains(meant), () -> word + " " + syllables.nearest(word));
    }

    @Test
    void the_reason_is_given_when_a_rule_is_broken() {
        assertEquals("vần kết thúc bằng c, ch, p, t chỉ mang dấu sắc hoặc nặng", fault("quyểt"));
        assertEquals("dấu thanh đặt sai chữ", fault("tòan"));
        assertEquals("âm đầu và vần này không đi với nhau", fault("nghành"));
        assertEquals("", fault("khuấn"));
    }

    private static String fault(String word) {
        return Spelled.of(word)
                .flatMap(SyllableRules::fault)
                .map(vn.phong.message.Message::vi)
                .orElse("");
    }
}
