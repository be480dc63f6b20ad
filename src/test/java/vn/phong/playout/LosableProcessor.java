package vn.phong.playout;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
import vn.phong.transport.NetworkCable;

/** A processor that misbehaves for a while. */
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

    private static final int SLOW_MS = 1500;
    private static final int PATIENCE_S = 15;
    private static final int TRIES = 4;

    private final ControlProfile profile;
    private final int port;
    private final ControlLink link;
    private AutoCloseable device;

    private LosableProcessor(ControlPlan plan, AutoCloseable device) {
        this.profile = plan.profile();
        this.device = device;
        this.port = plan.transport().port();
        this.link = ControlLinks.open(plan, System::nanoTime);
    }

    private static ControlPlan overNetwork(ControlProfile profile, String host, int port) {
        ControlTransport.Kind usual = profile.transports().get(0).kind();
        return new ControlPlan(profile, new ControlTransport(usual, port, 0), host, "");
    }

    /** On this machine. */
    static LosableProcessor of(String id) {
        ControlProfile profile = (ControlProfile) Losable.library().profile(id);
        int port = Ports.free();
        ControlSimulator device = Ports.again(() -> ControlSimulator.openLocal(profile, port, "", ControlFaults.NONE));
        return new LosableProcessor(overNetwork(profile, "127.0.0.1", device.port()), device);
    }

    /** At the far end of a cable that somebody else pulls. */
    static LosableProcessor onCable(String id, NetworkCable cable, int port) throws IOException {
        ControlProfile profile = (ControlProfile) Losable.library().profile(id);
        ControlSimulator device = ControlSimulator.open(profile, 0);
        if (profile.transports().get(0).kind() == ControlTransport.Kind.UDP) {
            cable.takesQuestions(port, device.port());
        } else {
            cable.takesConnections(port, device.port());
        }
        return new LosableProcessor(overNetwork(profile, cable.address(), port), device);
    }

    /** At the far end of a serial cable that somebody else plugs into that port. */
    static LosableProcessor onSerial(ControlProfile profile, AutoCloseable device, Path port) {
        ControlTransport transport =
                profile.transport(ControlTransport.Kind.SERIAL).orElseThrow();
        return new LosableProcessor(new ControlPlan(profile, transport, port.toString(), ""), device);
    }

    /** Whether it can be seen to be there without telling it anything. */
    boolean isAsked() {
        return !profile.probe().isEmpty();
    }

    boolean isLive() {
        return link.health().state() == ControlHealth.State.LIVE;
    }

    /** Asks for something and waits for nothing. */
    void ask() {
        CompletableFuture<ControlOutcome> unused = link.request(operation(40));
    }

    /** Whether it does what it is told, and says so where its model can; what waited longest may still be in vain. */
    boolean obeys() throws Exception {
        boolean obeys = false;
        for (int again = 0; again < TRIES && !obeys; again++) {
            obeys = obeysNow();
        }
        return obeys;
    }

    private boolean obeysNow() throws Exception {
        ControlOutcome outcome = link.request(operation(70)).get(PATIENCE_S, TimeUnit.SECONDS);
        boolean canBeRead = !profile.commands()
                .of(operation(70).kind())
                .orElseThrow()
                .readBack()
                .isEmpty();
        return outcome.result() == (canBeRead ? ControlOutcome.Result.CONFIRMED : ControlOutcome.Result.SENT);
    }

    private Operation operation(int percent) {
        boolean dims = profile.commands().of(Operation.Kind.BRIGHTNESS).isPresent();
        return dims ? Operation.brightness(percent) : Operation.black();
    }

    void lose(Fault fault) throws Exception {
        device.close();
        device = misbehaving(fault);
    }

    void giveBack() throws Exception {
        device.close();
        device = simulator(ControlFaults.NONE);
    }

    private AutoCloseable misbehaving(Fault fault) throws IOException {
        return switch (fault) {
            case SWITCHED_OFF -> () -> {};
            case SLOW -> simulator(ControlFaults.NONE.withDelay(SLOW_MS));
            case SILENT -> simulator(ControlFaults.NONE.withSilence());
            case HALF_A_REPLY -> simulator(ControlFaults.NONE.withHalfAnswers());
            case WRONG_CHECKSUM -> simulator(ControlFaults.NONE.withWrongChecksums());
            case HANGS_UP -> simulator(ControlFaults.NONE.withResets());
            case PORT_STOLEN -> thief();
        };
    }

    private AutoCloseable thief() throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        if (profile.transports().get(0).kind() == ControlTransport.Kind.UDP) {
            DatagramSocket socket = new DatagramSocket(null);
            Losable.bound(() -> socket.bind(address));
            return socket;
        }
        ServerSocket server = new ServerSocket();
        Losable.bound(() -> server.bind(address, 1));
        return server;
    }

    private ControlSimulator simulator(ControlFaults faults) {
        return Ports.again(() -> ControlSimulator.openLocal(profile, port, "", faults));
    }

    /** What the technician is told of it, in Vietnamese. */
    String words() {
        return link.health().words().vi();
    }

    @Override
    public String toString() {
        return profile.id() + ": " + link.health().words().en();
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
