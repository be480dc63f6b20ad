package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Roll;
import vn.phong.image.Image;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/**
 * A cue's list on one wall: its pages, and its rows at the one size they all have. A page length the cue gives is kept
 * to; otherwise pages are evened out, so that ten recipients stand five and five rather than eight and two, and
 * shortened until the rows can be read.
 */
final class ListSetting {
    /** The field that fixes how many entries stand on a page. */
    static final String PER_PAGE = "perPage";

    private final Rows rows;
    private final Entries entries;
    private final List<Entries.Step> steps;
    private final Optional<RowsFit.Setting> setting;
    private final Pictures pictures;
    private final Rectangle2D wall;

    private ListSetting(
            Rows rows,
            Entries entries,
            Optional<RowsFit.Setting> setting,
            Pictures pictures,
            Cue cue,
            Rectangle2D wall) {
        this.rows = rows;
        this.entries = entries;
        this.steps = entries.steps(cue);
        this.setting = setting;
        this.pictures = pictures;
        this.wall = wall;
    }

    /** @throws Refusal when an entry cannot be read or the rows do not fit at a legible size */
    static ListSetting of(Rows list, Lettering lettering, Pictures pictures, Event event, Told told, Rectangle2D wall) {
        Cue cue = told.cue();
        List<Entries.Entry> all = Entries.all(list, event, cue);
        boolean undivided = list.ofAgenda() && all.stream().noneMatch(Entries.Entry::isHeading);
        Rows rows = undivided ? list.withoutGroups() : list;
        OptionalInt given = perPage(told);
        boolean batched = isBatched(rows, cue);
        if (all.isEmpty()) {
            return new ListSetting(rows, Entries.even(all, 1), Optional.empty(), pictures, cue, wall);
        }
        SlotText text = new SlotText(told, lettering);
        CueText fields = new CueText(event, cue, 1, 1);
        RowsFit fit = new RowsFit(
                rows, RowContent.of(rows, all, cue, fields, text), RowContent.narrow(rows, all, fields, text), wall);
        if (batched || given.isPresent()) {
            Entries entries =
                    batched ? Entries.batched(all, Roll.of(cue, 1).batches()) : Entries.exact(all, given.getAsInt());
            Optional<RowsFit.Setting> best = fit.best(entries);
            if (best.isEmpty()) {
                throw fit.refusal(told, batched, entries, new TooLong(text, wall));
            }
            return new ListSetting(rows, entries, best, pictures, cue, wall);
        }
        return fullest(
                        all,
                        rows.perPage(),
                        entries -> new ListSetting(rows, entries, fit.best(entries), pictures, cue, wall))
                .orElseThrow(() -> fit.refusal(told, false, Entries.exact(all, 1), new TooLong(text, wall)));
    }

