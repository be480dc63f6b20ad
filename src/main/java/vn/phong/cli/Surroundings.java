package vn.phong.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import vn.phong.Wiring;
import vn.phong.check.Finding;
import vn.phong.check.Machine;
import vn.phong.profile.OutputPlan;
import vn.phong.profile.WallPlan;

/** What is found about this computer and the network it stands in, without a server. */
final class Surroundings {
    private static final int REACH_MS = 500;
    private static final int ASKED_AT_ONCE_MAX = 32;

    private Surroundings() {}

    static List<Finding> findings(WallPlan wall, Path data) {
        List<Finding> found = new ArrayList<>(Machine.findings(freeBytes(data), Wiring.now()));
        found.addAll(unreachable(wall.outputs().stream()
                .filter(OutputPlan.Pixels.class::isInstance)
                .map(OutputPlan.Pixels.class::cast)
                .toList()));
        return found;
    }

    /** All are asked at once: those that are away take their time together, not one after the other. */
    private static List<Finding> unreachable(List<OutputPlan.Pixels> outputs) {
        if (outputs.isEmpty()) {
            return List.of();
        }
        ExecutorService asking = Executors.newFixedThreadPool(Math.min(outputs.size(), ASKED_AT_ONCE_MAX));
        try {
            List<CompletableFuture<Boolean>> away = outputs.stream()
                    .map(output -> CompletableFuture.supplyAsync(() -> isAway(output), asking))
                    .toList();
            return IntStream.range(0, outputs.size())
                    .filter(place -> away.get(place).join())
                    .mapToObj(place -> Machine.unreachable(outputs.get(place).name()))
                    .toList();
        } finally {
            asking.shutdownNow();
        }
    }

    /** Asked as a ping asks; a controller that takes packets need not answer any, but answers this. */
    private static boolean isAway(OutputPlan.Pixels pixels) {
        if (pixels.isVirtual()
                || pixels.isMulticast()
                || !pixels.profile().link().isNetwork()) {
            return false;
        }
        try {
            return !InetAddress.getByName(pixels.host()).isReachable(REACH_MS);
        } catch (IOException unknown) {
            return true;
        }
    }

    /** On the disk of the folder, or of the one it will come to lie in. */
    private static OptionalLong freeBytes(Path data) {
        Path folder = data.toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        try {
            return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }
}
