package vn.phong.playout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file that names the picture on the air and the backdrop, eight bytes each. It is written and never mapped into
 * memory: a disk that fails or turns read-only refuses a write with an error, and ends a process that touches a mapped
 * page. A write of eight bytes reaches the system at once and outlives a killed process. Used by one thread at a time.
 */
final class ShelfNames implements AutoCloseable {
    private static final int ON_AIR = 0;
    private static final int BACKDROP = Long.BYTES;
    private static final int BYTES = 2 * Long.BYTES;

    private final FileChannel channel;
    private final ByteBuffer written = ByteBuffer.allocateDirect(BYTES);

    private ShelfNames(FileChannel channel) throws IOException {
        this.channel = channel;
        channel.read(written, 0);
        // What an older program wrote is shorter; the rest names nothing.
        channel.write(written.clear(), 0);
    }

    /** @throws IOException when it cannot be written, now and for the first time */
    static ShelfNames open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            return new ShelfNames(channel);
        } catch (IOException unwritable) {
            channel.close();
            throw unwritable;
        }
    }

    /** 0 for nothing, here and below. */
    long onAir() {
        return written.getLong(ON_AIR);
    }

    long backdrop() {
        return written.getLong(BACKDROP);
    }

    void onAir(long id) throws IOException {
        write(ON_AIR, id);
    }

    void backdrop(long id) throws IOException {
        write(BACKDROP, id);
    }

    private void write(int place, long id) throws IOException {
        written.putLong(place, id);
        channel.write(written.limit(place + Long.BYTES).position(place), place);
        written.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
