package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Whole evenings in one thread, in an order that a seed decides, with faults of the journal, the renderer and the
 * outputs, and kills at any step. A failing seed is printed; {@code -Dphong.seed=N} plays that one again.
 */
class FaultSimulationTest {
    private static final int SEEDS = Boolean.getBoolean("phong.long") ? 200_000 : 3000;
    private static final int STEPS = 120;

    @Test
    void whatever_fails_and_whenever_the_process_is_killed_the_wall_is_right_and_nothing_saved_is_lost() {
        Long only = Long.getLong("phong.seed");
        long from = only == null ? 1 : only;
        long until = only == null ? SEEDS : only;
        int kills = 0;
        int faults = 0;
        for (long seed = from; seed <= until; seed++) {
            try (SimulatedEvening evening = new SimulatedEvening(new SplittableRandom(seed))) {
                evening.play(STEPS);
                evening.heal();
                kills += evening.kills();
                faults += evening.faults();
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("seed " + seed + " (again with -Dphong.seed=" + seed + "): " + failed, failed);
            }
        }
        System.out.printf("%d evenings, %d kills, %d faults%n", until - from + 1, kills, faults);
        assertTrue(only != null || kills > SEEDS, "the simulation kills too little to be worth anything");
    }

    @Test
    void the_same_seed_is_the_same_evening() {
        String first = trace(42);
        assertEquals(first, trace(42));
        assertTrue(!first.equals(trace(43)));
    }

    private static String trace(long seed) {
        try (SimulatedEvening evening = new SimulatedEvening(new SplittableRandom(seed))) {
            evening.play(STEPS);
            return evening.trace();
        }
    }
}
