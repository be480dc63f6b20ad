package vn.phong.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.phong.font.Fonts;
import vn.phong.image.SafeSvg;
import vn.phong.message.Refusal;

/** Reads one layout file: takes the slots out of the drawing and leaves the ground. */
final class LayoutReader {
    private static final Set<String> ROOT = Set.of("when", "zone", "beside");
    private static final Set<String> GROUND = Set.of("height-min", "wall-min", "when", "zone");
    private static final String PERCENT = "\\d{1,3}(\\.\\d{1,6})?%";

    private final String file;
    private final SlotReader slotReader;
    private final RowsReader rowsReader;
    private final List<Stack> stacks = new ArrayList<>();
    private final List<Rows> rows = new ArrayList<>();
    private final List<PictureBox> pictures = new ArrayList<>();
    private final Set<String> conditions = new LinkedHashSet<>();

    private LayoutReader(String file, Fonts fonts) {
        this.file = file;
        this.slotReader = new SlotReader(file, fonts);
        this.rowsReader = new RowsReader(file, slotReader);
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
        LayoutCheck.whole(file, layout);
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

    private void takeParts(Element root) {
        for (Node node : SafeSvg.children(root)) {
            if (node instanceof Element element) {
                if (take(element)) {
                    root.removeChild(element);
                } else {
                    checkGround(element);
                }
            }
        }
    }

    /** Whether the element was a part of the layout, and not of its ground. */
    private boolean take(Element element) {
        if (element.hasAttribute("data-slot")) {
            addStack(slotReader.lone(element, ROOT), element);
        } else if (element.hasAttribute("data-stack")) {
            addStack(slotReader.stack(element, ROOT), element);
        } else if (element.hasAttribute("data-picture")) {
            pictures.add(slotReader.picture(element, ROOT));
        } else if (element.hasAttribute("data-rows")) {
            rows.add(rowsReader.rows(element, ROOT));
        } else {
            return false;
        }
        return true;
    }

    private void addStack(Stack stack, Element element) {
        LayoutCheck.together(List.of(stack), new Attributes(file, element));
        stacks.add(stack);
    }

    /** The ground may be any drawing, but a slot deep inside it would never be found. */
    private void checkGround(Element element) {
        checkKnown(element);
        checkHeight(element);
        checkWall(element);
        checkZone(element);
        if (element.hasAttribute("data-when")) {
            SlotReader.condition(new Attributes(file, element));
            conditions.add(element.getAttribute("data-when"));
        }
        for (Node child : SafeSvg.children(element)) {
            if (child instanceof Element inner) {
                checkGround(inner);
            }
        }
    }

    private void checkKnown(Element element) {
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
    }

    private void checkHeight(Element element) {
        if (element.hasAttribute("data-height-min")
                && !(element.getAttribute("data-height-min").matches("\\d{1,3}")
                        && element.getAttribute("height").matches(PERCENT))) {
            throw SafeSvg.refusal(
                    file,
                    "<" + element.getLocalName()
                            + " data-height-min>: cần số điểm ảnh nguyên, và height bằng phần trăm",
                    "<" + element.getLocalName() + " data-height-min>: give whole pixels, and a height in percent");
        }
    }

    private void checkWall(Element element) {
        if (element.hasAttribute("data-wall-min")
                && !element.getAttribute("data-wall-min").matches("\\d{1,5}")) {
            throw SafeSvg.refusal(
                    file,
                    "<" + element.getLocalName() + " data-wall-min>: cần số điểm ảnh nguyên, đến 99999",
                    "<" + element.getLocalName() + " data-wall-min>: give whole pixels, up to 99999");
        }
    }

    private void checkZone(Element element) {
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
    }
}
