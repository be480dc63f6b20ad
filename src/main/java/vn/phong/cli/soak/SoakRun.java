package vn.phong.cli.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.Wiring;
import vn.phong.event.Cue;
import vn.phong.event.Position;
import vn.phong.playout.Picture;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;
import vn.phong.simulator.VirtualController;

/**
 * An evening that goes on and on: presses, edits, what is laid over the wall, pictures that are looked at, and devices
 * that come and go, measured now and then.
 */
final class SoakRun implements AutoCloseable {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final long MB = 1 << 20;
    private static final int ANSWER_MAX_S = 30;

    /** Every so many pixels are compared: a prime, so that no column is left out. */
    private static final int SAMPLE_STEP = 997;

    private static final long FOLLOWING_NS = 500_000;

    private final Wiring show;
    private final Crowd crowd;
    private final SplittableRandom random;
    private final LongSupplier nanos;
    private final long beganNs;
    private final List<Double> pressMs = new ArrayList<>();
    private final List<Double> frameMs = new ArrayList<>();
    private long presses;
    private long edits;
    private long reconnects;
    private long failed;

    /** @param show open, with its pages */
    SoakRun(Wiring show, int devices, long seed, LongSupplier nanos) throws IOException, InterruptedException {
        this.show = show;
        this.crowd = new Crowd(show.port(), show.keys().pin(), devices);
        this.random = new SplittableRandom(seed);
        this.nanos = nanos;
        this.beganNs = nanos.getAsLong();
    }

    /** One press, edit or look, and now and then a device that comes again. */
    void step() throws InterruptedException {
        Picture before = show.playout().presented().picture();
        long beforeNs = nanos.getAsLong();
        boolean done = switch (random.nextInt(16)) {
            case 0, 1 -> edit();
            case 2, 3 -> overlay();
            case 4, 5 -> look();
            default -> press();
        };
        pressMs.add(msSince(beforeNs));
        presses++;
        failed += done && follows(before, beforeNs) ? 0 : 1;
        if (random.nextInt(10) == 0) {
            crowd.reconnect(random.nextInt(crowd.size()));
            reconnects++;
        }
    }

    /**
     * Waits until the first virtual controller shows what the show says; how long that took, if it is another picture.
     */
    private boolean follows(Picture before, long sinceNs) {
        Optional<VirtualController> wall = show.virtuals().values().stream().findFirst();
        if (wall.isEmpty()) {
            return true;
        }
        while (!wall.get().shows(show.playout().presented().picture().frame(), SAMPLE_STEP)) {
            if (msSince(sinceNs) > TimeUnit.SECONDS.toMillis(ANSWER_MAX_S)) {
                return false;
            }
            LockSupport.parkNanos(FOLLOWING_NS);
        }
        if (show.playout().presented().picture() != before) {
            frameMs.add(msSince(sinceNs));
        }
        return true;
    }

    private double msSince(long sinceNs) {
        return (nanos.getAsLong() - sinceNs) / 1e6;
    }

    private boolean press() throws InterruptedException {
        String command = switch (random.nextInt(8)) {
            case 0 -> "previous";
            case 1 -> "backdrop";
            case 2 -> "black";
            case 3 -> "take";
            default -> "next";
        };
        String body = command.equals("black") ? "{\"on\":" + random.nextBoolean() + "}" : "{}";
        try {
            if (show.playout().show().state().preview().isEmpty()) {
                Position first = show.playout().show().rundown().positions().get(0);
                crowd.press("load", "{\"cue\":\"" + first + "\"}");
            }
            return crowd.press(command, body) == 200;
        } catch (IOException unanswered) {
            return false;
        }
    }

    /** A strip, a clock and a countdown that goes on every second come over the wall, and go again. */
    private boolean overlay() throws InterruptedException {
        boolean on = random.nextInt(3) > 0;
        try {
            return switch (random.nextInt(4)) {
                case 0 ->
                    crowd.press("overlay/strip", on ? "{\"text\":\"Xe số 12 xin di chuyển\"}" : "{\"text\":\"\"}")
                            == 200;
                case 1 -> crowd.press("overlay/clock", "{\"on\":" + on + "}") == 200;
                case 2 ->
                    crowd.press("timer/set", "{\"seconds\":1800}") == 200 && crowd.press("timer/start", "{}") == 200;
                default -> crowd.press("overlay/countdown", "{\"on\":" + on + "}") == 200;
            };
        } catch (IOException unanswered) {
            return false;
        }
    }

    /** Somebody looks at a picture that is not on the wall, as one does who edits. */
    private boolean look() throws InterruptedException {
        List<Cue> cues = show.playout().show().event().cues();
        try {
            return crowd.look(cues.get(random.nextInt(cues.size())).id());
        } catch (IOException unanswered) {
            return false;
        }
    }

    private boolean edit() throws InterruptedException {
        List<Cue> cues = show.playout().show().event().cues();
        Cue cue = cues.get(random.nextInt(cues.size()));
        String words = "Nội dung lần " + presses;
        ShowCommand edit = new ShowCommand.Edit(cue.with(cue.fields().with("note", words)));
        edits++;
        try {
            show.playout().press(new Press("", OptionalLong.empty(), edit)).get(ANSWER_MAX_S, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException unanswered) {
            return false;
        }
    }

    /** Measures now; the presses since the measurement before are its own. */
    SoakRow row() {
        Collections.sort(pressMs);
        Collections.sort(frameMs);
        List<Double> answers = List.copyOf(pressMs);
        List<Double> frames = List.copyOf(frameMs);
        pressMs.clear();
        frameMs.clear();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new SoakRow(
                (nanos.getAsLong() - beganNs) / 1_000_000_000,
                presses,
                edits,
                reconnects,
                (runtime.totalMemory() - runtime.freeMemory()) / MB,
                residentMb(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                handles(),
                median(answers),
                most(answers),
                median(frames),
                most(frames),
                failed,
                lost());
    }

    private static double median(List<Double> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private static double most(List<Double> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() - 1);
    }

    private long lost() {
        return show.virtuals().values().stream()
                .map(VirtualController::counts)
                .mapToLong(counts -> counts.lostPackets())
                .sum();
    }

    private static long handles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
    }

    private static long residentMb() {
        try {
            Matcher found = RESIDENT.matcher(Files.readString(Path.of("/proc/self/status")));
            return found.find() ? Long.parseLong(found.group(1)) / 1024 : 0;
        } catch (IOException anotherSystem) {
            return 0;
        }
    }

    /** Messages that the devices have got. */
    long messages() {
        return crowd.messages();
    }

    @Override
    public void close() {
        crowd.close();
    }
}
