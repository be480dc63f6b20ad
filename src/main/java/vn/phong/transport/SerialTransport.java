package vn.phong.transport;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries finished frames over a serial line. The port is opened by the first frame, and again after it failed, so that
 * a cable pulled and plugged in again heals by itself. A write on a port that nobody empties never returns by itself: a
 * watching thread closes the port then.
 */
public final class SerialTransport implements PacketTransport {
    private static final Logger LOG = LoggerFactory.getLogger(SerialTransport.class);
    private static final int BITS_PER_BYTE = 10;
    private static final int READ_TIMEOUT_MS = 200;
    private static final long WATCH_INTERVAL_NS = 50_000_000;
    /** Beyond twice the time that the bytes take at this speed. */
    private static final long STUCK_NS = 500_000_000;

    private final String name;
    private final int baud;
    private final int settleMs;
    private final LongSupplier nanos;
    private final Thread watch;
    private byte[] bytes = new byte[0];
    private SerialPort port;
    private volatile boolean closed;
    private volatile boolean isWriting;
    private volatile long writeEndNs;

    /**
     * Opens nothing yet.
     *
     * @param name such as {@code /dev/ttyUSB0} or {@code COM3}
     * @param settleMs how long a board that the opening resets takes to start
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public SerialTransport(String name, int baud, int settleMs, LongSupplier nanos) {
        this.name = name;
        this.baud = baud;
        this.settleMs = settleMs;
        this.nanos = nanos;
        this.watch = new Thread(this::watch, "serial-watch-" + name);
        watch.setDaemon(true);
        watch.start();
    }

    /**
     * The serial ports that this machine lists, by the names to open them with; pseudo-terminals are not among them.
     */
    public static List<String> ports() {
        return Stream.of(SerialPort.getCommPorts())
                .map(SerialPort::getSystemPortPath)
                .sorted()
                .toList();
    }

    @Override
    public void send(ByteBuffer frame) throws IOException {
        SerialPort open = opened();
        int size = frame.remaining();
        if (bytes.length < size) {
            bytes = new byte[size];
        }
        frame.get(bytes, 0, size);
        writeEndNs = nanos.getAsLong() + STUCK_NS + 2_000_000_000L * size * BITS_PER_BYTE / baud;
        isWriting = true;
        try {
            write(open, size);
        } finally {
            isWriting = false;
        }
    }

    @Override
    public void close() {
        closed = true;
        disconnect();
        LockSupport.unpark(watch);
    }

    private void write(SerialPort open, int size) throws IOException {
        int written = 0;
        while (written < size) {
            int now = open.writeBytes(bytes, size - written, written);
            if (now <= 0) {
                disconnect();
                throw absent();
            }
            written += now;
        }
    }

    private SerialPort opened() throws IOException {
        SerialPort fresh;
        synchronized (this) {
            if (closed) {
                throw new ClosedChannelException();
            }
            if (port != null) {
                return port;
            }
            fresh = open();
            port = fresh;
        }
        settle(fresh);
        return fresh;
    }

    private SerialPort open() throws LinkException {
        try {
            SerialPort fresh = SerialPorts.open(name, baud);
            fresh.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_TIMEOUT_MS, 0);
            return fresh;
        } catch (PortTakenException e) {
            throw taken();
        } catch (AccessDeniedException e) {
            throw noRight();
        } catch (IOException e) {
            throw absent();
        }
    }

    /** A cable pulled meanwhile is not waited for: the one plugged in next has its own time to start. */
    private void settle(SerialPort fresh) throws IOException {
        long end = nanos.getAsLong() + settleMs * 1_000_000L;
        for (long left = end - nanos.getAsLong(); left > 0 && !closed; left = end - nanos.getAsLong()) {
            if (fresh.bytesAvailable() < 0) {
                disconnect();
                throw absent();
            }
            LockSupport.parkNanos(Math.min(left, WATCH_INTERVAL_NS));
        }
    }

    private LinkException absent() {
        return new LinkException(
                "Không dùng được cổng nối tiếp " + name
                        + "; hãy cắm lại cáp USB và đóng chương trình khác đang dùng nó, Phông sẽ tự nối lại.",
                "The serial port " + name
                        + " cannot be used; plug the USB cable in again and close any other program that uses it,"
                        + " Phông reconnects by itself.");
    }

    private LinkException taken() {
        return new LinkException(
                "Cổng nối tiếp " + name + " đang bận; hãy đóng chương trình khác đang dùng nó, Phông sẽ tự nối lại.",
                "The serial port " + name
                        + " is taken; close the other program that uses it, Phông reconnects by itself.");
    }

    private LinkException noRight() {
        return new LinkException(
                "Người dùng này không được mở cổng nối tiếp " + name
                        + "; hãy chạy 'sudo usermod -aG dialout $USER' rồi đăng nhập lại.",
                "This user may not open the serial port " + name
                        + "; run 'sudo usermod -aG dialout $USER' and log in again.");
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(this, WATCH_INTERVAL_NS);
            if (isWriting && nanos.getAsLong() - writeEndNs > 0) {
                LOG.warn("serial port {}: a write is stuck, the port is opened anew", name);
                disconnect();
            }
        }
    }

    private synchronized void disconnect() {
        if (port != null) {
            port.closePort();
            port = null;
        }
    }
}
