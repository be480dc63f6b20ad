package vn.phong.cli.soak;

import java.util.Locale;

/**
 * What was measured at one moment of a soak.
 *
 * @param seconds since the start
 * @param presses done so far, edits and looks at other pictures among them
 * @param edits done so far
 * @param reconnects of devices so far
 * @param heapMb live objects, after a collection
 * @param residentMb of the whole process; 0 where the system does not say
 * @param threads of the process
 * @param handles files and sockets open; 0 where the system does not say
 * @param medianMs of the presses since the row before, from the request to the answer
 * @param mostMs the slowest of these
 * @param frameMs median of those of them that changed the picture, from the request until the controller shows it
 *     whole, fades among them; 0 without a virtual controller
 * @param frameMostMs the slowest of these
 * @param failed presses not answered as they should
 * @param lost packets that the virtual controllers never saw, as on a network; a starved machine loses some
 */
record SoakRow(
        long seconds,
        long presses,
        long edits,
        long reconnects,
        long heapMb,
        long residentMb,
        int threads,
        long handles,
        double medianMs,
        double mostMs,
        double frameMs,
        double frameMostMs,
        long failed,
        long lost) {
    static final String HEAD = "   seconds  presses    edits  reconnects  heap MB  resident MB  threads  handles"
            + "  press ms  most ms  frame ms  most ms  failed    lost";

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%10d %8d %8d %11d %8d %12d %8d %8d %9.1f %8.1f %9.1f %8.1f %7d %7d",
                seconds,
                presses,
                edits,
                reconnects,
                heapMb,
                residentMb,
                threads,
                handles,
                medianMs,
                mostMs,
                frameMs,
                frameMostMs,
                failed,
                lost);
    }
}
