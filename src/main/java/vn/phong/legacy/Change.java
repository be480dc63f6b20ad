package vn.phong.legacy;

/**
 * A line that was converted.
 *
 * @param line its number in the text, from 1
 * @param before as it was
 * @param after in Unicode
 * @param from what it was typed in
 */
public record Change(int line, String before, String after, LegacyEncoding from) {}
