package vn.phong.playout;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of its own, so small that it can be filled, and that can be made read-only. Needs root, as CI is. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    static SmallDisk mounted(Path folder, String size) throws IOException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "none", folder.toString());
        assumeTrue(mounted, "a small disk needs root");
        return new SmallDisk(folder);
    }

    /** What lies in another folder, as a disk that takes no more. */
    static SmallDisk readOnly(Path folder, Path other) throws IOException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "--bind", other.toString(), folder.toString())
                && run("mount", "-o", "remount,bind,ro", folder.toString());
        assumeTrue(mounted, "a read-only disk needs root");
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /**
     * Every file of a folder, and the folder itself, refuses to be written from now on, also to who has it open: as
     * when the system makes a failing disk read-only under the show.
     */
    static void turnReadOnly(Path folder, boolean on) throws IOException {
        boolean turned = run("chattr", "-R", on ? "+i" : "-i", folder.toString());
        assumeTrue(turned, "files that refuse to be written need root and ext4");
    }

    /** Takes every byte that is left. */
    void fill() throws IOException {
        try (var filler = Files.newOutputStream(folder.resolve("filler"))) {
            byte[] bytes = new byte[1024];
            while (true) {
                filler.write(bytes);
            }
        } catch (IOException full) {
            // As it was meant to be.
            if (!Files.exists(folder.resolve("filler"))) {
                throw full;
            }
        }
    }

    void empty() throws IOException {
        Files.delete(folder.resolve("filler"));
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
    }
}
