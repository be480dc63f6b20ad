package vn.phong.web;

import vn.phong.frame.Frame;

/** Draws the number of a controller, or of a cabinet, as large as its area. */
public interface Marks {
    /** @param number such as {@code 2}, or {@code 2.14} for cabinet 14 of controller 2 */
    Frame draw(String number, int width, int height);
}
