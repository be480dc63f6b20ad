package vn.phong.profile;

/**
 * One control link of a wall, as its file says it.
 *
 * @param transport with the wall file's own port or baud where it has one
 * @param address the host's name or IP address, or the serial port as the system calls it
 * @param password empty when none is needed
 */
public record ControlPlan(ControlProfile profile, ControlTransport transport, String address, String password) {
    /** What the technician calls it. */
    public String name() {
        return transport.kind() == ControlTransport.Kind.SERIAL ? address : address + ":" + transport.port();
    }

    @Override
    public String toString() {
        return profile.id() + " " + name();
    }
}
