package vn.phong.wall;

import vn.phong.message.Refusal;

/**
 * The LED wall as a picture sees it.
 *
 * @param name what the remote and {@code /wall/NAME} call it: lower-case letters, digits and hyphens
 * @param width pixels across, 16 to 16384
 * @param height pixels down, 16 to 16384
 * @param pitchMm distance between pixel centres in millimetres, 0.5 to 50
 */
public record Wall(String name, int width, int height, double pitchMm) {
    private static final int SIDE_MIN = 16;
    private static final int SIDE_MAX = 16384;
    private static final long PIXELS_MAX = 16_000_000;

    public Wall {
        if (width < SIDE_MIN
                || height < SIDE_MIN
                || width > SIDE_MAX
                || height > SIDE_MAX
                || (long) width * height > PIXELS_MAX) {
            throw new Refusal(
                    "Màn " + name + ": " + width + "x" + height
                            + " điểm ảnh không dùng được; hãy cho mỗi cạnh từ 16 đến 16384 và không quá 16 triệu điểm.",
                    "Wall " + name + ": " + width + "x" + height
                            + " pixels cannot be used; give each side 16 to 16384 and at most 16 million pixels.");
        }
        if (!(pitchMm >= 0.5 && pitchMm <= 50)) {
            throw new Refusal(
                    "Màn " + name + ": khoảng cách điểm ảnh " + pitchMm + " mm không dùng được; hãy cho từ 0.5 đến 50.",
                    "Wall " + name + ": a pitch of " + pitchMm + " mm cannot be used; give 0.5 to 50.");
        }
    }
}
