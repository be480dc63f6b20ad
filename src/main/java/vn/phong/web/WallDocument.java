package vn.phong.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The page that is the wall, with the picture on the wall inside it. A picture that had to be fetched would come a
 * moment after the page's first paint, and a page loaded anew would blink.
 *
 * @param bytes the document, UTF-8
 */
record WallDocument(byte[] bytes) {
    private static final String LAST = "<img id=\"last\" alt=\"\" hidden />";

    /**
     * @param page the document with its empty place for a picture
     * @param told what the page is told of the wall, as JSON
     * @param png the picture that this speaks of
     */
    static WallDocument of(byte[] page, String told, byte[] png) {
        String picture = "<img id=\"last\" alt=\"\" hidden decoding=\"sync\" data-wall=\"" + attribute(told)
                + "\" src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(png) + "\" />";
        String document = new String(page, StandardCharsets.UTF_8).replace(LAST, picture);
        return new WallDocument(document.getBytes(StandardCharsets.UTF_8));
    }

    /** The policy of every page, and the picture inside this one. */
    String policy(String policy) {
        return policy.replace("img-src 'self'", "img-src 'self' data:");
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
