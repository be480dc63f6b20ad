package vn.phong.layout;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.font.Family;
import vn.phong.font.Fonts;
import vn.phong.image.ImageLibrary;
import vn.phong.message.Refusal;
import vn.phong.text.LineBreaks;

/** Every layout and theme at hand; sets cues into slides. Safe for any thread. */
public final class LayoutLibrary {
    /** Named for a part of a wall in place of a layout: the ground of the cue's own layout, and nothing on it. */
    public static final String BARE = LayoutFolder.NONE;

    private static final int GROUNDS_MAX = 32;
    private static final int LISTS_MAX = 64;

    private final Map<String, Layout> layouts;
    private final Set<String> own;
    private final Map<String, String> themes;
    private final Typography typography;
    private final ImageLibrary images;
    private final List<Refusal> refused;
    private final FieldNames names;
    private final String key;
    private final Map<String, Ground> grounds = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ground> eldest) {
            return size() > GROUNDS_MAX;
        }
    };

    private final Map<ListKey, KnownList> lists = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ListKey, KnownList> eldest) {
            return size() > LISTS_MAX;
        }
    };

    /**
     * All that decides how a list is set, so that its other pages are only placed.
     *
     * @param said what every cue may say of the event
     */
    private record ListKey(
            Cue cue,
            String layout,
            Family family,
            List<String> said,
            List<AgendaItem> agenda,
            double zone,
            Rectangle area) {}

    /** A list as it was set, or why it cannot be: to find that out takes longer than to set it. */
    private record KnownList(Optional<Division.Divided> set, Optional<Refusal> refused) {
        static KnownList of(Supplier<Division.Divided> setting) {
            try {
                return new KnownList(Optional.of(setting.get()), Optional.empty());
            } catch (Refusal refusal) {
                return new KnownList(Optional.empty(), Optional.of(refusal));
            }
        }

        Division.Divided divided() {
            return set.orElseThrow(refused::get);
        }
    }

    private LayoutLibrary(
            Map<String, Layout> layouts,
            Set<String> own,
            Map<String, String> themes,
            Typography typography,
            ImageLibrary images,
            List<Refusal> refused,
            FieldNames names) {
        this.layouts = layouts;
        this.own = Set.copyOf(own);
        this.themes = themes;
        this.key = key(layouts, themes, typography);
        this.typography = typography;
        this.images = images;
        this.refused = List.copyOf(refused);
        this.names = names;
    }

    /**
     * Reads {@code *.svg} and {@code themes/*.css} of each folder; a later folder replaces files of the same name.
     *
     * @throws Refusal naming the file, the place and the remedy when one cannot be used
     */
    public static LayoutLibrary read(List<Path> folders, Fonts fonts) {
        return read(folders, fonts, ImageLibrary.none());
    }

    /** As {@link #read(List, Fonts)}, with the office's own pictures. */
    public static LayoutLibrary read(List<Path> folders, Fonts fonts, ImageLibrary images) {
        return read(folders, new Typography(fonts, LineBreaks.with(List.of())), images);
    }

    /** As {@link #read(List, Fonts)}, with the office's own pictures and words. */
    public static LayoutLibrary read(List<Path> folders, Typography typography, ImageLibrary images) {
        Map<String, Layout> layouts = new TreeMap<>();
        Map<String, String> themes = new TreeMap<>();
        readAll(folders, layouts, themes, typography.fonts());
        return new LayoutLibrary(layouts, Set.of(), themes, typography, images, List.of(), FieldNames.OWN);
    }

    /**
     * The program's own layouts, and those the office put into {@code layouts/} of its data folder, which add to them
     * or replace them. A file of the office that cannot be used is {@link #refused} and changes nothing. Pictures come
     * from {@code images/} of the data folder.
     *
     * @throws Refusal when one of the program's own files cannot be used
     */
    public static LayoutLibrary read(List<Path> shipped, Path data, Typography typography) {
        return read(shipped, data, typography, Map.of());
    }

    /**
     * As {@link #read(List, Path, Typography)}, without some layouts of the office.
     *
     * @param failed why they are refused, by their ids
     */
    public static LayoutLibrary read(
            List<Path> shipped, Path data, Typography typography, Map<String, Refusal> failed) {
        Map<String, Layout> layouts = new TreeMap<>();
        Map<String, String> themes = new TreeMap<>();
        List<Refusal> refused = new ArrayList<>();
        readAll(shipped, layouts, themes, typography.fonts());
        Map<String, Layout> own = new TreeMap<>();
        new LayoutFolder(data.resolve("layouts"), refused::add).readInto(own, themes, typography.fonts());
        own.keySet().removeAll(failed.keySet());
        refused.addAll(failed.values());
        layouts.putAll(own);
        List<Path> samples =
                shipped.stream().map(folder -> folder.resolve("images")).toList();
        ImageLibrary images = ImageLibrary.in(data.resolve("images"), samples);
        return new LayoutLibrary(layouts, own.keySet(), themes, typography, images, refused, FieldNames.OWN);
    }

    private static void readAll(
            List<Path> folders, Map<String, Layout> layouts, Map<String, String> themes, Fonts fonts) {
        for (Path folder : folders) {
            new LayoutFolder(folder, refusal -> {
                        throw refusal;
                    })
                    .readInto(layouts, themes, fonts);
        }
    }

    /**
     * The same layouts for somebody who shares nothing that is kept ready with those who use these, nor waits for them.
     */
    public LayoutLibrary another() {
        return new LayoutLibrary(layouts, own, themes, typography, images.another(), refused, names);
    }

    /** The same layouts, whose refusals call the fields of cues by such names. */
    public LayoutLibrary telling(FieldNames fields) {
        return new LayoutLibrary(layouts, own, themes, typography, images, refused, fields);
    }

    /** What the office put into its data folder and cannot be used, each with the file, the place and the remedy. */
    public List<Refusal> refused() {
        return refused;
    }

    /** The ids of the office's layouts in use, whether they add to the program's or replace them. */
    public Set<String> own() {
        return own;
    }

    /** Equal for two libraries exactly when their layouts, themes, fonts and words are the same, letter by letter. */
    public String key() {
        return key;
    }

    private static String key(Map<String, Layout> layouts, Map<String, String> themes, Typography typography) {
        StringBuilder all = new StringBuilder(typography.key());
        layouts.forEach(
                (id, layout) -> all.append(id).append(' ').append(layout.key()).append('\n'));
        themes.forEach(
                (id, css) -> all.append(id).append(' ').append(Sha256.of(css)).append('\n'));
        return Sha256.of(all.toString());
    }

    /** What one of the office's pictures holds now; equal for equal content, empty when it cannot be used. */
    public String picture(String name) {
        return images.key(name);
    }

    /** The office's own pictures. */
    public ImageLibrary images() {
        return images;
    }

    /** Ids in alphabetical order. */
    public List<String> layouts() {
        return List.copyOf(layouts.keySet());
    }

    /** Ids in alphabetical order. */
    public List<String> themes() {
        return List.copyOf(themes.keySet());
    }

    /** As {@link #pageCount(Event, Cue, Canvas)}, for a wall of one part. */
    public int pageCount(Event event, Cue cue, int width, int height) {
        return pageCount(event, cue, Canvas.of(width, height));
    }

    /**
     * How many pages a cue has on a wall, 1 or more: rows that would be too small to read there go to further pages.
     * The parts with the cue's own layout decide, or all when there are none. A cue that cannot be set has the pages it
     * asks for; {@link #slide} says what is wrong with it.
     *
     * @throws Refusal when its layout is unknown
     */
    public int pageCount(Event event, Cue cue, Canvas canvas) {
        List<PartSetting> parts = settings(event, cue, canvas);
        boolean own = parts.stream().anyMatch(PartSetting::isOwn);
        return parts.stream()
                .filter(part -> part.isOwn() || !own)
                .mapToInt(PartSetting::pagesExpected)
                .max()
                .orElse(1);
    }

    /**
     * Which entries of a cue's list stand on each of its pages, by their place in the whole list from 1; nothing of a
     * cue without a list. The same parts of the wall decide as for {@link #pageCount}.
     *
     * @throws Refusal as {@link #slide} throws it for the list
     */
    public List<List<Integer>> entries(Event event, Cue cue, Canvas canvas) {
        List<PartSetting> parts = settings(event, cue, canvas);
        boolean own = parts.stream().anyMatch(PartSetting::isOwn);
        return parts.stream()
                .filter(part -> part.isOwn() || !own)
                .map(PartSetting::entries)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** As {@link #slide(Event, Cue, int, Canvas)}, for a wall of one part. */
    public Slide slide(Event event, Cue cue, int page, int width, int height) {
        return slide(event, cue, page, Canvas.of(width, height));
    }

    /**
     * Sets one page of a cue; a part that has fewer pages stays at its last.
     *
     * @param page from 1
     * @throws Refusal when a layout, the theme or the font is unknown, a required field is empty, the fonts lack a
     *     character, a picture cannot be used, or the words do not fit at a legible size
     */
    public Slide slide(Event event, Cue cue, int page, Canvas canvas) {
        int pages = pageCount(event, cue, canvas);
        List<SetPart> set = new ArrayList<>();
        for (PartSetting part : settings(event, cue, canvas)) {
            int shown = Math.min(page, part.pages());
            checkPage(cue, page, pages);
            set.add(part.set(shown));
        }
        return new Slide(canvas.width(), canvas.height(), List.copyOf(set));
    }

    private void checkPage(Cue cue, int page, int pages) {
        if (page < 1 || page > pages) {
            throw told(cue)
                    .refusal(
                            " không có trang " + page + "; hãy chọn từ 1 đến " + pages + ".",
                            " has no page " + page + "; choose 1 to " + pages + ".");
        }
    }

    private List<PartSetting> settings(Event event, Cue cue, Canvas canvas) {
        return canvas.parts().stream()
                .map(part -> new PartSetting(event, drawn(event, cue, part), part, canvas.zone(part, event.flagZone())))
                .toList();
    }

    /** A layout that the cue names for a part is the cue's own there. */
    private static Cue drawn(Event event, Cue cue, Canvas.Part part) {
        return cue.parts().containsKey(part.name()) ? event.dressed(cue) : event.drawnAs(cue);
    }

    /** One part of a wall, and what a cue shows there. */
    private final class PartSetting {
        /** A part of which less is left beside the flags has room for nothing. */
        private static final double BEHIND_FLAGS_MAX = 50;

        private final Event event;
        private final Cue cue;
        private final Rectangle area;
        private final double zone;
        private final boolean bare;
        private final Layout layout;

        PartSetting(Event event, Cue cue, Canvas.Part part, double zone) {
            this.event = event;
            this.cue = cue;
            this.area = part.area();
            this.zone = zone;
            String id = cue.parts().getOrDefault(part.name(), cue.layout());
            this.bare = id.equals(LayoutFolder.NONE) || zone > BEHIND_FLAGS_MAX;
            this.layout = layout(cue, id.equals(LayoutFolder.NONE) ? cue.layout() : id)
                    .shown(cue.fields(), zone);
        }

        boolean isOwn() {
            return !bare && layout.id().equals(cue.layout());
        }

        int pagesExpected() {
            if (bare || layout.rows().isEmpty()) {
                return 1;
            }
            Rows rows = layout.rows().get();
            if (cue.fields().number(ListSetting.PER_PAGE).isPresent()) {
                return ListSetting.pagesAsked(rows, event, cue);
            }
            try {
                return divided(rows).list().steps();
            } catch (Refusal unset) {
                return ListSetting.pagesAsked(rows, event, cue);
            }
        }

        int pages() {
            return bare
                    ? 1
                    : layout.rows().map(rows -> divided(rows).list().steps()).orElse(1);
        }

        List<List<Integer>> entries() {
            if (bare || layout.rows().isEmpty()) {
                return List.of();
            }
            ListSetting list = divided(layout.rows().get()).list();
            return IntStream.rangeClosed(1, list.steps())
                    .mapToObj(list::ordinals)
                    .toList();
        }

        SetPart set(int page) {
            Ground ground = ground(layout, cue, event.themeOf(cue), zone, area);
            if (bare) {
                return new SetPart(area, ground.svg(), ground.key(), List.of(), List.of(), List.of());
            }
            Optional<Division.Divided> divided = layout.rows().map(this::divided);
            Lettering lettering = typography.of(event.font());
            Told told = told(cue);
            Composer composer = new Composer(
                    divided.map(Division.Divided::layout).orElse(layout),
                    divided.map(Division.Divided::list),
                    lettering,
                    new Pictures(images, told),
                    event,
                    told,
                    page,
                    area);
            composer.compose();
            return new SetPart(
                    area,
                    ground.svg(),
                    ground.key(),
                    List.copyOf(composer.pictures()),
                    List.copyOf(composer.boxes()),
                    List.copyOf(composer.texts()));
        }

        private Division.Divided divided(Rows rows) {
            synchronized (LayoutLibrary.this) {
                List<AgendaItem> agenda = rows.ofAgenda() ? event.agenda() : List.of();
                Lettering lettering = typography.of(event.font());
                List<String> said = List.of(event.name(), Occasion.of(event));
                ListKey key = new ListKey(cue, layout.id(), lettering.family(), said, agenda, zone, area);
                KnownList known = lists.get(key);
                if (known == null) {
                    Told told = told(cue);
                    known = KnownList.of(() ->
                            new Division(layout, lettering, new Pictures(images, told), event, told, area).divided());
                    lists.put(key, known);
                }
                return known.divided();
            }
        }
    }

    private Layout layout(Cue cue, String id) {
        return known(
                layouts,
                id,
                known -> told(cue)
                        .refusal(
                                ": không có bố cục \"" + id + "\"; hãy dùng một trong: " + known + ".",
                                ": there is no layout \"" + id + "\"; use one of: " + known + ".")
                        .at("layout"));
    }

    private Told told(Cue cue) {
        return new Told(cue, names);
    }

    private synchronized Ground ground(Layout layout, Cue cue, String theme, double zone, Rectangle area) {
        String css = known(
                themes,
                theme,
                known -> new Refusal(
                        "Không có giao diện \"" + theme + "\"; hãy dùng một trong: " + known + ".",
                        "There is no theme \"" + theme + "\"; use one of: " + known + "."));
        List<String> met = layout.met(cue.fields());
        String place = layout.id() + "/" + theme + "@" + area.width + "x" + area.height + "-" + zone + met;
        return grounds.computeIfAbsent(
                place, absent -> Ground.of(layout, met, theme, css, zone, area.width, area.height));
    }

    private static <T> T known(Map<String, T> all, String id, Function<String, Refusal> refusal) {
        T found = all.get(id);
        if (found == null) {
            throw refusal.apply(String.join(", ", all.keySet()));
        }
        return found;
    }
}
