package vn.phong.playout;

import java.util.SplittableRandom;
import vn.phong.frame.Frame;
import vn.phong.message.Message;
import vn.phong.output.OutputHealth;
import vn.phong.output.PixelOutput;

/** A controller: what was told waits in a mailbox of one until it is sent, or lost on the way. */
final class SimulatedLine implements PixelOutput {
    final String name;
    Frame told;
    private Frame sent;
    Frame wall;
    boolean away;
    boolean breaks;
    int drops;
    private long packets;

    SimulatedLine(String name) {
        this.name = name;
    }

    @Override
    public void show(Frame frame, int fadeMs) {
        if (breaks) {
            breaks = false;
            throw new IllegalStateException("the output breaks");
        }
        told = frame;
    }

    @Override
    public boolean sends(Frame frame) {
        return sent == frame;
    }

    void sendOne(SplittableRandom random) {
        if (away || told == null) {
            return;
        }
        if (drops > 0) {
            // The sender took it from its mailbox and failed.
            drops--;
            told = null;
            return;
        }
        packets += 1 + random.nextInt(5);
        sent = told;
        wall = told;
    }

    void restarted() {
        told = null;
        sent = null;
    }

    void heal() {
        away = false;
        breaks = false;
        drops = 0;
    }

    @Override
    public OutputHealth health() {
        Message words = new Message("", "");
        OutputHealth.State state = away ? OutputHealth.State.AWAY : OutputHealth.State.LIVE;
        return new OutputHealth(name, "test", state, words, words, 0, packets);
    }

    @Override
    public void close() {}
}
