package vn.phong.chronicle;

import java.util.OptionalLong;
import vn.phong.message.Message;

/**
 * What stood on the wall from when to when.
 *
 * @param fromMs milliseconds since 1970
 * @param toMs the same; empty while it stands there
 */
public record Hung(long fromMs, OptionalLong toMs, Message words) {}
