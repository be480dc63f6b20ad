package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Roll;
import vn.phong.message.Refusal;

class LayoutsTest {
    private static final LayoutLibrary LIBRARY = SampleCues.library();

    /** And a large one; 512x256 is too small for many texts and has its own test. */
    private static final List<int[]> WALLS = WallShapes.and(new int[] {2560, 768});

    static Stream<Cue> cues() {
        return Stream.concat(SampleCues.full().stream(), SampleCues.unusual().stream());
    }

    static List<String> layouts() {
        return LIBRARY.layouts();
    }

    @Test
    void a_foot_that_cannot_hold_its_first_alternative_says_the_next(@TempDir Path folder) throws IOException {
        LayoutLibrary own = OwnLayout.library(
                folder,
                "<rect id='name' data-slot='name' data-text='{name}|{position}|{unit}' data-drop='yes' class='name'"
                        + " width='30%' height='20%' data-cap='8'/>");
        Cue cue = SampleCues.cue(
                "a",
                "own",
                Map.of("name", "Giámđốcsởkhoahọcvàcôngnghệ", "position", "Giámđốcsởkhoahọc", "unit", "Sở Y"));
        List<SetText> foot = own.slide(SampleCues.event(cue), cue, 1, 400, 200).texts();
        assertEquals(List.of("Sở Y"), foot.stream().map(SetText::text).toList());
    }

