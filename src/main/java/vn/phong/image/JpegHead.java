package vn.phong.image;

import java.util.Set;

/**
 * What the head of a JPEG says (ITU T.81, B.2.2 and B.2.3), and nothing of its pixels.
 *
 * @param inks components of a pixel; 0 when the file holds no frame
 * @param whole whether a pixel is told in several scans, so that a reader has to keep the whole picture meanwhile
 */
record JpegHead(int inks, boolean whole) {
    private static final int FRAME_HEAD = 10;
    private static final int SCAN = 0xDA;
    /** Frames whose pixels become finer scan by scan. */
    private static final Set<Integer> PROGRESSIVE = Set.of(0xC2, 0xC6, 0xCA, 0xCE);
    /** Markers among those of frames that begin tables. */
    private static final Set<Integer> NO_FRAMES = Set.of(0xC4, 0xC8, 0xCC);

    static JpegHead of(byte[] jpeg) {
        int inks = 0;
        boolean progressive = false;
        int at = 2;
        while (at + FRAME_HEAD <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == SCAN) {
                return new JpegHead(inks, progressive || (jpeg[at + 4] & 0xFF) < inks);
            }
            if (inks == 0 && marker >= 0xC0 && marker <= 0xCF && !NO_FRAMES.contains(marker)) {
                inks = jpeg[at + FRAME_HEAD - 1] & 0xFF;
                progressive = PROGRESSIVE.contains(marker);
            }
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return new JpegHead(inks, progressive);
    }
}
