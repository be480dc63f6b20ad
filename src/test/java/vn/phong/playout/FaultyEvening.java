package vn.phong.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Transition;
import vn.phong.frame.Frame;
import vn.phong.journal.Journal;
import vn.phong.journal.Resumed;
import vn.phong.output.OutputHealth;
import vn.phong.output.Outputs;
import vn.phong.output.PixelOutput;
import vn.phong.show.Desk;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.simulator.VirtualController;
import vn.phong.transport.Patience;

/** An evening whose wall has two good outputs and some that something happens to. */
final class FaultyEvening implements AutoCloseable {
    /** Far under the waits of a stuck device, far over what a busy machine needs. */
    private static final int ON_TIME_MS = 900;

    private static final int RIGHT_AGAIN_MS = 3000;
    private static final int NOTICED_MS = 3000;
    private static final int CUES = 40;

    private final VirtualController ddp = Losable.controller("generic/ddp", 0);
    private final VirtualController artNet = Losable.controller("generic/artnet", 0);
    private final List<WholePictures> judges = List.of(new WholePictures(ddp), new WholePictures(artNet));
    private final List<Losable> lost;
    private final List<PixelOutput> outputs;
    private final Playout playout;
    private int reached;

    /** Begins with the first picture on the good outputs. */
    FaultyEvening(Path folder, List<Losable> lost) throws Exception {
        this.lost = List.copyOf(lost);
        List<String> all = new ArrayList<>(lost.stream().map(Losable::output).toList());
        all.add("{\"profile\": \"generic/ddp\", \"host\": \"127.0.0.1\", \"port\": " + ddp.port() + "}");
        all.add("{\"profile\": \"generic/artnet\", \"host\": \"127.0.0.1\", \"port\": " + artNet.port()
                + ", \"universe\": 0, \"universesFrom\": 0}");
        this.outputs = Outputs.open(Losable.wall(all), Losable::cid, any -> 0, () -> 0, System::nanoTime);
        this.playout = playout(folder, outputs);
        playout.start().get(30, TimeUnit.SECONDS);
        playout.lookAhead();
        othersShow();
    }

    private static Playout playout(Path folder, List<PixelOutput> outputs) {
        Event event = event();
        Pictures pictures = new Pictures(
                new Evening.Painter(),
                () -> Frame.filled(Evening.WIDTH, Evening.HEIGHT, 0x00FF00),
                Evening.WIDTH,
                Evening.HEIGHT,
                event,
                Optional.empty());
        Desk desk = new Desk(Show.opening(event, Evening.PAGES));
        Journal journal = Journal.open(folder.resolve("show.db"), InstantSource.system());
        return new Playout(
                new Resumed(desk, Optional.of(journal), Optional.empty()),
                () -> Journal.open(folder.resolve("show.db"), InstantSource.system()),
                pictures,
                outputs,
                Optional.empty(),
                Evening.overlays(),
                new Evening.HallClock("2026-11-27T08:00:00+07:00"));
    }

    /** A different colour each; every second cue fades. */
    private static Event event() {
        List<Cue> cues = IntStream.range(0, CUES)
                .mapToObj(i -> Evening.cue("cue-" + i, i == 0 ? "backdrop" : "speaker", colour(i)))
                .toList();
        return new Event(1, "Hội nghị thử", "", "", 0, new Transition(100), List.of(), cues, Map.of());
    }

    private static int colour(int cue) {
        return 0x010305 * (cue + 1);
    }

    /** The press is answered, and both good controllers show it whole. */
    void next() {
        Future<?> answer = playout.press(new Press("", OptionalLong.empty(), new ShowCommand.Next()));
        reached++;
        Patience.within(ON_TIME_MS, "the answer to press " + reached, answer::isDone);
        othersShow();
    }

    private void othersShow() {
        Patience.within(ON_TIME_MS, "cue " + reached + " by DDP", () -> shows(ddp));
        Patience.within(ON_TIME_MS, "cue " + reached + " by Art-Net", () -> shows(artNet));
    }

    private boolean shows(VirtualController controller) {
        int[] pixels = controller.shown().pixels();
        int wanted = 0xFF000000 | colour(reached);
        return pixels[0] == wanted && pixels[pixels.length - 1] == wanted;
    }

    /** What was lost shows what the others show, by itself. */
    void allAreRight(String when) {
        lost.forEach(each -> Patience.within(RIGHT_AGAIN_MS, when + ": " + each.output(), () -> shows(each.seen())));
    }

    void allAreLive() {
        for (int i = 0; i < lost.size(); i++) {
            awaitState(i, OutputHealth.State.LIVE, RIGHT_AGAIN_MS);
        }
    }

    /** The health says so of each that was lost, with the next step. */
    void allAreAway() {
        for (int i = 0; i < lost.size(); i++) {
            awaitState(i, OutputHealth.State.AWAY, NOTICED_MS);
            String words = outputs.get(i).health().words().vi();
            assertTrue(words.contains("hãy"), words);
        }
    }

    private void awaitState(int place, OutputHealth.State state, int ms) {
        PixelOutput output = outputs.get(place);
        Patience.within(
                ms,
                output.health().name() + " is " + state,
                () -> output.health().state() == state);
    }

    /** The good outputs are live, no packet of theirs was spoilt and no two pictures were mixed into one. */
    void assertOthersUntouched() {
        for (VirtualController good : List.of(ddp, artNet)) {
            assertEquals(0, good.counts().badPackets());
        }
        for (WholePictures each : judges) {
            assertEquals(List.of(), each.mixed());
        }
        assertTrue(outputs.stream()
                .skip(lost.size())
                .allMatch(output -> output.health().state() == OutputHealth.State.LIVE));
    }

    @Override
    public void close() {
        playout.close();
        outputs.forEach(PixelOutput::close);
        ddp.close();
        artNet.close();
    }
}
