package vn.phong.check;

import java.util.List;
import vn.phong.gallery.Gallery;
import vn.phong.spelling.Spelling;
import vn.phong.text.Abbreviations;

/** The questions that are asked before an event. */
public final class Checks {
    private Checks() {}

    /** Everything that the event, the layouts and the wall's size tell. */
    public static List<Check> standard(Gallery gallery, Abbreviations abbreviations) {
        return List.of(
                new CannotBeSet(gallery),
                new MissingFields(gallery),
                new EmptyEntries(gallery),
                new Unposted(gallery),
                new AwardCounts(),
                new BlankDates(),
                new UnlikeDates(),
                new UnlikeNames(),
                new TwiceSaid(),
                new NotSettled(),
                new OldEncodings(),
                new Misspelt(Spelling.standard().with(abbreviations)),
                new ShortForms(abbreviations),
                new TornWords(),
                new BackRow(gallery),
                new PartyCongress(),
                new Contrast(),
                new WordsOnPictures(),
                new SmallWords(gallery),
                new EnlargedPictures(),
                new ListPages(),
                new BrightGround());
    }
}
