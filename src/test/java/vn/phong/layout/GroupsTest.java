package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.message.Refusal;

class GroupsTest {
    private static final String INSIDE =
            "<svg data-rows='groups' data-entries='people' data-per-page='6' data-flow='FLOW' data-required='yes'>"
                    + "<svg data-row='heading'><rect data-band='always' class='band'/>"
                    + "<rect data-slot='heading' class='name' data-cap='5' data-lines='2'/></svg>"
                    + "<svg data-row='yes'><rect data-slot='ordinal' data-text='{ordinal}' data-cap='4' width='8%'/>"
                    + "<rect data-slot='name' data-text='{honorific} {name}|{name}' data-cap='4' x='10%' width='85%'"
                    + " data-lines='2' data-align='start'/></svg></svg>";

    @TempDir
    Path folder;

    @Test
    void each_group_says_its_heading_and_then_its_people() throws IOException {
        assertEquals(List.of("Tỉnh", "A1", "A2", "Sở", "B1", "B2", "B3"), words(page(groups(2, 3), 6, "1", 1)));
        assertEquals(1, pages(groups(2, 3), 6, "1"));
    }

    @Test
    void a_page_that_goes_on_with_a_group_says_its_heading_again() throws IOException {
        List<Object> groups = groups(2, 3);
        assertEquals(2, pages(groups, 4, "1"));
        assertEquals(List.of("Tỉnh", "A1", "A2", "Sở", "B1", "B2"), words(page(groups, 4, "1", 1)));
        assertEquals(List.of("Sở", "B3"), words(page(groups, 4, "1", 2)));
    }

    @Test
    void a_group_that_begins_a_page_leaves_no_heading_behind() throws IOException {
        List<Object> groups = groups(4, 3);
        assertEquals(List.of("Tỉnh", "A1", "A2", "A3", "A4"), words(page(groups, 4, "1", 1)));
        assertEquals(List.of("Sở", "B1", "B2", "B3"), words(page(groups, 4, "1", 2)));
    }