    /** As many entries on a page as are legible, but down to half as many where that tears fewer words. */
    private static Optional<ListSetting> fullest(
            List<Entries.Entry> all, int perPageMax, Function<Entries, ListSetting> setting) {
        ListSetting best = null;
        List<List<Integer>> last = List.of();
        int least = 1;
        for (int perPage = perPageMax; perPage >= least; perPage--) {
            Entries entries = Entries.even(all, perPage);
            if (entries.pages().equals(last)) {
                continue;
            }
            last = entries.pages();
            ListSetting set = setting.apply(entries);
            if (set.setting.isEmpty()) {
                continue;
            }
            least = best == null ? Math.max(1, perPage / 2) : least;
            best = best == null || set.faults() < best.faults() ? set : best;
            if (best.faults() == 0) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    private int faults() {
        return setting.orElseThrow().faults();
    }

    /** How many presses the list would take if its rows were legible. */
    static int pagesAsked(Rows rows, Event event, Cue cue) {
        if (isBatched(rows, cue)) {
            return Math.max(1, Roll.of(cue, 1).batches().size());
        }
        int perPage = cue.fields().number(PER_PAGE).orElse(rows.perPage());
        return Entries.even(Entries.all(rows, event, cue), Math.max(1, perPage))
                .steps(cue)
                .size();
    }

    /** Whether a roll call has cut the list into batches, which are its pages then. */
    private static boolean isBatched(Rows rows, Cue cue) {
        return rows.list().equals(Roll.RECIPIENTS) && Roll.hasSizes(cue);
    }

    private static OptionalInt perPage(Told told) {
        OptionalInt given = told.cue().fields().number(PER_PAGE);
        if (given.orElse(1) < 1) {
            Message field = told.field(PER_PAGE);
            throw told.refusal(
                    ", ô \"" + field.vi() + "\": " + given.getAsInt() + " không dùng được; hãy cho từ 1.",
                    ", field \"" + field.en() + "\": " + given.getAsInt() + " cannot be used; give 1 or more.");
        }
        return given;
    }

    /** How many pictures the list is shown in: its pages, or more when it is revealed row by row. */
    int steps() {
        return steps.size();
    }

    /** How many pages the list is cut into. */
    int pages() {
        return entries.pages().size();
    }

    /** The page of the list, from 1 in the order they are shown, that a step stands on. */
    int page(int step) {
        return steps.get(step - 1).turn();
    }

    /**
     * The places in the whole list, from 1, of the entries that a step shows.
     *
     * @param step from 1
     */
    List<Integer> ordinals(int step) {
        Entries.Step shown = steps.get(step - 1);
        return shown.rows().subList(shown.covered(), shown.rows().size()).stream()
                .map(entries.all()::get)
                .filter(entry -> !entry.isHeading())
                .map(Entries.Entry::ordinal)
                .toList();
    }

    boolean isEmpty() {
        return entries.all().isEmpty();
    }

    /**
     * @param step from 1
     * @param texts what stands already, and the rows after it
     */
    void place(int step, List<SetPicture> placed, List<SetBox> boxes, List<SetText> texts) {
        if (setting.isEmpty()) {
            return;
        }
        double capMax = capMax(texts);
        RowsFit.Setting set = setting.get().capped(capMax);
        List<Integer> shown = steps.get(step - 1).rows();
        int covered = steps.get(step - 1).covered();
        List<Rectangle2D> places = set.places(entries, shown);
        int line = 0;
        for (int i = 0; i < shown.size(); i++) {
            Entries.Entry entry = entries.all().get(shown.get(i));
            double lowest = lowest(shown, places, entry.isHeading());
            boolean first = i == 0 || places.get(i).getX() != places.get(i - 1).getX();
            boolean afterHeading = i > 0 && entries.all().get(shown.get(i - 1)).isHeading();
            line = first || afterHeading ? 0 : line + 1;
            placeBands(entry, line, places.get(i), lowest, boxes);
            if (i < covered) {
                continue;
            }
            placePictures(entry, places.get(i), placed);
            Words words = set.content().copies().get(shown.get(i));
            place(set.content().parts(), words, set.sizes(), places.get(i), boxes, texts);
        }
        placeHeadings(set, capMax, places, boxes, texts);
    }

    /** How high a capital of the list may be beside what stands over it, in pixels. */
    private double capMax(List<SetText> standing) {
        return rows.atMost()
                .map(limit -> limit.factor()
                        * standing.stream()
                                .filter(text -> text.slot().equals(limit.slot()))
                                .mapToDouble(SetText::capHeight)
                                .min()
                                .orElse(Double.POSITIVE_INFINITY))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void placePictures(Entries.Entry entry, Rectangle2D place, List<SetPicture> placed) {
        for (PictureBox picture : row(entry).pictures()) {
            List<Image> images = pictures.of(entry.fields(), picture);
            placed.addAll(picture.place(images, picture.box().in(place), wall.getWidth(), true));
        }
    }

    private void placeBands(Entries.Entry entry, int line, Rectangle2D place, double lowest, List<SetBox> boxes) {
        for (Rows.Band band : row(entry).bands()) {
            if (stands(band.when(), line, entry.mark())) {
                boxes.add(new SetBox(band.classes(), band.in(place, lowest)));
            }
        }
    }

    /** The height of the lowest heading, or other row, of those that a page shows. */
    private double lowest(List<Integer> shown, List<Rectangle2D> places, boolean headings) {
        return IntStream.range(0, shown.size())
                .filter(i -> entries.all().get(shown.get(i)).isHeading() == headings)
                .mapToDouble(i -> places.get(i).getHeight())
                .min()
                .orElseThrow();
    }

    private Rows.Row row(Entries.Entry entry) {
        return entry.isHeading() ? rows.groups().orElseThrow().heading() : rows.row();
    }

    private static boolean stands(Rows.When when, int line, Entries.Mark mark) {
        return switch (when) {
            case ALWAYS -> true;
            case ODD -> line % 2 == 0;
            case EVEN -> line % 2 == 1;
            case CURRENT -> mark == Entries.Mark.CURRENT;
            case TOP -> mark == Entries.Mark.TOP;
        };
    }

    private void placeHeadings(
            RowsFit.Setting set, double capMax, List<Rectangle2D> places, List<SetBox> boxes, List<SetText> texts) {
        if (set.content().headings().isEmpty()) {
            return;
        }
        StackFit fit = RowsFit.headings(set.content(), set.grid());
        StackFit.Sizes sizes = fit.capped(fit.largest().orElseThrow(), capMax);
        for (Rectangle2D head : set.grid().heads(places)) {
            for (Rows.Band band : rows.table().orElseThrow().bands()) {
                boxes.add(new SetBox(band.classes(), band.in(head, head.getHeight())));
            }
            place(set.content().headings(), set.content().headingWords(), sizes, head, boxes, texts);
        }
    }

    private void place(
            List<Stack> parts,
            Words words,
            StackFit.Sizes sizes,
            Rectangle2D row,
            List<SetBox> boxes,
            List<SetText> texts) {
        Map<Level.Place, Level> levels = new HashMap<>();
        List<Column> columns = new ArrayList<>();
        for (Stack part : parts) {
            double width = part.box().in(row).getWidth();
            Column column =
                    Column.of(part, words, sizes, width, wall.getHeight()).orElseThrow();
            columns.add(column);
            if (Level.isShared(part)) {
                levels.merge(Level.Place.of(part), column.level(), Level::with);
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            Stack part = parts.get(i);
            Level level = Level.isShared(part) ? levels.get(Level.Place.of(part)) : Level.NONE;
            columns.get(i).place(part.box().in(row), part.align(), false, level, boxes, texts);
        }
    }
}
