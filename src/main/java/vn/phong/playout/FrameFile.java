package vn.phong.playout;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.phong.frame.Frame;
import vn.phong.frame.Patch;

/**
 * A picture as a raw file: its size and pixels, or the name of its ground and the pieces over it. Written and read
 * piece by piece, so that a picture of 8 MB does not need another 8 MB.
 */
final class FrameFile {
    static final String ENDING = ".frame";

    private static final int MAGIC = 0x50484F31; // "PHO1"
    private static final int LAID = 0x50484F32; // "PHO2"
    private static final int PIECE_BYTES = 64 * 1024;

    private final Path folder;

    FrameFile(Path folder) {
        this.folder = folder;
    }

    Path of(String id) {
        return folder.resolve(id + ENDING);
    }

    /** The picture of this name, when it is here and whole and what its name says. */
    Optional<Frame> read(String id) {
        try (FileChannel channel = FileChannel.open(of(id), StandardOpenOption.READ)) {
            Reading bytes = new Reading(channel);
            int magic = bytes.getInt();
            if (magic == LAID) {
                return laid(id, bytes);
            }
            return magic == MAGIC
                    ? Optional.of(bytes.frame())
                            .filter(frame -> FrameId.of(frame).equals(id))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** A ground of its own file, and the few pieces over it. */
    private Optional<Frame> laid(String id, Reading bytes) throws IOException {
        String ground = HexFormat.of().toHexDigits(bytes.getLong());
        List<Patch> patches = new ArrayList<>();
        while (bytes.remaining() > 0) {
            patches.add(new Patch(bytes.getInt(), bytes.getInt(), bytes.frame()));
        }
        return read(ground)
                .filter(under -> patches.stream().allMatch(patch -> patch.fits(under)))
                .filter(under -> FrameId.laid(ground, patches).equals(id))
                .map(under -> Patch.lay(under, patches));
    }

    /** What is left of a file, from its beginning on. */
    private static final class Reading {
        private final FileChannel channel;
        private final ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES).limit(0);

        Reading(FileChannel channel) {
            this.channel = channel;
        }

        long remaining() throws IOException {
            return channel.size() - channel.position() + piece.remaining();
        }

        private void need(int bytes) throws IOException {
            if (piece.remaining() >= bytes) {
                return;
            }
            piece.compact();
            while (piece.position() < bytes) {
                if (channel.read(piece) < 0) {
                    throw new EOFException();
                }
            }
            piece.flip();
        }

        int getInt() throws IOException {
            need(Integer.BYTES);
            return piece.getInt();
        }

        long getLong() throws IOException {
            need(Long.BYTES);
            return piece.getLong();
        }

        Frame frame() throws IOException {
            int width = getInt();
            int height = getInt();
            if (width < 1 || height < 1 || 4L * width * height > remaining()) {
                throw new IllegalArgumentException(width + "x" + height + " in " + remaining() + " bytes");
            }
            int[] pixels = new int[width * height];
            int read = 0;
            while (read < pixels.length) {
                need(Integer.BYTES);
                int count = Math.min(piece.remaining() / Integer.BYTES, pixels.length - read);
                piece.asIntBuffer().get(pixels, read, count);
                piece.position(piece.position() + count * Integer.BYTES);
                read += count;
            }
            return new Frame(width, height, pixels);
        }
    }

    /** @param to where it has no name yet */
    static void write(Path to, Picture picture) throws IOException {
        try (FileChannel channel = FileChannel.open(
                to, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, picture);
        }
    }

    private static void write(FileChannel channel, Picture picture) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
        if (picture.ground().isEmpty()) {
            write(channel, picture.frame(), piece.putInt(MAGIC));
            return;
        }
        piece.putInt(LAID)
                .putLong(HexFormat.fromHexDigitsToLong(picture.ground().get().id()));
        for (Picture.Piece laid : picture.pieces()) {
            write(channel, laid.picture().frame(), piece.putInt(laid.x()).putInt(laid.y()));
        }
        flush(channel, piece);
    }

    private static void write(FileChannel channel, Frame frame, ByteBuffer piece) throws IOException {
        piece.putInt(frame.width()).putInt(frame.height());
        int[] pixels = frame.pixels();
        int written = 0;
        while (written < pixels.length) {
            int count = Math.min(piece.remaining() / Integer.BYTES, pixels.length - written);
            piece.asIntBuffer().put(pixels, written, count);
            piece.position(piece.position() + count * Integer.BYTES);
            written += count;
            flush(channel, piece);
        }
    }

    private static void flush(FileChannel channel, ByteBuffer piece) throws IOException {
        piece.flip();
        while (piece.hasRemaining()) {
            channel.write(piece);
        }
        piece.clear();
    }
}
