package vn.phong.playout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import vn.phong.frame.Frame;

/**
 * The last picture on disk, so that a restart lights the wall before anything else is loaded. Pictures that may come
 * next are laid on the shelf as raw files ahead of time; a press then only writes eight bytes that name the one on the
 * air. They go through a mapped page, which outlives a killed process.
 */
public final class FrameShelf implements AutoCloseable {
    /** Raw files kept at the most; more than may come next, so that a name never points at a file just removed. */
    static final int FILES_MAX = 12;

    private static final int MAGIC = 0x50484F31; // "PHO1"
    private static final int HEADER_BYTES = 12;
    private static final int PIECE_BYTES = 64 * 1024;
    private static final String ENDING = ".frame";

    private final Path folder;
    private final MappedByteBuffer onAir;

    private FrameShelf(Path folder, MappedByteBuffer onAir) {
        this.folder = folder;
        this.onAir = onAir;
    }

    /** @throws IOException when the folder cannot be written */
    public static FrameShelf open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path name = folder.resolve("on-air");
        try (FileChannel channel =
                FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new FrameShelf(folder, channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES));
        }
    }

    /** The picture that was on the air last, if it is here and whole. */
    public Optional<Frame> last() {
        long id = onAir.getLong(0);
        if (id == 0) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file(HexFormat.of().toHexDigits(id)), StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            if (bytes.remaining() < HEADER_BYTES || bytes.getInt() != MAGIC) {
                return Optional.empty();
            }
            int width = bytes.getInt();
            int height = bytes.getInt();
            if (bytes.remaining() != 4L * width * height) {
                return Optional.empty();
            }
            int[] pixels = new int[width * height];
            bytes.asIntBuffer().get(pixels);
            return Optional.of(new Frame(width, height, pixels));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    boolean has(Picture picture) {
        return Files.exists(file(picture.id()));
    }

    /** Lays a picture on the shelf; a half-written file never has its name. */
    void keep(Picture picture) throws IOException {
        if (has(picture)) {
            return;
        }
        Path unfinished = folder.resolve("unfinished");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, picture.frame());
        }
        Files.move(unfinished, file(picture.id()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** In pieces, so that a picture of 8 MB does not need another 8 MB to be kept. */
    private static void write(FileChannel channel, Frame frame) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
        piece.putInt(MAGIC).putInt(frame.width()).putInt(frame.height());
        int[] pixels = frame.pixels();
        int written = 0;
        while (written < pixels.length) {
            int count = Math.min(piece.remaining() / Integer.BYTES, pixels.length - written);
            piece.asIntBuffer().put(pixels, written, count);
            piece.position(piece.position() + count * Integer.BYTES);
            written += count;
            flush(channel, piece);
        }
    }

    private static void flush(FileChannel channel, ByteBuffer piece) throws IOException {
        piece.flip();
        while (piece.hasRemaining()) {
            channel.write(piece);
        }
        piece.clear();
    }

    /** Names the picture on the air; eight bytes in memory. */
    void onAir(Picture picture) {
        onAir.putLong(0, HexFormat.fromHexDigitsToLong(picture.id()));
    }

    /** Removes the files that none of these pictures needs, beyond {@link #FILES_MAX}. */
    void tidy(Collection<String> wanted) throws IOException {
        String current = HexFormat.of().toHexDigits(onAir.getLong(0));
        int files = 0;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : stream) {
                String id = file.getFileName().toString().replace(ENDING, "");
                boolean needed = id.equals(current) || wanted.contains(id);
                if (!needed && ++files > FILES_MAX - wanted.size()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }

    /** The mapped page is the system's to write; there is nothing to lose here. */
    @Override
    public void close() {
        onAir.force();
    }
}
