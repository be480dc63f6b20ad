package vn.phong.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import vn.phong.image.SafeSvg;
import vn.phong.message.Refusal;

/**
 * The attributes of one element of a layout, read strictly: what is unknown or out of range is refused by its place.
 */
final class Attributes {
    private static final Set<String> GEOMETRY = Set.of("x", "y", "width", "height", "class", "id", "style");

    private static final Set<String> ACROSS = Set.of("x", "width");

    /** What drawing programs put beside slots. */
    private static final Set<String> NOTES = Set.of("defs", "title", "desc", "metadata");

    private final String file;
    private final Element element;

    /** @param known the data-attributes this kind of element may have, without {@code data-} */
    Attributes(String file, Element element, Set<String> known) {
        this.file = file;
        this.element = element;
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String name = attribute.getName();
            boolean data = name.startsWith("data-") && known.contains(name.substring("data-".length()));
            if (attribute.getNamespaceURI() == null && !data && !GEOMETRY.contains(name)) {
                throw refusal(
                        name,
                        "không phải thuộc tính của chỗ này; hãy xóa nó hoặc xem layouts/README.md",
                        "does not belong here; remove it or see layouts/README.md");
            }
        }
    }

    /**
     * @param kind the SVG element it must be
     * @throws Refusal when it is another
     */
    static Attributes of(String file, Element element, String kind, Set<String> known) {
        Attributes attributes = new Attributes(file, element, known);
        if (!element.getLocalName().equals(kind)) {
            throw attributes.refusal("data-*", "phải là <" + kind + ">", "must be a <" + kind + ">");
        }
        return attributes;
    }

    /** Of an element of the ground, which may have any. */
    Attributes(String file, Element element) {
        this.file = file;
        this.element = element;
    }

    Box box() {
        return new Box(percent("x", 0), percent("y", 0), percent("width", 100), percent("height", 100));
    }

    String classes() {
        return element.getAttribute("class").strip();
    }

    boolean has(String name) {
        return element.hasAttribute("data-" + name);
    }

    Optional<String> text(String name) {
        return has(name) ? Optional.of(element.getAttribute("data-" + name).strip()) : Optional.empty();
    }

    /** Such as a field's name. */
    String name(String name) {
        String value = element.getAttribute("data-" + name);
        if (!value.matches(Wording.FIELD)) {
            throw refusal("data-" + name, "phải là tên một trường, như title", "must be a field's name, such as title");
        }
        return value;
    }

    boolean yes(String name) {
        return has(name) && choice(name, List.of("yes"), "").equals("yes");
    }

    String choice(String name, List<String> choices, String otherwise) {
        String value = text(name).orElse(otherwise);
        if (!choices.contains(value) && has(name)) {
            String all = String.join(", ", choices);
            throw refusal("data-" + name, "phải là một trong: " + all, "must be one of: " + all);
        }
        return value;
    }

    Align align(String name, Align otherwise) {
        String value = choice(name, List.of("start", "middle", "end"), "");
        return value.isEmpty() ? otherwise : Align.valueOf(value.toUpperCase(java.util.Locale.ROOT));
    }

    double number(String name, double min, double max, double otherwise) {
        return has(name) ? number("data-" + name, element.getAttribute("data-" + name), min, max) : otherwise;
    }

    int whole(String name, int min, int max, int otherwise) {
        double value = number(name, min, max, otherwise);
        if (value != Math.rint(value)) {
            throw refusal("data-" + name, "phải là số nguyên", "must be a whole number");
        }
        return (int) value;
    }

    Refusal refusal(String attribute, String vi, String en) {
        String slot = element.getAttribute("data-slot");
        String place = "<" + element.getLocalName() + (slot.isEmpty() ? "" : " data-slot=\"" + slot + "\"") + ">, ";
        return SafeSvg.refusal(file, place + attribute + ": " + vi, place + attribute + ": " + en);
    }

    private double percent(String name, double otherwise) {
        if (!element.hasAttribute(name)) {
            return otherwise;
        }
        String value = element.getAttribute(name).strip();
        if (value.endsWith("%")) {
            return number(name, value.substring(0, value.length() - 1), 0, 100);
        }
        double surrounding = surrounding(element, ACROSS.contains(name) ? "width" : "height");
        return number(name, value.replaceFirst("px$", ""), 0, surrounding) * 100 / surrounding;
    }

    /** How wide or high the drawing program shows what is round an element, in pixels of the sample size. */
    private double surrounding(Element inner, String side) {
        if (!(inner.getParentNode() instanceof Element outer)) {
            throw refusal(side, "phải tính bằng phần trăm, như 10%", "must be a percentage, such as 10%");
        }
        String value = outer.getAttribute(side).strip();
        if (value.matches("\\d{1,5}(\\.\\d{1,9})?(px)?")) {
            return Double.parseDouble(value.replace("px", ""));
        }
        double around = surrounding(outer, side);
        return value.isEmpty()
                ? around
                : around * number(side, value.replaceFirst("%$", ""), Double.MIN_VALUE, 100) / 100;
    }

    private double number(String attribute, String value, double min, double max) {
        try {
            double number = Double.parseDouble(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the range
        }
        throw refusal(
                attribute,
                "phải là số từ " + shown(min) + " đến " + shown(max),
                "must be a number from " + shown(min) + " to " + shown(max));
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    static Optional<Element> child(Element parent, String attribute) {
        return elements(parent).stream()
                .filter(element -> element.hasAttribute(attribute))
                .findFirst();
    }

    /** The elements right inside another, but for what drawing programs note there. */
    static List<Element> elements(Element parent) {
        return SafeSvg.children(parent).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> !NOTES.contains(element.getLocalName()))
                .toList();
    }
}
