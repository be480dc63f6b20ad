package vn.phong.simulator;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * A receiver of sACN (ANSI E1.31-2018): the source with the highest priority, in order, held for the synchronization
 * once that has been seen. Unsynchronized, a picture is shown when its last universe has come, or at silence.
 */
final class SacnDecoder implements Decoder {
    private static final byte[] ACN = "ASC-E1.17\0\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final long SOURCE_LOST_NS = 2_500_000_000L;
    private static final int SEQUENCES = 256;
    private static final int PREVIEW = 0x80;
    private static final int TERMINATED = 0x40;
    private static final int FORCE_SYNCHRONIZATION = 0x20;

    private final Canvas canvas;
    private final Universes universes;
    private final LongSupplier nanos;
    private byte[] sourceCid = {};
    private int sourcePriority;
    private long sourceNs;
    private int syncAddress;
    private boolean syncSeen;
    private long syncNs;

    SacnDecoder(Canvas canvas, int firstUniverse, LongSupplier nanos) {
        this.canvas = canvas;
        this.universes = new Universes(firstUniverse, canvas.size());
        this.nanos = nanos;
    }

    @Override
    public boolean take(SocketAddress sender, ByteBuffer datagram, Answer answer) {
        int size = datagram.remaining();
        if (size < 49 || !beginsAsAcn(datagram) || !lengthFits(datagram, size - 16)) {
            canvas.bad();
            return false;
        }
        int vector = datagram.getInt();
        byte[] cid = new byte[16];
        datagram.get(cid);
        if (!lengthFits(datagram, size - 38)) {
            canvas.bad();
            return false;
        }
        int framing = datagram.getInt();
        if (vector == 4 && framing == 2) {
            return data(cid, datagram, size);
        }
        return vector == 8 && framing == 1 && size == 49 && synchronization(cid, datagram);
    }

    @Override
    public boolean silence() {
        return !isHeld() && canvas.latchUnended();
    }

    private static boolean beginsAsAcn(ByteBuffer datagram) {
        if (datagram.getShort() != 0x0010 || datagram.getShort() != 0) {
            return false;
        }
        byte[] name = new byte[ACN.length];
        datagram.get(name);
        return Arrays.equals(ACN, name);
    }

    /** Flags of 7 and twelve bits of length, the field's own two bytes counted. */
    private static boolean lengthFits(ByteBuffer datagram, int size) {
        return (datagram.getShort() & 0xFFFF) == (0x7000 | size);
    }

    private boolean data(byte[] cid, ByteBuffer datagram, int size) {
        if (size < 126) {
            canvas.bad();
            return false;
        }
        datagram.position(datagram.position() + 64); // source name
        int priority = datagram.get() & 0xFF;
        int sync = datagram.getShort() & 0xFFFF;
        int sequence = datagram.get() & 0xFF;
        int options = datagram.get() & 0xFF;
        int universe = datagram.getShort() & 0xFFFF;
        if (!lengthFits(datagram, size - 115) || !isPropertySet(datagram, size - 125)) {
            canvas.bad();
            return false;
        }
        int startCode = datagram.get();
        boolean forUs = universes.has(universe) && startCode == 0 && (options & PREVIEW) == 0;
        if (!forUs || !isSource(cid, priority)) {
            return false;
        }
        if ((options & TERMINATED) != 0) {
            sourceCid = new byte[0];
            return false;
        }
        int missing = universes.follow(universe, sequence, SEQUENCES);
        if (missing < 0) {
            return false;
        }
        canvas.lost(missing);
        canvas.put(universes.offset(universe), datagram, Math.min(size - 126, 510));
        return show(sync, options, universe);
    }

    private static boolean isPropertySet(ByteBuffer datagram, int count) {
        return datagram.get() == 2
                && (datagram.get() & 0xFF) == 0xA1
                && datagram.getShort() == 0
                && datagram.getShort() == 1
                && (datagram.getShort() & 0xFFFF) == count;
    }

    private boolean isSource(byte[] cid, int priority) {
        long now = nanos.getAsLong();
        boolean same = Arrays.equals(cid, sourceCid);
        if (!same && sourceCid.length > 0 && now - sourceNs < SOURCE_LOST_NS && priority < sourcePriority) {
            return false;
        }
        if (!same) {
            universes.forget();
        }
        sourceCid = cid;
        sourcePriority = priority;
        sourceNs = now;
        return true;
    }

    private boolean show(int sync, int options, int universe) {
        if (sync != syncAddress) {
            syncAddress = sync;
            syncSeen = false;
        }
        boolean syncLost = nanos.getAsLong() - syncNs > SOURCE_LOST_NS;
        if (syncLost && (options & FORCE_SYNCHRONIZATION) != 0) {
            syncSeen = false;
        }
        return !isHeld() && universes.isLast(universe) && canvas.latchIfUnshown();
    }

    private boolean isHeld() {
        return syncAddress != 0 && syncSeen;
    }

    private boolean synchronization(byte[] cid, ByteBuffer datagram) {
        datagram.get(); // sequence
        int address = datagram.getShort() & 0xFFFF;
        if (address == 0 || address != syncAddress || !Arrays.equals(cid, sourceCid)) {
            return false;
        }
        syncSeen = true;
        syncNs = nanos.getAsLong();
        return canvas.latchIfUnshown();
    }
}
