package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Transition;
import vn.phong.message.Refusal;

/** On a square wall a programme is read in whole words, and nothing of it is refused for want of width. */
class NarrowWallsTest {
    private static final List<AgendaItem> PROGRAMME = List.of(
            item("1", "07:30 – 08:00", "Đón tiếp đại biểu, ổn định tổ chức", "Ban Tổ chức"),
            item(
                    "2",
                    "08:00 – 08:10",
                    "Chào cờ, tuyên bố lý do, giới thiệu đại biểu",
                    "Ông Nguyễn Văn A, Phó Chánh Văn phòng Ủy ban nhân dân tỉnh"),
            item(
                    "3",
                    "08:10 – 08:45",
                    "Báo cáo tổng kết công tác cải cách hành chính và dịch vụ công trực tuyến năm 2026",
                    "Giám đốc Sở Nội vụ"),
            item("4", "08:45 – 10:00", "Tham luận của Ủy ban nhân dân các xã, phường", "Đại diện các đơn vị"),
            item("5", "10:00 – 10:15", "Nghỉ giải lao", ""),
            item("6", "11:11 – 11:15", "Phát biểu kết luận và bế mạc Hội nghị", "Chủ tịch Ủy ban nhân dân tỉnh"));
    private static final Cue CUE = SampleCues.cue("chuong-trinh", "agenda", Map.of());
    private static final Event EVENT =
            new Event(1, "Hội nghị tổng kết", "deep-red", "", 0, Transition.FADE, PROGRAMME, List.of(CUE), Map.of());

    @TempDir
    Path folder;

    private static AgendaItem item(String number, String time, String text, String performer) {
        return new AgendaItem("muc-" + number, number, time, text, performer, Map.of());
    }

    private static List<SetText> texts(int width, int height) {
        LayoutLibrary library = SampleCues.library();
        List<SetText> texts = new ArrayList<>();
        for (int page = 1; page <= library.pageCount(EVENT, CUE, width, height); page++) {
            Slide slide = library.slide(EVENT, CUE, page, width, height);
            SetGeometry.check(slide);
            texts.addAll(slide.texts());
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(ints = {640, 704, 832, 960, 1280})
    void compounds_of_a_programme_stay_whole_on_a_square_wall(int side) {
        Set<String> torn = texts(side, side).stream()
                .map(SetText::text)
                .filter(line -> line.matches(".*(Ủy|Ủy ban|Ủy ban nhân|cải|cải cách|hành|dịch|dịch vụ|trực|lý)"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), torn);
    }

    @ParameterizedTest
    @ValueSource(ints = {560, 600, 640, 680, 720, 732, 744, 756, 768, 780, 800, 832})
    void ranges_of_time_break_alike(int side) {
        Set<Boolean> whole = texts(side, side).stream()
                .filter(text -> text.slot().equals("time"))
                .map(text -> text.text().matches("\\d\\d:\\d\\d – \\d\\d:\\d\\d"))
                .collect(Collectors.toSet());
        assertEquals(1, whole.size());
    }

    @Test
    void a_narrow_row_has_the_slots_of_the_usual_one_and_nothing_else() throws IOException {
        String rows = "<svg data-rows='people'><svg data-row='yes'><rect data-slot='name' data-cap='5'/></svg>"
                + "<svg data-row='narrow'>%s</svg></svg>";
        OwnLayout.library(folder, rows.formatted("<rect data-slot='name' data-cap='4'/>"));
        for (String wrong : List.of(
                "",
                "<rect data-slot='unit' data-cap='4'/>",
                "<rect data-band='always' class='band'/><rect data-slot='name' data-cap='4'/>")) {
            assertThrows(Refusal.class, () -> OwnLayout.library(folder, rows.formatted(wrong)));
        }
    }

    @Test
    void a_margin_is_taken_only_where_the_words_could_not_be_read_and_never_leaves_the_wall() throws IOException {
        String stack = "<svg data-stack='middle' data-margin='%s' x='20%%' width='60%%'>"
                + "<rect data-slot='title' data-cap='4'/></svg>";
        LayoutLibrary library = OwnLayout.library(folder, stack.formatted("10"));
        Cue cue = SampleCues.cue("c", "own", Map.of("title", "Hội nghị tổng kết công tác năm"));
        Event event = SampleCues.event(cue);
        assertEquals(
                240,
                library.slide(event, cue, 1, 1200, 600).texts().get(0).box().getMinX(),
                0.01);
        assertEquals(
                70, library.slide(event, cue, 1, 500, 400).texts().get(0).box().getMinX(), 0.01);
        assertThrows(Refusal.class, () -> OwnLayout.library(folder, stack.formatted("40")));
    }
}
