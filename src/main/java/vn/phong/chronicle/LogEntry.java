package vn.phong.chronicle;

import vn.phong.message.Message;
import vn.phong.show.Presser;

/**
 * Who did what, when.
 *
 * @param atMs milliseconds since 1970
 * @param by who; empty for the program itself
 */
public record LogEntry(long atMs, Presser by, Message words) {}
