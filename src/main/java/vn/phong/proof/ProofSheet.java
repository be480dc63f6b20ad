package vn.phong.proof;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.phong.approval.Decision;
import vn.phong.approval.Standing;
import vn.phong.check.Block;
import vn.phong.event.Cue;
import vn.phong.layout.SetText;
import vn.phong.layout.Slide;

/**
 * One picture to sign.
 *
 * @param page of the cue's pages, from 1
 * @param pages how many the cue has
 * @param slide the picture, set
 * @param hash of its pixels
 * @param said what was said about the cue, oldest first
 * @param sameAs the number of an earlier picture of the proof with the very same pixels, from 1
 */
public record ProofSheet(
        Cue cue,
        int page,
        int pages,
        Slide slide,
        String hash,
        Standing standing,
        List<Decision> said,
        OptionalInt sameAs) {
    static final int SHORT_HASH = 12;

    public ProofSheet(Cue cue, int page, int pages, Slide slide, String hash, Standing standing, List<Decision> said) {
        this(cue, page, pages, slide, hash, standing, said, OptionalInt.empty());
    }

    ProofSheet as(OptionalInt same) {
        return new ProofSheet(cue, page, pages, slide, hash, standing, said, same);
    }

    public ProofSheet {
        said = List.copyOf(said);
    }

    /** What the rundown calls it, with its page when it is one of several. */
    String label() {
        return pages > 1 ? name() + " (" + page + "/" + pages + ")" : name();
    }

    /** What the rundown calls the cue. */
    String name() {
        return cue.label().isEmpty() ? cue.id() : cue.label();
    }

    String shortHash() {
        return hash.substring(0, SHORT_HASH);
    }

    /** Every line as the wall shows it, in the order of the layout. */
    List<String> lines() {
        return slide.texts().stream().map(SetText::text).toList();
    }

    /** How far its smallest words are read; empty without words. */
    Optional<Block> worst(double pitchMm) {
        return Block.worst(Block.of(slide, pitchMm));
    }

    /** Who approved these very pixels last. */
    Optional<Decision> approved() {
        return standing == Standing.APPROVED ? lastApproval() : Optional.empty();
    }

    /** Who approved it last, whatever it looked like then. */
    Optional<Decision> lastApproval() {
        return said.stream()
                .filter(each -> each.kind() == Decision.Kind.APPROVED)
                .reduce((older, newer) -> newer);
    }
}
