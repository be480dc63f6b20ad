package vn.phong.playout;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.frame.Frame;

/**
 * The last picture on disk, so that a restart lights the wall before anything else is loaded. Pictures that may come
 * next are laid on the shelf as raw files ahead of time; a press then only writes eight bytes that name the one on the
 * air. A folder that cannot be written holds nothing until it can.
 */
public final class FrameShelf implements AutoCloseable {
    /** Raw files kept at the most; more than may come next, so that a name never points at a file just removed. */
    static final int FILES_MAX = 12;

    private static final Logger LOG = LoggerFactory.getLogger(FrameShelf.class);

    private final Path folder;
    private final Path name;
    private final FrameFile files;
    private Optional<ShelfNames> names;
    private long wanted;

    private FrameShelf(Path folder) {
        this.folder = folder;
        this.name = folder.resolve("on-air");
        this.files = new FrameFile(folder);
        this.names = opened();
        this.wanted = names.map(ShelfNames::onAir).orElse(0L);
    }

    /** A folder that cannot be written is tried again with every picture that is laid there. */
    public static FrameShelf open(Path folder) {
        return new FrameShelf(folder);
    }

    private Optional<ShelfNames> opened() {
        try {
            Files.createDirectories(folder);
            return Optional.of(ShelfNames.open(name));
        } catch (IOException unwritable) {
            LOG.warn("The last picture cannot be kept in {}.", folder, unwritable);
            return Optional.empty();
        }
    }

    /** The picture that was on the air last, if it is known, and here, and what it was. */
    public synchronized Optional<Frame> last() {
        return names.map(ShelfNames::onAir).flatMap(this::read);
    }

    /** The backdrop of the event that was shown last. */
    public synchronized Optional<Frame> backdrop() {
        return names.map(ShelfNames::backdrop).flatMap(this::read);
    }

    private Optional<Frame> read(long id) {
        return id == 0 ? Optional.empty() : files.read(HexFormat.of().toHexDigits(id));
    }

    private static long number(Picture picture) {
        return HexFormat.fromHexDigitsToLong(picture.id());
    }

    /** Names the event's backdrop, which lies here. */
    synchronized void nameBackdrop(Picture picture) throws IOException {
        if (names.isPresent()) {
            names.get().backdrop(number(picture));
        }
    }

    boolean has(Picture picture) {
        return Files.exists(files.of(picture.id()));
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
        FrameFile.write(unfinished, picture);
        Files.move(unfinished, files.of(picture.id()), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Names the picture that goes on the air, before it does: eight bytes. While it does not lie here none is named,
     * because after a restart an older one would be a wrong one.
     *
     * @return whether it lies here, and is named
     */
    synchronized boolean name(Picture picture) {
        wanted = number(picture);
        boolean here = has(picture);
        return nameOnAir(here ? wanted : 0) && here;
    }

    /** A disk that refuses is asked again when a picture is laid there. */
    private boolean nameOnAir(long id) {
        if (names.isEmpty()) {
            return false;
        }
        try {
            names.get().onAir(id);
            return true;
        } catch (IOException refused) {
            LOG.debug("The picture on the air cannot be named.", refused);
            letGo();
            return false;
        }
    }

    private void letGo() {
        try {
            if (names.isPresent()) {
                names.get().close();
            }
        } catch (IOException unwritten) {
            LOG.debug("The names in {} could not be closed.", folder, unwritten);
        }
        names = Optional.empty();
    }

    /** Names the picture on the air now that it lies here, unless another one went on the air meanwhile. */
    synchronized void nameAgain(Picture picture) throws IOException {
        if (!isThere()) {
            letGo();
            ShelfNames anew = ShelfNames.open(name);
            names = Optional.of(anew);
            // What an earlier evening named there is not on the air now.
            anew.onAir(0);
        }
        if (wanted == number(picture)) {
            names.get().onAir(wanted);
        }
    }

    /** Whether a restart would still find what is named here. */
    synchronized boolean isThere() {
        return names.isPresent() && Files.exists(name);
    }

    /** Removes the files that none of these pictures needs, beyond {@link #FILES_MAX}. */
    void tidy(Collection<String> needed) throws IOException {
        int count = 0;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*" + FrameFile.ENDING)) {
            for (Path file : stream) {
                String id = file.getFileName().toString().replace(FrameFile.ENDING, "");
                if (!needed.contains(id) && ++count > FILES_MAX - needed.size()) {
                    remove(file, id);
                }
            }
        }
    }

    private synchronized void remove(Path file, String id) throws IOException {
        long backdrop = names.map(ShelfNames::backdrop).orElse(0L);
        if (!id.equals(HexFormat.of().toHexDigits(wanted))
                && !id.equals(HexFormat.of().toHexDigits(backdrop))) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public synchronized void close() {
        letGo();
    }
}
