package vn.phong.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.message.Refusal;

/**
 * Keeps a data folder to one show: two would send their pictures to the same wall, and only one could save. The file
 * {@value #FILE} tells where that one is served, and a lock on it, which the system takes away with the process, that
 * it lives.
 */
final class OneShow implements AutoCloseable {
    static final String FILE = "running";

    /** Behind the text, because Windows lets nobody read what is locked. */
    private static final long LOCKED_AT = Long.MAX_VALUE - 1;
    /** A show that was just killed is still being cleared away. */
    private static final int TRIES = 20;

    private static final int BETWEEN_MS = 100;
    private static final int ADDRESS_LENGTH_MAX = 300;
    private static final Logger LOG = LoggerFactory.getLogger(OneShow.class);

    private final Optional<FileChannel> file;

    private OneShow(Optional<FileChannel> file) {
        this.file = file;
    }

    /**
     * Takes the folder, as far as its disk lets anybody: a show never fails for that.
     *
     * @throws Refusal when another show has it, with its address
     */
    static OneShow of(Path data) throws InterruptedException {
        Path path = data.resolve(FILE);
        try {
            make(data);
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            for (int tries = 1; !isTaken(file); tries++) {
                if (tries == TRIES) {
                    String address = address(file);
                    file.close();
                    throw running(data, address);
                }
                Thread.sleep(BETWEEN_MS);
            }
            file.truncate(0);
            return new OneShow(Optional.of(file));
        } catch (IOException unusable) {
            LOG.warn("{} cannot be used; another show of this data folder is not noticed.", path, unusable);
            return new OneShow(Optional.empty());
        }
    }

    /** For its owner only, because names lie there before their hour; a folder that is there stays as it is. */
    private static void make(Path data) throws IOException {
        boolean posix = data.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] own = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(data, own);
    }

    private static boolean isTaken(FileChannel file) throws IOException {
        try {
            return file.tryLock(LOCKED_AT, 1, false) != null;
        } catch (OverlappingFileLockException byThisProcess) {
            return false;
        }
    }

    private static String address(FileChannel file) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(ADDRESS_LENGTH_MAX);
        file.read(text, 0);
        return StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
    }

    private static Refusal running(Path data, String address) {
        Path folder = data.toAbsolutePath().normalize();
        return address.isEmpty()
                ? new Refusal(
                        "Một Phông khác đang mở với thư mục dữ liệu " + folder
                                + "; hãy đợi nó mở xong, hoặc tắt nó trước.",
                        "Another Phông is starting with the data folder " + folder
                                + "; wait until it is there, or stop it first.")
                : new Refusal(
                        "Phông đang chạy rồi với thư mục dữ liệu " + folder + "; hãy mở " + address
                                + ", hoặc tắt chương trình kia trước.",
                        "Phông is running already with the data folder " + folder + "; open " + address
                                + ", or stop the other one first.");
    }

    /** Tells whoever comes second where this one is. */
    void servedAt(String address) {
        file.ifPresent(open -> {
            try {
                open.write(ByteBuffer.wrap((address + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            } catch (IOException full) {
                LOG.warn("Where the show is served could not be noted in {}.", FILE, full);
            }
        });
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
