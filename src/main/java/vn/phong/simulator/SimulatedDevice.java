package vn.phong.simulator;

import java.util.Arrays;

/** A processor as its line sees it. Several connections may speak to it at once. */
interface SimulatedDevice {
    /** One connection's side of it; of one thread. */
    Session connected();

    /** What it was told, in its own terms, for people and tests. */
    String shows();

    /** After how long without a request it hangs up; 0 for never. */
    default int idleMs() {
        return 0;
    }

    /** One connection. */
    interface Session {
        /** What it says first. */
        default byte[] greeting() {
            return new byte[0];
        }

        /** Takes the first whole request of what has arrived. */
        Turn take(byte[] arrived);
    }

    /**
     * @param used bytes of the request; 0 while it is not whole
     * @param answer empty when it has none
     */
    record Turn(int used, byte[] answer) {
        static final Turn WAIT = new Turn(0, new byte[0]);

        static Turn passOver(int count) {
            return new Turn(count, new byte[0]);
        }

        byte[] left(byte[] arrived) {
            return Arrays.copyOfRange(arrived, used, arrived.length);
        }
    }
}
