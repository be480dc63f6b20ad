package vn.phong.simulator;

import java.util.Arrays;

/** The universes of a picture: 170 pixels each, and the sequence number each had last. */
final class Universes {
    private static final int CHANNELS = 170 * 3;
    private static final int UNNUMBERED = -1;
    /** A packet up to so far behind the newest is late; one further behind comes from a sender that began anew. */
    private static final int LATE_MAX = 20;

    private final int first;
    private final int[] sequences;

    Universes(int first, int pictureSize) {
        this.first = first;
        this.sequences = new int[(pictureSize + CHANNELS - 1) / CHANNELS];
        forget();
    }

    int first() {
        return first;
    }

    int count() {
        return sequences.length;
    }

    boolean has(int universe) {
        return universe >= first && universe < first + sequences.length;
    }

    boolean isLast(int universe) {
        return universe == first + sequences.length - 1;
    }

    /** Where a universe's first channel lies in the picture. */
    int offset(int universe) {
        return (universe - first) * CHANNELS;
    }

    /** A new sender numbers anew. */
    void forget() {
        Arrays.fill(sequences, UNNUMBERED);
    }

    /**
     * Takes a packet's number.
     *
     * @param numbers how many there are before they begin again
     * @return how many packets are missing before it, or -1 when it is late or came before
     */
    int follow(int universe, int sequence, int numbers) {
        int before = sequences[universe - first];
        int step = Math.floorMod(sequence - before, numbers);
        if (before != UNNUMBERED && (step == 0 || step > numbers - LATE_MAX)) {
            return -1;
        }
        sequences[universe - first] = sequence;
        return before == UNNUMBERED || step > numbers / 2 ? 0 : step - 1;
    }
}
