package vn.phong.gallery;

/**
 * One picture of the gallery.
 *
 * @param layout the id of a layout
 * @param width of the wall in pixels, {@value Showcase#SIDE_MIN} to {@value Showcase#SIDE_MAX}
 * @param height of the wall in pixels, the same
 * @param theme the id of a theme
 * @param flagZone percent of the width: 0, 20, 25 or 30
 * @param page from 1
 */
public record Asked(String layout, int width, int height, String theme, int flagZone, int page) {}
