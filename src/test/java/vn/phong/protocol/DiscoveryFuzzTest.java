package vn.phong.protocol;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vn.phong.fuzz.Fuzz;

/** Whatever the network says when controllers and sources are looked for, it is understood or passed over. */
class DiscoveryFuzzTest {
    private static final int FEW = 3000;
    private static final int MANY = 200_000;

    @Test
    void a_universe_list_of_sacn() throws Exception {
        byte[] good = HexFormat.of().parseHex(Golden.hex("sacn/discovery"));
        Fuzz.of(FEW, MANY, good, bytes -> SacnUniverseList.read(bytes).isPresent());
    }

    @Test
    void a_reply_of_an_art_net_node() throws Exception {
        byte[] good = HexFormat.of().parseHex(Golden.hex("artnet/poll-reply"));
        Fuzz.of(FEW, MANY, good, bytes -> ArtPollReply.read(bytes).isPresent());
    }
}
