package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.event.Cue;
import vn.phong.message.Refusal;

class ListFieldsTest {
    private static final String TABLE = "<svg data-rows='rows' data-columns='columns' data-per-page='2' height='80%'>"
            + "<svg data-head='yes' height='20%'><rect data-slot='heading' data-cap='4'/></svg>"
            + "<svg data-row='yes'><rect data-band='top' class='band'/>"
            + "<rect data-slot='cell' class='name' data-cap='4'/></svg></svg>"
            + "<rect data-slot='foot' data-text='Trang {page}/{pages}' data-cap='4' y='80%' height='20%'/>";
    private static final String AGENDA =
            "<svg data-rows='@agenda' data-per-page='9'><svg data-row='yes'><rect data-band='current' class='band'/>"
                    + "<rect data-slot='number' data-cap='4'/></svg></svg>";

    @TempDir
    Path folder;

    /** Marks above one word and below its neighbour move neither, however tight the rows are. */
    @ParameterizedTest
    @CsvSource({"640,640", "1024,640", "1136,640", "1280,640", "2132,640"})
    void the_cells_of_a_row_stand_on_one_line(int width, int height) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.add(List.of(i + 1, "Đơn vị Ự", "Ấp Ẳ", "g"));
        }
        Map<String, Object> fields = SampleCues.fields(
                "title", "Xếp hạng", "rows", rows, "columns", List.of("A", "B", "C", "D"), "perPage", 7);
        Cue cue = SampleCues.cue("x", "ranking", fields);
        List<Double> lines = SampleCues.library().slide(SampleCues.event(cue), cue, 1, width, height).texts().stream()
                .filter(text -> text.slot().equals("cell"))
                .map(text -> text.runs().get(0).baseline())
                .toList();
        assertEquals(28, lines.size());
        for (int cell = 0; cell < 28; cell++) {
            assertEquals(lines.get(cell - cell % 4), lines.get(cell), 0.001, "cell " + cell);
        }
    }

    @ParameterizedTest
    @CsvSource({"640,400", "640,640", "1024,640", "1136,640", "1280,640", "2132,640"})
    void a_short_table_stands_in_one_piece(int width, int height) {
        Map<String, Object> fields = SampleCues.fields(
                "title", "Kết quả xếp hạng", "rows", rows(), "columns", List.of("Hạng"), "reveal", "row-by-row");
        Cue cue = SampleCues.cue("x", "ranking", fields);
        List<String> headings =
                SampleCues.library().slide(SampleCues.event(cue), cue, 1, width, height).texts().stream()
                        .filter(text -> text.slot().equals("heading"))
                        .map(SetText::text)
                        .toList();
        assertEquals(List.of("Hạng"), headings);
    }

    @Test
    void the_best_rows_have_their_band_on_every_page() throws IOException {
        Map<String, Object> fields =
                SampleCues.fields("rows", rows(), "columns", List.of("H"), "highlightTop", 3, "perPage", 2);
        assertEquals(2, table(fields, 1).boxes().size());
        assertEquals(1, table(fields, 2).boxes().size());
        assertEquals(0, table(fields, 3).boxes().size());
    }

    @Test
    void a_row_that_leaves_a_cell_out_has_it_empty_and_what_is_kept_beside_stays_off_the_wall() throws IOException {
        List<Object> rows = List.of(
                SampleCues.fields("rank", 1, "name", "Sở X", "score", "96", "extra", Map.of("Năm sinh", "1980")),
                SampleCues.fields("score", "94", "name", "Sở Y"));
        Map<String, Object> fields = SampleCues.fields("rows", rows, "columns", List.of("A", "B", "C"));
        assertEquals(List.of("1", "94", "96", "Sở X", "Sở Y"), words(table(fields, 1)));
    }

    @Test
    void results_revealed_from_the_bottom_begin_with_the_last_page() throws IOException {
        Map<String, Object> fields =
                SampleCues.fields("rows", rows(), "columns", List.of("H"), "reveal", "bottom-up", "perPage", 2);
        assertEquals(List.of("5", "Trang 1/3"), words(table(fields, 1)));
        assertEquals(List.of("3", "4", "Trang 2/3"), words(table(fields, 2)));
        assertEquals(List.of("1", "2", "Trang 3/3"), words(table(fields, 3)));
        Map<String, Object> all = SampleCues.fields("rows", rows(), "columns", List.of("H"), "perPage", 2);
        assertEquals(List.of("1", "2", "Trang 1/3"), words(table(all, 1)));
    }

    @Test
    void results_revealed_row_by_row_come_one_a_press_from_the_bottom() throws IOException {
        Map<String, Object> fields =
                SampleCues.fields("rows", rows(), "columns", List.of("H"), "reveal", "row-by-row", "perPage", 2);
        List<List<String>> steps = new ArrayList<>();
        for (int step = 1; step <= 6; step++) {
            steps.add(words(table(fields, step)));
        }
        assertEquals(
                List.of(
                        List.of("Trang 1/3"),
                        List.of("5", "Trang 1/3"),
                        List.of("4", "Trang 2/3"),
                        List.of("3", "4", "Trang 2/3"),
                        List.of("2", "Trang 3/3"),
                        List.of("1", "2", "Trang 3/3")),
                steps);
        assertThrows(Refusal.class, () -> table(fields, 7));
    }

    @Test
    void a_row_that_is_revealed_stays_where_it_came() throws IOException {
        Map<String, Object> fields =
                SampleCues.fields("rows", rows(), "columns", List.of("H"), "reveal", "row-by-row", "perPage", 3);
        Slide two = table(fields, 4);
        Slide three = table(fields, 6);
        assertEquals(List.of("3", "Trang 2/2"), words(two));
        assertEquals(List.of("1", "2", "3", "Trang 2/2"), words(three));
        assertEquals(cell(two, "3").box(), cell(three, "3").box());
    }

    private static SetText cell(Slide slide, String words) {
        return slide.texts().stream()
                .filter(text -> text.text().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "item-3, 1, 1, 2 3 4",
        "item-1, 2, 1, 1 2",
        "item-6, 1, 5, 5 6",
        "item-3, 0, 0, 3",
        "x, 1, 1, 1 2 3 4 5 6"
    })
    void the_agenda_shows_a_window_round_the_present_item(String current, int before, int after, String shown)
            throws IOException {
        Cue cue = SampleCues.cue("c", "own", SampleCues.fields("current", current, "before", before, "after", after));
        Slide slide = OwnLayout.library(folder, AGENDA).slide(SampleCues.event(cue), cue, 1, 1000, 500);
        assertEquals(shown, String.join(" ", words(slide)));
        assertEquals(current.equals("x") ? 0 : 1, slide.boxes().size());
    }

    @Test
    void a_window_open_at_one_side_shows_all_there() throws IOException {
        Cue cue = SampleCues.cue("c", "own", SampleCues.fields("current", "item-3", "before", 1));
        Slide slide = OwnLayout.library(folder, AGENDA).slide(SampleCues.event(cue), cue, 1, 1000, 500);
        assertEquals("2 3 4 5 6", String.join(" ", words(slide)));
    }

    private static List<Object> rows() {
        List<Object> rows = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            rows.add(List.of(String.valueOf(i)));
        }
        return rows;
    }

    private Slide table(Map<String, Object> fields, int page) throws IOException {
        Cue cue = SampleCues.cue("c", "own", fields);
        return OwnLayout.library(folder, TABLE).slide(SampleCues.event(cue), cue, page, 1000, 500);
    }

    private static List<String> words(Slide slide) {
        return slide.texts().stream()
                .filter(text -> !text.slot().equals("heading"))
                .map(SetText::text)
                .sorted()
                .toList();
    }
}
