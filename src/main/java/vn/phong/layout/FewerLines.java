package vn.phong.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fit of one stack: the largest sizes, but a line less wherever that keeps a slot nearly as large, for the room it
 * frees lets all the other blocks breathe.
 *
 * @param words the words that were set
 * @param sizes their sizes
 */
record FewerLines(Words words, StackFit.Sizes sizes) {
    private static final double NEARLY = 0.9;

    /** Words that belong together are torn only when everything else would make them this much smaller. */
    private static final double MUCH_SMALLER = 0.75;

    static Optional<FewerLines> of(Words words, Function<Words, Optional<StackFit.Sizes>> largest) {
        Optional<StackFit.Sizes> any = largest.apply(words);
        Words untorn = words.untorn();
        Optional<StackFit.Sizes> whole = largest.apply(untorn);
        if (whole.isPresent() && whole.get().atLeast(MUCH_SMALLER, any.get())) {
            return Optional.of(new FewerLines(untorn, whole.get()).settled(largest));
        }
        return any.map(sizes -> new FewerLines(words, sizes).settled(largest));
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
