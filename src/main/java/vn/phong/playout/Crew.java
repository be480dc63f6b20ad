package vn.phong.playout;

/** Who does the work of a show, and in what order: threads, or in a simulation a seed. */
interface Crew extends AutoCloseable {
    /** Steps of the show that wait. */
    int waiting();

    /** A step of the show: after all that wait, and never two at once. */
    void step(Runnable step);

    /** A step of the show that is due after so long, not to the millisecond. */
    void later(Runnable step, long delayMs);

    /** What may be late, one after the other. */
    void beside(Runnable work);

    /** What may be late, again and again. */
    void everyInterval(Runnable work, int intervalMs);

    /** Telling the pages, which the wall does not wait for. */
    void tell(Runnable work);

    /** Takes no more work; what is begun is finished, within a second each. */
    @Override
    void close();
}
