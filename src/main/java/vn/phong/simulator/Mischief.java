package vn.phong.simulator;

/**
 * What goes wrong on the way to a virtual controller, by chance.
 *
 * @param lose share of the packets that never arrive, 0 to 1
 * @param corrupt share of the packets with one wrong byte
 * @param reorder share of the packets that arrive after the next one
 * @param delayMs how late every packet arrives
 * @param close share of the packets after which the controller goes away for a second
 * @param seed the same seed does the same to the same packets
 */
public record Mischief(double lose, double corrupt, double reorder, int delayMs, double close, long seed) {
    public static final Mischief NONE = new Mischief(0, 0, 0, 0, 0, 0);

    static final int AWAY_MS = 1000;
}
