package vn.phong.web;

/**
 * The wall's full-screen pages.
 *
 * @param open pages connected
 * @param current of those, the ones that say they show the picture they should
 */
public record WallPages(int open, int current) {}
