package vn.phong.pack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.phong.approval.ApprovalBook;
import vn.phong.approval.DecisionFile;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.EventFolder;
import vn.phong.filename.ReservedNames;
import vn.phong.message.Refusal;

/**
 * Opens a packed show into a data folder: everything is read and compared with its hashes in a folder apart before the
 * first file of the office is touched, and no file that is there and says something else is ever replaced.
 */
public final class ShowUnpack {
    private static final int NAME_LENGTH_MAX = 48;

    private final Path data;
    private final EventFolder events;
    private final ApprovalBook book;

    /**
     * What was opened.
     *
     * @param event the name its file has in the folder of events
     * @param kept files of the data folder that said something else and were left as they are
     * @param added files that are new
     */
    public record Opened(String event, List<String> added, List<String> kept) {}

    public ShowUnpack(Path data, EventFolder events, ApprovalBook book) {
        this.data = data;
        this.events = events;
        this.book = book;
    }

    /**
     * @param in the bytes of the packed show; no more of them are read than a show may have
     * @throws Refusal when it is none, is damaged, not safe or too large; nothing has changed then
     */
    public Opened open(InputStream in) throws IOException {
        Files.createDirectories(data);
        Path apart = Files.createTempDirectory(data, "opening-");
        try {
            return place(apart, staged(new ZipInputStream(new BufferedInputStream(in)), apart));
        } finally {
            remove(apart);
        }
    }

    /** Reads every entry into the folder apart, held to the manifest. */
    private static Manifest staged(ZipInputStream zip, Path apart) throws IOException {
        Manifest manifest = manifest(zip);
        Map<String, Manifest.Entry> expected = new HashMap<>();
        manifest.files().forEach(entry -> expected.put(entry.path(), entry));
        for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
            Manifest.Entry known = expected.remove(entry.getName());
            if (known == null) {
                throw Manifest.unsafe(entry.getName());
            }
            stage(zip, known, apart);
        }
        if (!expected.isEmpty()) {
            throw damaged(expected.keySet().iterator().next());
        }
        return manifest;
    }

    private static Manifest manifest(ZipInputStream zip) throws IOException {
        ZipEntry first = next(zip);
        if (first == null || !first.getName().equals(Manifest.NAME)) {
            throw Manifest.notAShow();
        }
        byte[] bytes = bytes(zip);
        if (bytes.length > Manifest.SIZE_MAX) {
            throw Manifest.tooLarge();
        }
        return Manifest.read(bytes);
    }

    private static byte[] bytes(ZipInputStream zip) {
        try {
            return zip.readNBytes(Manifest.SIZE_MAX + 1);
        } catch (IOException broken) {
            throw damaged(Manifest.NAME);
        }
    }

    private static ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IOException | IllegalArgumentException broken) {
            throw damaged("zip");
        }
    }

    /** Never more bytes than the manifest says, whatever the zip holds. */
    private static void stage(ZipInputStream zip, Manifest.Entry entry, Path apart) throws IOException {
        Path file = apart.resolve(entry.path());
        Files.createDirectories(file.getParent());
        MessageDigest sha256 = ShowPack.sha256();
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = read(zip, buffer, entry); read >= 0; read = read(zip, buffer, entry)) {
                size += read;
                if (size > entry.size()) {
                    throw damaged(entry.path());
                }
                sha256.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (size != entry.size() || !HexFormat.of().formatHex(sha256.digest()).equals(entry.sha256())) {
            throw damaged(entry.path());
        }
    }

    private static int read(ZipInputStream zip, byte[] buffer, Manifest.Entry entry) {
        try {
            return zip.read(buffer);
        } catch (IOException broken) {
            throw damaged(entry.path());
        }
    }

    private Opened place(Path apart, Manifest manifest) throws IOException {
        Path eventFile = apart.resolve(ShowPack.EVENT);
        if (!Files.exists(eventFile)) {
            throw Manifest.notAShow();
        }
        Event event = EventFile.read(eventFile);
        List<String> added = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Manifest.Entry entry : manifest.files()) {
            if (entry.path().contains("/")) {
                placeFile(apart, entry, added, kept);
            }
        }
        String name = keep(event, manifest.file());
        Path approvals = apart.resolve(ShowPack.APPROVALS);
        if (Files.exists(approvals)) {
            book.takeOver(DecisionFile.parse(Files.readAllBytes(approvals)));
        }
        return new Opened(name, List.copyOf(added), List.copyOf(kept));
    }

    private void placeFile(Path apart, Manifest.Entry entry, List<String> added, List<String> kept) throws IOException {
        Path from = apart.resolve(entry.path());
        Path to = data.resolve(entry.path());
        if (Files.exists(to)) {
            if (Files.mismatch(from, to) >= 0) {
                kept.add(entry.path());
            }
            return;
        }
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        added.add(entry.path());
    }

    /** Under its own name, with a number when another event has that name; the same event is not kept twice. */
    private String keep(Event event, String file) {
        String wanted = isFree(file) ? file : slug(event.name());
        for (int number = 1; ; number++) {
            String name = number == 1 ? wanted : wanted + "-" + number;
            Optional<EventFolder.Stored> there = events.read(name);
            if (there.map(EventFolder.Stored::event).equals(Optional.of(event))) {
                return name;
            }
            if (there.isEmpty()
                    && events.save(name, EventFile.write(event), Optional.empty())
                            .isPresent()) {
                return name;
            }
        }
    }

    /** Whether an event's file may be called so on any system, also with a number behind. */
    private static boolean isFree(String file) {
        return file.length() <= NAME_LENGTH_MAX && EventFolder.isName(file) && !ReservedNames.has(file);
    }

    /** The name in small letters without marks, words joined by hyphens. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String shortened =
                plain.substring(0, Math.min(NAME_LENGTH_MAX, plain.length())).replaceAll("-$", "");
        if (shortened.isEmpty()) {
            return "su-kien";
        }
        return ReservedNames.has(shortened) ? "su-kien-" + shortened : shortened;
    }

    private static Refusal damaged(String path) {
        return new Refusal(
                "Gói sự kiện bị hỏng ở \"" + path + "\"; hãy chép lại tệp từ nơi đã xuất.",
                "The packed show is damaged at \"" + path + "\"; copy the file again from where it was made.");
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
