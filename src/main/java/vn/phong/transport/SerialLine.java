package vn.phong.transport;

import com.fazecast.jSerialComm.SerialPort;
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

    @Override
    public void open() throws IOException {
        disconnect();
        keep(SerialPorts.open(path, baud));
    }

    @Override
    public void write(byte[] request) throws IOException {
        if (current().writeBytes(request, request.length) != request.length) {
            throw new IOException("unplugged");
        }
    }

    @Override
    public int read(byte[] into, int timeoutMs) throws IOException {
        SerialPort now = current();
        now.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, timeoutMs, 0);
        int count = now.readBytes(into, into.length);
        if (count < 0) {
            throw new IOException("unplugged");
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
