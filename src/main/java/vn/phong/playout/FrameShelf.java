package vn.phong.playout;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.frame.Frame;
import vn.phong.frame.Patch;

/**
 * The last picture on disk, so that a restart lights the wall before anything else is loaded. Pictures that may come
 * next are laid on the shelf as raw files ahead of time; a press then only writes eight bytes that name the one on the
 * air. They go through a mapped page, which outlives a killed process. A folder that cannot be written holds nothing
 * until it can.
 */
public final class FrameShelf implements AutoCloseable {
    /** Raw files kept at the most; more than may come next, so that a name never points at a file just removed. */
    static final int FILES_MAX = 12;

    private static final Logger LOG = LoggerFactory.getLogger(FrameShelf.class);
    private static final int ON_AIR = 0;
    private static final int BACKDROP = Long.BYTES;
    private static final int NAMES_BYTES = 2 * Long.BYTES;
    private static final int MAGIC = 0x50484F31; // "PHO1"
    private static final int LAID = 0x50484F32; // "PHO2"
    private static final int HEADER_BYTES = 12;
    private static final int PIECE_BYTES = 64 * 1024;
    private static final String ENDING = ".frame";

    private final Path folder;
    private final Path name;
    private Optional<MappedByteBuffer> names;
    private long wanted;

    private FrameShelf(Path folder) {
        this.folder = folder;
        this.name = folder.resolve("on-air");
        this.names = opened();
        this.wanted = named(ON_AIR);
    }

    /** A folder that cannot be written is tried again with every picture that is laid there. */
    public static FrameShelf open(Path folder) {
        return new FrameShelf(folder);
    }

    private Optional<MappedByteBuffer> opened() {
        try {
            Files.createDirectories(folder);
            return Optional.of(mapped());
        } catch (IOException unwritable) {
            LOG.warn("The last picture cannot be kept in {}.", folder, unwritable);
            return Optional.empty();
        }
    }

