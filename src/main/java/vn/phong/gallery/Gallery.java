package vn.phong.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** Every layout at hand with the card that explains it. Never changed once read. */
public final class Gallery {
    private static final String SVG = ".svg";
    private static final String JSON = ".json";

    /** The moments of a conference in their order; the office's own layouts follow. */
    private static final List<String> EVENING = List.of(
            "backdrop",
            "welcome",
            "performance",
            "flag-salute",
            "silence",
            "delegates",
            "presidium",
            "speaker",
            "report",
            "paper",
            "decision",
            "award-batch",
            "ranking",
            "notice",
            "agenda",
            "ceremony",
            "closing",
            "media");

    /** The usual words for the parts of a row, which no card tells. */
    private static final Map<String, Message> ROW_PARTS = Map.ofEntries(
            Map.entry("name", new Message("Tên", "Name")),
            Map.entry("honorific", new Message("Danh xưng", "Honorific")),
            Map.entry("position", new Message("Chức vụ", "Position")),
            Map.entry("unit", new Message("Đơn vị", "Unit")),
            Map.entry("note", new Message("Ghi chú", "Note")),
            Map.entry("text", new Message("Nội dung", "Text")),
            Map.entry("time", new Message("Thời gian", "Time")),
            Map.entry("section", new Message("Ngày, buổi, phòng", "Day, session, room")),
            Map.entry("performer", new Message("Người thực hiện", "Performer")),
            Map.entry("number", new Message("Số thứ tự", "Number")),
            Map.entry("ordinal", new Message("Số thứ tự", "Number")),
            Map.entry("counts", new Message("Số tập thể, cá nhân", "Numbers of recipients")),
            Map.entry("heading", new Message("Đầu mục", "Heading")),
            Map.entry("subtitle", new Message("Dòng phụ", "Second line")),
            Map.entry("occasion", new Message("Tên sự kiện", "Occasion")),
            Map.entry("cell", new Message("Ô trong bảng", "Cell")));

    private final List<GalleryEntry> entries;

    private Gallery(List<GalleryEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads the layouts and cards of each folder; a later folder replaces files of the same name. A card that cannot be
     * used is no refusal: its entry says why.
     *
     * @param folders the program's own first, then the office's
     * @throws Refusal when a folder cannot be listed
     */
    public static Gallery read(List<Path> folders) {
        Map<String, Path> layouts = new TreeMap<>();
        Map<String, Path> cards = new TreeMap<>();
        for (Path folder : folders) {
            layouts.putAll(files(folder, SVG));
            cards.putAll(files(folder, JSON));
        }
        List<GalleryEntry> entries = new ArrayList<>();
        layouts.forEach((id, file) -> {
            boolean shipped = file.getParent().equals(folders.get(0));
            entries.add(entry(id, file, shipped, Optional.ofNullable(cards.get(id))));
        });
        entries.sort(Comparator.comparingInt(entry -> place(entry.id())));
        return new Gallery(entries);
    }

    private static int place(String id) {
        int place = EVENING.indexOf(id);
        return place < 0 ? EVENING.size() : place;
    }

    /** In the order of an evening, the office's own last. */
    public List<GalleryEntry> entries() {
        return entries;
    }

    public Optional<GalleryEntry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** @param layout the id of a layout */
    public Optional<Card> card(String layout) {
        return entry(layout).flatMap(GalleryEntry::card);
    }

    /**
     * What people call a field of a layout or a part of its rows, for the middle of a sentence; its own name where
     * nobody gave it another.
     */
    public Message fieldName(String layout, String field) {
        return card(layout)
                .flatMap(card -> card.field(field))
                .map(CardField::brief)
                .orElseGet(() -> ROW_PARTS.getOrDefault(field, new Message(field, field)));
    }

    private static GalleryEntry entry(String id, Path file, boolean shipped, Optional<Path> card) {
        if (card.isEmpty()) {
            return new GalleryEntry(id, file, shipped, Optional.empty(), Optional.of(noCard(id)));
        }
        try {
            return new GalleryEntry(id, file, shipped, Optional.of(CardFile.read(card.get())), Optional.empty());
        } catch (Refusal refusal) {
            return new GalleryEntry(id, file, shipped, Optional.empty(), Optional.of(refusal.words()));
        }
    }

    private static Message noCard(String id) {
        return new Message(
                "Bố cục \"" + id + "\" chưa có thẻ giới thiệu; hãy viết " + id
                        + ".json bên cạnh theo layouts/README.md.",
                "The layout \"" + id + "\" has no card; write " + id + ".json beside it as layouts/README.md tells.");
    }

    private static Map<String, Path> files(Path folder, String ending) {
        Map<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> listed = Files.list(folder)) {
            listed.filter(file -> file.getFileName().toString().endsWith(ending))
                    .forEach(file -> files.put(id(file, ending), file));
            return files;
        } catch (IOException unreadable) {
            throw new Refusal(
                    "Không đọc được thư mục " + folder + "; hãy kiểm tra quyền đọc.",
                    "The folder " + folder + " cannot be read; check your right to read it.");
        }
    }

    private static String id(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }
}
