package vn.phong.playout;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Who is told of something, on the thread for it; however often it happens meanwhile, one telling waits. */
final class Listeners {
    private final Crew crew;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean untold = new AtomicBoolean();

    Listeners(Crew crew) {
        this.crew = crew;
    }

    AutoCloseable add(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell() {
        if (untold.compareAndSet(false, true)) {
            crew.tell(() -> {
                untold.set(false);
                listeners.forEach(Runnable::run);
            });
        }
    }
}
