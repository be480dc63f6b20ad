package vn.phong.plan;

/**
 * A line the import made no use of, given back so that nothing is lost.
 *
 * @param number in the source, from 1
 * @param text as the reader gave it
 */
public record UnreadLine(int number, String text) {}
