package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way offices write times, numbers and the end of a document. */
class NotationsTest {
    /** What is printed, its minutes from midnight, and what follows on the line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "8h00 - 8h10: A | 8h00 - 8h10 | 480 | 490 | A",
                "07h30 – 07h50 A | 07h30 – 07h50 | 450 | 470 | A",
                "6h30'-7h15' A | 6h30'-7h15' | 390 | 435 | A",
                "7h30’ - 7h40’ A | 7h30’ - 7h40’ | 450 | 460 | A",
                "08h00’: A | 08h00’ | 480 | -1 | A",
                "8g00– 8g10 A | 8g00– 8g10 | 480 | 490 | A",
                "08g30 A | 08g30 | 510 | -1 | A",
                "7:30 - 8:00 A | 7:30 - 8:00 | 450 | 480 | A",
                "(8:00 - 8:15) A | 8:00 - 8:15 | 480 | 495 | A",
                "7-9h A | 7-9h | 420 | 540 | A",
                "14-15h30 A | 14-15h30 | 840 | 930 | A",
                "8h A | 8h | 480 | -1 | A",
                "8 giờ A | 8 giờ | 480 | -1 | A",
                "8 giờ 30 A | 8 giờ 30 | 510 | -1 | A",
                "8 giờ 30 phút - 9 giờ A | 8 giờ 30 phút - 9 giờ | 510 | 540 | A",
                "19 giờ 30 phút ngày 24/4/2026: A | 19 giờ 30 phút ngày 24/4/2026 | 1170 | -1 | A",
                "Buổi sáng, 7 giờ 45 phút: A | Buổi sáng, 7 giờ 45 phút | 465 | -1 | A",
                "từ 08h00 đến 09h15 A | từ 08h00 đến 09h15 | 480 | 555 | A",
                "Từ 8h đến 9h: A | Từ 8h đến 9h | 480 | 540 | A",
                "14h00’ đến 17h00' A | 14h00’ đến 17h00' | 840 | 1020 | A",
                "13h30 A | 13h30 | 810 | -1 | A",
                "Sau 11g00: A | Sau 11g00 | 660 | -1 | A",
                "Đúng 8h00: A | Đúng 8h00 | 480 | -1 | A",
                "8.30 - 9.00 A | 8.30 - 9.00 | 510 | 540 | A",
                "8h00 ÷ 8h30 A | 8h00 ÷ 8h30 | 480 | 510 | A",
                "8h00 → 8h30 A | 8h00 → 8h30 | 480 | 510 | A",
                "8h00 — 8h30 A | 8h00 — 8h30 | 480 | 510 | A",
                "08:00:00 A | 08:00:00 | 480 | -1 | A",
                "20:30 onwards A | 20:30 onwards | 1230 | -1 | A",
                "13h30 trở đi: A | 13h30 trở đi | 810 | -1 | A",
                "09:50 AM - 09:00 AM A | 09:50 AM - 09:00 AM | 590 | 540 | A",
                "14:00 PM A | 14:00 PM | 840 | -1 | A",
                "12.00 am A | 12.00 am | 0 | -1 | A",
                "s13:00 A | s13:00 | 780 | -1 | A",
                "8:30 a.m. – 9:00 a.m. A | 8:30 a.m. – 9:00 a.m. | 510 | 540 | A",
                "8am - 9am A | 8am - 9am | 480 | 540 | A",
                "9 AM: A | 9 AM | 540 | -1 | A",
                "1:30 – 4:00 p.m. A | 1:30 – 4:00 p.m. | 810 | 960 | A",
                "11:30 - 1:00 pm A | 11:30 - 1:00 pm | 690 | 780 | A",
                "2-4pm A | 2-4pm | 840 | 960 | A",
                "10:45 a.m. – noon A | 10:45 a.m. – noon | 645 | 720 | A",
                "12 noon – 1:30 p.m. A | 12 noon – 1:30 p.m. | 720 | 810 | A",
                "12.00 noon - 1.30 pm A | 12.00 noon - 1.30 pm | 720 | 810 | A",
                "11:10 am - 12:00 noon A | 11:10 am - 12:00 noon | 670 | 720 | A",
                "Noon: A | Noon | 720 | -1 | A",
                "10 pm to midnight A | 10 pm to midnight | 1320 | 1440 | A",
                "12:00 PM A | 12:00 PM | 720 | -1 | A",
            })
    void a_time_is_read_as_it_is_written(String line, String printed, int start, int end, String rest) {
        ClockText clock = ClockText.atStart(line).orElseThrow();
        assertEquals(printed, clock.printed());
        assertEquals(start < 0 ? OptionalInt.empty() : OptionalInt.of(start), clock.start());
        assertEquals(end < 0 ? OptionalInt.empty() : OptionalInt.of(end), clock.end());
        assertEquals(rest, clock.rest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Giờ ra chơi sau tiết 2",
                "8 tham luận",
                "20 cá nhân",
                "12 giải pháp",
                "3 am hiểu pháp luật",
                "10.000 đồng",
                "No one",
                "to be confirmed",
                "24/10/2026",
            })
    void what_is_no_time_is_left_in_the_text(String text) {
        assertTrue(ClockText.atStart(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Thảo luận (30 phút) | 30 phút",
                "Thảo luận (5p) | 5p",
                "Thảo luận (5 ph) | 5 ph",
                "Thảo luận (5') | 5'",
                "Thảo luận (10’) | 10’",
                "Thảo luận (khoảng 15 phút) | khoảng 15 phút",
                "Discussion (15 min) | 15 min",
                "Discussion (15 minutes) | 15 minutes",
            })
    void a_length_in_brackets_is_the_items_time(String item, String time) {
        Draft draft = Plans.draftOf("CHƯƠNG TRÌNH\n1. Khai mạc\n2. " + item + "\n3. Bế mạc\n");
        assertEquals(time, draft.event().agenda().get(1).time());
        assertEquals(
                Sureness.SURE,
                draft.rows().get(1).sure(),
                draft.rows().get(1).why().vi());
    }

    /** What brackets hold is judged: a performer, a length, a count or a note. */
    @Test
    void a_count_in_brackets_stays_in_the_text() {
        Draft draft = Plans.draftOf("CHƯƠNG TRÌNH\n1. Khai mạc\n2. Thảo luận (khoảng 08 - 10 ý kiến)\n3. Bế mạc\n");
        assertEquals(
                "Thảo luận (khoảng 08 - 10 ý kiến)",
                draft.event().agenda().get(1).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1. Khai mạc | 2. Thảo luận | 1 | 2",
                "1) Khai mạc | 2) Thảo luận | 1 | 2",
                "1- Khai mạc | 2- Thảo luận | 1 | 2",
                "1/ Khai mạc | 2/ Thảo luận | 1 | 2",
                ".1 Khai mạc | .2 Thảo luận | 1 | 2",
                ".1. Khai mạc | .2. Thảo luận | 1 | 2",
                "A- Khai mạc | B- Thảo luận | A | B",
                "A/ Khai mạc | B/ Thảo luận | A | B",
                "A. Khai mạc | B. Thảo luận | A | B",
                "I. Khai mạc | II. Thảo luận | I | II",
                "I/ Khai mạc | II/ Thảo luận | I | II",
                "a) Khai mạc | b) Thảo luận | a | b",
                "a. Khai mạc | b. Thảo luận | a | b",
                "- Khai mạc | - Thảo luận | - | -",
                "– Khai mạc | – Thảo luận | – | –",
                "+ Khai mạc | + Thảo luận | + | +",
                "* Khai mạc | * Thảo luận | • | •",
                "• Khai mạc | • Thảo luận | • | •",
                "❖ Khai mạc | ❖ Thảo luận | ❖ | ❖",
            })
    void a_list_is_read_whatever_its_lines_begin_with(String one, String two, String first, String second) {
        Draft draft = Plans.draftOf("CHƯƠNG TRÌNH\n" + one + "\n" + two + "\n");
        assertEquals(List.of(first + " |  | Khai mạc | ", second + " |  | Thảo luận | "), Plans.agenda(draft));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nơi nhận:\n- Như trên;",
                "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
                "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG",
                "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
                "TUQ. CHỦ TỊCH",
                "T/M BAN CHẤP HÀNH",
                "(Đã ký)\nNguyễn Văn A",
            })
    void a_document_ends_at_its_signature_or_its_recipients(String end) {
        Draft draft = Plans.draftOf("CHƯƠNG TRÌNH\n1. Khai mạc\n2. Thảo luận\n" + end + "\n3. Bế mạc và báo cáo\n");
        assertEquals(List.of("1 |  | Khai mạc | ", "2 |  | Thảo luận | "), Plans.agenda(draft));
        assertTrue(draft.unread().stream().anyMatch(line -> line.text().equals("3. Bế mạc và báo cáo")));
    }

    @Test
    void the_end_mark_ends_the_document_after_its_line() {
        Draft draft = Plans.draftOf("CHƯƠNG TRÌNH\n1. Khai mạc\n2. Thảo luận./.\n3. Bế mạc và báo cáo\n");
        assertEquals(2, draft.event().agenda().size());
    }

    @Test
    void an_english_programme_of_twelve_hours_goes_through_noon_without_a_doubt() {
        Draft draft = Plans.draftOf("""
            PROGRAMME
            8:30 a.m. – 9:00 a.m. Registration
            9:00 – 11:30 a.m. Keynote: Rice and water
            11:30 a.m. – noon Panel discussion
            12 noon – 1:30 p.m. Lunch
            1:30 – 4:00 p.m. Field visit
            4:00 p.m. Closing remarks / Bế mạc
            """);
        assertEquals(6, draft.event().agenda().size());
        assertTrue(draft.rows().stream().noneMatch(row -> row.sure() == Sureness.DOUBTFUL));
    }
}
