package vn.phong.output;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import vn.phong.frame.Frame;
import vn.phong.profile.Addressing;
import vn.phong.profile.OutputPlan;
import vn.phong.profile.PixelProfile;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallPlan;
import vn.phong.simulator.Mischief;
import vn.phong.simulator.VirtualController;
import vn.phong.transport.Patience;
import vn.phong.wall.ColorOrder;
import vn.phong.wall.Wall;
import vn.phong.wall.WallArea;

/** An output of a profile and the virtual controller it sends to over real sockets of this machine. */
final class VirtualWall implements AutoCloseable {
    static final UUID CID = UUID.fromString("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
    private static final int WALL_SIDE = 1024;
    private static final int MS = 1_000_000;
    private static final ProfileLibrary LIBRARY = ProfileLibrary.read(List.of(Path.of("firmware-profiles")));

    private final VirtualController controller;
    private final PixelOutput output;
    private final int width;
    private final int height;

    private VirtualWall(VirtualController controller, PixelOutput output, int width, int height) {
        this.controller = controller;
        this.output = output;
        this.width = width;
        this.height = height;
    }

    static PixelProfile profile(String id) {
        return (PixelProfile) LIBRARY.profile(id);
    }

    /** The profile's protocol, at whatever size, by the virtual controller. */
    static VirtualWall of(String id, int width, int height) {
        return of(id, width, height, Mischief.NONE);
    }

    static VirtualWall of(String id, int width, int height, Mischief mischief) {
        PixelProfile profile = profile(id);
        VirtualController.Model model = new VirtualController.Model(profile, width, height, addressing(profile));
        VirtualController controller = VirtualController.openLocal(model, 0, mischief, System::nanoTime);
        PixelOutput output = output(profile, OutputPlan.Pixels.VIRTUAL, controller.port(), width, height);
        return new VirtualWall(controller, output, width, height);
    }

    /** An output alone; {@code host} may be the virtual controller's. */
    static PixelOutput output(PixelProfile profile, String host, int port, int width, int height) {
        OutputPlan.Pixels plan = new OutputPlan.Pixels(
                profile, host, port, new WallArea(0, 0, width, height), ColorOrder.RGB, 1, 1, addressing(profile));
        return output(plan, port);
    }

    static PixelOutput output(OutputPlan.Pixels plan, int port) {
        WallPlan wall = new WallPlan(new Wall("main", WALL_SIDE, WALL_SIDE, 4), List.of(plan), List.of(), List.of());
        return Outputs.open(wall, () -> CID, any -> port, () -> 0, System::nanoTime)
                .get(0);
    }

    static Addressing addressing(PixelProfile profile) {
        return new Addressing(5, 100, profile.showing().sync() ? 7962 : 0, 0, Optional.of("lo"));
    }

    VirtualController controller() {
        return controller;
    }

    PixelOutput output() {
        return output;
    }

    Frame noise(long seed) {
        return noise(width, height, seed);
    }

    static Frame noise(int width, int height, long seed) {
        int[] pixels = new SplittableRandom(seed)
                .ints((long) width * height)
                .map(pixel -> pixel | 0xFF000000)
                .toArray();
        return new Frame(width, height, pixels);
    }

    boolean shows(Frame frame) {
        return shows(controller, frame);
    }

    static boolean shows(VirtualController controller, Frame frame) {
        return Arrays.equals(frame.pixels(), controller.shown().pixels());
    }

    static void await(String what, BooleanSupplier condition) {
        within(5000, what, condition);
    }

    static void within(long ms, String what, BooleanSupplier condition) {
        Patience.within(ms, what, condition);
    }

    static void pause(long ms) {
        long end = System.nanoTime() + ms * MS;
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Override
    public void close() {
        output.close();
        controller.close();
    }
}
