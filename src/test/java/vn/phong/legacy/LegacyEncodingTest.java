package vn.phong.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables, letter by letter, written by hand from the published charts. */
class LegacyEncodingTest {
    @ParameterizedTest
    @CsvSource({
        "µ¶·¸¹, àảãáạ",
        "¨»¼½¾Æ, ăằẳẵắặ",
        "©ÇÈÉÊË, âầẩẫấậ",
        "®, đ",
        "ÌÎÏÐÑ, èẻẽéẹ",
        "ªÒÓÔÕÖ, êềểễếệ",
        "×ØÜÝÞ, ìỉĩíị",
        "ßáâãä, òỏõóọ",
        "«åæçèé, ôồổỗốộ",
        "¬êëìíî, ơờởỡớợ",
        "ïñòóô, ùủũúụ",
        "\u00ADõö÷øù, ưừửữứự",
        "úûüýþ, ỳỷỹýỵ"
    })
    void every_letter_of_tcvn3(String codes, String letters) {
        assertLetters(LegacyEncoding.TCVN3, codes, letters, 1);
        assertEquals(letters, LegacyEncoding.TCVN3.unicode(codes, ".VnTime"));
        assertEquals(letters.toUpperCase(Locale.ROOT), LegacyEncoding.TCVN3.unicode(codes, ".VnTimeH"));
    }

    @Test
    void the_seven_capitals_of_tcvn3() {
        assertLetters(LegacyEncoding.TCVN3, "¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ", 1);
    }

    @ParameterizedTest
    @CsvSource({
        "aøaûaõaùaï, àảãáạ",
        "aêaèaúaüaéaë, ăằẳẵắặ",
        "aâaàaåaãaáaä, âầẩẫấậ",
        "eøeûeõeùeï, èẻẽéẹ",
        "eâeàeåeãeáeä, êềểễếệ",
        "oøoûoõoùoï, òỏõóọ",
        "oâoàoåoãoáoä, ôồổỗốộ",
        "ôøôûôõôùôï, ờởỡớợ",
        "uøuûuõuùuï, ùủũúụ",
        "öøöûöõöùöï, ừửữứự",
        "yøyûyõyù, ỳỷỹý",
        "AØAÛAÕAÙAÏ, ÀẢÃÁẠ",
        "AÊAÈAÚAÜAÉAË, ĂẰẲẴẮẶ",
        "AÂAÀAÅAÃAÁAÄ, ÂẦẨẪẤẬ",
        "EØEÛEÕEÙEÏ, ÈẺẼÉẸ",
        "EÂEÀEÅEÃEÁEÄ, ÊỀỂỄẾỆ",
        "OØOÛOÕOÙOÏ, ÒỎÕÓỌ",
        "OÂOÀOÅOÃOÁOÄ, ÔỒỔỖỐỘ",
        "ÔØÔÛÔÕÔÙÔÏ, ỜỞỠỚỢ",
        "UØUÛUÕUÙUÏ, ÙỦŨÚỤ",
        "ÖØÖÛÖÕÖÙÖÏ, ỪỬỮỨỰ",
        "YØYÛYÕYÙ, ỲỶỸÝ"
    })
    void every_letter_of_vni_with_a_mark_after_it(String codes, String letters) {
        assertLetters(LegacyEncoding.VNI, codes, letters, 2);
        assertEquals(letters, LegacyEncoding.VNI.unicode(codes));
    }

    @Test
    void every_letter_of_vni_with_one_code() {
        assertLetters(LegacyEncoding.VNI, "ìæóíòôöîñ", "ìỉĩíịơưỵđ", 1);
        assertLetters(LegacyEncoding.VNI, "ÌÆÓÍÒÔÖÎÑ", "ÌỈĨÍỊƠƯỴĐ", 1);
    }

