package vn.phong.font;

/**
 * Which face of a family.
 *
 * @param weight 1 to 1000, as in CSS: 400 is regular, 700 bold
 * @param italic whether it slants
 */
public record Style(int weight, boolean italic) implements Comparable<Style> {
    @Override
    public int compareTo(Style other) {
        int byWeight = Integer.compare(weight, other.weight);
        return byWeight != 0 ? byWeight : Boolean.compare(italic, other.italic);
    }
}
