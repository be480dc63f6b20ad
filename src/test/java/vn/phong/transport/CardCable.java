package vn.phong.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.phong.transport.Command.run;

import java.util.concurrent.atomic.AtomicInteger;

/** A cable between two cards of this machine (a veth pair), for what is sent as raw frames. */
public final class CardCable implements AutoCloseable {
    private static final long NUMBER = ProcessHandle.current().pid() % 100_000;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String here;
    private final String there;

    private CardCable(int count) {
        this.here = "ph" + NUMBER + "a" + count;
        this.there = "ph" + NUMBER + "b" + count;
    }

    /** Skips the test, with the reason, where no such pair can be made. */
    public static CardCable plugged() {
        CardCable cable = new CardCable(COUNT.incrementAndGet());
        boolean made = run("ip", "link", "add", cable.here, "type", "veth", "peer", "name", cable.there);
        if (!made) {
            System.out.println("SKIPPED: a pair of network cards takes Linux, iproute2 and root");
        }
        assumeTrue(made, "a pair of network cards takes Linux, iproute2 and root");
        // No address of their own: a browser of another test would drop what it loads when one comes.
        assertTrue(run("ip", "link", "set", cable.here, "addrgenmode", "none"));
        assertTrue(run("ip", "link", "set", cable.there, "addrgenmode", "none"));
        cable.plugIn();
        assertTrue(run("ip", "link", "set", cable.there, "up"));
        return cable;
    }

    /** The sender's card. */
    public String here() {
        return here;
    }

    /** The receiver's card. */
    public String there() {
        return there;
    }

    public void pull() {
        assertTrue(run("ip", "link", "set", here, "down"));
    }

    public void plugIn() {
        assertTrue(run("ip", "link", "set", here, "up"));
    }

    @Override
    public void close() {
        run("ip", "link", "del", here);
    }
}
