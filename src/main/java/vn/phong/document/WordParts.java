package vn.phong.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/**
 * What a part of a Word document is made of, in its order, whatever Word or an editor in a browser wrapped around it.
 */
final class WordParts {
    /** Content controls, marks of other programs, and what somebody inserted while changes were tracked. */
    private static final Set<String> WRAPPERS = Set.of("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo");

    private WordParts() {}

    static List<XmlObject> of(XmlObject whole) {
        List<XmlObject> parts = new ArrayList<>();
        try (XmlCursor cursor = whole.newCursor()) {
            for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                if (WRAPPERS.contains(cursor.getName().getLocalPart())) {
                    parts.addAll(of(cursor.getObject()));
                } else {
                    parts.add(cursor.getObject());
                }
            }
        }
        return parts;
    }
}