    @ParameterizedTest
    @CsvSource({
        "àäãáå, àảãáạ",
        "æ¢£¤¡¥, ăằẳẵắặ",
        "âÀÄÅÃÆ, âầẩẫấậ",
        "Ç, đ",
        "èÈëéË, èẻẽéẹ",
        "ê\u008A\u008BÍ\u0089\u008C, êềểễếệ",
        "ìÌïíÎ, ìỉĩíị",
        "òÕõó\u0086, òỏõóọ",
        "ôÒ°\u0087Ó¶, ôồổỗốộ",
        "Ö©ª«§®, ơờởỡớợ",
        "ùûÛúø, ùủũúụ",
        "ÜØº»Ù¿, ưừửữứự",
        "ÿ\u009BÏ\u009A\u009C, ỳỷỹýỵ",
        "\u0080\u0081\u0082Á, ÀẢÃÁ",
        "\u0088\u008E\u008Fð\u008D, ĂẰẲẴẮ",
        "Â\u0084\u0085\u0083, ÂẦẨẤ",
        "ñ, Đ",
        "×ÞþÉ, ÈẺẼÉ",
        "Ê\u0093\u0094\u0095\u0090, ÊỀỂỄẾ",
        "µ·¸´, ÌỈĨÍ",
        "¼½¾¹, ÒỎÕÓ",
        "Ô\u0097\u0098\u0099\u0096, ÔỒỔỖỐ",
        "÷\u009E\u009F¦\u009D, ƠỜỞỠỚ",
        "¨Ñ¬Ú, ÙỦŨÚ",
        "Ð¯±\u00AD, ƯỪỬỨ",
        "²ý³Ý, ỲỶỸÝ"
    })
    void every_letter_of_vps(String codes, String letters) {
        assertLetters(LegacyEncoding.VPS, codes, letters, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TCVN3 | Céng hßa x· héi chñ nghÜa ViÖt Nam | Cộng hòa xã hội chủ nghĩa Việt Nam",
                "TCVN3 | Ch\u00AD¬ng tr×nh kh\u00ADíc tõ | Chương trình khước từ",
                "VNI | Ñoäc laäp - Töï do - Haïnh phuùc | Độc lập - Tự do - Hạnh phúc",
                "VNI | UÛY BAN NHAÂN DAÂN TÆNH | ỦY BAN NHÂN DÂN TỈNH",
                "VPS | C¶ng hòa xã h¶i chû nghïa Vi\u008Ct Nam | Cộng hòa xã hội chủ nghĩa Việt Nam",
                "VPS | ñ¶c lÆp - T¿ do - Hånh phúc | Độc lập - Tự do - Hạnh phúc"
            })
    void whole_sentences(LegacyEncoding encoding, String codes, String sentence) {
        assertEquals(sentence, encoding.unicode(codes));
    }

    @Test
    void codes_read_as_windows_1252_are_the_same_codes() {
        assertEquals("Việt", LegacyEncoding.VPS.unicode("Vi\u0152t"));
        assertEquals("ngày", LegacyEncoding.TCVN3.unicode("ng\u03BCy"));
        assertEquals("“à”", LegacyEncoding.VPS.unicode("“à”").replace('Ể', '”'));
    }

    @ParameterizedTest
    @CsvSource({
        ".VnTime, TCVN3",
        ".VnTimeH, TCVN3",
        ".vnarial, TCVN3",
        "VNI-Times, VNI",
        "VNI-Helve, VNI",
        "VPS Times, VPS"
    })
    void the_font_tells_the_encoding(String font, LegacyEncoding encoding) {
        assertEquals(Optional.of(encoding), LegacyEncoding.ofFont(font));
    }

    @Test
    void fonts_of_unicode_tell_none() {
        assertEquals(Optional.empty(), LegacyEncoding.ofFont("Times New Roman"));
        assertEquals(Optional.empty(), LegacyEncoding.ofFont(""));
        assertTrue(LegacyEncoding.isCapitalFont(".VnArialH"));
        assertFalse(LegacyEncoding.isCapitalFont(".VnTime"));
        assertFalse(LegacyEncoding.isCapitalFont("VNI-TimesH"));
    }

    /** Each letter on its own, after a letter as in a word. */
    private static void assertLetters(LegacyEncoding encoding, String codes, String letters, int length) {
        assertEquals(codes.length(), letters.length() * length);
        for (int i = 0; i < letters.length(); i++) {
            String code = codes.substring(i * length, (i + 1) * length);
            assertEquals("t" + letters.charAt(i) + "m", encoding.unicode("t" + code + "m"), () -> code);
        }
    }
}
