package vn.phong.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parts of a row that at least one entry has words for: the others leave, and the widest part takes their room. */
final class RowParts {
    private RowParts() {}

    static List<Stack> present(List<Stack> parts, List<Words> copies) {
        List<Stack> left = new ArrayList<>(parts);
        left.sort(Comparator.comparingDouble(part -> part.box().x()));
        for (Stack part : parts) {
            boolean said = copies.stream().anyMatch(words -> part.slots().anyMatch(words.paragraphs()::containsKey));
            if (!said) {
                left = without(part, left);
            }
        }
        return List.copyOf(left);
    }

    private static List<Stack> without(Stack gone, List<Stack> parts) {
        int index = index(gone, parts);
        double next = index + 1 < parts.size() ? parts.get(index + 1).box().x() : 100;
        double previousEnd = index == 0
                ? gone.box().x()
                : parts.get(index - 1).box().x() + parts.get(index - 1).box().width();
        double freed = index + 1 < parts.size() ? next - gone.box().x() : 100 - previousEnd;
        List<Stack> rest = new ArrayList<>(parts);
        rest.remove(index);
        int widest = widest(rest);
        List<Stack> moved = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            Box box = rest.get(i).box();
            // between the part that left and the widest, everything steps into the gap
            double shift = index <= i && i <= widest ? -freed : widest < i && i < index ? freed : 0;
            double grown = i == widest ? freed : 0;
            moved.add(rest.get(i).at(box.across(box.x() + shift, box.width() + grown)));
        }
        return moved;
    }

    /** By what stands in it: where it stands may have changed when another part left. */
    private static int index(Stack part, List<Stack> parts) {
        int index = 0;
        while (!parts.get(index).items().equals(part.items())) {
            index++;
        }
        return index;
    }

    private static int widest(List<Stack> parts) {
        int widest = 0;
        for (int i = 1; i < parts.size(); i++) {
            widest = parts.get(i).box().width() > parts.get(widest).box().width() ? i : widest;
        }
        return widest;
    }
}