    @Test
    void people_are_numbered_through_all_groups() throws IOException {
        List<String> ordinals = page(groups(2, 3), 6, "1", 1).texts().stream()
                .filter(text -> text.slot().equals("ordinal"))
                .map(SetText::text)
                .toList();
        assertEquals(List.of("1", "2", "3", "4", "5"), ordinals);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3, 2", "4, 4", "5, 3", "2, 7", "1, 1", "0, 3"})
    void a_heading_is_never_the_last_row_of_a_column(int first, int second) throws IOException {
        for (int perPage = 1; perPage <= 8; perPage++) {
            for (String flow : List.of("2", "3")) {
                for (int page = 1; page <= pages(groups(first, second), perPage, flow); page++) {
                    Slide slide = page(groups(first, second), perPage, flow, page);
                    SetGeometry.check(slide);
                    checkColumns(slide);
                }
            }
        }
    }

    private static void checkColumns(Slide slide) {
        Map<Long, SetText> lowest = new HashMap<>();
        for (SetText text : slide.texts()) {
            if (!text.slot().equals("ordinal")) {
                // columns are at least a third of the wall wide, and all words stand in their left nine tenths
                long column = Math.round(text.box().getCenterX() / slide.width() * 24);
                lowest.merge(column, text, (a, b) -> a.ink().getMaxY() > b.ink().getMaxY() ? a : b);
            }
        }
        List<SetText> people = lowest.values().stream()
                .filter(text -> text.slot().equals("name"))
                .toList();
        for (SetText text : lowest.values()) {
            boolean followed = people.stream().anyMatch(person -> stands(person, text));
            assertTrue(text.slot().equals("name") || followed, () -> text.text() + " has nobody under it");
        }
    }

    /** Whether somebody stands in the column of a heading and below it. */
    private static boolean stands(SetText person, SetText heading) {
        double middle = person.box().getCenterX();
        return middle > heading.box().getMinX()
                && middle < heading.box().getMaxX()
                && person.ink().getMinY() > heading.ink().getMaxY();
    }

    @Test
    void a_column_that_goes_on_with_a_group_begins_beside_its_first_row() throws IOException {
        Map<String, Double> tops = new HashMap<>();
        page(groups(6, 0), 6, "2", 1).texts().stream()
                .filter(text -> text.slot().equals("name"))
                .forEach(text -> tops.put(text.text(), text.box().getMinY()));
        assertEquals(tops.get("A1"), tops.get("A4"), 0.01);
        assertEquals(tops.get("A3"), tops.get("A6"), 0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void every_page_begins_at_one_height(String flow) throws IOException {
        String middle = INSIDE.replace("FLOW", flow).replace("data-required", "data-valign='middle' data-required");
        Cue cue = cue(groups(4, 1), 4);
        LayoutLibrary library = OwnLayout.library(folder, middle);
        List<Double> tops = new ArrayList<>();
        for (int page = 1; page <= 2; page++) {
            Slide slide = library.slide(SampleCues.event(cue), cue, page, 1600, 600);
            tops.add(slide.boxes().get(0).box().getMinY());
        }
        assertEquals(tops.get(0), tops.get(1), 0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void people_of_all_pages_have_one_size_and_headings_too(String flow) throws IOException {
        List<Object> groups = groups(9, 8);
        groups.add(Map.of(
                "heading",
                "Xã",
                "people",
                List.of(Map.of(
                        "name",
                        "Nguyễn Văn A, Chủ tịch Ủy ban nhân dân phường Y, thành phố Z, tỉnh X và các đồng chí khác"))));
        Map<String, Set<Double>> sizes = new HashMap<>();
        for (int page = 1; page <= pages(groups, 5, flow); page++) {
            Slide slide = page(groups, 5, flow, page);
            SetGeometry.check(slide);
            for (SetText text : slide.texts()) {
                sizes.computeIfAbsent(text.slot(), slot -> new LinkedHashSet<>())
                        .add(text.capHeight());
            }
        }
        assertEquals(Set.of("heading", "name", "ordinal"), sizes.keySet());
        sizes.forEach((slot, each) -> assertEquals(1, each.size(), slot));
    }

    @Test
    void a_group_without_people_leaves_with_its_heading() throws IOException {
        assertEquals(List.of("Sở", "B1"), words(page(groups(0, 1), 6, "1", 1)));
        assertThrows(Refusal.class, () -> page(groups(0, 0), 6, "1", 1));
    }

    @Test
    void a_group_without_heading_has_only_people() throws IOException {
        List<Object> groups = List.of(Map.of("people", List.of(Map.of("name", "A"), Map.of("name", "B"))));
        assertEquals(List.of("A", "B"), words(page(groups, 6, "1", 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg data-rows='g' data-entries='p'><svg data-row='yes'><rect data-slot='a' data-cap='4'/></svg>"
                        + "</svg>",
                "<svg data-rows='g'><svg data-row='heading'><rect data-slot='h' data-cap='4'/></svg>"
                        + "<svg data-row='yes'><rect data-slot='a' data-cap='4'/></svg></svg>",
                "<svg data-rows='g' data-entries='p'><svg data-row='heading'><rect data-slot='h' data-cap='4'/></svg>"
                        + "</svg>",
                "<svg data-rows='g' data-entries='p'><svg data-row='heading'><rect data-slot='a' data-cap='4'/></svg>"
                        + "<svg data-row='yes'><rect data-slot='a' data-cap='4'/></svg></svg>",
            })
    void groups_that_lack_a_part_are_refused(String inside) {
        assertThrows(Refusal.class, () -> OwnLayout.library(folder, inside));
    }

    private static List<Object> groups(int first, int second) {
        List<Object> groups = new ArrayList<>();
        groups.add(Map.of("heading", "Tỉnh", "people", people("A", first)));
        groups.add(Map.of("heading", "Sở", "people", people("B", second)));
        return groups;
    }

    private static List<Object> people(String letter, int count) {
        List<Object> people = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            people.add(Map.of("name", letter + i));
        }
        return people;
    }

    private static List<String> words(Slide slide) {
        return slide.texts().stream()
                .filter(text -> !text.slot().equals("ordinal"))
                .map(SetText::text)
                .collect(Collectors.toList());
    }

    private int pages(List<Object> groups, int perPage, String flow) throws IOException {
        Cue cue = cue(groups, perPage);
        return library(flow).pageCount(SampleCues.event(cue), cue, 1600, 600);
    }

    private Slide page(List<Object> groups, int perPage, String flow, int page) throws IOException {
        Cue cue = cue(groups, perPage);
        Event event = SampleCues.event(cue);
        Slide slide = library(flow).slide(event, cue, page, 1600, 600);
        assertTrue(slide.boxes().size() <= 3, "too many headings");
        return slide;
    }

    private LayoutLibrary library(String flow) throws IOException {
        return OwnLayout.library(folder, INSIDE.replace("FLOW", flow));
    }

    private static Cue cue(List<Object> groups, int perPage) {
        return SampleCues.cue("c", "own", Map.of("groups", groups, "perPage", perPage));
    }
}
