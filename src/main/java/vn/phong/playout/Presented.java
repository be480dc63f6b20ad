package vn.phong.playout;

/**
 * What was last handed to the outputs.
 *
 * @param picture the finished picture
 * @param fadeMs how it came, 0 for a cut
 * @param revision of the show it is the picture of
 */
public record Presented(Picture picture, int fadeMs, long revision) {}
