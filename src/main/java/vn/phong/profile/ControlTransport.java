package vn.phong.profile;

/**
 * One way a control link reaches a model.
 *
 * @param port of TCP, UDP or HTTP, 1 to 65535; 0 on a serial line
 * @param baud of a serial line; 0 on a network
 */
public record ControlTransport(Kind kind, int port, int baud) {
    public enum Kind {
        TCP,
        UDP,
        HTTP,
        SERIAL
    }
}
