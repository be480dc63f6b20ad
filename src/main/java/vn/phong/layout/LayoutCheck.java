package vn.phong.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phong.image.SafeSvg;

/** What the parts of a layout say of each other must be true: each name that one calls is another's. */
final class LayoutCheck {
    private LayoutCheck() {}

    /** @throws vn.phong.message.Refusal naming what is called and is not there */
    static void whole(String file, Layout layout) {
        beside(
                file,
                Stream.concat(
                                layout.stacks().stream().map(Stack::presence),
                                Stream.concat(
                                        layout.rows().stream().map(Rows::presence),
                                        layout.pictures().stream().map(PictureBox::presence)))
                        .toList(),
                layout.pictures());
        boolean silent = "none".equals(layout.art().getDocumentElement().getAttribute("data-words"));
        if (layout.slots().findAny().isEmpty() && layout.pictures().isEmpty() && !silent) {
            throw SafeSvg.refusal(
                    file,
                    "không có data-slot nào; hãy đánh dấu chỗ cho chữ, hoặc ghi data-words=\"none\" ở <svg> gốc",
                    "has no data-slot; mark where words go, or write data-words=\"none\" at the root <svg>");
        }
        layout.rows().flatMap(Rows::atMost).ifPresent(limit -> limit(file, limit, layout));
        taken(file, layout);
    }

    private static void taken(String file, Layout layout) {
        for (Stack stack : layout.stacks()) {
            if (stack.takes().isPresent()
                    && layout.rows()
                            .filter(region -> region.list().equals(stack.takes().get()))
                            .isEmpty()) {
                throw SafeSvg.refusal(
                        file,
                        "data-takes=\"" + stack.takes().get() + "\" không có data-rows cùng tên",
                        "data-takes=\"" + stack.takes().get() + "\" names no data-rows");
            }
        }
    }

    private static void limit(String file, Slot.AtMost limit, Layout layout) {
        if (layout.stacks().stream()
                .flatMap(Stack::slots)
                .noneMatch(slot -> slot.name().equals(limit.slot()))) {
            throw SafeSvg.refusal(
                    file,
                    "data-at-most của data-rows: \"" + limit.slot() + "\" không phải slot ngoài danh sách; hãy sửa tên",
                    "data-at-most of data-rows: \"" + limit.slot() + "\" is no slot outside the list; mend the name");
        }
    }

    /** Pictures of one place have names of their own, and whoever stands beside one names it. */
    static void beside(String file, List<Presence> blocks, List<PictureBox> pictures) {
        Set<String> names = pictures.stream().map(PictureBox::field).collect(Collectors.toSet());
        Set<String> always = new HashSet<>();
        boolean doubled = pictures.stream()
                .filter(picture -> picture.presence().when().isEmpty())
                .anyMatch(picture -> !always.add(picture.field()));
        if (doubled) {
            throw SafeSvg.refusal(
                    file,
                    "hai data-picture trùng tên; hãy bỏ một hoặc ghi data-when",
                    "has two data-picture of one name; drop one or write data-when");
        }
        blocks.stream().flatMap(block -> block.beside().stream()).forEach(name -> {
            if (!names.contains(name)) {
                throw SafeSvg.refusal(
                        file,
                        "data-beside=\"" + name + "\" không có data-picture cùng tên",
                        "data-beside=\"" + name + "\" names no data-picture");
            }
        });
    }

    /** Among slots that are fitted together names must differ, and limits lead to one that has none. */
    static void together(List<Stack> parts, Attributes attributes) {
        List<Slot> slots = parts.stream().flatMap(Stack::slots).toList();
        Set<String> names = slots.stream().map(Slot::name).collect(Collectors.toSet());
        if (names.size() != slots.size()) {
            throw attributes.refusal(
                    "data-slot", "hai chỗ trùng tên; hãy đặt tên khác", "two slots share a name; rename one");
        }
        Map<String, String> limits = new HashMap<>();
        slots.forEach(slot -> slot.atMost().ifPresent(limit -> limits.put(slot.name(), limit.slot())));
        for (String name : limits.keySet()) {
            String last = name;
            for (int i = 0; i <= limits.size() && limits.containsKey(last); i++) {
                last = limits.get(last);
            }
            if (!names.contains(last) || limits.containsKey(last)) {
                throw attributes.refusal(
                        "data-at-most",
                        "\"" + last + "\" không phải slot khác trong cùng data-stack hay data-row",
                        "\"" + last + "\" is not another slot of this data-stack or data-row");
            }
        }
    }
}
