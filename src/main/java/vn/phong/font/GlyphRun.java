package vn.phong.font;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/**
 * One stretch of text in one face, shaped once and good for every size. All lengths are in ems; y grows downwards from
 * the baseline at 0, so ink above it is negative.
 *
 * @param text what it says
 * @param advance how far the pen moves
 * @param ink the box of the inked outline; empty for spaces
 * @param outline the letters' outlines, kerned and placed; for reading only
 */
public record GlyphRun(String text, double advance, Rectangle2D ink, Shape outline) {}
