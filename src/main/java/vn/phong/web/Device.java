package vn.phong.web;

import vn.phong.show.Presser;

/**
 * A device that was let in.
 *
 * @param id names it in pages and files; no secret
 * @param tokenHash SHA-256 of its token in lower-case hex
 * @param name what people call it; at most {@link #NAME_LENGTH_MAX} characters
 * @param along whether its presses count beside those of the holder of control, as a row of buttons at the same desk
 */
public record Device(String id, String tokenHash, Role role, String name, boolean along) {
    static final int NAME_LENGTH_MAX = 40;

    /** As the journal and the log name it. */
    Presser presser() {
        return new Presser(name, role.key());
    }

    Device named(String other) {
        return new Device(id, tokenHash, role, other, along);
    }

    Device with(boolean pressesAlong) {
        return new Device(id, tokenHash, role, name, pressesAlong);
    }
}
