package vn.phong.playout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.phong.command.Operation;
import vn.phong.control.ControlHealth;
import vn.phong.control.ControlLink;
import vn.phong.control.ControlLinks;
import vn.phong.control.ControlOutcome;
import vn.phong.profile.ControlPlan;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ControlTransport;
import vn.phong.simulator.ControlFaults;
import vn.phong.simulator.ControlSimulator;

/** A processor over TCP that misbehaves for a while. */
final class LosableProcessor implements AutoCloseable {
    /** What happens to it. */
    enum Fault {
        SWITCHED_OFF,
        SLOW,
        SILENT,
        HALF_A_REPLY,
        WRONG_CHECKSUM,
        HANGS_UP,
        PORT_STOLEN
    }

    private static final ControlProfile PROFILE =
            (ControlProfile) Losable.library().profile("novastar/vx4s");

    private final Fault fault;
    private final int port;
    private final ControlLink link;
    private AutoCloseable device;

    private LosableProcessor(Fault fault, ControlSimulator device) {
        this.fault = fault;
        this.device = device;
        this.port = device.port();
        ControlTransport transport = new ControlTransport(ControlTransport.Kind.TCP, port, 0);
        this.link = ControlLinks.open(new ControlPlan(PROFILE, transport, "127.0.0.1", ""), System::nanoTime);
    }

    static LosableProcessor of(Fault fault) {
        return new LosableProcessor(fault, simulator(0, ControlFaults.NONE));
    }

    ControlHealth.State state() {
        return link.health().state();
    }

    /** Asks for something and waits for nothing. */
    void ask() {
        CompletableFuture<ControlOutcome> unused = link.request(Operation.brightness(40));
    }

    boolean confirms() throws InterruptedException, ExecutionException, TimeoutException {
        ControlOutcome outcome = link.request(Operation.brightness(70)).get(15, TimeUnit.SECONDS);
        return outcome.result() == ControlOutcome.Result.CONFIRMED;
    }

    void lose() throws Exception {
        device.close();
        device = misbehaving();
    }

    void giveBack() throws Exception {
        device.close();
        device = simulator(port, ControlFaults.NONE);
    }

    private AutoCloseable misbehaving() throws IOException {
        return switch (fault) {
            case SWITCHED_OFF -> () -> {};
            case SLOW -> simulator(port, ControlFaults.NONE.withDelay(1500));
            case SILENT -> simulator(port, ControlFaults.NONE.withSilence());
            case HALF_A_REPLY -> simulator(port, ControlFaults.NONE.withHalfAnswers());
            case WRONG_CHECKSUM -> simulator(port, ControlFaults.NONE.withWrongChecksums());
            case HANGS_UP -> simulator(port, ControlFaults.NONE.withResets());
            case PORT_STOLEN -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        };
    }

    private static ControlSimulator simulator(int port, ControlFaults faults) {
        return ControlSimulator.openLocal(PROFILE, port, "", faults);
    }

    @Override
    public void close() {
        link.close();
        try {
            device.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