    @Test
    void eighteen_layouts_and_four_themes_are_shipped() {
        assertEquals(
                List.of(
                        "agenda",
                        "award-batch",
                        "backdrop",
                        "ceremony",
                        "closing",
                        "decision",
                        "delegates",
                        "flag-salute",
                        "media",
                        "notice",
                        "paper",
                        "performance",
                        "presidium",
                        "ranking",
                        "report",
                        "silence",
                        "speaker",
                        "welcome"),
                LIBRARY.layouts());
        assertEquals(List.of("deep-red", "high-contrast", "light", "navy"), LIBRARY.themes());
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_example_stands_on_every_wall_without_touching_or_clipping(String layout) {
        Event event = CardCues.event("deep-red", layout);
        Cue cue = CardCues.cue(event);
        for (int[] wall : WALLS) {
            for (int page = 1; page <= LIBRARY.pageCount(event, cue, wall[0], wall[1]); page++) {
                Slide slide = LIBRARY.slide(event, cue, page, wall[0], wall[1]);
                if (layout.equals("flag-salute")) {
                    assertEquals(List.of(), slide.texts());
                } else {
                    SetGeometry.check(slide);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"backdrop", "ceremony", "speaker", "welcome"})
    void a_picture_of_the_office_stands_beside_the_words_and_never_under_them(String layout) {
        Event event = CardCues.event("deep-red", layout);
        for (Cue cue : CardCues.more(event)) {
            for (int[] wall : WALLS) {
                Slide slide = LIBRARY.slide(event, cue, 1, wall[0], wall[1]);
                SetGeometry.check(slide);
                assertFalse(slide.pictures().isEmpty());
                for (SetPicture picture : slide.pictures()) {
                    assertEquals(picture.fitted(), picture.visible(), "it is cut");
                    slide.texts()
                            .forEach(text -> assertFalse(
                                    text.ink().intersects(picture.visible()), () -> text.text() + " over a picture"));
                    slide.boxes()
                            .forEach(box -> assertFalse(
                                    box.box().intersects(picture.visible()), () -> box + " over a picture"));
                }
            }
        }
    }

    /** Cameras lose thinner lines. */
    @ParameterizedTest
    @MethodSource("layouts")
    void no_line_is_thinner_than_four_pixels(String layout) {
        Event event = CardCues.event("deep-red", layout);
        Cue cue = CardCues.cue(event);
        for (int[] wall : WALLS) {
            LIBRARY.slide(event, cue, 1, wall[0], wall[1]).boxes().forEach(box -> {
                double thickness = Math.min(box.box().getWidth(), box.box().getHeight());
                assertTrue(thickness >= 4, () -> layout + " on " + wall[0] + "x" + wall[1] + ": " + box);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("cues")
    void every_cue_stands_on_every_wall_without_touching_or_clipping(Cue cue) {
        Event event = SampleCues.event(cue);
        for (int[] wall : WALLS) {
            int pages = LIBRARY.pageCount(event, cue, wall[0], wall[1]);
            for (int page = 1; page <= pages; page++) {
                SetGeometry.check(LIBRARY.slide(event, cue, page, wall[0], wall[1]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cues")
    void a_small_wall_is_legible_or_refused_in_a_sentence(Cue cue) {
        Event event = SampleCues.event(cue);
        try {
            for (int page = 1; page <= LIBRARY.pageCount(event, cue, 512, 256); page++) {
                SetGeometry.check(LIBRARY.slide(event, cue, page, 512, 256));
            }
        } catch (Refusal refusal) {
            assertTrue(refusal.words().vi().contains("\"" + cue.id() + "\""), refusal::getMessage);
            assertTrue(refusal.words().vi().contains("; hãy "), refusal::getMessage);
        }
    }

    @ParameterizedTest
    @MethodSource("cues")
    void rows_of_all_pages_have_one_size(Cue cue) {
        Event event = SampleCues.event(cue);
        Set<String> sizes = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        for (int page = 1; page <= LIBRARY.pageCount(event, cue, 1024, 640); page++) {
            for (SetText text : LIBRARY.slide(event, cue, page, 1024, 640).texts()) {
                if (Set.of("cell", "name", "text").contains(text.slot())) {
                    sizes.add(text.slot() + text.capHeight());
                    names.add(text.slot());
                }
            }
        }
        assertEquals(Set.copyOf(names).size(), sizes.size(), () -> sizes.toString());
    }

    @Test
    void pages_continue_the_standing_order() {
        Cue cue = SampleCues.full().get(5);
        Event event = SampleCues.event(cue);
        assertEquals(2, LIBRARY.pageCount(event, cue, 1024, 640));
        assertEquals(List.of("1", "2", "3", "4", "5"), texts(LIBRARY.slide(event, cue, 1, 1024, 640), "ordinal"));
        assertEquals(List.of("6", "7", "8", "9", "10"), texts(LIBRARY.slide(event, cue, 2, 1024, 640), "ordinal"));
        assertEquals(List.of("Tập thể (đợt 2/2)"), texts(LIBRARY.slide(event, cue, 2, 1024, 640), "recipientType"));
    }

    /** Such as an event of before a performance without a piece had only a heading. */
    @Test
    void what_the_heading_says_the_title_does_not_say_again() {
        Cue old = SampleCues.cue("van-nghe", "performance", Map.of("title", "Văn nghệ chào mừng"));
        Slide slide = LIBRARY.slide(SampleCues.event(old), old, 1, 1024, 640);
        assertEquals(List.of("VĂN NGHỆ CHÀO MỪNG"), texts(slide, "heading"));
        assertEquals(List.of(SampleCues.event(old).name()), List.of(String.join(" ", texts(slide, "title"))));
        Cue signing = SampleCues.cue("ky", "ceremony", Map.of("heading", "Lễ ký kết", "title", "LỄ KÝ KẾT"));
        Slide once = LIBRARY.slide(SampleCues.event(signing), signing, 1, 1024, 640);
        assertEquals(List.of("LỄ KÝ KẾT"), texts(once, "heading"));
        assertEquals(List.of(), texts(once, "title"));
    }

    @Test
    void who_receives_stands_with_post_and_unit_as_far_as_they_are_known() {
        Cue cue = SampleCues.cue(
                "trao",
                "award-batch",
                Map.of(
                        "award",
                        "Giấy khen",
                        "recipients",
                        List.of(
                                Map.of("name", "Bà Trần Thị B", "position", "Giáo viên", "unit", "Trường A"),
                                Map.of("name", "Ông Lê Văn C", "position", "Trưởng ấp", "note", "Ấp 1"),
                                Map.of("name", "Bà Phạm Thị D", "position", "Trưởng phòng", "proxy", "Ông E"),
                                Map.of("name", "Ông Võ Văn G", "unit", "Sở Y"))));
        assertEquals(
                List.of("Giáo viên, Trường A", "Trưởng ấp (Ấp 1)", "Trưởng phòng (nhận thay: Ông E)", "Sở Y"),
                texts(LIBRARY.slide(SampleCues.event(cue), cue, 1, 1280, 384), "unit"));
    }

    /** In a narrow column a phrase must part: it does so between its words, not inside one. */
    @Test
    void a_phrase_is_torn_before_a_word() {
        Cue launch = CardCues.more(CardCues.event("deep-red", "ceremony")).get(0);
        assertEquals(
                List.of("Cổng dịch vụ", "công trực tuyến", "tỉnh X"),
                texts(LIBRARY.slide(SampleCues.event(launch), launch, 1, 640, 640), "title"));
    }

    /** On a wall ten capitals high the line between gives way; the date breaks after its place or between its parts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "256 | 160 | X, ngày 20 / tháng 12 năm 2026",
                "256 | 180 | X, ngày 20 / tháng 12 năm 2026",
                "320 | 160 | X, / ngày 20 tháng 12 năm 2026",
                "320 | 200 | X, / ngày 20 tháng 12 năm 2026",
                "384 | 192 | X, ngày 20 tháng 12 năm 2026"
            })
    void a_place_and_date_break_where_they_may_on_the_smallest_walls(int width, int height, String lines) {
        Cue cue = SampleCues.cue(
                "phong",
                "backdrop",
                Map.of(
                        "org", "Sở Y",
                        "eventType", "Hội nghị",
                        "title", "Tổng kết năm 2026",
                        "placeDate", "X, ngày 20 tháng 12 năm 2026"));
        Slide slide = LIBRARY.slide(SampleCues.event(cue), cue, 1, width, height);
        SetGeometry.check(slide);
        assertEquals(lines, String.join(" / ", texts(slide, "placeDate")));
        assertEquals(height > 160, !slide.boxes().isEmpty(), "the line between");
    }

    @Test
    void a_recipient_put_between_two_leaves_the_others_their_printed_numbers() {
        Cue cue = SampleCues.full().get(5);
        Cue changed = Roll.of(cue, 2)
                .inserted(Fields.of(Map.of("name", "Sở Z")), 10, 0)
                .moved(2, 1, 0)
                .on(cue);
        Event event = SampleCues.event(changed);
        assertEquals(List.of("2", "1", "3", "4", "5"), texts(LIBRARY.slide(event, changed, 1, 1024, 640), "ordinal"));
        assertEquals(List.of("6", "7", "8", "9", "9a"), texts(LIBRARY.slide(event, changed, 2, 1024, 640), "ordinal"));
        assertEquals(List.of("10"), texts(LIBRARY.slide(event, changed, 3, 1024, 640), "ordinal"));
    }

    @Test
    void a_given_page_length_is_kept_to() {
        Cue cue = SampleCues.full().get(5);
        Cue four = cue.with(cue.fields().with("perPage", 4));
        Event event = SampleCues.event(four);
        assertEquals(3, LIBRARY.pageCount(event, four, 1024, 640));
        assertEquals(List.of("9", "10"), texts(LIBRARY.slide(event, four, 3, 1024, 640), "ordinal"));
    }

    @Test
    void an_agenda_without_numbers_and_times_is_set_too() {
        Cue cue = SampleCues.cue("chuong-trinh", "agenda", Map.of("title", "Chương trình Hội nghị"));
        List<AgendaItem> items = List.of(
                new AgendaItem("mo-dau", "", "", "Khai mạc", "Ban Tổ chức", Map.of()),
                new AgendaItem("bao-cao", "", "", "Báo cáo", "Sở Y", Map.of()));
        Event event = new Event(1, "Hội nghị", "", "", 0, null, items, List.of(cue), Map.of());
        assertEquals(
                List.of("Khai mạc", "Ban Tổ chức", "Báo cáo", "Sở Y"),
                LIBRARY.slide(event, cue, 1, 1024, 640).texts().stream()
                        .map(SetText::text)
                        .filter(text -> !text.startsWith("CHƯƠNG TRÌNH") && !text.equals("Hội nghị"))
                        .toList());
    }

    /** The times of the second day begin anew, so the wall says whose they are; a page that goes on says it again. */
    @Test
    void a_programme_of_two_days_says_the_day_over_its_items() {
        Cue cue = SampleCues.cue("chuong-trinh", "agenda", Map.of("perPage", 2));
        List<AgendaItem> items = List.of(
                item("mot", "8h00", "Khai mạc", "Ngày thứ nhất"),
                item("hai", "14h00", "Thảo luận", "Ngày thứ nhất"),
                item("ba", "15h00", "Tham quan", "Ngày thứ nhất"),
                item("bon", "7h30", "Bế mạc", "Ngày thứ hai"));
        Event event = new Event(1, "Hội nghị", "", "", 0, null, items, List.of(cue), Map.of());
        assertEquals(List.of("Ngày thứ nhất", "8h00", "Khai mạc", "14h00", "Thảo luận"), told(event, cue, 1));
        assertEquals(
                List.of("Ngày thứ nhất", "15h00", "Tham quan", "Ngày thứ hai", "7h30", "Bế mạc"), told(event, cue, 2));
    }

    private static AgendaItem item(String id, String time, String text, String day) {
        return new AgendaItem(id, "", time, text, "", Map.of(AgendaItem.SECTION, day), Map.of());
    }

    private static List<String> told(Event event, Cue cue, int page) {
        return LIBRARY.slide(event, cue, page, 1024, 640).texts().stream()
                .map(SetText::text)
                .filter(text -> !text.startsWith("CHƯƠNG TRÌNH") && !text.equals("Hội nghị"))
                .toList();
    }

    /** As plans print them: a range breaks after its dash where the column is narrow, and inside no figure. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "8h00 - 8h10",
                "07h30 – 07h50",
                "6h30 - 7h15'",
                "13 giờ 30 - 14 giờ 15",
                "từ 08h00 đến 09h15",
                "Sau 11g00"
            })
    void an_agenda_with_ranges_of_time_is_set_on_every_wall(String time) {
        List<AgendaItem> agenda = SampleCues.event(SampleCues.cue("x", "agenda", Map.of())).agenda().stream()
                .map(item ->
                        new AgendaItem(item.id(), item.number(), time, item.text(), item.performer(), item.unknown()))
                .toList();
        Event base = SampleCues.event(SampleCues.cue("x", "agenda", Map.of("current", "item-4")));
        Event event = new Event(1, base.name(), base.theme(), "", 0, base.fadeMs(), agenda, base.cues(), Map.of());
        Cue cue = event.cues().get(0);
        for (int[] wall : WALLS) {
            for (int page = 1; page <= LIBRARY.pageCount(event, cue, wall[0], wall[1]); page++) {
                Slide slide = LIBRARY.slide(event, cue, page, wall[0], wall[1]);
                SetGeometry.check(slide);
                slide.texts().stream()
                        .filter(text -> text.slot().equals("time"))
                        .forEach(text -> assertFalse(text.text().matches("[-–].*"), text.text()));
            }
        }
    }

    @Test
    void the_present_item_of_the_agenda_is_marked() {
        Cue cue = SampleCues.full().get(7);
        Slide slide = LIBRARY.slide(SampleCues.event(cue), cue, 1, 1024, 640);
        List<SetBox> marks = slide.boxes().stream()
                .filter(box -> box.classes().equals("mark-current"))
                .toList();
        SetText present = slide.texts().stream()
                .filter(text -> text.text().equals("Phát biểu tham luận"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, marks.size());
        assertTrue(marks.get(0).box().getMinY() < present.ink().getMinY());
        assertTrue(marks.get(0).box().getMaxY() > present.ink().getMaxY());
    }

    @Test
    void a_name_stays_on_one_line_with_its_honorific_on_a_square_wall() {
        Cue cue = SampleCues.full().get(1);
        assertEquals(
                List.of("Đồng chí Nguyễn Văn A"),
                texts(LIBRARY.slide(SampleCues.event(cue), cue, 1, 640, 640), "name"));
    }

    @Test
    void manual_breaks_always_win() {
        Cue cue = SampleCues.cue("b", "backdrop", SampleCues.fields("title", "Tổng kết\nnăm học\n2026"));
        assertEquals(
                List.of("Tổng kết", "năm học", "2026"),
                texts(LIBRARY.slide(SampleCues.event(cue), cue, 1, 2560, 768), "title"));
    }

    @Test
    void lyrics_take_the_place_of_the_heading_and_go_on_to_a_second_page() {
        Cue cue = SampleCues.unusual().stream()
                .filter(each -> each.id().equals("lyrics"))
                .findFirst()
                .orElseThrow();
        Event event = SampleCues.event(cue);
        assertEquals(2, SampleCues.library().pageCount(event, cue, 1280, 640));
        List<String> sung = new ArrayList<>();
        for (int page = 1; page <= 2; page++) {
            SampleCues.library().slide(event, cue, page, 1280, 640).texts().stream()
                    .filter(line -> !line.slot().equals("title"))
                    .forEach(line -> sung.add(line.slot() + " " + line.text()));
        }
        assertEquals(
                List.of(
                        "lyric Quê hương ta bước vào mùa xuân mới",
                        "lyric Cờ đỏ sao vàng tung bay trong gió sớm",
                        "lyric Ẵm em thơ, mẹ hát khúc ru xưa",
                        "lyric Nghìn bông lúa trĩu vàng trên đồng rộng",
                        "lyric Câu hát vang xa đến mọi miền"),
                sung);
    }

    @Test
    void an_empty_paper_has_its_number_and_the_occasion() {
        Cue cue = SampleCues.cue("p", "paper", SampleCues.fields("index", 4, "total", 9));
        Slide slide = LIBRARY.slide(SampleCues.event(cue), cue, 1, 1024, 640);
        assertEquals(List.of("THAM LUẬN 4/9"), texts(slide, "heading"));
        assertEquals("Hội nghị tổng kết chuyên đề thi đua năm 2026", String.join(" ", texts(slide, "occasion")));
    }

    @Test
    void words_a_field_begins_with_are_not_said_twice() {
        Cue cue = SampleCues.full().get(4);
        Slide slide = LIBRARY.slide(SampleCues.event(cue), cue, 1, 2560, 768);
        assertEquals(List.of("Quyết định số 123/QĐ-UBND ngày 20 tháng 12 năm 2026"), texts(slide, "number"));
    }

    /** A plan often says no more than "Văn nghệ chào mừng"; below these words stands what is welcomed. */
    @Test
    void a_performance_without_a_piece_says_whose_it_is_and_nothing_twice() {
        Cue cue = SampleCues.cue("v", "performance", Map.of("heading", "Văn nghệ chào mừng", "title", ""));
        Slide slide = LIBRARY.slide(SampleCues.event(cue), cue, 1, 1024, 640);
        assertEquals(List.of("VĂN NGHỆ CHÀO MỪNG"), texts(slide, "heading"));
        assertEquals("Hội nghị tổng kết chuyên đề thi đua năm 2026", String.join(" ", texts(slide, "title")));
    }

    private static List<String> texts(Slide slide, String slot) {
        return slide.texts().stream()
                .filter(text -> text.slot().equals(slot))
                .map(SetText::text)
                .toList();
    }
}