    /**
     * The names of the picture on the air and of the backdrop, eight bytes each. They are written once in the usual way
     * first: a page of a file that has no room on the disk may be mapped, and ends the process when it is touched.
     */
    private MappedByteBuffer mapped() throws IOException {
        try (FileChannel channel =
                FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer names = ByteBuffer.allocate(NAMES_BYTES);
            channel.read(names, 0);
            // What an older program wrote is shorter; the rest names nothing.
            channel.write(names.clear(), 0);
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, NAMES_BYTES);
        }
    }

    /** The picture that was on the air last, if it is known, and here, and what it was. */
    public synchronized Optional<Frame> last() {
        return read(named(ON_AIR));
    }

    /** The backdrop of the event that was shown last. */
    public synchronized Optional<Frame> backdrop() {
        return read(named(BACKDROP));
    }

    private Optional<Frame> read(long id) {
        return id == 0 ? Optional.empty() : read(HexFormat.of().toHexDigits(id));
    }

    /** What is named there; 0 for nothing. */
    private long named(int place) {
        return names.isPresent() ? names.get().getLong(place) : 0;
    }

    private void name(int place, long id) {
        if (names.isPresent()) {
            names.get().putLong(place, id);
        }
    }

    /** Names the event's backdrop, which lies here. */
    synchronized void nameBackdrop(Picture picture) {
        name(BACKDROP, HexFormat.fromHexDigitsToLong(picture.id()));
    }

    private Optional<Frame> read(String id) {
        try (FileChannel channel = FileChannel.open(file(id), StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return bytes.remaining() < HEADER_BYTES ? Optional.empty() : read(id, bytes.getInt(), bytes);
        } catch (IOException | BufferUnderflowException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private Optional<Frame> read(String id, int magic, ByteBuffer bytes) {
        if (magic == LAID) {
            return laid(id, bytes);
        }
        return magic == MAGIC
                ? Optional.of(frame(bytes)).filter(frame -> FrameId.of(frame).equals(id))
                : Optional.empty();
    }

    private static Frame frame(ByteBuffer bytes) {
        int width = bytes.getInt();
        int height = bytes.getInt();
        if (width < 1 || height < 1 || 4L * width * height > bytes.remaining()) {
            throw new IllegalArgumentException(width + "x" + height + " in " + bytes.remaining() + " bytes");
        }
        int[] pixels = new int[width * height];
        bytes.asIntBuffer().get(pixels);
        bytes.position(bytes.position() + pixels.length * Integer.BYTES);
        return new Frame(width, height, pixels);
    }

    /** A ground of its own file, and the few pieces over it. */
    private Optional<Frame> laid(String id, ByteBuffer bytes) {
        String ground = HexFormat.of().toHexDigits(bytes.getLong());
        List<Patch> patches = new ArrayList<>();
        while (bytes.hasRemaining()) {
            patches.add(new Patch(bytes.getInt(), bytes.getInt(), frame(bytes)));
        }
        return read(ground)
                .filter(under -> patches.stream().allMatch(patch -> patch.fits(under)))
                .filter(under -> FrameId.laid(ground, patches).equals(id))
                .map(under -> Patch.lay(under, patches));
    }

    boolean has(Picture picture) {
        return Files.exists(file(picture.id()));
    }

    /** Lays a picture on the shelf; a half-written file never has its name. */
    void keep(Picture picture) throws IOException {
        if (has(picture)) {
            return;
        }
        Files.createDirectories(folder);
        if (picture.ground().isPresent()) {
            keep(picture.ground().get());
        }
        Path unfinished = folder.resolve("unfinished");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, picture);
        }
        Files.move(unfinished, file(picture.id()), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(FileChannel channel, Picture picture) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
        if (picture.ground().isEmpty()) {
            write(channel, picture.frame(), piece.putInt(MAGIC));
            return;
        }
        piece.putInt(LAID)
                .putLong(HexFormat.fromHexDigitsToLong(picture.ground().get().id()));
        for (Picture.Piece laid : picture.pieces()) {
            write(channel, laid.picture().frame(), piece.putInt(laid.x()).putInt(laid.y()));
        }
        flush(channel, piece);
    }

    /** In pieces, so that a picture of 8 MB does not need another 8 MB to be kept. */
    private static void write(FileChannel channel, Frame frame, ByteBuffer piece) throws IOException {
        piece.putInt(frame.width()).putInt(frame.height());
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

    /**
     * Names the picture that goes on the air, before it does: eight bytes in memory. While it does not lie here none is
     * named, because after a restart an older one would be a wrong one.
     *
     * @return whether it lies here
     */
    synchronized boolean name(Picture picture) {
        wanted = HexFormat.fromHexDigitsToLong(picture.id());
        boolean here = has(picture);
        name(ON_AIR, here ? wanted : 0);
        return here && names.isPresent();
    }

    /** Names the picture on the air now that it lies here, unless another one went on the air meanwhile. */
    synchronized void nameAgain(Picture picture) throws IOException {
        if (!isThere()) {
            names = Optional.of(mapped());
            // What an earlier evening named there is not on the air now.
            name(ON_AIR, 0);
        }
        if (wanted == HexFormat.fromHexDigitsToLong(picture.id())) {
            name(ON_AIR, wanted);
        }
    }

    /** Whether a restart would still find what is named here. */
    synchronized boolean isThere() {
        return names.isPresent() && Files.exists(name);
    }

    /** Removes the files that none of these pictures needs, beyond {@link #FILES_MAX}. */
    void tidy(Collection<String> needed) throws IOException {
        int files = 0;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : stream) {
                String id = file.getFileName().toString().replace(ENDING, "");
                if (!needed.contains(id) && ++files > FILES_MAX - needed.size()) {
                    remove(file, id);
                }
            }
        }
    }

    private synchronized void remove(Path file, String id) throws IOException {
        if (!id.equals(HexFormat.of().toHexDigits(wanted))
                && !id.equals(HexFormat.of().toHexDigits(named(BACKDROP)))) {
            Files.deleteIfExists(file);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }

    /** The mapped page is the system's to write; there is nothing to lose here. */
    @Override
    public synchronized void close() {
        names.ifPresent(MappedByteBuffer::force);
    }
}
