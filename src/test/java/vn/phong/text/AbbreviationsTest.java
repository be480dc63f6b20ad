package vn.phong.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbbreviationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Chủ tịch UBND tỉnh = Chủ tịch Ủy ban nhân dân tỉnh",
                "Kết quả CCHC và ứng dụng CNTT = Kết quả cải cách hành chính và ứng dụng công nghệ thông tin",
                "CCHC năm 2025 = Cải cách hành chính năm 2025",
                "phát triển KT-XH, QP-AN = phát triển kinh tế - xã hội, quốc phòng - an ninh",
                "Đ/c Nguyễn Văn A, PGĐ Sở Y tế = Đồng chí Nguyễn Văn A, Phó Giám đốc Sở Y tế",
                "CVP, các PCT = Chánh Văn phòng, các Phó Chủ tịch",
                "BAN TĐKT TỈNH = BAN THI ĐUA - KHEN THƯỞNG TỈNH",
                "UBND TỈNH ĐỒNG QUÊ = ỦY BAN NHÂN DÂN TỈNH ĐỒNG QUÊ",
                "UBND = Ủy ban nhân dân",
                "Quyết định số 123/QĐ-UBND = Quyết định số 123/QĐ-UBND",
                "QĐ số 12 của UBND tỉnh = Quyết định số 12 của Ủy ban nhân dân tỉnh",
                "Trưởng KH của tỉnh = Trưởng KH của tỉnh",
                "UBNDX và XUBND = UBNDX và XUBND",
                "gửi UBND@example.vn = gửi UBND@example.vn",
                "HĐND&UBND tỉnh = Hội đồng nhân dân&Ủy ban nhân dân tỉnh",
                "Giám đốc Sở KH&CN tỉnh = Giám đốc Sở Khoa học và Công nghệ tỉnh",
                "SỞ GD&ĐT TỈNH Z = SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH Z",
                "Sở LĐ-TB&XH và QL&TH = Sở Lao động - Thương binh và Xã hội và QL&TH",
                "Phong trào *NTM* = Phong trào *nông thôn mới*",
            })
    void whole_tokens_are_written_out(String text, String expanded) {
        assertEquals(expanded, Abbreviations.standard().expanded(text));
    }

    @Test
    void capitals_nobody_knows_are_pointed_out_once_in_order() {
        assertEquals(
                List.of("QLKHCN&HTQT", "VPĐDBQH", "HTQT"),
                Abbreviations.standard().unknown("P.QLKHCN&HTQT, VPĐDBQH, HTQT và UBND tỉnh"));
        assertEquals(List.of("NCPC"), Abbreviations.standard().unknown("UBND, NCPC(G)"));
    }

    @Test
    void the_known_ones_are_told_in_order_each_once() {
        assertEquals(
                List.of("UBND", "KH&CN"),
                Abbreviations.standard().writtenOut("UBND tỉnh, Sở KH&CN, UBND xã, AI và QLKHCN, số 1/QĐ-UBND"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HỘI NGHỊ TỔNG KẾT CÔNG TÁC NĂM 2025",
                "HỘI NGHỊ triển khai nhiệm vụ",
                "LIÊN ĐOÀN LAO ĐỘNG",
                "GIẢI LAO",
                "Nhiệm kỳ XVI, khóa XV",
                "PGS. TS. Nguyễn Văn A, TP. Tân Mỹ",
                "Quyết định số 123/QĐ-UBND",
                "Kết quả CCHC và CNTT",
                "Sở KH&CN, Sở GD&ĐT",
                "Trần Thị B",
                ""
            })
    void words_in_capitals_and_known_tokens_are_not_pointed_out(String text) {
        assertEquals(List.of(), Abbreviations.standard().unknown(text));
    }
}
