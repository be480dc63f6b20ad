package vn.phong.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import vn.phong.event.Position;
import vn.phong.event.Rundown;
import vn.phong.frame.Frame;
import vn.phong.output.OutputHealth;
import vn.phong.profile.WallPlan;
import vn.phong.protocol.DdpPacket;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;
import vn.phong.simulator.VirtualController;
import vn.phong.wall.Wall;

/**
 * A press to the last packet of the new picture handed to the socket (asked for once the answer is there, so never too
 * early), and received and decoded where the wall has the virtual controller, which works on the same machine; to the
 * wall page; and to the answer: once from where the show accepts it, once from a remote over HTTP on the same machine.
 */
final class PressBench {
    private static final int WARM = 100;
    private static final int COUNT = 500;
    private static final int GAP_MS = 12;
    private static final int PATIENCE_MS = 2000;
    private static final int SAMPLE_STEP = 997;

    private final Hall hall;
    private final AtomicReference<Frame> awaited = new AtomicReference<>();
    private final AtomicLong decodedAt = new AtomicLong();
    private final AtomicLong pageAt = new AtomicLong();

    /** Who presses, and waits for the answer. */
    private interface Hand {
        void press(ShowCommand command) throws IOException, InterruptedException;
    }

    private PressBench(Hall hall) {
        this.hall = hall;
    }

    /**
     * @param controller where it works, for the table
     * @param event an event whose cues cut
     * @param pages wall pages and remotes connected, half each, beside the one that is timed
     */
    static List<Figures> run(WallPlan wall, String controller, Path event, int pages)
            throws IOException, InterruptedException {
        String what = "%dx%d, %s, %d %s: "
                .formatted(
                        wall.wall().width(),
                        wall.wall().height(),
                        controller,
                        pages + 1,
                        pages == 0 ? "page" : "pages");
        try (Hall hall = new Hall(wall, Optional.of(event))) {
            PressBench bench = new PressBench(hall);
            bench.watch(pages);
            List<Figures> figures =
                    new ArrayList<>(bench.measured(what + "press accepted → ", "aim p99 < 16.7 ms", bench::accepted));
            figures.addAll(bench.measured(what + "tap over HTTP → ", "", bench::tapped));
            return figures;
        }
    }

    private void accepted(ShowCommand command) {
        hall.wiring()
                .playout()
                .press(new Press("", OptionalLong.empty(), command))
                .join();
    }

    private void tapped(ShowCommand command) throws IOException, InterruptedException {
        hall.remote().press(command instanceof ShowCommand.Next ? "next" : "previous");
    }

    private Optional<VirtualController> controller() {
        return hall.wiring().virtuals().values().stream().findFirst();
    }

    private void watch(int pages) throws InterruptedException {
        controller().ifPresent(controller -> controller.onPicture(() -> decoded(controller)));
        for (int page = 0; page < pages; page++) {
            hall.openPage(page % 2 == 0 ? "wall" : "remote", () -> {});
        }
        hall.openPage("wall", () -> pageAt.compareAndSet(0, System.nanoTime()));
        Thread.sleep(PATIENCE_MS);
    }

    private List<Figures> measured(String what, String aim, Hand hand) throws IOException, InterruptedException {
        boolean isDecoded = controller().isPresent();
        Wall size = hall.wiring().wall();
        int packetsOfPicture = DdpPacket.count(3 * size.width() * size.height());
        long[] handed = new long[COUNT];
        long[] wall = new long[COUNT];
        long[] page = new long[COUNT];
        long[] answer = new long[COUNT];
        for (int index = -WARM; index < COUNT; index++) {
            expect(
                    index % 2 == 0
                            ? next()
                            : hall.wiring().playout().show().rundown().backdrop());
            long packetsAfter = packets() + packetsOfPicture;
            long start = System.nanoTime();
            hand.press(index % 2 == 0 ? new ShowCommand.Next() : new ShowCommand.Previous());
            long answered = System.nanoTime();
            await(() -> packets() >= packetsAfter);
            long handedAt = System.nanoTime();
            await(() -> pageAt.get() != 0 && (!isDecoded || decodedAt.get() != 0));
            if (index >= 0) {
                handed[index] = handedAt - start;
                wall[index] = decodedAt.get() - start;
                page[index] = pageAt.get() - start;
                answer[index] = answered - start;
            }
            Thread.sleep(GAP_MS);
        }
        List<Figures> figures = new ArrayList<>();
        figures.add(Figures.ofNanos(what + "last packet handed to the socket", handed, aim));
        if (isDecoded) {
            figures.add(Figures.ofNanos(what + "last packet decoded", wall, ""));
        }
        figures.add(Figures.ofNanos(what + "frame told to the wall page", page, aim));
        figures.add(Figures.ofNanos(what + "answer", answer, ""));
        return figures;
    }

    private Position next() {
        Rundown rundown = hall.wiring().playout().show().rundown();
        return rundown.after(rundown.backdrop()).orElseThrow();
    }

    private void expect(Position position) {
        Frame frame =
                hall.wiring().playout().pictures().picture(position).join().frame();
        decodedAt.set(0);
        pageAt.set(0);
        awaited.set(frame);
    }

    private void decoded(VirtualController controller) {
        Frame frame = awaited.get();
        if (frame != null && decodedAt.get() == 0 && controller.shows(frame, SAMPLE_STEP)) {
            decodedAt.set(System.nanoTime());
        }
    }

    private long packets() {
        return hall.wiring().playout().outputs().stream()
                .mapToLong(OutputHealth::packets)
                .sum();
    }

    private static void await(BooleanSupplier reached) throws IOException {
        long patience = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                throw new IOException("a press did not reach the wall within " + PATIENCE_MS + " ms");
            }
            LockSupport.parkNanos(50_000);
        }
    }
}
