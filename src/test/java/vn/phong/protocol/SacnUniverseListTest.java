package vn.phong.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The golden file is written from the standard's tables. */
class SacnUniverseListTest {
    private static byte[] golden() throws IOException {
        return HexFormat.of().parseHex(Golden.hex("sacn/discovery"));
    }

    @Test
    void a_list_is_read_with_its_source() throws IOException {
        UUID cid = UUID.fromString("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
        assertEquals(
                Optional.of(new SacnUniverseList(cid, "Phông", 0, List.of(1, 2, 7962))),
                SacnUniverseList.read(golden()));
    }

    @Test
    void a_list_of_none_is_a_list() throws IOException {
        byte[] none = Arrays.copyOf(golden(), 120);
        ByteBuffer.wrap(none)
                .putShort(16, (short) 0x7068)
                .putShort(38, (short) 0x7052)
                .putShort(112, (short) 0x7008);
        assertEquals(List.of(), SacnUniverseList.read(none).orElseThrow().universes());
    }

    @Test
    void a_name_that_fills_its_field_ends_with_it() throws IOException {
        byte[] full = golden();
        Arrays.fill(full, 44, 108, (byte) 'A');
        assertEquals("A".repeat(64), SacnUniverseList.read(full).orElseThrow().name());
    }

    /** Every byte that says what the packet is, and each length. */
    @Test
    void anything_else_is_no_list() throws IOException {
        List<Integer> deciding =
                List.of(0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 38, 39, 40, 43, 112, 113, 114, 117);
        for (int at : deciding) {
            byte[] other = golden();
            other[at] ^= 0x11;
            assertEquals(Optional.empty(), SacnUniverseList.read(other), "byte " + at);
        }
        byte[] whole = golden();
        for (int size = 0; size < whole.length; size++) {
            assertEquals(Optional.empty(), SacnUniverseList.read(Arrays.copyOf(whole, size)), size + " bytes");
        }
    }
}
