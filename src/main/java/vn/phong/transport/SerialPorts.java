package vn.phong.transport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Opens serial ports: 8 data bits, no parity, one stop bit, no flow control. */
final class SerialPorts {
    private static final int DATA_BITS = 8;
    private static final int NO_RIGHT = 13;
    /** EAGAIN of a lock (Linux, macOS) and EBUSY. */
    private static final Set<Integer> TAKEN = Set.of(11, 35, 16);

    private SerialPorts() {}

    /**
     * The error code is asked only when the opening failed: a port without modem lines opens and leaves one.
     *
     * @param name as the system calls the port, such as {@code /dev/ttyUSB0} or {@code COM3}
     * @throws FileNotFoundException when there is no such port
     * @throws AccessDeniedException when this user may not open it
     * @throws PortTakenException when another program has it for itself
     * @throws IOException when it does not open for another reason
     */
    static SerialPort open(String name, int baud) throws IOException {
        SerialPort port = found(name);
        port.setComPortParameters(baud, DATA_BITS, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        if (port.openPort(0)) {
            return port;
        }
        int error = port.getLastErrorCode();
        if (TAKEN.contains(error)) {
            throw new PortTakenException(name);
        }
        throw error == NO_RIGHT ? new AccessDeniedException(name) : new IOException("not opened, error " + error);
    }

    /** The library looks for an absent file in {@code /dev} by its last name, which may be another device. */
    private static SerialPort found(String name) throws FileNotFoundException {
        if (name.startsWith("/") && !Files.exists(Path.of(name))) {
            throw new FileNotFoundException(name);
        }
        try {
            return SerialPort.getCommPort(name);
        } catch (SerialPortInvalidPortException absent) {
            throw new FileNotFoundException(name);
        }
    }
}
