package vn.phong.layout;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.font.Fonts;
import vn.phong.image.ImageLibrary;
import vn.phong.image.SafeSvg;
import vn.phong.message.Refusal;

/** Every layout and theme at hand; sets cues into slides. Safe for any thread. */
public final class LayoutLibrary {
    private static final int FILE_BYTES_MAX = 1 << 20;
    private static final int GROUNDS_MAX = 32;
    private static final int LISTS_MAX = 64;
    private static final String SVG = ".svg";
    private static final String CSS = ".css";

    private final Map<String, Layout> layouts;
    private final Map<String, String> themes;
    private final Fonts fonts;
    private final ImageLibrary images;
    private final Map<String, Ground> grounds = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ground> eldest) {
            return size() > GROUNDS_MAX;
        }
    };

    private final Map<ListKey, ListSetting> lists = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ListKey, ListSetting> eldest) {
            return size() > LISTS_MAX;
        }
    };

    /** All that decides how a list is set, so that its other pages are only placed. */
    private record ListKey(Cue cue, List<AgendaItem> agenda, int flagZone, int width, int height) {}

    private LayoutLibrary(Map<String, Layout> layouts, Map<String, String> themes, Fonts fonts, ImageLibrary images) {
        this.layouts = layouts;
        this.themes = themes;
        this.fonts = fonts;
        this.images = images;
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
        Map<String, Layout> layouts = new TreeMap<>();
        Map<String, String> themes = new TreeMap<>();
        for (Path folder : folders) {
            files(folder, SVG)
                    .forEach((id, file) ->
                            layouts.put(id, LayoutReader.read(id, file.toString(), content(file), fonts)));
            files(folder.resolve("themes"), CSS).forEach((id, file) -> {
                String css = content(file);
                SafeSvg.checkCss(file.toString(), css);
                themes.put(id, css);
            });
        }
        return new LayoutLibrary(layouts, themes, fonts, images);
    }

    /** Ids in alphabetical order. */
    public List<String> layouts() {
        return List.copyOf(layouts.keySet());
    }

    /** Ids in alphabetical order. */
    public List<String> themes() {
        return List.copyOf(themes.keySet());
    }

    /**
     * How many pages a cue has on a wall, 1 or more: rows that would be too small to read there go to further pages. A
     * cue that cannot be set has the pages it asks for; {@link #slide} says what is wrong with it.
     *
     * @param width of the wall in pixels
     * @param height of the wall in pixels
     * @throws Refusal when its layout is unknown
     */
    public int pageCount(Event event, Cue cue, int width, int height) {
        Optional<Rows> rows = shown(event, cue).rows();
        if (rows.isEmpty()) {
            return 1;
        }
        if (cue.fields().number("perPage").isPresent()) {
            return ListSetting.pagesAsked(rows.get(), event, cue);
        }
        try {
            return list(rows.get(), event, cue, width, height).pages();
        } catch (Refusal unset) {
            return ListSetting.pagesAsked(rows.get(), event, cue);
        }
    }

    /**
     * Sets one page of a cue.
     *
     * @param page from 1
     * @param width of the wall in pixels
     * @param height of the wall in pixels
     * @throws Refusal when the layout or theme is unknown, a required field is empty, the fonts lack a character, or
     *     the words do not fit at a legible size
     */
    public Slide slide(Event event, Cue cue, int page, int width, int height) {
        Layout layout = shown(event, cue);
        Optional<ListSetting> list = layout.rows().map(rows -> list(rows, event, cue, width, height));
        int pages = list.map(ListSetting::pages).orElse(1);
        if (page < 1 || page > pages) {
            throw new Refusal(
                    "Mục \"" + cue.id() + "\" không có trang " + page + "; hãy chọn từ 1 đến " + pages + ".",
                    "Cue \"" + cue.id() + "\" has no page " + page + "; choose 1 to " + pages + ".");
        }
        Ground ground = ground(layout, cue, event.theme(), width, height);
        Rectangle2D wall = new Rectangle2D.Double(0, 0, width, height);
        Composer composer = new Composer(layout, list, fonts, new Pictures(images, cue), event, cue, page, wall);
        composer.compose();
        return new Slide(
                width,
                height,
                ground.svg(),
                ground.key(),
                List.copyOf(composer.pictures()),
                List.copyOf(composer.boxes()),
                List.copyOf(composer.texts()));
    }

    private synchronized ListSetting list(Rows rows, Event event, Cue cue, int width, int height) {
        ListKey key = new ListKey(cue, rows.ofAgenda() ? event.agenda() : List.of(), event.flagZone(), width, height);
        ListSetting known = lists.get(key);
        if (known == null) {
            Rectangle2D wall = new Rectangle2D.Double(0, 0, width, height);
            known = ListSetting.of(rows, fonts, new Pictures(images, cue), event, cue, wall);
            lists.put(key, known);
        }
        return known;
    }

    private Layout shown(Event event, Cue cue) {
        return layout(cue).shown(cue.fields(), event.flagZone());
    }

    private Layout layout(Cue cue) {
        return known(
                layouts,
                cue.layout(),
                known -> new Refusal(
                        "Mục \"" + cue.id() + "\": không có bố cục \"" + cue.layout() + "\"; hãy dùng một trong: "
                                + known + ".",
                        "Cue \"" + cue.id() + "\": there is no layout \"" + cue.layout() + "\"; use one of: " + known
                                + "."));
    }

    private synchronized Ground ground(Layout layout, Cue cue, String theme, int width, int height) {
        String css = known(
                themes,
                theme,
                known -> new Refusal(
                        "Không có giao diện \"" + theme + "\"; hãy dùng một trong: " + known + ".",
                        "There is no theme \"" + theme + "\"; use one of: " + known + "."));
        List<String> met = layout.met(cue.fields());
        String place = layout.id() + "/" + theme + "@" + width + "x" + height + met;
        return grounds.computeIfAbsent(place, absent -> Ground.of(layout, met, theme, css, width, height));
    }

    private static <T> T known(Map<String, T> all, String id, Function<String, Refusal> refusal) {
        T found = all.get(id);
        if (found == null) {
            throw refusal.apply(String.join(", ", all.keySet()));
        }
        return found;
    }

    private static Map<String, Path> files(Path folder, String ending) {
        Map<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> listed = Files.list(folder)) {
                listed.filter(file -> file.getFileName().toString().endsWith(ending))
                        .forEach(file -> files.put(id(file, ending), file));
            } catch (IOException e) {
                throw SafeSvg.refusal(folder.toString(), "không đọc được thư mục", "the folder cannot be read");
            }
        }
        return files;
    }

    private static String id(Path file, String ending) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - ending.length());
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw SafeSvg.refusal(
                    file.toString(),
                    "tên tệp chỉ dùng chữ thường không dấu, số và gạch nối; hãy đổi tên",
                    "the name may hold lower-case letters, digits and hyphens; rename it");
        }
        return id;
    }

    private static String content(Path file) {
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                throw SafeSvg.refusal(
                        file.toString(),
                        "lớn hơn 1 MB; hãy giảm ảnh nhúng",
                        "is over 1 MB; use smaller embedded pictures");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw SafeSvg.refusal(
                    file.toString(), "không phải UTF-8; hãy lưu lại bằng UTF-8", "is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw SafeSvg.refusal(file.toString(), "không đọc được", "cannot be read");
        }
    }
}
