package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** Says which words to cut when a picture does not fit even at the floor of legibility. */
final class TooLong {
    /** What the layout adds at the end, such as "(đợt 2/13)", is not the office's to cut. */
    private static final Pattern COUNTING = Pattern.compile(" \\(\\p{L}+ \\d+/\\d+\\)$");

    private final SlotText text;
    private final String wall;

    /** @param wall what the words were to fit on, in pixels */
    TooLong(SlotText text, Rectangle2D wall) {
        this.text = text;
        this.wall = (int) wall.getWidth() + "x" + (int) wall.getHeight();
    }

    /** The refusal for one copy of words; the longest slot whose shortening helps is named. */
    Refusal refusal(Words words, Predicate<Words> fits) {
        List<Slot> longestFirst = new ArrayList<>(words.paragraphs().keySet());
        longestFirst.sort(
                Comparator.<Slot>comparingInt(slot -> -length(words, slot)).thenComparing(Slot::name));
        for (Slot slot : longestFirst) {
            Optional<String> cut = cut(slot, words, fits);
            if (cut.isPresent()) {
                return tooLong(slot, "hãy bớt: “" + cut.get() + "”", "cut: “" + cut.get() + "”");
            }
        }
        Slot longest = longestFirst.get(0);
        String all = words.paragraphs()
                .get(longest)
                .rich()
                .replace(Paragraph.JOINER, ' ')
                .replace("*", "");
        return tooLong(
                longest,
                "hãy rút ngắn “" + all + "” hoặc dùng màn lớn hơn",
                "shorten “" + all + "” or use a larger wall");
    }

    /**
     * The fewest last words without which everything fits; empty when even the first word alone does not help. Fewer
     * words never need more room, so halving what is left finds them: each try breaks the words anew.
     */
    private Optional<String> cut(Slot slot, Words words, Predicate<Words> fits) {
        String rich = words.paragraphs().get(slot).rich().replace(Paragraph.JOINER, ' ');
        String own = COUNTING.matcher(rich).replaceFirst("");
        String counting = rich.substring(own.length());
        List<String> all = List.of(own.split("\\s+"));
        IntPredicate fitting = kept -> {
            String rest = balanced(String.join(" ", all.subList(0, kept))) + counting;
            return fits.test(words.with(slot, text.paragraph(slot, rest)));
        };
        if (all.size() < 2 || !fitting.test(1)) {
            return Optional.empty();
        }
        int most = 1;
        for (int tooMany = all.size(); tooMany - most > 1; ) {
            int middle = (most + tooMany) / 2;
            if (fitting.test(middle)) {
                most = middle;
            } else {
                tooMany = middle;
            }
        }
        return Optional.of(String.join(" ", all.subList(most, all.size())).replace("*", ""));
    }

    private static String balanced(String rich) {
        return rich.chars().filter(c -> c == '*').count() % 2 == 0 ? rich : rich + "*";
    }

    private static int length(Words words, Slot slot) {
        return words.paragraphs().get(slot).rich().length();
    }

    private Refusal tooLong(Slot slot, String vi, String en) {
        Message field = text.told().field(slot.name());
        return text.told()
                .refusal(
                        ", ô \"" + field.vi() + "\": chữ quá dài cho màn " + wall + "; " + vi + ".",
                        ", field \"" + field.en() + "\": too long for the " + wall + " wall; " + en + ".")
                .at(slot.name());
    }
}
