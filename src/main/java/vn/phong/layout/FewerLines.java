package vn.phong.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fit of one stack: the largest sizes, but a line less wherever that keeps a slot nearly as large, for the room it frees
 * lets all the other blocks breathe.
 *
 * @param words the words that were set
 * @param sizes their sizes
 */
record FewerLines(Words words, StackFit.Sizes sizes) {
    private static final double NEARLY = 0.9;

    static Optional<FewerLines> of(Words words, Function<Words, Optional<StackFit.Sizes>> largest) {
        return largest.apply(words).map(sizes -> new FewerLines(words, sizes).settled(largest));
    }

    private FewerLines settled(Function<Words, Optional<StackFit.Sizes>> largest) {
        FewerLines best = this;
        List<Slot> slots = words.paragraphs().keySet().stream()
                .sorted(Comparator.comparing(Slot::name))
                .toList();
        for (Slot slot : slots) {
            double asked = NEARLY * sizes.emPx().get(slot.name());
            for (int lines = words.paragraphs().get(slot).linesMax() - 1; lines > 0; lines--) {
                Optional<Paragraph> shorter = words.paragraphs().get(slot).within(lines);
                if (shorter.isEmpty()) {
                    break;
                }
                Words changed = best.words().with(slot, shorter.get());
                Optional<StackFit.Sizes> fit = largest.apply(changed);
                if (fit.isEmpty() || fit.get().emPx().get(slot.name()) < asked) {
                    break;
                }
                best = new FewerLines(changed, fit.get());
            }
        }
        return best;
    }
}
