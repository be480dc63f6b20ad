package vn.phong.simulator;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import vn.phong.frame.Frame;

/**
 * What a display does with DDP packets, read from the protocol's description (3waylabs, 2022-09-05) and sharing nothing
 * with the sender. Any thread may ask; the picture is only ever whole.
 */
final class DdpDisplay {
    private static final int BLACK = 0xFF000000;
    private static final int COMPONENTS = 3;
    private static final int SEQUENCES = 15;

    private final int width;
    private final int height;
    private final int[] incoming;
    private final int[] latched;
    private final BitSet arrived;
    private Frame picture;
    private boolean pictureOutdated;

    private SocketAddress source = new InetSocketAddress(0);
    private int sequenceBefore;
    private boolean pushSeen;
    private boolean unpushed;

    private long packets;
    private long frames;
    private long incompleteFrames;
    private int missingRows;
    private long lostPackets;
    private long badPackets;
    private long bytes;

    DdpDisplay(int width, int height) {
        this.width = width;
        this.height = height;
        this.incoming = new int[width * height];
        Arrays.fill(incoming, BLACK);
        this.latched = incoming.clone();
        this.arrived = new BitSet(width * height);
        this.picture = Frame.filled(width, height, 0);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Takes one datagram; true when it made a new picture appear. */
    synchronized boolean take(SocketAddress sender, ByteBuffer datagram) {
        packets++;
        bytes += datagram.remaining();
        DdpDatagram packet = DdpDatagram.read(datagram);
        if (!packet.isValid() || packet.isForUs() && !fits(packet)) {
            badPackets++;
            return false;
        }
        if (!packet.isForUs()) {
            return false;
        }
        follow(sender, packet.sequence());
        store(packet.offset(), datagram, packet.length());
        if (packet.push()) {
            pushSeen = true;
            latch();
        }
        return packet.push();
    }

    /** A sender that never pushes: its pixels are shown once it falls silent. True when they were. */
    synchronized boolean latchUnpushed() {
        if (pushSeen || !unpushed) {
            return false;
        }
        latch();
        return true;
    }

    synchronized Frame shown() {
        if (pictureOutdated) {
            picture = new Frame(width, height, latched.clone());
            pictureOutdated = false;
        }
        return picture;
    }

    synchronized Counts counts() {
        return new Counts(packets, frames, incompleteFrames, missingRows, lostPackets, badPackets, bytes);
    }

    private boolean fits(DdpDatagram packet) {
        return packet.offset() + packet.length() <= (long) width * height * COMPONENTS;
    }

    private void follow(SocketAddress sender, int sequence) {
        if (!sender.equals(source)) {
            source = sender;
            sequenceBefore = 0;
        }
        if (sequence != 0 && sequenceBefore != 0) {
            int expected = sequenceBefore % SEQUENCES + 1;
            lostPackets += Math.floorMod(sequence - expected, SEQUENCES);
        }
        sequenceBefore = sequence;
    }

    private void store(long offset, ByteBuffer datagram, int length) {
        if (length == 0) {
            return;
        }
        int component = (int) (offset % COMPONENTS);
        int pixel = (int) (offset / COMPONENTS);
        for (int i = 0; i < length; i++) {
            int shift = 16 - 8 * component;
            incoming[pixel] = incoming[pixel] & ~(0xFF << shift) | (datagram.get() & 0xFF) << shift;
            if (++component == COMPONENTS) {
                component = 0;
                pixel++;
            }
        }
        arrived.set((int) (offset / COMPONENTS), (int) ((offset + length + COMPONENTS - 1) / COMPONENTS));
        unpushed = true;
    }

    private void latch() {
        System.arraycopy(incoming, 0, latched, 0, latched.length);
        pictureOutdated = true;
        unpushed = false;
        frames++;
        missingRows = rowsWithGaps();
        if (missingRows > 0) {
            incompleteFrames++;
        }
        arrived.clear();
    }

    private int rowsWithGaps() {
        int rows = 0;
        int gap = arrived.nextClearBit(0);
        while (gap < incoming.length) {
            rows++;
            int nextRow = (gap / width + 1) * width;
            gap = arrived.nextClearBit(nextRow);
        }
        return rows;
    }
}
