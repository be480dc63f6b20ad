package vn.phong.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fit of one stack: the largest sizes, but a line less wherever that keeps a slot nearly as large, for the room it
 * frees lets all the other blocks breathe.
 *
 * @param copies the words that were set, of each page that shares the sizes
 * @param sizes their sizes
 */
record FewerLines(List<Words> copies, StackFit.Sizes sizes) {
    private static final double NEARLY = 0.9;

    /**
     * Phrases, and then words, are torn only when everything else would make them this much smaller; and with a line
     * less no slot gets smaller than that either.
     */
    private static final double MUCH_SMALLER = 0.75;

    static Optional<FewerLines> of(List<Words> copies, Function<List<Words>, Optional<StackFit.Sizes>> largest) {
        Optional<StackFit.Sizes> any = largest.apply(copies);
        for (Broken.Torn most : List.of(Broken.Torn.NOTHING, Broken.Torn.PHRASE)) {
            List<Words> whole = copies.stream().map(words -> words.torn(most)).toList();
            Optional<StackFit.Sizes> sizes = any.isEmpty() || whole.equals(copies) ? any : largest.apply(whole);
            if (sizes.isPresent() && sizes.get().atLeast(MUCH_SMALLER, any.get())) {
                return Optional.of(new FewerLines(whole, sizes.get()).settled(largest, any.get()));
            }
        }
        return any.map(sizes -> new FewerLines(copies, sizes).settled(largest, sizes));
    }

    /** @param any the sizes if everything may be torn */
    private FewerLines settled(Function<List<Words>, Optional<StackFit.Sizes>> largest, StackFit.Sizes any) {
        FewerLines best = this;
        List<Slot> slots = copies.stream()
                .flatMap(words -> words.paragraphs().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Slot::name))
                .toList();
        for (Slot slot : slots) {
            double asked = Math.max(
                    NEARLY * sizes.emPx().get(slot.name()),
                    MUCH_SMALLER * any.emPx().get(slot.name()));
            for (int lines = linesMax(slot) - 1; lines > 0; lines--) {
                Optional<List<Words>> shorter = within(best.copies(), slot, lines);
                Optional<StackFit.Sizes> fit = shorter.flatMap(largest);
                if (fit.isEmpty() || fit.get().emPx().get(slot.name()) < asked) {
                    break;
                }
                best = new FewerLines(shorter.get(), fit.get());
            }
        }
        return best;
    }

    private int linesMax(Slot slot) {
        return copies.stream()
                .filter(words -> words.paragraphs().containsKey(slot))
                .mapToInt(words -> words.paragraphs().get(slot).linesMax())
                .max()
                .orElse(1);
    }

    /** Empty when manual breaks ask for more lines. */
    private static Optional<List<Words>> within(List<Words> copies, Slot slot, int lines) {
        List<Words> changed = new ArrayList<>();
        for (Words words : copies) {
            Paragraph paragraph = words.paragraphs().get(slot);
            if (paragraph == null) {
                changed.add(words);
                continue;
            }
            Optional<Paragraph> shorter = paragraph.within(lines);
            if (shorter.isEmpty()) {
                return Optional.empty();
            }
            changed.add(words.with(slot, shorter.get()));
        }
        return Optional.of(changed);
    }
}
