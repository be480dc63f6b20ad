package vn.phong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir
    private Path one;

    @TempDir
    private Path other;

    @Test
    void the_identifier_of_a_sender_is_one_for_ever_and_another_in_another_folder() throws IOException {
        UUID first = Keys.senderId(one);
        assertEquals(first.toString(), Files.readString(one.resolve("keys/sacn-cid")));
        assertEquals(first, Keys.senderId(one));
        assertNotEquals(first, Keys.senderId(other));
        assertEquals(4, first.version(), "a random one: nobody else's");
    }

    @Test
    void one_that_was_damaged_is_made_anew_and_then_kept() throws IOException {
        Files.createDirectories(one.resolve("keys"));
        Files.writeString(one.resolve("keys/sacn-cid"), "0f1e2d3c-4b5a");
        UUID fresh = Keys.senderId(one);
        assertEquals(fresh, Keys.senderId(one));
    }
}
