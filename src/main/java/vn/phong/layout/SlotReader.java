package vn.phong.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.phong.font.Fonts;
import vn.phong.font.Style;

/** Reads the parts of a layout that hold words or one picture: a slot, a stack of them, a rule, a picture's box. */
final class SlotReader {
    private static final Set<String> SLOT = Set.of(
            "slot",
            "text",
            "keep",
            "weight",
            "italic",
            "case",
            "align",
            "valign",
            "cap",
            "pitch",
            "lines",
            "required",
            "drop",
            "gap",
            "at-most",
            "grow");
    private static final Set<String> RULE = Set.of("rule", "align", "gap");
    private static final Set<String> STACK = Set.of("stack", "grow", "takes", "margin");
    private static final Set<String> PICTURE = Set.of("picture", "fit", "align", "valign", "required", "gap", "shade");

    private static final double PITCH = 1.4;
    private static final int WEIGHT = 700;

    private final String file;
    private final Fonts fonts;

    SlotReader(String file, Fonts fonts) {
        this.file = file;
        this.fonts = fonts;
    }

    /**
     * A slot on its own is a stack of one.
     *
     * @param more the data-attributes that it may have where it stands
     */
    Stack lone(Element element, Set<String> more) {
        Attributes attributes = Attributes.of(file, element, "rect", with(SLOT, more));
        Slot slot = slot(attributes).across(Box.WHOLE);
        return new Stack(
                attributes.box(),
                attributes.align("valign", Align.MIDDLE),
                attributes.number("grow", 1, 4, 1),
                Optional.empty(),
                0,
                presence(attributes),
                List.of(slot));
    }

    Stack stack(Element element, Set<String> more) {
        Attributes attributes = Attributes.of(file, element, "svg", with(STACK, more));
        List<StackItem> items = new ArrayList<>();
        for (Element child : Attributes.elements(element)) {
            items.add(child.hasAttribute("data-rule") ? rule(child) : slot(child));
        }
        Optional<String> takes = attributes.has("takes") ? Optional.of(attributes.name("takes")) : Optional.empty();
        return new Stack(
                attributes.box(),
                attributes.align("stack", Align.MIDDLE),
                attributes.number("grow", 1, 4, 1),
                takes,
                margin(attributes),
                presence(attributes),
                List.copyOf(items));
    }

    private static double margin(Attributes attributes) {
        double margin = attributes.number("margin", 0, Stack.MARGIN_MAX, 0);
        Box box = attributes.box();
        if (box.width() * margin / 100 > Math.min(box.x(), 100 - box.x() - box.width())) {
            throw attributes.refusal(
                    "data-margin",
                    "vượt ra ngoài; hãy cho nhỏ hơn, hoặc chừa lề hai bên rộng hơn",
                    "reaches beyond the wall; make it smaller, or leave wider margins at both sides");
        }
        return margin;
    }

    PictureBox picture(Element element, Set<String> more) {
        Attributes attributes = Attributes.of(file, element, "rect", with(PICTURE, more));
        return new PictureBox(
                attributes.box(),
                attributes.name("picture"),
                attributes.choice("fit", List.of("contain", "cover"), "contain").equals("cover"),
                attributes.align("align", Align.MIDDLE),
                attributes.align("valign", Align.MIDDLE),
                attributes.yes("required"),
                attributes.number("gap", 0, 50, 1),
                attributes.number("shade", 0, 1, 0),
                attributes.classes(),
                presence(attributes));
    }

    Slot slot(Element element) {
        return slot(Attributes.of(file, element, "rect", SLOT));
    }

    private Slot slot(Attributes attributes) {
        String name = attributes.name("slot");
        return new Slot(
                name,
                attributes.classes(),
                attributes.box(),
                type(attributes),
                wording(attributes, name),
                words(attributes, "keep"),
                attributes.whole("lines", 1, 8, 1),
                attributes.yes("required"),
                attributes.yes("drop"),
                attributes.number("gap", 0, 50, 3),
                attributes.text("at-most").map(text -> atMost(attributes, text)));
    }

    private Rule rule(Element element) {
        Attributes attributes = Attributes.of(file, element, "rect", RULE);
        Box box = attributes.box();
        return new Rule(
                attributes.classes(),
                attributes.align("align", Align.MIDDLE),
                box.width(),
                box.height(),
                attributes.number("gap", 0, 50, 3));
    }

    private Slot.Type type(Attributes attributes) {
        int weight = attributes.whole("weight", 100, 900, WEIGHT);
        List<Style> styles = fonts.standard().styles();
        if (!styles.contains(new Style(weight, false)) || !styles.contains(new Style(weight, true))) {
            String known = styles.stream()
                    .map(style -> String.valueOf(style.weight()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw attributes.refusal("data-weight", "phải là một trong: " + known, "must be one of: " + known);
        }
        if (!attributes.has("cap")) {
            throw attributes.refusal(
                    "data-cap",
                    "còn thiếu; hãy cho chiều cao chữ hoa bằng phần trăm chiều cao màn",
                    "is missing; give the height of capitals in percent of the wall's height");
        }
        return new Slot.Type(
                weight,
                attributes.yes("italic"),
                !attributes.choice("case", List.of("upper"), "").isEmpty(),
                attributes.align("align", Align.MIDDLE),
                attributes.number("cap", 0.5, 60, 0),
                attributes.number("pitch", 1, 3, PITCH));
    }

    private static Wording wording(Attributes attributes, String name) {
        String pattern = attributes.text("text").orElse("{" + name + "}");
        if (!Wording.valid(pattern)) {
            throw attributes.refusal(
                    "data-text",
                    "chỉ dùng chữ và {trường}, các cách viết ngăn bằng |",
                    "only words and {field}, alternatives separated by |");
        }
        return Wording.of(pattern);
    }

    private static Set<String> words(Attributes attributes, String name) {
        return attributes
                .text(name)
                .map(text -> Set.copyOf(Arrays.asList(text.split("\\s+"))))
                .orElse(Set.of());
    }

    static Slot.AtMost atMost(Attributes attributes, String text) {
        if (!text.matches(Wording.FIELD + " (0\\.\\d+|1)")) {
            throw attributes.refusal("data-at-most", "phải như: name 0.6", "must be like: name 0.6");
        }
        String[] parts = text.split(" ");
        return new Slot.AtMost(parts[0], Double.parseDouble(parts[1]));
    }

    static Presence presence(Attributes attributes) {
        List<String> beside =
                List.of(attributes.text("beside").orElse("").strip().split("\\s+"));
        boolean whole = attributes.choice("zone", List.of("whole"), "").equals("whole");
        return new Presence(condition(attributes), beside.equals(List.of("")) ? List.of() : beside, whole);
    }

    static Optional<Condition> condition(Attributes attributes) {
        Optional<String> asked = attributes.text("when");
        Optional<Condition> condition = asked.flatMap(Condition::of);
        if (asked.isPresent() && condition.isEmpty()) {
            throw attributes.refusal(
                    "data-when",
                    "phải như: mode flag, là tên trường rồi các giá trị, - là trống",
                    "must be like: mode flag, a field and its values, - for empty");
        }
        return condition;
    }

    static Set<String> with(Set<String> known, Set<String> more) {
        Set<String> all = new HashSet<>(known);
        all.addAll(more);
        return all;
    }
}
