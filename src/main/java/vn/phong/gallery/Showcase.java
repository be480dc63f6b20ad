package vn.phong.gallery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.layout.LayoutLibrary;
import vn.phong.message.Refusal;

/**
 * The examples of every layout as pictures, on any wall. Has layouts of its own, read when somebody first looks, so
 * that looking costs the show nothing; when others come in use, cards and pictures are those. Safe for any thread; one
 * thread at a time sets a picture.
 */
public final class Showcase {
    public static final int SIDE_MIN = 64;
    public static final int SIDE_MAX = 8192;

    /** Pictures kept: a screenful of layouts in a few themes. */
    static final int KEPT_MAX = 96;
    /** Letters of all pictures kept, two bytes each at most. */
    static final long KEPT_CHARS_MAX = 4_000_000;

    private final Supplier<Gallery> galleryRead;
    private final Supplier<LayoutLibrary> layoutsRead;
    private final Map<Asked, String> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptChars;
    private Optional<Gallery> gallery = Optional.empty();
    private Optional<LayoutLibrary> layouts = Optional.empty();

    /**
     * @param galleryRead reads the cards; asked once for the same layouts
     * @param layoutsRead gives layouts that nobody else uses: the same ones while they are in use
     */
    public Showcase(Supplier<Gallery> galleryRead, Supplier<LayoutLibrary> layoutsRead) {
        this.galleryRead = galleryRead;
        this.layoutsRead = layoutsRead;
    }

    /** @throws Refusal when the layouts cannot be read */
    public synchronized Gallery gallery() {
        layouts();
        gallery = gallery.or(() -> Optional.of(galleryRead.get()));
        return gallery.get();
    }

    /** @throws Refusal when the layouts cannot be read */
    public synchronized LayoutLibrary layouts() {
        LayoutLibrary inUse = layoutsRead.get();
        if (layouts.filter(before -> before == inUse).isEmpty()) {
            gallery = Optional.empty();
            kept.clear();
            keptChars = 0;
            layouts = Optional.of(inUse);
        }
        return inUse;
    }

    /** How many pages the examples of a card have, 1 or more; 1 when it cannot be set. */
    public int pageCount(Card card, int width, int height, int flagZone) {
        try {
            Event event = card.example(layouts().themes().get(0), flagZone);
            return card.pages(event, layouts(), width, height).size();
        } catch (Refusal unset) {
            return 1;
        }
    }

    /**
     * The picture as one SVG document.
     *
     * @throws Refusal when it cannot be set
     */
    public synchronized String svg(Card card, Asked asked) {
        LayoutLibrary inUse = layouts();
        String known = kept.get(asked);
        if (known != null) {
            return known;
        }
        Event event = card.example(asked.theme(), asked.flagZone());
        List<Position> pages = card.pages(event, inUse, asked.width(), asked.height());
        Position shown = asked.page() <= pages.size()
                ? pages.get(asked.page() - 1)
                : new Position(card.cue().id(), asked.page());
        Cue cue = event.cue(shown.cue()).orElseThrow();
        String svg = inUse.slide(event, cue, shown.page(), asked.width(), asked.height())
                .svg();
        keep(asked, svg);
        return svg;
    }

    private void keep(Asked asked, String svg) {
        kept.put(asked, svg);
        keptChars += svg.length();
        var oldest = kept.entrySet().iterator();
        while (kept.size() > KEPT_MAX || keptChars > KEPT_CHARS_MAX && kept.size() > 1) {
            keptChars -= oldest.next().getValue().length();
            oldest.remove();
        }
    }
}
