package vn.phong.playout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/** The three threads as three queues. */
final class SimulatedHands implements Crew {
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final Deque<Runnable> besides = new ArrayDeque<>();
    private final Deque<Runnable> tells = new ArrayDeque<>();
    Runnable regular = () -> {};

    @Override
    public int waiting() {
        return steps.size();
    }

    @Override
    public void step(Runnable step) {
        steps.add(step);
    }

    @Override
    public void later(Runnable step, long delayMs) {
        step(step);
    }

    @Override
    public void beside(Runnable work) {
        besides.add(work);
    }

    @Override
    public void everyInterval(Runnable work, int intervalMs) {
        regular = work;
    }

    @Override
    public void tell(Runnable work) {
        tells.add(work);
    }

    void work(SplittableRandom random) {
        switch (random.nextInt(6)) {
            case 0 -> regular.run();
            case 1 -> runFirst(besides);
            case 2 -> runFirst(tells);
            default -> runFirst(steps);
        }
    }

    void workOff() {
        while (!steps.isEmpty() || !besides.isEmpty() || !tells.isEmpty()) {
            runFirst(steps);
            runFirst(besides);
            runFirst(tells);
        }
    }

    private static void runFirst(Deque<Runnable> queue) {
        Runnable first = queue.poll();
        if (first != null) {
            first.run();
        }
    }

    @Override
    public void close() {}
}
