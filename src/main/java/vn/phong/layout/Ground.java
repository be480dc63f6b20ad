package vn.phong.layout;

import java.util.List;
import java.util.Locale;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import vn.phong.image.SafeSvg;

/**
 * A layout's drawing at a wall's size, in a theme.
 *
 * @param svg a complete SVG document
 * @param key equal for two grounds exactly when their documents are
 */
record Ground(String svg, String key) {
    /**
     * @param met the conditions of the drawing that hold
     * @param zone the share of the width that flags and a bust stand before at the left, in percent
     */
    static Ground of(Layout layout, List<String> met, String theme, String css, double zone, int width, int height) {
        Document sized = copy(layout.art());
        Element root = sized.getDocumentElement();
        decide(root, met, height);
        clear(root, zone);
        bare(sized);
        root.setAttribute("width", String.valueOf(width));
        root.setAttribute("height", String.valueOf(height));
        Element style = sized.createElementNS(SafeSvg.SVG, "style");
        style.setAttribute("type", "text/css");
        style.setTextContent(css);
        root.insertBefore(style, root.getFirstChild());
        thicken(root, height);
        String svg = SafeSvg.written(sized);
        String key = String.format(Locale.ROOT, "%s@%dx%d#%s", theme, width, height, Sha256.of(svg));
        return new Ground(svg, key);
    }

    /** What asks of the cue for something else leaves, and what would be too fine on so low a wall. */
    private static void decide(Element parent, List<String> met, int height) {
        for (Node node : SafeSvg.children(parent)) {
            if (node instanceof Element element) {
                if (asksForElse(element, met) || asksForHigher(element, height)) {
                    parent.removeChild(element);
                } else {
                    element.removeAttribute("data-when");
                    element.removeAttribute("data-wall-min");
                    decide(element, met, height);
                }
            }
        }
    }

    private static boolean asksForElse(Element element, List<String> met) {
        return element.hasAttribute("data-when") && !met.contains(element.getAttribute("data-when"));
    }

    private static boolean asksForHigher(Element element, int height) {
        return element.hasAttribute("data-wall-min")
                && Integer.parseInt(element.getAttribute("data-wall-min")) > height;
    }

    /** What asks to stand beside flags and a bust gives way to them. */
    private static void clear(Element parent, double zone) {
        for (Node node : SafeSvg.children(parent)) {
            if (node instanceof Element element) {
                if (element.hasAttribute("data-zone")) {
                    element.removeAttribute("data-zone");
                    Box placed = new Box(percent(element, "x"), 0, percent(element, "width"), 0).beyond(zone);
                    element.setAttribute("x", placed.x() + "%");
                    element.setAttribute("width", placed.width() + "%");
                }
                clear(element, zone);
            }
        }
    }

    private static double percent(Element element, String name) {
        String written = element.getAttribute(name).replace("%", "");
        return written.isEmpty() ? 0 : Double.parseDouble(written);
    }

    /** Comments and blanks draw nothing: without them, layouts that share their art share one painted ground. */
    private static void bare(Node parent) {
        for (Node node : SafeSvg.children(parent)) {
            boolean blank = node instanceof Text text && text.getData().isBlank();
            if (blank || node instanceof Comment) {
                parent.removeChild(node);
            } else {
                bare(node);
            }
        }
    }

    private static synchronized Document copy(Document art) {
        return (Document) art.cloneNode(true);
    }

    /**
     * Lines in percent of a small wall would be too thin for cameras: {@code data-height-min} holds them up, in pixels.
     */
    private static void thicken(Element parent, int height) {
        for (Node node : SafeSvg.children(parent)) {
            if (node instanceof Element element) {
                if (element.hasAttribute("data-height-min")
                        && element.getAttribute("height").endsWith("%")) {
                    String percent = element.getAttribute("height").replace("%", "");
                    double least = Double.parseDouble(element.getAttribute("data-height-min"));
                    double pixels = Math.max(least, Double.parseDouble(percent) * height / 100);
                    element.setAttribute("height", String.valueOf(pixels));
                }
                thicken(element, height);
            }
        }
    }
}
