package vn.phong.outside;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * By which ways beside pages and HTTP a show can be reached; each is off unless somebody asks for it.
 *
 * @param getAliases whether a GET presses too
 * @param osc the port that takes OSC
 * @param oscOut who is told by OSC what changes
 * @param named whether the machine answers to {@code phong.local}
 * @param https the port that speaks https beside the plain one
 */
public record Ways(
        boolean getAliases, OptionalInt osc, Optional<InetSocketAddress> oscOut, boolean named, Optional<Https> https) {
    public static final Ways PAGES_ONLY =
            new Ways(false, OptionalInt.empty(), Optional.empty(), false, Optional.empty());

    /**
     * @param port 0 for any free one
     * @param certificate the user's; one is made without it
     */
    public record Https(int port, Optional<Path> certificate) {}
}
