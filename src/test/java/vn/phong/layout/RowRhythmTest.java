package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.phong.layout.SampleCues.fields;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phong.event.Cue;
import vn.phong.event.Event;

/** Rows of different heights follow each other evenly, whatever marks their words have and however many lines. */
class RowRhythmTest {
    private static final LayoutLibrary LIBRARY = SampleCues.library();
    private static final double CLOSE_PX = 0.01;

    private static final List<String> PLAIN_AND_MARKED = List.of(
            "Sở Nội vụ",
            "Sở Tài chính",
            "Ban Tôn giáo",
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh X",
            "Ủy ban nhân dân phường Y",
            "Ủy ban nhân dân xã Ẵ",
            "Sở Nông nghiệp và Môi trường",
            "Sở Tư pháp",
            "Sở Y tế",
            "Sở Xây dựng");

    @Test
    void from_one_rows_last_line_to_the_next_rows_first_is_always_the_same() {
        for (int[] wall : List.of(new int[] {640, 640}, new int[] {1024, 640}, new int[] {1136, 640})) {
            List<Row> rows = rows(slide(PLAIN_AND_MARKED.subList(0, 6), 1, wall));
            assertTrue(rows.stream().anyMatch(row -> row.first() < row.last()), "no row has two lines");
            for (int i = 2; i < rows.size(); i++) {
                assertEquals(
                        rows.get(1).first() - rows.get(0).last(),
                        rows.get(i).first() - rows.get(i - 1).last(),
                        CLOSE_PX,
                        wall[0] + "x" + wall[1] + ", row " + (i + 1));
            }
        }
    }

    @Test
    void bands_of_high_and_of_low_rows_leave_the_same_gap() {
        List<Rectangle2D> bands = bands(slide(PLAIN_AND_MARKED.subList(0, 6), 1, new int[] {1024, 640}));
        assertEquals(6, bands.size());
        for (int i = 2; i < bands.size(); i++) {
            assertEquals(
                    bands.get(1).getMinY() - bands.get(0).getMaxY(),
                    bands.get(i).getMinY() - bands.get(i - 1).getMaxY(),
                    CLOSE_PX);
        }
    }

    /** Two pages of five: the first has a row of two lines and is full, the second is spread as far as is good. */
    @Test
    void a_page_of_as_many_lower_rows_begins_and_ends_where_the_full_one_does() {
        int[] wall = {1024, 640};
        List<Rectangle2D> first = bands(slide(PLAIN_AND_MARKED, 1, wall));
        List<Rectangle2D> second = bands(slide(PLAIN_AND_MARKED, 2, wall));
        assertEquals(List.of(5, 5), List.of(first.size(), second.size()));
        assertEquals(first.get(0).getMinY(), second.get(0).getMinY(), 1);
        assertEquals(first.get(4).getMaxY(), second.get(4).getMaxY(), 3);
    }

    /**
     * A row of recipients.
     *
     * @param first baseline, in pixels
     * @param last baseline, in pixels
     */
    private record Row(double first, double last) {
        Row with(Row other) {
            return new Row(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    private static List<Row> rows(Slide slide) {
        Map<Rectangle2D, Row> rows = new LinkedHashMap<>();
        for (SetText text : slide.texts()) {
            if (text.slot().equals("name")) {
                double baseline = text.runs().get(0).baseline();
                rows.merge(text.box(), new Row(baseline, baseline), Row::with);
            }
        }
        return List.copyOf(rows.values());
    }

    private static List<Rectangle2D> bands(Slide slide) {
        return slide.boxes().stream().map(SetBox::box).toList();
    }

    private static Slide slide(List<String> units, int page, int[] wall) {
        List<Object> recipients = new ArrayList<>();
        units.forEach(unit -> recipients.add(fields("name", unit)));
        Cue cue = SampleCues.cue(
                "award-batch",
                "award-batch",
                fields(
                        "award", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                        "recipientType", "Tập thể",
                        "recipients", recipients));
        Event event = SampleCues.event(cue);
        return LIBRARY.slide(event, cue, page, wall[0], wall[1]);
    }
}
