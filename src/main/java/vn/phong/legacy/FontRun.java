package vn.phong.legacy;

/**
 * A stretch of text set in one font, as word processors keep it.
 *
 * @param text may hold line feeds
 * @param font its name, empty when not known
 */
public record FontRun(String text, String font) {}
