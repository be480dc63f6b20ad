package vn.phong.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/**
 * The families that words can be set in: the program's own, and the office's from a folder. The host's fonts never
 * decide a picture. Safe for any thread.
 */
public final class Fonts {
    /** Bytes of a font file at most. */
    public static final int FILE_BYTES_MAX = FontFile.SIZE_MAX;

    private static final int FILES_MAX = 200;

    /** Only one font is stored at a time, and what an end of power leaves here is written over. */
    private static final String UNFINISHED = ".unfinished";

    private final Family standard;
    private final Optional<Path> folder;
    private final List<Message> refused = new ArrayList<>();
    /** What each file of the office's held when it was admitted, by its place in the folder. */
    private final Map<Path, Long> sums = new TreeMap<>();

    private volatile Map<String, Family> families;

    private Fonts(Optional<Path> folder) {
        List<Family> bundled = Bundled.families();
        Map<String, Family> byId = new LinkedHashMap<>();
        bundled.forEach(family -> byId.put(family.id(), family));
        this.standard = bundled.get(0);
        this.families = byId;
        this.folder = folder;
    }

    /** The program's own families only. */
    public static Fonts bundled() {
        return new Fonts(Optional.empty());
    }

    /**
     * The program's own families and the office's. A file that cannot be used is left out; {@link #refused} says why.
     *
     * @param folder of the office's {@code .ttf} and {@code .otf} files; need not be there yet
     */
    public static Fonts with(Path folder) {
        Fonts fonts = new Fonts(Optional.of(folder));
        for (Path file : fonts.files()) {
            try {
                byte[] content = content(file);
                fonts.admit(FontFile.read(file.getFileName().toString(), content), file, content);
            } catch (Refusal unusable) {
                fonts.refused.add(unusable.words());
            }
        }
        return fonts;
    }

    /** All families: the program's, the standard one first, then the office's. */
    public List<Family> families() {
        return List.copyOf(families.values());
    }

    /** The family of events that name none. */
    public Family standard() {
        return standard;
    }

    /** Why files of the office's folder are left out, one sentence each. */
    public synchronized List<Message> refused() {
        return List.copyOf(refused);
    }

    /**
     * The family an event asks for.
     *
     * @param id empty for the standard one
     * @throws Refusal naming those there are
     */
    public Family family(String id) {
        if (id.isEmpty()) {
            return standard;
        }
        Family family = families.get(id);
        if (family == null) {
            String known = String.join(", ", families.keySet());
            throw new Refusal(
                    "Không có phông chữ \"" + id + "\"; hãy dùng một trong: " + known + ".",
                    "There is no font \"" + id + "\"; use one of: " + known + ".");
        }
        return family;
    }

    /**
     * Stores a font of the office's; events can use it from now on.
     *
     * @param file a whole {@code .ttf} or {@code .otf}, named by what it says of itself
     * @return the family it belongs to
     * @throws Refusal when it cannot be used or stored, and then nothing has changed
     */
    public synchronized Family add(byte[] file) {
        FontFile font = FontFile.read("", file);
        Path target = folder.orElseThrow().resolve(font.fileName());
        Family known = families.get(font.id());
        if (known != null && known.styles().contains(font.style()) && same(target, file)) {
            return known;
        }
        checkNew(font);
        if (files().size() >= FILES_MAX) {
            throw FontFile.refusal(
                    "",
                    "không thêm được vì đã có " + FILES_MAX + " tệp; hãy xoá bớt trong thư mục fonts",
                    "cannot be added to " + FILES_MAX + " files; delete some from the folder fonts");
        }
        font.font();
        store(target, file);
        return admit(font, target, file);
    }

    /** Equal for two that have the same files of the office's. */
    public synchronized String key() {
        return sums.toString();
    }

    private synchronized Family admit(FontFile font, Path file, byte[] content) {
        checkNew(font);
        // Only the file's name is kept until the face is needed, never its bytes.
        String name = file.getFileName().toString();
        FaceFile face = new FaceFile(
                font.style(), () -> FontFile.read(name, content(file)).font());
        Map<String, Family> more = new LinkedHashMap<>(families);
        Family family = more.merge(
                font.id(),
                new Family(font.id(), font.family(), font.licence(), Optional.empty(), List.of(face)),
                (known, first) -> known.with(face));
        families = more;
        CRC32C sum = new CRC32C();
        sum.update(content);
        sums.put(file.getFileName(), sum.getValue());
        return family;
    }

    /** Letters on the wall never change under a running evening: a face that is there stays. */
    private void checkNew(FontFile font) {
        Family known = families.get(font.id());
        if (known == null) {
            return;
        }
        if (known.isBundled()) {
            throw FontFile.refusal(
                    font.name(),
                    "là " + font.family() + ", chương trình đã có sẵn; hãy dùng \"" + font.id() + "\"",
                    "is " + font.family() + ", which the program has; use \"" + font.id() + "\"");
        }
        if (known.styles().contains(font.style())) {
            String face =
                    font.family() + " " + font.style().weight() + (font.style().italic() ? " italic" : "");
            throw FontFile.refusal(
                    font.name(),
                    "là " + face
                            + ", đã có rồi; muốn thay, hãy xoá tệp cũ trong thư mục fonts rồi thêm lại sau vài giây",
                    "is " + face + ", which is there; to replace it, delete the old file in the folder fonts and"
                            + " add this one some seconds later");
        }
    }

    private static boolean same(Path stored, byte[] file) {
        try {
            return Files.exists(stored) && Files.size(stored) == file.length && Arrays.equals(content(stored), file);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static void store(Path target, byte[] file) {
        try {
            Files.createDirectories(target.getParent());
            Path unfinished = target.resolveSibling(UNFINISHED);
            Files.write(unfinished, file);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw FontFile.refusal(
                    "",
                    "không lưu được vào " + target.getParent() + "; hãy kiểm tra quyền ghi và chỗ trống trên đĩa",
                    "cannot be stored in " + target.getParent() + "; check its permissions and the space on the disk");
        }
    }

    /** The folder's files but hidden ones and licence texts, in order. */
    private List<Path> files() {
        if (folder.filter(Files::isDirectory).isEmpty()) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder.get())) {
            return listed.filter(Files::isRegularFile)
                    .filter(file -> isFont(file.getFileName().toString()))
                    .sorted()
                    .limit(FILES_MAX)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            refused.add(new Message(
                    "Không đọc được thư mục " + folder.get() + "; hãy kiểm tra quyền đọc.",
                    "The folder " + folder.get() + " cannot be read; check its permissions."));
            return List.of();
        }
    }

    private static boolean isFont(String name) {
        return !name.startsWith(".") && !name.toLowerCase(Locale.ROOT).matches(".*\\.(txt|md|pdf)");
    }

    private static byte[] content(Path file) {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                throw FontFile.tooLarge(name);
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw FontFile.refusal(
                    name, "không đọc được; hãy kiểm tra tệp trong thư mục fonts", "cannot be read; check the file");
        }
    }
}
