package vn.phong.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import vn.phong.command.Operation;
import vn.phong.profile.ControlPlan;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ControlTransport;
import vn.phong.profile.ProfileLibrary;

/** What the tests of control links share: the shipped profiles, links on this machine, and patience with an end. */
final class Hall {
    static final ProfileLibrary LIBRARY = ProfileLibrary.read(List.of(Path.of("firmware-profiles")));
    private static final long PATIENCE_S = 15;

    private Hall() {}

    static ControlProfile profile(String id) {
        return (ControlProfile) LIBRARY.profile(id);
    }

    /** Over the network; a model with a serial line only is met through a bridge. */
    static ControlLink link(ControlProfile profile, int port, String password) {
        ControlTransport.Kind usual = profile.transports().get(0).kind();
        boolean serial = usual == ControlTransport.Kind.SERIAL;
        ControlTransport transport = new ControlTransport(serial ? ControlTransport.Kind.TCP : usual, port, 0);
        return ControlLinks.open(new ControlPlan(profile, transport, "127.0.0.1", password), System::nanoTime);
    }

    static ControlLink serialLink(ControlProfile profile, Path line) {
        ControlTransport transport =
                profile.transport(ControlTransport.Kind.SERIAL).orElseThrow();
        return ControlLinks.open(new ControlPlan(profile, transport, line.toString(), ""), System::nanoTime);
    }

    static ControlOutcome outcome(ControlLink link, Operation operation) {
        try {
            return link.request(operation).get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(operation + ": " + e, e);
        }
    }

    static void await(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!isSo.getAsBoolean() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(5_000_000);
        }
        assertEquals(true, isSo.getAsBoolean(), what);
    }
}
