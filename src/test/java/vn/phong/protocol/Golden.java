package vn.phong.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The golden packets, written from the standards' texts one field a line, and what an encoder wrote. */
final class Golden {
    private Golden() {}

    /** The hex of {@code golden/protocol/<name>.hex} without its comments. */
    static String hex(String name) throws IOException {
        try (InputStream file = Golden.class.getResourceAsStream("/golden/protocol/" + name + ".hex")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .collect(Collectors.joining());
        }
    }

    /** The hex of what an encoder writes into a buffer, from its second byte on: positions must be respected. */
    static String encoded(Consumer<ByteBuffer> encoder) {
        ByteBuffer packet = ByteBuffer.allocate(70_000).position(1);
        encoder.accept(packet);
        return HexFormat.of().formatHex(packet.array(), 1, packet.position());
    }

    /** A red pixel and 0a0b0c, as a picture packs them. */
    static int[] twoPixels() {
        return new int[] {0x0A0000FF, 0x00000C0B};
    }

    /** A picture that is zero but for some bytes at an offset. */
    static int[] bytesAt(int offset, int... bytes) {
        int[] packed = new int[(offset + bytes.length + 3) / 4];
        for (int i = 0; i < bytes.length; i++) {
            packed[(offset + i) / 4] |= bytes[i] << (8 * ((offset + i) % 4));
        }
        return packed;
    }
}
