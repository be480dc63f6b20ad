package vn.phong.transport;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Taken by a class that opens a port or group which a standard fixes: the tests run in several processes at once, and
 * two such classes would hear each other. A process that dies lets go of it.
 */
public final class StandardPorts implements BeforeAllCallback, AfterAllCallback {
    private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"), "phong-standard-ports.lock");

    private FileChannel held;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        held = FileChannel.open(FILE, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held.lock();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        held.close();
    }
}
