package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialLineTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {9600, 115_200, 1_048_576})
    void every_byte_value_crosses_both_ways(int baud) throws IOException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (Pty pty = Pty.open(folder);
                SerialLine ours = new SerialLine(pty.ours().toString(), baud);
                SerialLine theirs = new SerialLine(pty.theirs().toString(), baud)) {
            ours.open();
            theirs.open();
            ours.write(all);
            assertArrayEquals(all, read(theirs, all.length));
            theirs.write(all);
            assertArrayEquals(all, read(ours, all.length));
        }
    }

    @Test
    void silence_ends_in_time() throws IOException {
        try (Pty pty = Pty.open(folder);
                SerialLine line = new SerialLine(pty.ours().toString(), 115_200)) {
            line.open();
            long start = System.nanoTime();
            assertEquals(0, line.read(new byte[16], 200));
            assertTrue(System.nanoTime() - start < 2_000_000_000L);
        }
    }

    @Test
    void an_unplugged_cable_is_noticed_and_plugged_in_again_it_works() throws IOException {
        try (Pty pty = Pty.open(folder);
                SerialLine line = new SerialLine(pty.ours().toString(), 115_200)) {
            line.open();
            pty.unplug();
            assertThrows(IOException.class, () -> {
                line.write(new byte[] {1});
                line.read(new byte[16], 100);
            });
            assertThrows(IOException.class, line::open);
            pty.plugIn();
            line.open();
            try (OutputStream far = Files.newOutputStream(pty.theirs())) {
                far.write(7);
                assertArrayEquals(new byte[] {7}, read(line, 1));
            }
        }
    }

    @Test
    void a_port_that_is_not_there_and_a_closed_line_are_errors() {
        SerialLine absent = new SerialLine(folder.resolve("none").toString(), 115_200);
        assertThrows(IOException.class, absent::open);
        assertThrows(IOException.class, () -> absent.write(new byte[1]));
        absent.close();
        assertThrows(IOException.class, absent::open);
    }

    @Test
    void a_device_of_the_same_name_elsewhere_is_not_opened_instead_of_an_absent_port() {
        try (SerialLine line = new SerialLine(folder.resolve("null").toString(), 115_200)) {
            assertThrows(FileNotFoundException.class, line::open);
        }
    }

    private static byte[] read(Line line, int size) throws IOException {
        byte[] bytes = new byte[size];
        byte[] some = new byte[size];
        int count = 0;
        long end = System.nanoTime() + 5_000_000_000L;
        while (count < size && System.nanoTime() - end < 0) {
            int more = line.read(some, 500);
            System.arraycopy(some, 0, bytes, count, Math.min(more, size - count));
            count += more;
        }
        return Arrays.copyOf(bytes, count);
    }
}
