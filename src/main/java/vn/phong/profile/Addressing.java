package vn.phong.profile;

import java.util.Optional;

/**
 * Where in a protocol's own numbers a controller's pixels go; each protocol uses what it has.
 *
 * @param firstUniverse of Art-Net and sACN, as on the wire; the others follow it
 * @param priority of sACN, 0 to 200: a receiver shows the source with the highest
 * @param syncUniverse of sACN, where its synchronization packets go; 0 for none
 * @param channel of Open Pixel Control, 0 for all
 * @param networkCard through which multicast leaves, by its name or address; the system's choice when empty
 */
public record Addressing(int firstUniverse, int priority, int syncUniverse, int channel, Optional<String> networkCard) {
    public static final Addressing USUAL = new Addressing(1, 100, 0, 0, Optional.empty());
}
