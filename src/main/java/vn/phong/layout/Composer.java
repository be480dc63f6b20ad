package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.image.Image;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** Sets one page of one cue: the layout's stacks, and its list. */
final class Composer {
    private final Layout layout;
    private final Cue cue;
    private final Told told;
    private final Saying saying;
    private final TooLong tooLong;
    private final Rectangle2D wall;
    private final Optional<ListSetting> list;
    private final int page;

    private final Pictures pictures;
    private final List<SetPicture> placed = new ArrayList<>();
    private final List<SetBox> boxes = new ArrayList<>();
    private final List<SetText> texts = new ArrayList<>();

    /**
     * @param layout what is there for the cue
     * @param list the layout's list on this wall, when it has one
     * @param page from 1
     */
    Composer(
            Layout layout,
            Optional<ListSetting> list,
            Lettering lettering,
            Pictures pictures,
            Event event,
            Told told,
            int page,
            Rectangle2D wall) {
        SlotText text = new SlotText(told, lettering);
        this.layout = layout;
        this.list = list;
        this.cue = told.cue();
        this.told = told;
        this.saying = new Saying(text, event, cue);
        this.tooLong = new TooLong(text, wall);
        this.pictures = pictures;
        this.page = page;
        this.wall = wall;
    }

    void compose() {
        for (PictureBox picture : layout.pictures()) {
            List<Image> images = pictures.of(cue.fields(), picture);
            placed.addAll(picture.place(images, picture.box().in(wall), wall.getWidth(), false));
        }
        saying.withoutRepeats(layout.stacks(), listPage(), pages()).forEach(this::set);
        list.ifPresent(rows -> {
            checkRequired(layout.rows().orElseThrow());
            rows.place(page, placed, boxes, texts);
        });
    }

    List<SetPicture> pictures() {
        return placed;
    }

    List<SetBox> boxes() {
        return boxes;
    }

    List<SetText> texts() {
        return texts;
    }

    private void set(Stack stack) {
        Stack placed =
                stack.takes().isPresent() && list.filter(ListSetting::isEmpty).isPresent()
                        ? stack.at(stack.box().with(layout.rows().orElseThrow().box()))
                        : stack;
        List<Words> copies = copies(placed);
        Optional<FewerLines> fit = fit(placed, copies);
        if (fit.isEmpty() && placed.margin() > 0) {
            placed = placed.widened();
            fit = fit(placed, copies);
        }
        if (fit.isEmpty()) {
            placed = placed.withoutRules();
            fit = fit(placed, copies);
        }
        while (fit.isEmpty() && placed.droppable().isPresent()) {
            placed = placed.sayingNext(placed.droppable().get());
            copies = copies(placed);
            fit = fit(placed, copies);
        }
        if (fit.isEmpty()) {
            throw refusal(placed, copies);
        }
        Rectangle2D box = placed.box().in(wall);
        Column.of(placed, fit.get().copies().get(0), fit.get().sizes(), box.getWidth(), wall.getHeight())
                .orElseThrow()
                .place(box, placed.align(), true, Level.NONE, boxes, texts);
    }

    /** What a stack says on this page, and on others. */
    private List<Words> copies(Stack stack) {
        return saying.copies(stack, listPage(), pages());
    }

    private int listPage() {
        return list.map(rows -> rows.page(page)).orElse(page);
    }

    private int pages() {
        return list.map(ListSetting::pages).orElse(1);
    }

    private Refusal refusal(Stack stack, List<Words> copies) {
        Words longest = copies.stream()
                .filter(words -> sizes(stack, List.of(words)).isEmpty())
                .findFirst()
                .orElse(copies.get(0));
        return tooLong.refusal(
                longest, shorter -> sizes(stack, List.of(shorter)).isPresent());
    }

    private Optional<FewerLines> fit(Stack stack, List<Words> copies) {
        return FewerLines.of(copies, some -> sizes(stack, some));
    }

    private Optional<StackFit.Sizes> sizes(Stack stack, List<Words> copies) {
        return new StackFit(List.of(stack), copies, wall, wall.getHeight()).largest();
    }

    private void checkRequired(Rows rows) {
        if (!rows.required() || !list.orElseThrow().isEmpty()) {
            return;
        }
        Message list = told.field(rows.list());
        throw rows.ofAgenda()
                ? told.refusal(
                        ": chương trình chưa có mục nào; hãy thêm mục vào chương trình của sự kiện.",
                        ": the programme is empty; add items to the event's programme.")
                : told.refusal(
                        ": danh sách \"" + list.vi() + "\" còn trống; hãy điền ít nhất một dòng.",
                        ": the list \"" + list.en() + "\" is empty; fill in at least one entry.");
    }
}
