package vn.phong.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.phong.font.Fonts;
import vn.phong.font.Style;
import vn.phong.image.SafeSvg;
import vn.phong.message.Refusal;

/** Reads one layout file: takes the slots out of the drawing and leaves the ground. */
final class LayoutReader {
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
    private static final Set<String> BESIDE = Set.of("beside");
    private static final Set<String> RULE = Set.of("rule", "align", "gap");
    private static final Set<String> STACK = Set.of("stack", "grow", "takes");
    private static final Set<String> ROWS =
            Set.of("rows", "per-page", "flow", "row-max", "air", "valign", "required", "columns", "entries", "at-most");
    private static final Set<String> GROUND = Set.of("height-min", "when", "zone");
    private static final String PERCENT = "\\d{1,3}(\\.\\d{1,6})?%";
    private static final Set<String> ROOT = Set.of("when", "zone", "beside");
    private static final Set<String> PICTURE = Set.of("picture", "fit", "align", "valign", "required", "gap", "shade");
    /** What drawing programs put beside slots. */
    private static final Set<String> NOTES = Set.of("defs", "title", "desc", "metadata");

    private static final String HEADING = "heading";
    private static final double PITCH = 1.4;
    private static final int WEIGHT = 700;

    private final String file;
    private final Fonts fonts;
    private final List<Stack> stacks = new ArrayList<>();
    private final List<Rows> rows = new ArrayList<>();
    private final List<PictureBox> pictures = new ArrayList<>();
    private final Set<String> conditions = new LinkedHashSet<>();

    private LayoutReader(String file, Fonts fonts) {
        this.file = file;
        this.fonts = fonts;
    }

    /**
     * @param file what refusals call it
     * @throws Refusal naming the place that cannot be used
     */
    static Layout read(String id, String file, String xml, Fonts fonts) {
        LayoutReader reader = new LayoutReader(file, fonts);
        Document art = SafeSvg.read(file, xml);
        reader.dropViewBox(art.getDocumentElement());
        reader.takeParts(art.getDocumentElement());
        if (reader.rows.size() > 1) {
            throw SafeSvg.refusal(file, "có hơn một data-rows; chỉ dùng một", "has more than one data-rows; use one");
        }
        Layout layout = new Layout(
                id,
                Sha256.of(xml),
                art,
                List.copyOf(reader.conditions),
                List.copyOf(reader.pictures),
                List.copyOf(reader.stacks),
                reader.rows.stream().findFirst());
        reader.check(layout);
        return layout;
    }

    /** Some drawing programs add one: the sample size says the same. */
    private void dropViewBox(Element root) {
        if (!root.hasAttribute("viewBox")) {
            return;
        }
        String[] view = root.getAttribute("viewBox").strip().split("[\\s,]+");
        if (view.length != 4
                || !Stream.of(view).allMatch(number -> number.matches("\\d{1,5}(\\.\\d{1,9})?"))
                || Double.parseDouble(view[0]) != 0
                || Double.parseDouble(view[1]) != 0) {
            throw SafeSvg.refusal(
                    file,
                    "viewBox của <svg> gốc phải là \"0 0 rộng cao\"; hãy bỏ viewBox",
                    "the root's viewBox must be \"0 0 width height\"; take the viewBox out");
        }
        root.removeAttribute("viewBox");
        root.setAttribute("width", view[2]);
        root.setAttribute("height", view[3]);
    }

