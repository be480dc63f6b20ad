package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.frame.Frame;

class FrameShelfTest {
    @TempDir
    private Path folder;

    private static final Picture RED = new Picture(Frame.filled(8, 4, 0xFF0000));
    private static final Picture BLUE = new Picture(Frame.filled(8, 4, 0x0000FF));

    private Optional<Frame> afterRestart() throws IOException {
        return FrameShelf.open(folder).last();
    }

    @Test
    void the_picture_named_last_is_there_after_a_restart() throws Exception {
        FrameShelf shelf = FrameShelf.open(folder);
        shelf.keep(RED);
        assertTrue(shelf.name(RED));
        assertArrayEquals(RED.frame().pixels(), afterRestart().orElseThrow().pixels());
    }

    @Test
    void while_the_picture_on_the_air_does_not_lie_here_no_older_one_is_shown_in_its_place() throws Exception {
        FrameShelf shelf = FrameShelf.open(folder);
        shelf.keep(RED);
        shelf.name(RED);
        assertFalse(shelf.name(BLUE));
        assertEquals(Optional.empty(), afterRestart());
        shelf.nameAgain(RED);
        assertEquals(Optional.empty(), afterRestart());
        shelf.keep(BLUE);
        shelf.nameAgain(BLUE);
        assertArrayEquals(BLUE.frame().pixels(), afterRestart().orElseThrow().pixels());
    }

    @Test
    void a_picture_whose_bytes_changed_on_the_disk_is_not_shown() throws Exception {
        FrameShelf shelf = FrameShelf.open(folder);
        shelf.keep(RED);
        shelf.name(RED);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve(RED.id() + ".frame").toFile(), "rw")) {
            file.seek(40);
            file.write(0x77);
        }
        assertEquals(Optional.empty(), afterRestart());
    }

    @Test
    void the_picture_on_the_air_is_never_tidied_away() throws Exception {
        FrameShelf shelf = FrameShelf.open(folder);
        shelf.keep(RED);
        shelf.name(RED);
        for (int number = 0; number < 30; number++) {
            shelf.keep(new Picture(Frame.filled(8, 4, number)));
        }
        shelf.tidy(List.of());
        assertTrue(shelf.has(RED));
        try (var files = Files.list(folder)) {
            assertTrue(files.count() <= FrameShelf.FILES_MAX + 2);
        }
    }

    @Test
    void a_disk_without_room_for_the_name_holds_nothing_until_there_is_room_and_never_ends_the_process()
            throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), "64k")) {
            Files.createDirectories(disk.folder().resolve("frames"));
            disk.fill();
            FrameShelf shelf = FrameShelf.open(disk.folder().resolve("frames"));
            assertFalse(shelf.isThere());
            assertFalse(shelf.name(RED));
            assertThrows(IOException.class, () -> shelf.nameAgain(RED));
            disk.empty();
            shelf.keep(RED);
            shelf.nameAgain(RED);
            assertTrue(shelf.isThere());
            assertArrayEquals(
                    RED.frame().pixels(),
                    FrameShelf.open(disk.folder().resolve("frames"))
                            .last()
                            .orElseThrow()
                            .pixels());
        }
    }
}
