package vn.phong.transport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;

/** A serial port, 8 data bits, no parity, one stop bit, no flow control. */
public final class SerialLine implements Line {
    private final String path;
    private final int baud;
    private Optional<SerialPort> port = Optional.empty();
    private boolean closed;

    /**
     * Opens nothing yet.
     *
     * @param path as the system calls the port, such as {@code /dev/ttyUSB0} or {@code COM3}
     */
    public SerialLine(String path, int baud) {
        this.path = path;
        this.baud = baud;
    }

    // The error code is no sign: a port without modem lines opens and leaves one.
    @Override
    public void open() throws IOException {
        disconnect();
        SerialPort fresh = found();
        fresh.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        fresh.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        if (!fresh.openPort(0)) {
            throw new IOException("not opened, error " + fresh.getLastErrorCode());
        }
        keep(fresh);
    }

    @Override
    public void write(byte[] request) throws IOException {
        if (current().writeBytes(request, request.length) != request.length) {
            throw new EOFException("unplugged");
        }
    }

    @Override
    public int read(byte[] into, int timeoutMs) throws IOException {
        SerialPort now = current();
        now.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, timeoutMs, 0);
        int count = now.readBytes(into, into.length);
        if (count < 0) {
            throw new EOFException("unplugged");
        }
        return count;
    }

    @Override
    public synchronized void disconnect() {
        port.ifPresent(SerialPort::closePort);
        port = Optional.empty();
    }

    @Override
    public synchronized void close() {
        closed = true;
        disconnect();
    }

    private SerialPort found() throws IOException {
        try {
            return SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException absent) {
            throw new FileNotFoundException(path);
        }
    }

    private synchronized void keep(SerialPort fresh) throws IOException {
        if (closed) {
            fresh.closePort();
            throw new IOException("closed");
        }
        port = Optional.of(fresh);
    }

    private synchronized SerialPort current() throws IOException {
        return port.orElseThrow(() -> new IOException("not open"));
    }
}
