package vn.phong.plan;

import vn.phong.message.Message;

/**
 * A line the import made use of.
 *
 * @param line its number in the source
 * @param text what it says
 * @param as what it was taken for
 */
public record Understood(int line, String text, Message as) {}
