package vn.phong.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Who sends sACN: the component identifier and name that stand in every packet (ANSI E1.31-2018, 5.6 and 6.2.2). */
public final class SacnSource {
    static final int NAME_SIZE = 64;

    private final byte[] cid;
    private final byte[] name;

    /**
     * @param cid the same for this installation's whole life, and no other's
     * @param name what receivers call it; cut at a letter when longer than 63 bytes of UTF-8
     */
    public SacnSource(UUID cid, String name) {
        this.cid = ByteBuffer.allocate(16)
                .putLong(cid.getMostSignificantBits())
                .putLong(cid.getLeastSignificantBits())
                .array();
        this.name = terminated(name);
    }

    void putCid(ByteBuffer into) {
        into.put(cid);
    }

    void putName(ByteBuffer into) {
        into.put(name);
    }

    private static byte[] terminated(String name) {
        String kept = name;
        while (kept.getBytes(StandardCharsets.UTF_8).length >= NAME_SIZE) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        byte[] field = new byte[NAME_SIZE];
        byte[] bytes = kept.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, field, 0, bytes.length);
        return field;
    }
}
