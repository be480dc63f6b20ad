package vn.phong.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.phong.message.Message;

/** Who a device belongs to; the PIN it was let in by decides. */
public enum Role {
    TECHNICIAN("Kỹ thuật", "Technician", Set.of(Right.values())),
    OPERATOR("Vận hành", "Operator", Set.of(Right.ANYBODY, Right.WALL, Right.WATCH, Right.RUN)),
    /** The office: prepares and approves, and never presses. */
    APPROVER("Soạn và duyệt", "Office", Set.of(Right.ANYBODY, Right.WALL, Right.WATCH, Right.PREPARE, Right.APPROVE)),
    VIEWER("Xem", "Viewer", Set.of(Right.ANYBODY, Right.WALL, Right.WATCH)),
    /** The computer at the wall, when the wall's page asks for a PIN. */
    WALL("Màn LED", "Wall", Set.of(Right.ANYBODY, Right.WALL));

    private final Message words;
    private final Set<Right> rights;

    Role(String vi, String en, Set<Right> rights) {
        this.words = new Message(vi, en);
        this.rights = rights;
    }

    /** As files, addresses and JSON name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    Message words() {
        return words;
    }

    boolean may(Right right) {
        return rights.contains(right);
    }

    /** The page its people begin at; empty for the wall's, which is named after the wall. */
    Optional<String> home() {
        return switch (this) {
            case TECHNICIAN, OPERATOR, VIEWER -> Optional.of("/remote");
            case APPROVER -> Optional.of("/approve");
            case WALL -> Optional.empty();
        };
    }
}
