package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.font.Fonts;
import vn.phong.message.Refusal;

/** Sets one page of one cue: the layout's stacks, and its list. */
final class Composer {
    private final Layout layout;
    private final Cue cue;
    private final SlotText text;
    private final TooLong tooLong;
    private final Fonts fonts;
    private final Rectangle2D wall;
    private final Optional<Entries> entries;
    private final CueText fields;
    private final int page;

    private final List<SetBox> boxes = new ArrayList<>();
    private final List<SetText> texts = new ArrayList<>();

    /** @param page from 1 */
    Composer(Layout layout, Fonts fonts, Event event, Cue cue, int page, int width, int height) {
        this.layout = layout;
        this.cue = cue;
        this.fonts = fonts;
        this.page = page;
        this.text = new SlotText(cue, fonts);
        this.tooLong = new TooLong(text, width, height);
        this.wall = new Rectangle2D.Double(0, 0, width, height);
        this.entries = layout.rows().map(rows -> Entries.of(rows, event, cue));
        this.fields = new CueText(event, cue, page, entries.map(Entries::pages).orElse(1));
    }

    void compose() {
        layout.stacks().forEach(this::set);
        layout.rows().ifPresent(rows -> set(rows, entries.orElseThrow()));
    }

    List<SetBox> boxes() {
        return boxes;
    }

    List<SetText> texts() {
        return texts;
    }

    private void set(Stack stack) {
        Stack placed = stack.takes().isPresent()
                        && entries.filter(list -> !list.all().isEmpty()).isEmpty()
                ? stack.at(stack.box().with(layout.rows().orElseThrow().box()))
                : stack;
        Words words = text.words(placed.slots(), fields::of, false);
        Optional<FewerLines> fit = fit(placed, words);
        List<Slot> droppable = placed.slots().filter(Slot::droppable).toList();
        for (int i = droppable.size() - 1; i >= 0 && fit.isEmpty(); i--) {
            words = words.without(droppable.get(i));
            fit = fit(placed, words);
        }
        if (fit.isEmpty()) {
            throw tooLong.refusal(words, shorter -> sizes(placed, shorter).isPresent());
        }
        Rectangle2D box = placed.box().in(wall);
        Column.of(placed, fit.get().words(), fit.get().sizes(), box.getWidth(), wall.getHeight())
                .orElseThrow()
                .place(box, placed.align(), boxes, texts);
    }

    private Optional<FewerLines> fit(Stack stack, Words words) {
        return FewerLines.of(words, some -> sizes(stack, some));
    }

    private Optional<StackFit.Sizes> sizes(Stack stack, Words words) {
        return new StackFit(List.of(stack), List.of(words), wall, wall.getHeight()).largest();
    }

    private void set(Rows rows, Entries list) {
        if (!list.all().isEmpty()) {
            RowsSetting setting = new RowsSetting(rows, list, text, tooLong, fonts, fields, cue);
            setting.place(wall, page, boxes, texts);
        } else if (rows.required()) {
            throw rows.ofAgenda()
                    ? new Refusal(
                            "Mục \"" + cue.id()
                                    + "\": chương trình chưa có mục nào; hãy thêm vào \"agenda\" của sự kiện.",
                            "Cue \"" + cue.id() + "\": the agenda is empty; add items to the event's \"agenda\".")
                    : new Refusal(
                            "Mục \"" + cue.id() + "\": danh sách \"" + rows.list()
                                    + "\" còn trống; hãy điền ít nhất một dòng.",
                            "Cue \"" + cue.id() + "\": the list \"" + rows.list()
                                    + "\" is empty; fill in at least one entry.");
        }
    }
}
