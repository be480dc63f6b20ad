package vn.phong.image;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.phong.message.Refusal;

/**
 * Reads an SVG drawing that can do nothing but be drawn: no scripts, nothing from outside, no letters of the host's
 * fonts.
 */
public final class SafeSvg {
    public static final String SVG = "http://www.w3.org/2000/svg";

    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final Set<String> DRAWN =
            Set.of(SVG, XLINK, XMLConstants.XML_NS_URI, XMLConstants.XMLNS_ATTRIBUTE_NS_URI);
    private static final Set<String> SCRIPTING = Set.of("script", "handler", "listener", "foreignObject", "iframe");
    private static final Set<String> MOVING =
            Set.of("animate", "animateMotion", "animateTransform", "animateColor", "set", "audio", "video");
    private static final Set<String> LETTERS =
            Set.of("text", "tspan", "tref", "textPath", "altGlyph", "flowRoot", "font", "font-face");
    private static final Pattern DATA_IMAGE = Pattern.compile("data:image/(png|jpeg);base64,[A-Za-z0-9+/=\\s]*");
    private static final Pattern OUTSIDE_URL =
            Pattern.compile("url\\s*\\(\\s*(?!['\"]?(#|data:image/(png|jpeg);))", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLESHEET = Pattern.compile("type=\"text/css\" href=\"themes/[a-z0-9-]+\\.css\"");

    /** Pictures inside a drawing are decoded whole: 32 MB. */
    private static final long PIXELS_MAX = 8_300_000;

    private final String file;
    private long pixels;

    private SafeSvg(String file) {
        this.file = file;
    }

    /**
     * @param file what refusals call it
     * @throws Refusal when it is not XML or holds what a layout may not hold
     */
    public static Document read(String file, String xml) {
        SafeSvg svg = new SafeSvg(file);
        Document document = svg.parsed(xml);
        if (!SVG.equals(document.getDocumentElement().getNamespaceURI())
                || !document.getDocumentElement().getLocalName().equals("svg")) {
            throw svg.refusal(
                    "phần tử gốc không phải <svg>; hãy lưu lại thành tệp SVG", "the root is not <svg>; save it as SVG");
        }
        svg.checkInstructions(document);
        svg.check(document.getDocumentElement());
        return document;
    }

    /** @throws Refusal when a style sheet reaches outside itself */
    public static void checkCss(String file, String css) {
        new SafeSvg(file).checkStyle("css", css);
    }

    /** A refusal that names a file; the words go after its name, without a full stop. */
    public static Refusal refusal(String file, String vi, String en) {
        return new Refusal("Tệp " + file + ": " + vi + ".", "File " + file + ": " + en + ".");
    }

    /** The document as one text. */
    public static String written(Document document) {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a parsed document cannot be written", e);
        }
    }

    private Refusal refusal(String vi, String en) {
        return refusal(file, vi, en);
    }

