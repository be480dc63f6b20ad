package vn.phong.frame;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Binds a signature to pixels: equal hashes mean equal pictures, and nobody can make another of the same hash. */
public final class FrameHash {
    private static final int PIXELS_A_STEP = 4096;

    private FrameHash() {}

    /** SHA-256 over width, height and every pixel as four bytes (ARGB, big-endian); 64 hexadecimal digits. */
    public static String of(Frame frame) {
        MessageDigest sha256 = sha256();
        ByteBuffer step = ByteBuffer.allocate(4 * PIXELS_A_STEP);
        step.putInt(frame.width()).putInt(frame.height());
        for (int pixel : frame.pixels()) {
            if (!step.hasRemaining()) {
                sha256.update(step.flip());
                step.clear();
            }
            step.putInt(pixel);
        }
        sha256.update(step.flip());
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
