package vn.phong.transport;

import java.io.IOException;

/** Another program of this machine has the serial port for itself. */
public final class PortTakenException extends IOException {
    private static final long serialVersionUID = 1;

    PortTakenException(String port) {
        super(port + " is taken");
    }
}
