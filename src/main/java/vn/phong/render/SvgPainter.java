package vn.phong.render;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.CSSUtilities;
import org.apache.batik.bridge.DocumentLoader;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.PaintServer;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.ext.awt.image.GraphicsUtil;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.ParsedURL;
import org.apache.batik.util.SVGConstants;
import org.apache.batik.util.XMLResourceDescriptor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.phong.layout.SetPicture;

/** Draws SVG documents with Batik, deaf to scripts and to everything outside the document. One thread only. */
final class SvgPainter {
    private static final String ADDRESS = "about:slide";

    private final SAXSVGDocumentFactory documents =
            new SAXSVGDocumentFactory(XMLResourceDescriptor.getXMLParserClassName());

    SvgPainter() {
        EmbeddedPixels.register();
    }

    /** The document at this size on black, as opaque pixels. */
    BufferedImage paint(String svg, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        paint(svg, image, new AffineTransform());
        return image;
    }

    /**
     * A part of the document on nothing: transparent where it draws nothing.
     *
     * @param toPixels from the document's own units to the pixels of the part
     */
    BufferedImage part(String svg, Rectangle part, AffineTransform toPixels) {
        BufferedImage image = new BufferedImage(part.width, part.height, BufferedImage.TYPE_INT_ARGB_PRE);
        paint(svg, image, toPixels);
        return image;
    }

    /** The document as shapes for pens that take them as they are, such as a printer's. */
    GraphicsNode shapes(String svg, int width, int height) {
        return build(parsed(svg), width, height);
    }

    private void paint(String svg, BufferedImage image, AffineTransform toPixels) {
        Graphics2D pen = GraphicsUtil.createGraphics(image);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.transform(toPixels);
        try {
            build(parsed(svg), image.getWidth(), image.getHeight()).paint(pen);
        } finally {
            pen.dispose();
        }
    }

    /** The colours the document's theme gives to shapes, by their classes. */
    Map<String, Color> colours(String svg, Set<String> classes) {
        Document document = parsed(svg);
        Map<String, Element> shapes = new HashMap<>();
        for (String each : classes) {
            Element shape = document.createElementNS(SVGConstants.SVG_NAMESPACE_URI, SVGConstants.SVG_PATH_TAG);
            shape.setAttributeNS(null, "class", each);
            shape.setAttributeNS(null, "d", "M0 0Z");
            document.getDocumentElement().appendChild(shape);
            shapes.put(each, shape);
        }
        BridgeContext context = context(1, 1);
        try {
            GraphicsNode built = new GVTBuilder().build(context, document);
            Map<String, Color> colours = new HashMap<>();
            shapes.forEach((each, shape) -> colours.put(each, colour(shape, built, context)));
            return colours;
        } finally {
            context.dispose();
        }
    }

    /** What lies over a picture, from the colours of its veil's class. */
    static Color veil(SetPicture picture, Map<String, Color> colours) {
        Color veil = colours.getOrDefault(picture.veil(), Color.BLACK);
        int alpha = (int) Math.round(picture.shade() * veil.getAlpha());
        return new Color(veil.getRed(), veil.getGreen(), veil.getBlue(), alpha);
    }

    private static Color colour(Element shape, GraphicsNode built, BridgeContext context) {
        Color fill = (Color) PaintServer.convertFillPaint(shape, built, context);
        float opacity = ((AlphaComposite) CSSUtilities.convertOpacity(shape)).getAlpha();
        return new Color(fill.getRed(), fill.getGreen(), fill.getBlue(), Math.round(fill.getAlpha() * opacity));
    }

    private GraphicsNode build(Document document, int width, int height) {
        BridgeContext context = context(width, height);
        try {
            return new GVTBuilder().build(context, document);
        } finally {
            context.dispose();
        }
    }

    private Document parsed(String svg) {
        try {
            return documents.createDocument(ADDRESS, new StringReader(svg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BridgeContext context(int width, int height) {
        Sealed agent = new Sealed(new Dimension(width, height));
        BridgeContext context = new BridgeContext(agent, new DocumentLoader(agent));
        context.setDynamicState(BridgeContext.STATIC);
        return context;
    }

    /** Lets nothing in from outside the document but embedded pictures. */
    private static final class Sealed extends UserAgentAdapter {
        private final Dimension2D size;

        Sealed(Dimension2D size) {
            this.size = size;
        }

        @Override
        public Dimension2D getViewportSize() {
            return size;
        }

        @Override
        public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
            return new NoLoadScriptSecurity(type);
        }

        @Override
        public ExternalResourceSecurity getExternalResourceSecurity(ParsedURL resource, ParsedURL document) {
            return () -> {
                if (!"data".equals(resource.getProtocol())) {
                    throw new SecurityException("a slide may not load " + resource);
                }
            };
        }

        @Override
        public void displayError(Exception e) {
            throw new IllegalStateException("a ground cannot be drawn", e);
        }
    }
}
