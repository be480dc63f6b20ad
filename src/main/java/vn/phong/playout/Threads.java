package vn.phong.playout;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of a show: playout, beside and pages. */
final class Threads implements Crew {
    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

    private final BlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();
    private final ScheduledExecutorService beside = single("beside");
    private final ScheduledExecutorService telling = single("pages");
    private final Thread playout = daemon(this::run, "playout");
    private volatile boolean open = true;

    Threads() {
        playout.start();
    }

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
        ScheduledFuture<?> unused = telling.schedule(() -> step(step), delayMs, TimeUnit.MILLISECONDS);
    }

    @Override
    public void beside(Runnable work) {
        beside.execute(work);
    }

    @Override
    public void everyInterval(Runnable work, int intervalMs) {
        ScheduledFuture<?> unused = beside.scheduleWithFixedDelay(work, intervalMs, intervalMs, TimeUnit.MILLISECONDS);
    }

    @Override
    public void tell(Runnable work) {
        telling.execute(work);
    }

    private void run() {
        while (open) {
            try {
                steps.take().run();
            } catch (InterruptedException closed) {
                return;
            } catch (RuntimeException | Error broken) {
                LOG.error("A step of the show failed; the wall keeps its picture.", broken);
            }
        }
    }

    @Override
    public void close() {
        open = false;
        playout.interrupt();
        telling.shutdown();
        beside.shutdown();
        try {
            playout.join(1000);
            beside.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** One thread whose work is dropped once it is shut down. */
    private static ScheduledExecutorService single(String name) {
        return new ScheduledThreadPoolExecutor(1, work -> daemon(work, name), new ThreadPoolExecutor.DiscardPolicy());
    }

    private static Thread daemon(Runnable work, String name) {
        Thread made = new Thread(work, name);
        made.setDaemon(true);
        return made;
    }
}
