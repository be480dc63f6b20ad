package vn.phong.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phong.filename.ReservedNames;
import vn.phong.message.Refusal;

/**
 * The office's own pictures, found in one folder by the names that cues write. A file that changes is read anew. Safe
 * for any thread.
 */
public final class ImageLibrary {
    public static final int FILE_BYTES_MAX = 20 << 20;

    /** Files kept ready: a few photographs, or every emblem of an evening. */
    private static final long KEPT_BYTES_MAX = 16L << 20;

    /** Files whose content is known without their bytes: the pictures of a large event. */
    private static final int KEYS_MAX = 2000;

    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".svg");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-][\\p{L}\\p{M}\\p{N}._-]{0,99}");

    private final Optional<Path> folder;
    private final List<Path> samples;
    private final Map<Path, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Path, Known> keys = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Known> eldest) {
            return size() > KEYS_MAX;
        }
    };

    private record Kept(Object state, Image image) {}

    private record Known(Object state, String key) {}

    private ImageLibrary(Optional<Path> folder, List<Path> samples) {
        this.folder = folder;
        this.samples = List.copyOf(samples);
    }

    /** The pictures of a folder, which may come to be later. */
    public static ImageLibrary in(Path folder) {
        return new ImageLibrary(Optional.of(folder), List.of());
    }

    /**
     * The pictures of a folder, and behind them those the program ships for its examples, which nobody is offered.
     *
     * @param samples folders that need not be there
     */
    public static ImageLibrary in(Path folder, List<Path> samples) {
        return new ImageLibrary(Optional.of(folder), samples);
    }

    /** The same pictures for somebody who shares nothing with those who use these. */
    public ImageLibrary another() {
        return new ImageLibrary(folder, samples);
    }

    /** A program without a data folder has no pictures. */
    public static ImageLibrary none() {
        return new ImageLibrary(Optional.empty(), List.of());
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
            Object state = state(file);
            Kept known = kept.get(file);
            if (known == null || !known.state().equals(state)) {
                known = new Kept(state, read(file, Files.size(file)));
                kept.put(file, known);
                keys.put(file, new Known(state, known.image().key()));
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

    /**
     * What a picture holds now, as {@link Image#key} tells it; empty when it cannot be used. Reads nothing of a file
     * that is as it was.
     */
    public synchronized String key(String name) {
        try {
            Optional<Path> file = found(name);
            Known known = file.map(keys::get).orElse(null);
            boolean same = known != null && known.state().equals(state(file.get()));
            return same ? known.key() : image(name).key();
        } catch (IOException | Refusal unusable) {
            return "";
        }
    }

    /** Equal while the pictures that lie there are the same files and nobody wrote to one. */
    public Object state() {
        Map<String, Object> states = new LinkedHashMap<>();
        for (String name : names()) {
            try {
                states.put(name, state(folder.orElseThrow().resolve(name)));
            } catch (IOException unreadable) {
                states.put(name, "");
            }
        }
        return states;
    }

    /** Equal while nobody wrote to a file or put another in its place. */
    private static Object state(Path file) throws IOException {
        BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
        return Arrays.asList(read.lastModifiedTime(), read.size(), read.fileKey());
    }

    /** The names of the pictures that lie there, in order; not whether they can be used. */
    public List<String> names() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.map(file -> composed(file.getFileName().toString()))
                    .filter(name -> NAME.matcher(name).matches() && hasEnding(name))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /**
     * Takes a picture in, judged as when it is shown.
     *
     * @param name of the file it was; what cannot stand in a name becomes a dash, and what Windows reserves gets an
     *     underscore
     * @return the name an event calls it by
     * @throws Refusal when it is no picture, too large, or another of this name lies there; then nothing has changed
     */
    public synchronized String add(String name, byte[] bytes) {
        String kept = plain(name);
        Image.of(kept, kept, bytes);
        Path place = folder.orElseThrow(() -> missing(kept));
        Path file = place.resolve(kept);
        try {
            Files.createDirectories(place);
            if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), bytes)) {
                throw new Refusal(
                        "Đã có ảnh khác tên \"" + kept + "\"; hãy đổi tên tệp rồi gửi lại.",
                        "Another picture is called \"" + kept + "\"; rename the file, then send it again.");
            }
            Path unfinished = Files.createTempFile(place, "anh", ".unfinished");
            try {
                Files.write(unfinished, bytes);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return kept;
        } catch (IOException failed) {
            throw new Refusal(
                    "Không ghi được ảnh vào thư mục " + place + "; hãy kiểm tra ổ đĩa.",
                    "The picture cannot be written into " + place + "; check the disk.");
        }
    }

    private static String plain(String name) {
        String plain =
                composed(name).replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
        if (ReservedNames.has(plain)) {
            plain = "_" + plain;
        }
        if (!NAME.matcher(plain).matches() || !hasEnding(plain)) {
            throw new Refusal(
                    "Tên tệp phải kết thúc bằng .png, .jpg hoặc .svg và dài tối đa 100 ký tự; hãy đổi tên.",
                    "The file's name must end in .png, .jpg or .svg, in at most 100 characters; rename it.");
        }
        return plain;
    }

    private static boolean hasEnding(String name) {
        return ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
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
        String wanted = composed(name);
        List<String> candidates = hasEnding(wanted)
                ? Stream.concat(Stream.of(wanted), ENDINGS.stream().map(wanted::concat))
                        .toList()
                : ENDINGS.stream().map(wanted::concat).toList();
        return Stream.concat(folder.stream(), samples.stream())
                .flatMap(place -> found(place, candidates).stream())
                .findFirst();
    }

    private static Optional<Path> found(Path place, List<String> candidates) {
        return candidates.stream()
                .map(place::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .or(() -> candidates.stream()
                        .flatMap(candidate -> spelledOtherwise(place, candidate).stream())
                        .findFirst());
    }

    /** Some systems write the marks of letters apart in names of files. */
    private static Optional<Path> spelledOtherwise(Path place, String wanted) {
        try (Stream<Path> files = Files.list(place)) {
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
