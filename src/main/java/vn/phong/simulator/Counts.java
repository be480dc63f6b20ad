package vn.phong.simulator;

/**
 * What a virtual controller has received since it was opened.
 *
 * @param packets datagrams, good and bad
 * @param frames pictures shown
 * @param incompleteFrames pictures shown at their end though some of their pixels had not arrived since the one before
 * @param unendedFrames pictures shown only because nothing more came, by a sender that fell silent or was held up
 * @param missingRows rows of the latest picture that had not wholly arrived
 * @param lostPackets packets missing by their sequence numbers
 * @param badPackets datagrams that are not DDP, or do not fit this display
 * @param bytes all datagrams' payload, headers included
 */
public record Counts(
        long packets,
        long frames,
        long incompleteFrames,
        long unendedFrames,
        int missingRows,
        long lostPackets,
        long badPackets,
        long bytes) {}
