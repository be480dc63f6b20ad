package vn.phong.layout;

import java.awt.geom.Rectangle2D;

/** A flat area that goes with the words: a rule between two blocks, a band behind a row. In pixels. */
public record SetBox(String classes, Rectangle2D box) {}
