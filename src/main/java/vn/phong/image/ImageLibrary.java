package vn.phong.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phong.message.Refusal;

/**
 * The office's own pictures, found in one folder by the names that cues write. A file that changes is read anew. Safe
 * for any thread.
 */
public final class ImageLibrary {
    private static final long FILE_BYTES_MAX = 20L << 20;

    /** Files kept ready: a few photographs, or every emblem of an evening. */
    private static final long KEPT_BYTES_MAX = 16L << 20;

    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".svg");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-][\\p{L}\\p{M}\\p{N}._-]{0,99}");

    private final Optional<Path> folder;
    private final Map<Path, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Kept(Object state, Image image) {}

    private ImageLibrary(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The pictures of a folder, which may come to be later. */
    public static ImageLibrary in(Path folder) {
        return new ImageLibrary(Optional.of(folder));
    }

    /** A program without a data folder has no pictures. */
    public static ImageLibrary none() {
        return new ImageLibrary(Optional.empty());
    }

    /**
     * @param name of a file, with or without its ending; letters, digits, dash, underscore and dot
     * @throws Refusal naming the file and the remedy when there is none or it cannot be used
     */
    public synchronized Image image(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal(
                    "Tên ảnh \"" + name
                            + "\" không dùng được; hãy đặt tên tệp chỉ có chữ, số, - _ . và ghi đúng tên đó.",
                    "\"" + name
                            + "\" cannot name a picture; use letters, digits, - _ . and write the file's own name.");
        }
        Path file = found(name).orElseThrow(() -> missing(name));
        try {
            BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
            List<Object> state = List.of(read.lastModifiedTime(), read.size());
            Kept known = kept.get(file);
            if (known == null || !known.state().equals(state)) {
                known = new Kept(state, read(file, read.size()));
                kept.put(file, known);
                forgetOldest();
            }
            return known.image();
        } catch (IOException unreadable) {
            throw SafeSvg.refusal(
                    file.toString(),
                    "không đọc được; hãy kiểm tra quyền đọc tệp",
                    "cannot be read; check the file's permissions");
        }
    }

    private Refusal missing(String name) {
        String place = folder.map(Path::toString).orElse("images");
        return new Refusal(
                "Không có ảnh \"" + name + "\"; hãy chép tệp PNG, JPEG hoặc SVG tên đó vào thư mục " + place + ".",
                "There is no picture \"" + name + "\"; put a PNG, JPEG or SVG file of that name into " + place + ".");
    }

    private static Image read(Path file, long size) throws IOException {
        if (size > FILE_BYTES_MAX) {
            throw SafeSvg.refusal(
                    file.toString(), "lớn hơn 20 MB; hãy lưu ảnh nhỏ hơn", "is over 20 MB; save a smaller picture");
        }
        return Image.of(file.getFileName().toString(), file.toString(), Files.readAllBytes(file));
    }

    private Optional<Path> found(String name) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        String wanted = composed(name);
        List<String> candidates = ENDINGS.stream().anyMatch(wanted.toLowerCase(java.util.Locale.ROOT)::endsWith)
                ? Stream.concat(Stream.of(wanted), ENDINGS.stream().map(wanted::concat))
                        .toList()
                : ENDINGS.stream().map(wanted::concat).toList();
        for (String candidate : candidates) {
            Path file = folder.get().resolve(candidate);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return candidates.stream()
                .flatMap(candidate -> spelledOtherwise(candidate).stream())
                .findFirst();
    }

    /** Some systems write the marks of letters apart in names of files. */
    private Optional<Path> spelledOtherwise(String wanted) {
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            return files.filter(file -> composed(file.getFileName().toString()).equals(wanted))
                    .filter(Files::isRegularFile)
                    .findFirst();
        } catch (IOException noFolder) {
            return Optional.empty();
        }
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private void forgetOldest() {
        long bytes =
                kept.values().stream().mapToLong(each -> each.image().size()).sum();
        var oldest = kept.entrySet().iterator();
        while (bytes > KEPT_BYTES_MAX && kept.size() > 1) {
            bytes -= oldest.next().getValue().image().size();
            oldest.remove();
        }
    }
}
