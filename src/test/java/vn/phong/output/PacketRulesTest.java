package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phong.profile.Addressing;
import vn.phong.protocol.SacnSource;

/**
 * What each standard says of the packets of many pictures in a row: numbers, offsets, lengths, and which is the last.
 */
class PacketRulesTest {
    /** More than any sequence number goes round in. */
    private static final int PICTURES = 300;

    /** Bytes of a picture: a pixel, exact multiples of a packet of each protocol, one pixel less and more, random. */
    static Stream<Integer> sizes() {
        SplittableRandom random = new SplittableRandom(20261128);
        return Stream.concat(
                Stream.of(3, 507, 510, 513, 1020, 1437, 1440, 1443, 2880, 1464, 2928, 1467, 1470, 2934),
                Stream.generate(() -> 3 * random.nextInt(1, 3000)).limit(12));
    }

    private static List<ByteBuffer> pictures(PicturePackets packets, int size, int pictures) {
        int[] packed = new int[(size + 3) / 4];
        List<ByteBuffer> all = new ArrayList<>();
        for (int picture = 0; picture < pictures; picture++) {
            for (int i = 0; i < packets.count(); i++) {
                ByteBuffer into = ByteBuffer.allocate(packets.sizeMax());
                packets.encode(i, packed, into);
                all.add(into.flip());
            }
        }
        return all;
    }

    private static int byteAt(ByteBuffer packet, int place) {
        return packet.get(place) & 0xFF;
    }

    private static int shortAt(ByteBuffer packet, int place) {
        return packet.getShort(place) & 0xFFFF;
    }

    /** Of each picture, where its packets say they begin and how much they carry: without a gap, to the end. */
    private static void assertWhole(List<ByteBuffer> all, int size, IntUnaryOperator offset, IntUnaryOperator length) {
        int next = 0;
        for (int i = 0; i < all.size(); i++) {
            assertEquals(next, offset.applyAsInt(i), "offset of packet " + i);
            next += length.applyAsInt(i);
            next = next == size ? 0 : next;
        }
        assertEquals(0, next, "the last picture is not whole");
    }

    /** 3waylabs' DDP: 1 to 15 and round, the push on the last packet of a picture and nowhere else. */
    @ParameterizedTest
    @MethodSource("sizes")
    void ddp(int size) {
        List<ByteBuffer> all = pictures(new DdpPackets(size, 1440), size, 20);
        int each = all.size() / 20;
        for (int i = 0; i < all.size(); i++) {
            assertEquals(i % 15 + 1, byteAt(all.get(i), 1), "sequence");
            assertEquals(i % each == each - 1 ? 0x41 : 0x40, byteAt(all.get(i), 0), "flags");
            assertEquals(10 + shortAt(all.get(i), 8), all.get(i).remaining());
        }
        assertWhole(all, size, i -> all.get(i).getInt(4), i -> shortAt(all.get(i), 8));
    }

    /** Art-Net 4: each universe 1 to 255 and round, never 0; an even length, which pads an odd one. */
    @ParameterizedTest
    @MethodSource("sizes")
    void art_net(int size) {
        List<ByteBuffer> all = pictures(new ArtNetPackets(size, 510, 14, false), size, PICTURES);
        int each = all.size() / PICTURES;
        for (int i = 0; i < all.size(); i++) {
            ByteBuffer packet = all.get(i);
            assertEquals(i / each % 255 + 1, byteAt(packet, 12), "sequence");
            assertEquals(14 + i % each, byteAt(packet, 14) | byteAt(packet, 15) << 8, "port-address");
            int last = size - 510 * (each - 1);
            assertEquals(i % each < each - 1 ? 510 : last + last % 2, shortAt(packet, 16), "length");
            assertEquals(18 + shortAt(packet, 16), packet.remaining());
        }
    }

    /** E1.31: each universe 0 to 255 and round; the start code is counted among the values. */
    @ParameterizedTest
    @MethodSource("sizes")
    void sacn(int size) {
        Addressing addressing = new Addressing(5, 100, 0, 0, Optional.empty());
        SacnSource source = new SacnSource(new UUID(1, 2), "test");
        List<ByteBuffer> all = pictures(new SacnPackets(size, 510, addressing, source), size, PICTURES);
        int each = all.size() / PICTURES;
        for (int i = 0; i < all.size(); i++) {
            ByteBuffer packet = all.get(i);
            assertEquals(i / each % 256, byteAt(packet, 111), "sequence");
            assertEquals(5 + i % each, shortAt(packet, 113), "universe");
            assertEquals(i % each < each - 1 ? 511 : size - 510 * (each - 1) + 1, shortAt(packet, 123), "values");
            assertEquals(125 + shortAt(packet, 123), packet.remaining());
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void tpm2_net(int size) {
        List<ByteBuffer> all = pictures(new Tpm2NetPackets(size, 1464), size, 3);
        int each = all.size() / 3;
        for (int i = 0; i < all.size(); i++) {
            ByteBuffer packet = all.get(i);
            assertEquals(i % each + 1, byteAt(packet, 4), "number");
            assertEquals(each, byteAt(packet, 5), "of");
            assertEquals(0x36, byteAt(packet, packet.remaining() - 1), "end");
            assertEquals(7 + shortAt(packet, 2), packet.remaining());
        }
        assertWhole(all, size, i -> i % each * 1464, i -> shortAt(all.get(i), 2));
    }

    /** WLED's DRGB while one packet holds it, else DNRGB from a pixel on. */
    @ParameterizedTest
    @MethodSource("sizes")
    void wled(int size) {
        List<ByteBuffer> all = pictures(new WledPackets(size, 1467, 2), size, 3);
        if (size <= 1467) {
            assertEquals(3, all.size());
            all.forEach(packet -> assertEquals(2, byteAt(packet, 0)));
            all.forEach(packet -> assertEquals(2 + size, packet.remaining()));
        } else {
            all.forEach(packet -> assertEquals(4, byteAt(packet, 0)));
            assertWhole(
                    all, size, i -> 3 * shortAt(all.get(i), 2), i -> all.get(i).remaining() - 4);
        }
    }

    /** Brightness, each row in parts without a gap, the latch; a row of one pixel and one of many parts. */
    @ParameterizedTest
    @MethodSource("sizes")
    void colorlight(int size) {
        int width = size / 3;
        List<ByteBuffer> all = pictures(new ColorlightPackets(width, 2, 1491, 1), 2 * size, 3);
        int each = all.size() / 3;
        List<ByteBuffer> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int type = i % each == 0 ? 0x0A : i % each == each - 1 ? 0x01 : 0x55;
            assertEquals(type, byteAt(all.get(i), 12), "type of packet " + i);
            if (type == 0x55) {
                rows.add(all.get(i));
                assertEquals(21 + 3 * shortAt(all.get(i), 17), all.get(i).remaining());
            }
        }
        assertWhole(
                rows,
                2 * width,
                i -> shortAt(rows.get(i), 13) * width + shortAt(rows.get(i), 15),
                i -> shortAt(rows.get(i), 17));
    }
}
