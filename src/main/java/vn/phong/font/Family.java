package vn.phong.font;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Faces that belong together. A face is loaded when it is first asked for. Safe for any thread. */
public final class Family {
    private final String id;
    private final String label;
    private final String licence;
    private final Optional<Kind> stated;
    private final SortedMap<Style, FaceFile> files;
    private final Map<Style, Typeface> loaded = new ConcurrentHashMap<>();

    /** @param stated the kind of a family of the program; an office's is measured */
    Family(String id, String label, String licence, Optional<Kind> stated, List<FaceFile> files) {
        this.id = id;
        this.label = label;
        this.licence = licence;
        this.stated = stated;
        this.files = new TreeMap<>();
        files.forEach(file -> this.files.put(file.style(), file));
    }

    /** The same family with one face more; loaded faces that it does not change are kept. */
    Family with(FaceFile file) {
        List<FaceFile> all = new ArrayList<>(files.values());
        all.add(file);
        Family more = new Family(id, label, licence, stated, all);
        loaded.forEach((style, face) -> {
            if (more.faceFor(style).equals(faceFor(style))) {
                more.loaded.put(style, face);
            }
        });
        return more;
    }

    /** What an event calls it, such as {@code roboto-condensed}. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Whose it is and under which terms, in one line. */
    public String licence() {
        return licence;
    }

    /** @throws vn.phong.message.Refusal when its file cannot be read */
    public Kind kind() {
        return stated.orElseGet(() -> face(400, false).kind());
    }

    /** Whether it comes with the program; otherwise it is the office's own. */
    public boolean isBundled() {
        return stated.isPresent();
    }

    /** The faces it has files for, lightest first. */
    public List<Style> styles() {
        return List.copyOf(files.keySet());
    }

    /**
     * The face of a weight, or the nearest the family has, by the rule of CSS Fonts 4 (section 5.2): from 400 to 500
     * first what is heavier up to 500, then lighter, then heavier; below 400 first lighter; above 500 first heavier.
     * So, of the weights that layouts use:
     *
     * <table>
     * <caption>the weight taken where a family has</caption>
     * <tr><th>asked for</th><th>300, 400, 700</th><th>400, 700</th><th>700</th><th>400</th></tr>
     * <tr><td>300</td><td>300</td><td>400</td><td>700</td><td>400</td></tr>
     * <tr><td>400</td><td>400</td><td>400</td><td>700</td><td>400</td></tr>
     * <tr><td>600</td><td>700</td><td>700</td><td>700</td><td>400</td></tr>
     * <tr><td>700</td><td>700</td><td>700</td><td>700</td><td>400</td></tr>
     * </table>
     *
     * A weight without an italic has its upright slanted, so that emphasis is never lost.
     *
     * @param weight 1 to 1000
     * @throws vn.phong.message.Refusal when its file cannot be read
     */
    public Typeface face(int weight, boolean italic) {
        Style style = faceFor(new Style(weight, italic));
        Style set = new Style(style.weight(), style.italic() || italic);
        return loaded.computeIfAbsent(set, absent -> load(files.get(style), absent));
    }

    private Typeface load(FaceFile file, Style set) {
        boolean slanted = set.italic() && !file.style().italic();
        return new Typeface(set, file.loading().font(), slanted, stated);
    }

    private Style faceFor(Style wanted) {
        boolean upright = files.keySet().stream().anyMatch(style -> !style.italic());
        int weight = files.keySet().stream()
                .filter(style -> !style.italic() || wanted.italic() || !upright)
                .map(Style::weight)
                .min(Comparator.<Integer>comparingInt(each -> turn(wanted.weight(), each))
                        .thenComparingInt(each -> Math.abs(each - wanted.weight())))
                .orElseThrow();
        Style exact = new Style(weight, wanted.italic());
        return files.containsKey(exact) ? exact : new Style(weight, !wanted.italic());
    }

    /** When CSS tries a weight: all of a lower turn come before it. */
    private static int turn(int wanted, int weight) {
        if (wanted >= 400 && wanted <= 500) {
            return weight >= wanted && weight <= 500 ? 0 : weight < wanted ? 1 : 2;
        }
        return (wanted < 400) == (weight <= wanted) || weight == wanted ? 0 : 1;
    }
}