    private Document parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrower());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXParseException e) {
            String place = e.getLineNumber() + ":" + e.getColumnNumber();
            if (e.getMessage().contains("DOCTYPE")) {
                throw refusal(
                        "dòng " + place + " có DOCTYPE; hãy bỏ dòng ấy", "line " + place + " has a DOCTYPE; drop it");
            }
            throw refusal(
                    "dòng " + place + " không phải XML dùng được (" + e.getMessage() + "); hãy sửa",
                    "line " + place + " is not usable XML (" + e.getMessage() + "); mend it");
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw refusal(
                    "không đọc được XML (" + e.getMessage() + ")", "the XML cannot be read (" + e.getMessage() + ")");
        }
    }

    /** The one instruction allowed shows the file in a browser with a theme; the program picks its own. */
    private void checkInstructions(Document document) {
        for (Node node : children(document)) {
            if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                if (!node.getNodeName().equals("xml-stylesheet")
                        || !STYLESHEET.matcher(node.getNodeValue()).matches()) {
                    throw refusal(
                            "<?" + node.getNodeName()
                                    + "?> trỏ ra ngoài; chỉ dùng type=\"text/css\" href=\"themes/TÊN.css\"",
                            "<?" + node.getNodeName()
                                    + "?> reaches outside; only type=\"text/css\" href=\"themes/NAME.css\"");
                }
                document.removeChild(node);
            }
        }
    }

    private void check(Element element) {
        String name = element.getLocalName();
        if (SCRIPTING.contains(name)) {
            throw refusal("có <" + name + ">; hãy xóa nó", "has a <" + name + ">; remove it");
        }
        if (MOVING.contains(name)) {
            throw refusal(
                    "có <" + name + ">; nền phải đứng yên, hãy xóa nó",
                    "has a <" + name + ">; a ground stands still, remove it");
        }
        if (LETTERS.contains(name)) {
            throw refusal(
                    "có <" + name + ">; hãy đổi chữ thành đường nét hoặc dùng data-text",
                    "has a <" + name + ">; turn letters into outlines or use data-text");
        }
        for (Attr attribute : attributes(element)) {
            if (noted(attribute)) {
                element.removeAttributeNode(attribute);
            } else {
                check(element, attribute);
            }
        }
        if (name.equals("style")) {
            checkStyle("<style>", element.getTextContent());
        }
        for (Node child : children(element)) {
            if (child instanceof Element inner && SVG.equals(inner.getNamespaceURI())) {
                check(inner);
            } else if (child instanceof Element) {
                // what drawing programs note for themselves
                element.removeChild(child);
            } else if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                element.removeChild(child);
            }
        }
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    /** Whether it is only what a drawing program notes for itself, such as its own name of a file. */
    private static boolean noted(Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        return namespace != null && !DRAWN.contains(namespace);
    }

    private void check(Element element, Attr attribute) {
        String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
        String place = "<" + element.getLocalName() + " " + name + ">";
        if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
            throw refusal(place + " chạy mã; hãy xóa nó", place + " runs code; remove it");
        }
        boolean data = attribute.getValue().startsWith("data:");
        boolean inside = attribute.getValue().startsWith("#")
                || data && DATA_IMAGE.matcher(attribute.getValue()).matches();
        if (data && inside) {
            String base64 = attribute.getValue().substring(attribute.getValue().indexOf(',') + 1);
            count(PixelFile.of(file, Base64.getMimeDecoder().decode(base64)));
        }
        if (name.equals("base") || (List.of("href", "src").contains(name) && !inside)) {
            throw outside(place);
        }
        if (name.equals("href") && attribute.getNamespaceURI() == null) {
            // the newer spelling, which older readers do not know
            element.setAttributeNS(XLINK, "xlink:href", attribute.getValue());
            element.removeAttributeNode(attribute);
        }
        if (!name.startsWith("data-")) {
            checkStyle(place, attribute.getValue());
        }
    }

    private void count(PixelFile inside) {
        pixels += (long) inside.width() * inside.height();
        if (pixels > PIXELS_MAX) {
            throw refusal(
                    "các ảnh bên trong bản vẽ có " + pixels + " điểm, cần quá nhiều bộ nhớ; hãy thu nhỏ còn tổng cộng"
                            + " tối đa 3840x2160 điểm",
                    "the pictures inside the drawing have " + pixels + " pixels, which takes too much memory; reduce"
                            + " them to 3840x2160 in all");
        }
    }

    private void checkStyle(String place, String css) {
        if (css.contains("@import")
                || css.contains("\\")
                || css.indexOf('(') >= 0 && OUTSIDE_URL.matcher(css).find()) {
            throw outside(place);
        }
    }

    private Refusal outside(String place) {
        return refusal(
                place + " trỏ ra ngoài tệp; chỉ dùng #id hoặc ảnh PNG, JPEG nhúng (data:)",
                place + " reaches outside the file; use #id or an embedded PNG or JPEG (data:)");
    }

    /** The children as they are now, so that some may be taken out on the way. */
    public static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    private static final class Thrower implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
