package vn.phong.font;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phong.message.Refusal;

/**
 * The families that words can be set in: the program's own and the office's. The host's fonts never decide a picture.
 */
public final class Fonts {
    private final Map<String, Family> families;

    private final Family standard;

    private Fonts(Map<String, Family> families, Family standard) {
        this.families = families;
        this.standard = standard;
    }

    /** The program's own families. */
    public static Fonts bundled() {
        Map<String, Family> families = new LinkedHashMap<>();
        List<Family> bundled = Bundled.families();
        bundled.forEach(family -> families.put(family.id(), family));
        return new Fonts(families, bundled.get(0));
    }

    /** All families; the one that events have when they name none comes first. */
    public List<Family> families() {
        return List.copyOf(families.values());
    }

    /** The family of events that name none. */
    public Family standard() {
        return standard;
    }

    /**
     * The family an event asks for.
     *
     * @param id empty for the standard one
     * @throws Refusal naming those there are
     */
    public Family family(String id) {
        if (id.isEmpty()) {
            return standard;
        }
        Family family = families.get(id);
        if (family == null) {
            String known = String.join(", ", families.keySet());
            throw new Refusal(
                    "Không có phông chữ \"" + id + "\"; hãy dùng một trong: " + known + ".",
                    "There is no font \"" + id + "\"; use one of: " + known + ".");
        }
        return family;
    }
}
