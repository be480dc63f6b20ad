package vn.phong.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.phong.image.SafeSvg;

/** Reads the part of a layout that repeats: a list's rows, its headings and the head of its table. */
final class RowsReader {
    private static final Set<String> ROWS =
            Set.of("rows", "per-page", "flow", "row-max", "air", "valign", "required", "columns", "entries", "at-most");
    private static final Set<String> BESIDE = Set.of("beside");
    private static final String HEADING = "heading";
    private static final String NARROW = "narrow";

    private final String file;
    private final SlotReader slots;

    /** @param slots reads what each row is made of */
    RowsReader(String file, SlotReader slots) {
        this.file = file;
        this.slots = slots;
    }

    /** @param more the data-attributes that it may have where it stands */
    Rows rows(Element element, Set<String> more) {
        Attributes attributes = Attributes.of(file, element, "svg", SlotReader.with(ROWS, more));
        Optional<Element> head = Attributes.child(element, "data-head");
        List<Element> templates = Attributes.elements(element).stream()
                .filter(child -> child.hasAttribute("data-row"))
                .toList();
        Element row = templates.stream()
                .filter(child -> child.getAttribute("data-row").equals("yes"))
                .findFirst()
                .orElseThrow(() -> attributes.refusal(
                        "data-rows", "thiếu <svg data-row=\"yes\"> bên trong", "has no <svg data-row=\"yes\"> inside"));
        boolean agenda = attributes.text("rows").orElse("").equals(Rows.AGENDA);
        Optional<Rows.Groups> groups = groups(attributes, templates, agenda);
        Rows.Row repeated = row(row, attributes.has("columns"));
        List<Stack> narrow = narrow(attributes, templates, repeated);
        List<Stack> ofHeading = groups.map(group -> group.heading().parts()).orElse(List.of());
        for (List<Stack> parts : List.of(repeated.parts(), narrow)) {
            LayoutCheck.together(
                    Stream.concat(parts.stream(), ofHeading.stream()).toList(), attributes);
        }
        return new Rows(
                attributes.box(),
                agenda ? Rows.AGENDA : attributes.name("rows"),
                attributes.whole("per-page", 1, 100, 8),
                attributes.whole("flow", 1, 4, 1),
                attributes.number("row-max", 1, 100, 100),
                attributes.number("air", 0, 20, 2.4),
                attributes.align("valign", Align.START),
                attributes.yes("required"),
                SlotReader.presence(attributes),
                attributes.text("at-most").map(text -> SlotReader.atMost(attributes, text)),
                repeated,
                narrow,
                attributes.has("columns") ? Optional.of(table(attributes, head, row)) : Optional.empty(),
                groups);
    }

    /** It stands on the bands and pictures of the usual row. */
    private List<Stack> narrow(Attributes attributes, List<Element> templates, Rows.Row usual) {
        Optional<Rows.Row> narrow = templates.stream()
                .filter(child -> child.getAttribute("data-row").equals(NARROW))
                .findFirst()
                .map(template -> row(template, attributes.has("columns")));
        Set<String> said = names(usual);
        if (narrow.filter(row -> !row.bands().isEmpty()
                        || !row.pictures().isEmpty()
                        || !names(row).equals(said))
                .isPresent()) {
            throw attributes.refusal(
                    "data-row=\"narrow\"",
                    "chỉ có các slot của data-row=\"yes\", đủ từng slot, không có data-band hay data-picture",
                    "has the slots of data-row=\"yes\", each of them, and no data-band or data-picture");
        }
        return narrow.map(Rows.Row::parts).orElse(List.of());
    }

    private static Set<String> names(Rows.Row row) {
        return row.slots().map(Slot::name).collect(Collectors.toSet());
    }

    /** A field of groups says which of their fields holds the entries; a programme has its items. */
    private Optional<Rows.Groups> groups(Attributes attributes, List<Element> templates, boolean agenda) {
        Optional<Element> heading = templates.stream()
                .filter(child -> child.getAttribute("data-row").equals(HEADING))
                .findFirst();
        if (heading.isEmpty() && !attributes.has("entries")) {
            return Optional.empty();
        }
        if (heading.isEmpty() || attributes.has("entries") == agenda || attributes.has("columns")) {
            throw attributes.refusal(
                    "data-entries",
                    "đi cùng <svg data-row=\"heading\">, không cùng data-columns hay data-rows=\"@agenda\"",
                    "goes with <svg data-row=\"heading\">, without data-columns and data-rows=\"@agenda\"");
        }
        return Optional.of(new Rows.Groups(agenda ? "" : attributes.name("entries"), row(heading.get(), false)));
    }

    private Rows.Row row(Element element, boolean ofTable) {
        Attributes.of(file, element, "svg", Set.of("row"));
        List<Stack> parts = new ArrayList<>();
        List<PictureBox> own = new ArrayList<>();
        for (Element child : Attributes.elements(element)) {
            if (child.hasAttribute("data-stack")) {
                parts.add(slots.stack(child, BESIDE));
            } else if (child.hasAttribute("data-slot") && !ofTable) {
                parts.add(slots.lone(child, BESIDE));
            } else if (child.hasAttribute("data-picture") && !ofTable) {
                own.add(slots.picture(child, Set.of()));
            } else if (!child.hasAttribute("data-band") && !child.hasAttribute("data-slot")) {
                throw SafeSvg.refusal(
                        file,
                        "<" + child.getLocalName()
                                + "> trong data-row: chỉ dùng data-band, data-slot, data-stack, data-picture",
                        "<" + child.getLocalName()
                                + "> in data-row: only data-band, data-slot, data-stack and data-picture");
            }
        }
        LayoutCheck.beside(file, parts.stream().map(Stack::presence).toList(), own);
        return new Rows.Row(bands(element), List.copyOf(own), List.copyOf(parts));
    }

    private List<Rows.Band> bands(Element row) {
        List<Rows.Band> bands = new ArrayList<>();
        for (Element child : Attributes.elements(row)) {
            if (child.hasAttribute("data-band")) {
                Attributes attributes = Attributes.of(file, child, "rect", Set.of("band"));
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
        Box box = Attributes.of(file, headings, "svg", Set.of("head")).box();
        return new Rows.Table(
                attributes.name("columns"), box, bands(headings), only(headings, attributes), only(row, attributes));
    }

    private Slot only(Element parent, Attributes attributes) {
        return Attributes.child(parent, "data-slot")
                .map(slots::slot)
                .orElseThrow(() -> attributes.refusal(
                        "data-columns",
                        "data-head và data-row cần một data-slot",
                        "data-head and data-row need a data-slot"));
    }
}
