package vn.phong.pack;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.phong.approval.ApprovalBook;
import vn.phong.approval.DecisionFile;
import vn.phong.event.Event;
import vn.phong.event.EventFile;

/**
 * A whole show as one file: the event, what was approved of it, and everything of the office's that it may draw on. A
 * zip whose first entry names every other with its size and hash; equal shows make equal bytes.
 */
public final class ShowPack {
    static final String EVENT = "event.json";
    static final String APPROVALS = "approvals.jsonl";
    private static final int DEPTH_MAX = 4;

    private ShowPack() {}

    /** Opens the bytes of one entry, as often as asked. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private record Source(String path, Opening opening) {
        static Source of(String path, byte[] bytes) {
            return new Source(path, () -> new ByteArrayInputStream(bytes));
        }
    }

    /**
     * Writes the show.
     *
     * @param file what the event's file is called, without its ending, so that it is called so wherever the show is
     *     opened; empty when it has none
     * @param data the folder with the office's pictures, fonts, layouts, words and walls
     * @throws vn.phong.message.Refusal when it is larger than a packed show may be
     */
    public static void write(Event event, String file, ApprovalBook book, Path data, OutputStream out)
            throws IOException {
        List<Source> sources = new ArrayList<>();
        sources.add(Source.of(EVENT, EventFile.write(event)));
        byte[] approvals = DecisionFile.bytes(book.of(event.signedAs()));
        if (approvals.length > 0) {
            sources.add(Source.of(APPROVALS, approvals));
        }
        for (String folder : Manifest.folders().stream().sorted().toList()) {
            sources.addAll(files(data, folder));
        }
        List<Manifest.Entry> entries = new ArrayList<>();
        for (Source source : sources) {
            entries.add(entry(source));
        }
        // Reads what it writes: a show that could not be opened again is refused now.
        byte[] manifest =
                Manifest.read(new Manifest(event.name(), file, entries).bytes()).bytes();
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out));
        put(zip, Source.of(Manifest.NAME, manifest));
        for (Source source : sources) {
            put(zip, source);
        }
        zip.finish();
        zip.flush();
    }

    /** Files with a name that no other system could take are left out, as the show itself leaves them out. */
    private static List<Source> files(Path data, String folder) throws IOException {
        Path root = data.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(root, DEPTH_MAX)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> new Source(path(data, file), () -> Files.newInputStream(file)))
                    .filter(source -> Manifest.isSafe(source.path()))
                    .sorted(Comparator.comparing(Source::path))
                    .toList();
        }
    }

    private static String path(Path data, Path file) {
        return data.relativize(file).toString().replace('\\', '/');
    }

    private static Manifest.Entry entry(Source source) throws IOException {
        MessageDigest sha256 = sha256();
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = source.opening().open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
                size += read;
            }
        }
        return new Manifest.Entry(source.path(), size, HexFormat.of().formatHex(sha256.digest()));
    }

    private static void put(ZipOutputStream zip, Source source) throws IOException {
        ZipEntry entry = new ZipEntry(source.path());
        entry.setTime(0);
        zip.putNextEntry(entry);
        try (InputStream in = source.opening().open()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
