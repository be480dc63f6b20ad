package vn.phong.outside;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * By which ways beside pages and HTTP a show can be reached; each is off unless somebody asks for it.
 *
 * @param getAliases whether a GET presses too
 * @param osc the port that takes OSC
 * @param oscOut who is told by OSC what changes
 * @param named whether the machine answers to {@code phong.local}
 */
public record Ways(boolean getAliases, OptionalInt osc, Optional<InetSocketAddress> oscOut, boolean named) {
    public static final Ways PAGES_ONLY = new Ways(false, OptionalInt.empty(), Optional.empty(), false);
}
