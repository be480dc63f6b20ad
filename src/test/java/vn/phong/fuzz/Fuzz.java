package vn.phong.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import vn.phong.message.Refusal;

/**
 * Hands a reader damaged inputs: each is used or refused in a sentence, in under two seconds of computing and in
 * bounded memory. The seed of one that is not is printed, and {@code -Dphong.seed=N} hands in that one alone.
 */
public final class Fuzz {
    private static final boolean LONG_RUN = Boolean.getBoolean("phong.long");
    private static final long SLOWEST_NS = 2_000_000_000L;
    /**
     * That one input ever asks for, all together: what it holds at once is less. The worst until now asked for 12 MB.
     */
    private static final long BYTES_MAX = 64 << 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private Fuzz() {}

    /** Uses what it is given, or refuses it. */
    public interface Reader {
        /**
         * @return whether the input was taken for what it should be
         * @throws Refusal in place of false, with a sentence
         */
        boolean takes(byte[] input) throws Exception;
    }

    /**
     * @param few inputs in the usual tests
     * @param many inputs in the long run
     * @param good an undamaged input, which the reader must take
     */
    public static void of(int few, int many, byte[] good, Reader reader) throws Exception {
        of(few, many, BYTES_MAX, good, reader);
    }

    /**
     * As {@link #of(int, int, byte[], Reader)}, of a reader that works in a process apart.
     *
     * @param bytesMax of memory that one input may ask for, all together
     */
    public static void of(int few, int many, long bytesMax, byte[] good, Reader reader) throws Exception {
        assertTrue(reader.takes(good), "the undamaged input is not taken");
        Long only = Long.getLong("phong.seed");
        int inputs = LONG_RUN ? many : few;
        long[] seeds = only == null ? LongStream.rangeClosed(1, inputs).toArray() : new long[] {only};
        // Only for what never ends: how slow one input is, is measured without what else the machine does.
        Duration endless = Duration.ofSeconds(60 + inputs / 100);
        long turnedBack =
                Assertions.assertTimeoutPreemptively(endless, () -> turnedBack(seeds, bytesMax, good, reader));
        assertTrue(only != null || turnedBack > inputs / 8, () -> "only " + turnedBack + " were bad");
    }

    private static long turnedBack(long[] seeds, long bytesMax, byte[] good, Reader reader) {
        long count = 0;
        for (long seed : seeds) {
            byte[] input = Mutator.mutated(good, new SplittableRandom(seed));
            long before = THREADS.getCurrentThreadCpuTime();
            long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
            count += isTaken(seed, input, reader) ? 0 : 1;
            long took = THREADS.getCurrentThreadCpuTime() - before;
            assertTrue(took < SLOWEST_NS, () -> again(seed, input) + " took " + took + " ns");
            long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
            assertTrue(bytes < bytesMax, () -> again(seed, input) + " took " + bytes + " bytes of memory");
        }
        return count;
    }

    private static boolean isTaken(long seed, byte[] input, Reader reader) {
        try {
            return reader.takes(input);
        } catch (Refusal refusal) {
            assertFalse(refusal.words().vi().isBlank() || refusal.words().en().isBlank(), () -> again(seed, input));
            return false;
        } catch (Exception | Error broken) {
            throw new AssertionError(again(seed, input), broken);
        }
    }

    private static String again(long seed, byte[] input) {
        return "seed " + seed + " (again with -Dphong.seed=" + seed + "): "
                + HexFormat.of().formatHex(input);
    }
}
