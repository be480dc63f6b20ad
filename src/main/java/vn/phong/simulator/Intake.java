package vn.phong.simulator;

import java.io.IOException;

/** Where a virtual controller's packets come in. One thread steps it; any may wake it. */
interface Intake {
    /** The longest that a step waits; a sender quiet for so long has fallen silent. */
    int STEP_MS = 100;

    /** The UDP or TCP port it listens on, 0 where there are none. */
    int port();

    /**
     * Waits up to {@link #STEP_MS}, shorter when asked, and takes what has come.
     *
     * @return whether anything came
     */
    boolean step(int waitMs) throws IOException;

    /** Hangs up and does not listen for a while, as a controller without power. */
    void goAway() throws IOException;

    void wake();

    void close() throws IOException;
}
