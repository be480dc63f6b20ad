package vn.phong.playout;

import java.util.HexFormat;
import java.util.List;
import vn.phong.frame.Frame;
import vn.phong.frame.Patch;

/** Names a frame by its content, so that equal pictures have one name in pages, caches and on disk. */
final class FrameId {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private FrameId() {}

    /** 64 bits over size and pixels (a multiply-rotate mix, two pixels a step): equal frames, equal ids. */
    static String of(Frame frame) {
        int[] pixels = frame.pixels();
        long hash = PRIME ^ ((long) frame.width() << 32 | frame.height());
        int index = 0;
        for (; index + 1 < pixels.length; index += 2) {
            hash = mix(hash ^ ((long) pixels[index] << 32 | pixels[index + 1] & 0xFFFFFFFFL));
        }
        if (index < pixels.length) {
            hash = mix(hash ^ pixels[index]);
        }
        return HexFormat.of().toHexDigits(mix(hash));
    }

    /** The name of a picture with others laid over it, by the names of all and their places. */
    static String laid(String ground, List<Patch> patches) {
        long hash = mix(PRIME ^ HexFormat.fromHexDigitsToLong(ground));
        for (Patch patch : patches) {
            hash = mix(hash ^ HexFormat.fromHexDigitsToLong(of(patch.picture())));
            hash = mix(hash ^ ((long) patch.x() << 32 | patch.y()));
        }
        return HexFormat.of().toHexDigits(mix(hash));
    }

    private static long mix(long value) {
        long mixed = value * PRIME;
        return mixed ^ Long.rotateLeft(mixed, 29) ^ (mixed >>> 32);
    }
}