    private void check(Layout layout) {
        checkBeside(
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
        layout.rows().flatMap(Rows::atMost).ifPresent(limit -> checkLimit(limit, layout));
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

    /** Pictures of one place have names of their own, and whoever stands beside one names it. */
    private void checkBeside(List<Presence> blocks, List<PictureBox> pictures) {
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

    private void takeParts(Element parent) {
        for (Node node : SafeSvg.children(parent)) {
            if (!(node instanceof Element element)) {
                continue;
            }
            if (element.hasAttribute("data-slot")) {
                stacks.add(checked(lone(element, ROOT), new Attributes(file, element, with(SLOT, ROOT))));
                parent.removeChild(element);
            } else if (element.hasAttribute("data-stack")) {
                stacks.add(checked(stack(element, ROOT), new Attributes(file, element, with(STACK, ROOT))));
                parent.removeChild(element);
            } else if (element.hasAttribute("data-picture")) {
                pictures.add(picture(element, ROOT));
                parent.removeChild(element);
            } else if (element.hasAttribute("data-rows")) {
                rows.add(rows(element));
                parent.removeChild(element);
            } else {
                checkGround(element);
            }
        }
    }

    /** The ground may be any drawing, but a slot deep inside it would never be found. */
    private void checkGround(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            if (name.startsWith("data-") && !GROUND.contains(name.substring("data-".length()))) {
                throw SafeSvg.refusal(
                        file,
                        "<" + element.getLocalName() + " " + name
                                + ">: không phải chỗ cho thuộc tính này; slot phải nằm ngay"
                                + " trong <svg> gốc, data-stack, data-row hoặc data-head",
                        "<" + element.getLocalName() + " " + name
                                + ">: this attribute does not belong here; slots stand"
                                + " right inside the root <svg>, a data-stack, data-row or data-head");
            }
        }
        if (element.hasAttribute("data-height-min")
                && !(element.getAttribute("data-height-min").matches("\\d{1,3}")
                        && element.getAttribute("height").matches(PERCENT))) {
            throw SafeSvg.refusal(
                    file,
                    "<" + element.getLocalName()
                            + " data-height-min>: cần số điểm ảnh nguyên, và height bằng phần trăm",
                    "<" + element.getLocalName() + " data-height-min>: give whole pixels, and a height in percent");
        }
        if (element.hasAttribute("data-zone")
                && !(element.getAttribute("data-zone").equals("rest")
                        && element.getAttribute("width").matches(PERCENT)
                        && (!element.hasAttribute("x")
                                || element.getAttribute("x").matches(PERCENT)))) {
            throw SafeSvg.refusal(
                    file,
                    "<" + element.getLocalName() + " data-zone>: phải là \"rest\", x và width bằng phần trăm",
                    "<" + element.getLocalName() + " data-zone>: must be \"rest\", with x and width in percent");
        }
        if (element.hasAttribute("data-when")) {
            condition(new Attributes(file, element));
            conditions.add(element.getAttribute("data-when"));
        }
        for (Node child : SafeSvg.children(element)) {
            if (child instanceof Element inner) {
                checkGround(inner);
            }
        }
    }

    /** A slot on its own is a stack of one. */
    private Stack lone(Element element, Set<String> more) {
        Attributes attributes = attributes(element, "rect", with(SLOT, more));
        Slot slot = slot(attributes).across(Box.WHOLE);
        return new Stack(
                attributes.box(),
                attributes.align("valign", Align.MIDDLE),
                attributes.number("grow", 1, 4, 1),
                Optional.empty(),
                presence(attributes),
                List.of(slot));
    }

    private Stack stack(Element element, Set<String> more) {
        Attributes attributes = attributes(element, "svg", with(STACK, more));
        List<StackItem> items = new ArrayList<>();
        for (Element child : elements(element)) {
            items.add(child.hasAttribute("data-rule") ? rule(child) : slot(attributes(child, "rect", SLOT)));
        }
        Optional<String> takes = attributes.has("takes") ? Optional.of(attributes.name("takes")) : Optional.empty();
        return new Stack(
                attributes.box(),
                attributes.align("stack", Align.MIDDLE),
                attributes.number("grow", 1, 4, 1),
                takes,
                presence(attributes),
                List.copyOf(items));
    }

    private static Set<String> with(Set<String> known, Set<String> more) {
        Set<String> all = new HashSet<>(known);
        all.addAll(more);
        return all;
    }

    private static Presence presence(Attributes attributes) {
        List<String> beside =
                List.of(attributes.text("beside").orElse("").strip().split("\\s+"));
        boolean whole = attributes.choice("zone", List.of("whole"), "").equals("whole");
        return new Presence(condition(attributes), beside.equals(List.of("")) ? List.of() : beside, whole);
    }

    private static Optional<Condition> condition(Attributes attributes) {
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

    private PictureBox picture(Element element, Set<String> more) {
        Attributes attributes = attributes(element, "rect", with(PICTURE, more));
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

    private void checkLimit(Slot.AtMost limit, Layout layout) {
        if (layout.stacks().stream()
                .flatMap(Stack::slots)
                .noneMatch(slot -> slot.name().equals(limit.slot()))) {
            throw SafeSvg.refusal(
                    file,
                    "data-at-most của data-rows: \"" + limit.slot() + "\" không phải slot ngoài danh sách; hãy sửa tên",
                    "data-at-most of data-rows: \"" + limit.slot() + "\" is no slot outside the list; mend the name");
        }
    }

    private static Stack checked(Stack stack, Attributes attributes) {
        checkTogether(List.of(stack), attributes);
        return stack;
    }

    /** Among slots that are fitted together names must differ, and limits lead to one that has none. */
    private static void checkTogether(List<Stack> parts, Attributes attributes) {
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

    private Rule rule(Element element) {
        Attributes attributes = attributes(element, "rect", RULE);
        Box box = attributes.box();
        return new Rule(
                attributes.classes(),
                attributes.align("align", Align.MIDDLE),
                box.width(),
                box.height(),
                attributes.number("gap", 0, 50, 3));
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

    private static Slot.AtMost atMost(Attributes attributes, String text) {
        if (!text.matches(Wording.FIELD + " (0\\.\\d+|1)")) {
            throw attributes.refusal("data-at-most", "phải như: name 0.6", "must be like: name 0.6");
        }
        String[] parts = text.split(" ");
        return new Slot.AtMost(parts[0], Double.parseDouble(parts[1]));
    }

    private Rows rows(Element element) {
        Attributes attributes = attributes(element, "svg", with(ROWS, ROOT));
        Optional<Element> head = child(element, "data-head");
        List<Element> templates = elements(element).stream()
                .filter(child -> child.hasAttribute("data-row"))
                .toList();
        Element row = templates.stream()
                .filter(child -> !child.getAttribute("data-row").equals(HEADING))
                .findFirst()
                .orElseThrow(() -> attributes.refusal(
                        "data-rows", "thiếu <svg data-row=\"yes\"> bên trong", "has no <svg data-row=\"yes\"> inside"));
        Optional<Rows.Groups> groups = groups(attributes, templates);
        Rows.Row repeated = row(row, attributes.has("columns"));
        Stream<Stack> ofHeading = groups.stream().flatMap(group -> group.heading().parts().stream());
        checkTogether(Stream.concat(repeated.parts().stream(), ofHeading).toList(), attributes);
        boolean agenda = attributes.text("rows").orElse("").equals(Rows.AGENDA);
        return new Rows(
                attributes.box(),
                agenda ? Rows.AGENDA : attributes.name("rows"),
                attributes.whole("per-page", 1, 100, 8),
                attributes.whole("flow", 1, 4, 1),
                attributes.number("row-max", 1, 100, 100),
                attributes.number("air", 0, 20, 2.4),
                attributes.align("valign", Align.START),
                attributes.yes("required"),
                presence(attributes),
                attributes.text("at-most").map(text -> atMost(attributes, text)),
                repeated,
                attributes.has("columns") ? Optional.of(table(attributes, head, row)) : Optional.empty(),
                groups);
    }

    private Optional<Rows.Groups> groups(Attributes attributes, List<Element> templates) {
        Optional<Element> heading = templates.stream()
                .filter(child -> child.getAttribute("data-row").equals(HEADING))
                .findFirst();
        if (heading.isEmpty() && !attributes.has("entries")) {
            return Optional.empty();
        }
        if (heading.isEmpty() || !attributes.has("entries") || attributes.has("columns")) {
            throw attributes.refusal(
                    "data-entries",
                    "đi cùng <svg data-row=\"heading\"> và không cùng data-columns",
                    "goes with <svg data-row=\"heading\"> and without data-columns");
        }
        return Optional.of(new Rows.Groups(attributes.name("entries"), row(heading.get(), false)));
    }

    private Rows.Row row(Element element, boolean ofTable) {
        attributes(element, "svg", Set.of("row"));
        List<Stack> parts = new ArrayList<>();
        List<PictureBox> own = new ArrayList<>();
        for (Element child : elements(element)) {
            if (child.hasAttribute("data-stack")) {
                parts.add(stack(child, BESIDE));
            } else if (child.hasAttribute("data-slot") && !ofTable) {
                parts.add(lone(child, BESIDE));
            } else if (child.hasAttribute("data-picture") && !ofTable) {
                own.add(picture(child, Set.of()));
            } else if (!child.hasAttribute("data-band") && !child.hasAttribute("data-slot")) {
                throw SafeSvg.refusal(
                        file,
                        "<" + child.getLocalName()
                                + "> trong data-row: chỉ dùng data-band, data-slot, data-stack, data-picture",
                        "<" + child.getLocalName()
                                + "> in data-row: only data-band, data-slot, data-stack and data-picture");
            }
        }
        checkBeside(parts.stream().map(Stack::presence).toList(), own);
        return new Rows.Row(bands(element), List.copyOf(own), List.copyOf(parts));
    }

    private List<Rows.Band> bands(Element row) {
        List<Rows.Band> bands = new ArrayList<>();
        for (Element child : elements(row)) {
            if (child.hasAttribute("data-band")) {
                Attributes attributes = attributes(child, "rect", Set.of("band"));
                String when = attributes.choice("band", List.of("always", "odd", "even", "current", "top"), "always");
                bands.add(new Rows.Band(
                        attributes.box(), attributes.classes(), Rows.When.valueOf(when.toUpperCase(Locale.ROOT))));
            }
        }
        return List.copyOf(bands);
    }

    private Rows.Table table(Attributes attributes, Optional<Element> head, Element row) {
        Element headings = head.orElseThrow(() -> attributes.refusal(
                "data-columns", "thiếu <svg data-head=\"yes\"> bên trong", "has no <svg data-head=\"yes\"> inside"));
        Box box = attributes(headings, "svg", Set.of("head")).box();
        return new Rows.Table(
                attributes.name("columns"), box, bands(headings), only(headings, attributes), only(row, attributes));
    }

    private Slot only(Element parent, Attributes attributes) {
        return child(parent, "data-slot")
                .map(slot -> slot(attributes(slot, "rect", SLOT)))
                .orElseThrow(() -> attributes.refusal(
                        "data-columns",
                        "data-head và data-row cần một data-slot",
                        "data-head and data-row need a data-slot"));
    }

    private Attributes attributes(Element element, String kind, Set<String> known) {
        Attributes attributes = new Attributes(file, element, known);
        if (!element.getLocalName().equals(kind)) {
            throw attributes.refusal("data-*", "phải là <" + kind + ">", "must be a <" + kind + ">");
        }
        return attributes;
    }

    private static Optional<Element> child(Element parent, String attribute) {
        return elements(parent).stream()
                .filter(element -> element.hasAttribute(attribute))
                .findFirst();
    }

    private static List<Element> elements(Element parent) {
        return SafeSvg.children(parent).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> !NOTES.contains(element.getLocalName()))
                .toList();
    }
}
